"""How much two files in different languages look like versions of one document, in nats.

Four witnesses, each a likelihood ratio of "versions of one document" against "unrelated": numbers, words and names,
the places where these stand, and the lengths of the blocks. The first two find candidates, the last two verify them:
articles on one event share words, but not the order in which they stand.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, pairwise

import regex

from ...languages.detect import SCRIPT
from ...model import Fact, Sentence, Version
from ..sentences.keys import STRONG, keys

UNLIKE, ALIKE = -6.0, 25.0
"""What words and names may prove at most, against versions and for them: distant languages share few of them, and two
articles on one event share more than some text and its version."""

NEAR, FOUND_NEAR = 0.05, 0.8
"""Four in five keys that versions share stand within 5 % of the same place, and somewhere in the same block."""

GAP, MERGE = -3.0, -2.0
"""Price of a block without counterpart, and of two blocks that became one."""

SPREAD, GRAIN = 0.03, 3.0
"""Variance of the log ratio of the lengths of a block and its version: a constant, and one that falls with length."""

MOST_BLOCKS = 60
"""Blocks whose lengths are compared; more are no better proof and cost time with their square."""

WORST = -6.0
"""The least that a pair of blocks can say, lest one that was cut short spoil all others."""

LEAST_VARIANCE = 0.12
"""Of the logarithms of block lengths: where all blocks are alike, their lengths say nothing."""

MOST_RATIO = 1.4
"""Between the lengths of a text and its translation; what goes beyond is missing text."""

RARE = 0.1
"""Chance below which the place of a key says something."""

PRIOR = 3.0
"""How many files of a language the guesses below weigh as much as, before its own frequencies speak."""

COMMON_NUMBER, COMMON_YEAR = (0.6, 0.35, 0.1, 0.03), 0.25
"""Guessed share of files that have a number of one, two, three and more significant digits, and a certain year."""

COMMON_WORD, COMMON_SOUND = 0.05, 0.3
"""The same for the first letters of a word, and for a consonant skeleton, a Han character or a month."""

FOUND: Mapping[str, Mapping[str, float]] = {
    "one script": {"name": 0.35, "word": 0.08, "sound": 0.4, "character": 0.14, "fact": 0.6},
    "alphabets": {"name": 0.25, "word": 0.04, "sound": 0.4, "character": 0.0, "fact": 0.6},
    "Han": {"name": 0.1, "word": 0.0, "sound": 0.15, "character": 0.14, "fact": 0.6},
    "far": {"name": 0.15, "word": 0.0, "sound": 0.2, "character": 0.0, "fact": 0.6},
}
"""Chance that a key of a kind is found again: in two languages of one script, of two alphabets, of Han, and otherwise.
Careful guesses, as for distant languages of each group: what is promised too much speaks against versions."""

CAPITAL = 0.3
"""Chance from which a key comes from a capitalised word, as `keys` writes it."""

ALPHABETS = frozenset(["Latin", "Cyrillic", "Greek"])
HAN_SCRIPTS = frozenset(["Han", "Hiragana", "Katakana"])

SAMPLE = 300
DENSE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
"""Scripts whose characters say two or three letters each, as many as they take bytes in UTF-8."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What of a version is compared."""

    language: str
    script: str
    keys: Mapping[str, float]
    """The chance of each key to be found again in a version in another language."""
    places: Mapping[str, tuple[float, float]]
    """Where each key is first met: the middle of its block, from 0 to 1, and half of its length."""
    lengths: tuple[int, ...]
    """The length of each block."""
    usual: tuple[float, float]
    """Mean and variance of the logarithms of these lengths."""


@dataclass(frozen=True, slots=True)
class Kinship:
    """What each witness says of two files."""

    numbers: float
    words: float
    order: float
    shape: float

    @property
    def shared(self) -> float:
        return self.numbers + min(max(self.words, UNLIKE), ALIKE)

    @property
    def verified(self) -> float:
        return self.order + self.shape

    @property
    def total(self) -> float:
        return self.shared + self.verified


def traits(version: Version, facts: Sequence[Fact] = ()) -> Traits:
    """Take from a version what can be compared with another.

    :param facts: found more slowly than keys, they say more: months, number words, names of territories.
    """
    blocks = [Sentence(block.start, block.end, index) for index, block in enumerate(version.blocks)]
    sample = version.text[:SAMPLE]
    dense = 4 * len(DENSE.findall(sample)) > len(sample)
    lengths = tuple(len(version.text[block.start:block.end].encode()) if dense else block.end - block.start
                    for block in blocks)
    total = sum(lengths) or 1
    chances: dict[str, float] = {}
    places: dict[str, tuple[float, float]] = {}
    for related in (True, False):
        before = 0
        for length, found in zip(lengths, keys(version, blocks, facts, related, True, False), strict=True):
            for key, chance in found.items():
                chances[key] = max(chance, chances.get(key, 0.0))
                places.setdefault(key, ((before + length / 2) / total, length / 2 / total))
            before += length
    return Traits(version.language, _script(sample), chances, places, lengths, _usual(lengths))


def _script(sample: str) -> str:
    scripts = Counter(str(match.lastgroup) for match in SCRIPT.finditer(sample))
    return scripts.most_common(1)[0][0] if scripts else ""


def _usual(lengths: Sequence[int]) -> tuple[float, float]:
    logs = [math.log(length) for length in lengths] or [0.0]
    mean = sum(logs) / len(logs)
    return mean, max(sum((log - mean) ** 2 for log in logs) / len(logs), LEAST_VARIANCE)


def _relation(one: Traits, other: Traits) -> str:
    """How two scripts are related."""
    if {one.script, other.script} <= HAN_SCRIPTS:
        return "Han"
    if one.script == other.script:
        return "one script"
    return "alphabets" if {one.script, other.script} <= ALPHABETS else "far"


def kind(key: str, chance: float) -> str:
    """What a key was made from."""
    if key.startswith("~"):
        return "sound"
    if key.startswith(("month", "@territory")):
        return "fact"
    if len(key) == 1:
        return "character"
    return "name" if chance >= CAPITAL else "word"


class Frequencies:
    """How usual each key is in the files of a language: rare keys prove much, common ones nothing."""

    def __init__(self, files: Sequence[Traits]) -> None:
        self.files = Counter(file.language for file in files)
        self.keys: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for file in files:
            self.keys[file.language].update(iter(file.keys))

    def chance(self, key: str, language: str, has: bool) -> float:
        """The chance that an unrelated file in a language has a key; a file that is asked about does not count."""
        others = self.files[language] - 1
        return (self.keys[language][key] - has + PRIOR * guess(key)) / (max(others, 0) + PRIOR)


@lru_cache(maxsize=1 << 16)
def guess(key: str) -> float:
    """How many files have a key, as long as nothing is known of the files."""
    digits = key.removeprefix(STRONG)
    if not digits.isdecimal():
        return COMMON_SOUND if key.startswith(("~", "month")) or len(key) == 1 else COMMON_WORD
    if len(digits) == 4 and digits.startswith(("19", "20")):
        return COMMON_YEAR
    return COMMON_NUMBER[min(len(digits), len(COMMON_NUMBER)) - 1]


def kinship(one: Traits, other: Traits, frequencies: Frequencies) -> Kinship:
    """Hear all witnesses; where one file is much shorter, also under the assumption that it breaks off."""
    whole = _heard(one, other, frequencies)
    size, opposite = sum(one.lengths), sum(other.lengths)
    if not size or not opposite or 1 / MOST_RATIO <= size / opposite <= MOST_RATIO:
        return whole
    share = min(size, opposite) / max(size, opposite)
    cut = (_heard(_head(one, share), other, frequencies) if size > opposite
           else _heard(one, _head(other, share), frequencies))
    return max(whole, cut, key=lambda kin: kin.total)


def _head(file: Traits, share: float) -> Traits:
    """The beginning of a file, as if it ended there."""
    kept = {key: chance for key, chance in file.keys.items() if file.places[key][0] <= share}
    places = {key: (file.places[key][0] / share, file.places[key][1] / share) for key in kept}
    reach = [*accumulate(file.lengths)]
    lengths = tuple(length for length, end in zip(file.lengths, reach, strict=True) if end - length < share * reach[-1])
    return replace(file, keys=kept, places=places, lengths=lengths)


def _heard(one: Traits, other: Traits, frequencies: Frequencies) -> Kinship:
    """Numbers, words and order from both sides, for each knows only what it has itself; and the shape."""
    there, back = _keys(one, other, frequencies), _keys(other, one, frequencies)
    numbers, words, order = ((first + second) / 2 for first, second in zip(there, back, strict=True))
    return Kinship(numbers, words, order, shape(one, other))


def _keys(one: Traits, other: Traits, frequencies: Frequencies) -> tuple[float, float, float]:
    """What the keys of one file say that are found in the other, and those that are not."""
    numbers = words = order = 0.0
    found_again = FOUND[_relation(one, other)]
    for key, promised in one.keys.items():
        has = key in other.keys
        is_number = key.startswith(STRONG)
        found = promised if is_number else found_again[kind(key, promised)]
        chance = frequencies.chance(key, other.language, has)
        if chance >= found:
            continue
        says = math.log(found / chance) if has else math.log((1 - found) / (1 - chance))
        if is_number:
            numbers += says
        else:
            words += says
        if has and chance < RARE:
            order += _order(one.places[key], other.places[key])
    return numbers, words, order


def _order(place: tuple[float, float], opposite: tuple[float, float]) -> float:
    """What it says how far from each other a key stands in two files."""
    near = NEAR + (place[1] + opposite[1]) / 4
    chance = 2 * near
    if chance >= FOUND_NEAR:
        return 0.0
    if abs(place[0] - opposite[0]) < near:
        return math.log(FOUND_NEAR / chance)
    return math.log((1 - FOUND_NEAR) / (1 - chance))


def shape(one: Traits, other: Traits) -> float:
    """What the lengths of the blocks say, in the best way to line them up."""
    left, right = one.lengths[:MOST_BLOCKS], other.lengths[:MOST_BLOCKS]
    if not left or not right:
        return 0.0
    ratio = math.log(min(max(sum(other.lengths) / sum(one.lengths), 1 / MOST_RATIO), MOST_RATIO))
    mean, variance = other.usual
    doubled = [here + after for here, after in pairwise(right)]
    above = [GAP * column for column in range(len(right) + 1)]
    highest: list[float] = []
    for row, length in enumerate(left, 1):
        here = [GAP * row]
        for column, opposite in enumerate(right, 1):
            score = max(above[column - 1] + _pair(length, opposite, ratio, mean, variance),
                        above[column] + GAP, here[column - 1] + GAP)
            if column > 1:
                score = max(score, above[column - 2] + MERGE
                            + _pair(length, doubled[column - 2], ratio, mean, variance))
            if row > 1:
                score = max(score, highest[column - 1] + MERGE
                            + _pair(left[row - 2] + length, opposite, ratio, mean, variance))
            here.append(score)
        highest, above = above, here
    return above[-1]


def _pair(length: int, opposite: int, ratio: float, mean: float, variance: float) -> float:
    """What it says that a block has a certain length opposite another, against that length being there by chance."""
    log = math.log(opposite)
    spread = SPREAD + GRAIN / length
    off, unusual = log - math.log(length) - ratio, log - mean
    return max(WORST, 0.5 * (unusual * unusual / variance - off * off / spread + math.log(variance / spread)))
