"""Sentences left in the language of the version that they were translated from."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache, cached_property
from statistics import median
from typing import Any, NamedTuple

import regex

from ...extract.names.lexicon import common
from ...languages.scripts import SCRIPTS, script
from ...model import Comparison, Link, Problem, Severity
from ..memory import remembered
from ..places import name, others, place, runs, span, texts
from .titles import same, untranslated_heading
from .weight import LONG, weight

COMMON_WORDS, SHARE, SURE = 4, 0.5, 0.8
"""Small words that stand in the source sentence too: that many, and that share of the sentence, make it a copy; above
the last one, beyond doubt."""
FOREIGN, PARTLY = 0.7, 0.4
"""The share of letters in the script of another version that makes a sentence foreign, and one whose words are known to
stand in the source."""
KIN, COPIES = 0.15, 0.9
"""The usual shares of small words between which two languages are kin, as Danish, Norwegian and Swedish are: below,
their words do not meet by chance; above, the whole version is a copy."""
TELLING = 2
"""How many more words that two kin languages share in a sentence must be known of one than of the other, to tell whose
it is: each word counts once if it stands elsewhere in the version, and once if it is common in the language."""
WITH = {"Hira": ("Hani",), "Hang": ("Hani",)}
"""Scripts that are written together with others."""

_ADDRESS = regex.compile(r"\S*(?:@|://|www\.)\S*|\b[\w-]+(?:\.[\p{Ll}\p{N}-]{2,})+\b")
_DOT = regex.compile(r"\.(?<=[\w-]\.)[\p{Ll}\p{N}-]{2}")
"""The dot inside an address that has no @ and no ://: found at once, where addresses are looked for slowly."""
_SMALL = regex.compile(r"\b\p{Ll}[\p{Ll}\p{M}'’]*+\b")
_VARIABLE = regex.compile(r"\b\p{Ll}(?=\s?[=<>≤≥≈±])|(?<=/\s?)\p{Ll}{1,3}\b")
"""What stands for a quantity or divides one: p < 0.05, mg/dl."""
_LETTERS = regex.compile(r"\p{L}")


def untranslated(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Sentences left in the language of the version that they were translated from."""
    for version in comparison.document.versions:
        found = untouched(comparison, version.language)
        for run in runs(found):
            origin, sure = found[run[0]]
            here = place(comparison, version.language, span(comparison, version.language, run), "differs")
            there = [place(comparison, origin[0], span(comparison, origin[0], origin[1]), "agrees")]
            severity: Severity | None = None if sure else "warning"
            yield Problem(here, tuple(there), severity=severity, values={"language": origin[0], "others": name(there)})


Origin = tuple[tuple[str, tuple[int, int]], bool]


@remembered
def untouched(comparison: Comparison, language: str) -> dict[int, Origin]:
    """The untranslated sentences of a version: where each comes from, and whether that is beyond doubt.

    A sentence that two versions share is untranslated in the one whose other sentences do not use its words.
    """
    if language != comparison.pivot:
        return {number: ((origin, run), sure)
                for origin in (*(other.language for other in others(comparison, language)), comparison.pivot)
                for number, run, sure, native in _shared(comparison, language, origin) if not native}
    found: dict[int, Origin] = {}
    for other in others(comparison, language) if comparison.document.source != language else ():
        for number, run, sure, native in _shared(comparison, other.language, comparison.pivot):
            if native:
                found.update((place, ((other.language, (number, number + 1)), sure)) for place in range(*run))
    return found


class _Row(NamedTuple):
    """A sentence of a version, the run that it comes from in another one, and the sentences around that."""

    number: int
    run: tuple[int, int]
    around: range
    link: Link


@remembered
def _shared(comparison: Comparison, language: str, origin: str) -> list[tuple[int, tuple[int, int], bool, bool]]:
    """The sentences shared with another version: number, its run there, whether surely, whether in this language."""
    pair = _Pair(comparison, language, origin)
    copied = pair.copied()
    own = pair.own(copied) if copied else {}
    return [(row.number, row.run, not pair.alike or pair.met(row)[1] > SURE, own[row.number])
            for row in copied if row.number in own]


class _Pair:
    """A version and another one, the origin, from which sentences of it may be left; `alike`: in one script."""

    def __init__(self, comparison: Comparison, language: str, origin: str) -> None:
        self.comparison, self.language, self.origin = comparison, language, origin
        self.home, self.away = (script(comparison.document.version(tag).text) for tag in (language, origin))
        self.alike = self.home == self.away
        self.here, self.there = texts(comparison, language), texts(comparison, origin)
        size = len(self.there)
        likely = range(len(self.here)) if self.alike else _strangers(comparison, language)
        self.rows = [
            _Row(number, link.left if link.left[0] < link.left[1] else _nearest(link, size),
                 range(max(0, link.left[0] - 1), min(size, link.left[1] + 1)), link)
            for link in (_links(comparison, language, origin) if likely else ())
            for number in range(*link.right) if number in likely]

    def mine(self, row: _Row) -> list[str]:
        """The small words of a sentence."""
        return _small(self.comparison, self.language, row.number)

    def around(self, row: _Row) -> set[str]:
        """The small words of the sentences that a sentence may come from."""
        return set().union(*(_small(self.comparison, self.origin, number) for number in row.around))

    def met(self, row: _Row) -> tuple[int, float]:
        """How many of the small words of a sentence stand where it may come from, and which share of them."""
        mine = self.mine(row)
        found = sum(map(self.around(row).__contains__, mine))
        return found, found / max(1, len(mine))

    @cached_property
    def usual(self) -> float:
        """The share of small words that a sentence has in common with the origin by kinship of the two languages."""
        return median(self.met(row)[1] for row in self.rows) if self.alike else 0.0

    def copied(self) -> list[_Row]:
        """The sentences that stand in the origin as well, in whichever language."""
        shares = self._shares()
        copied = [row for row in self.rows if row.number in shares or self._same(row)
                  or _left(self.here[row.number], self.home, self.away)]
        return [row for row in copied if shares.get(row.number, 1.0) >= (1 + self.usual) / 2] if copied else []

    def _shares(self) -> dict[int, float]:
        """The shares of small words of the sentences that have too many in common to be translated."""
        likely = self.rows
        if self.alike:
            here, there = (_loose(self.comparison, language) for language in (self.language, self.origin))
            likely = [row for row in likely
                      if _alike(here[row.number], there[row.around.start:row.around.stop])]
        return {row.number: share for row in likely for words, share in [self.met(row)]
                if words >= COMMON_WORDS and share > SHARE
                and (self.alike or foreign(self.here[row.number], self.home) >= PARTLY)}

    def _same(self, row: _Row) -> bool:
        """Whether a sentence is the one beside it, letter by letter, or a heading left as it is there."""
        link = row.link
        if not link.right[1] - link.right[0] == 1 == link.left[1] - link.left[0]:
            return False
        return (same(self.here[row.number], self.there[link.left[0]]) and bool(self.mine(row))
                or untranslated_heading(self.comparison, link, self.language, self.origin))

    def own(self, copied: Sequence[_Row]) -> dict[int, bool]:
        """Whether shared sentences are in the language of this version, by the words of its other sentences."""
        flagged = {row.number for row in copied}
        taken = {number for row in copied for number in range(*row.run)}
        native = {word for row in self.rows if row.number not in flagged for word in self.mine(row)}
        alien = {word for number in range(len(self.there)) if number not in taken
                 for word in _small(self.comparison, self.origin, number)}
        if KIN < self.usual < COPIES:
            balances = {row.number: self._balance(row, native, alien) for row in copied}
            return {number: balance > 0 for number, balance in balances.items() if abs(balance) >= TELLING}
        own: dict[int, bool] = {}
        for together in runs(flagged):  # neighbours are judged as one: a short sentence tells little
            words = {word for row in copied if together[0] <= row.number < together[1] for word in self.mine(row)}
            own.update(dict.fromkeys(range(*together), len(native & words) > len(alien & words)))
        return own

    def _balance(self, row: _Row, native: set[str], alien: set[str]) -> int:
        """How many more of the words that a sentence shares with a kin language are known of this one than of that."""
        words = self.around(row).intersection(self.mine(row))
        known = sum(common(word, self.language) - common(word, self.origin) for word in words)
        return len(native & words) - len(alien & words) + known


def _alike(mine: Set[str], sources: Sequence[Set[str]]) -> bool:
    """Whether a sentence may share enough small words with others: soon told, for most."""
    shared = set().union(*map(mine.__and__, sources))
    return len(shared) >= max(COMMON_WORDS // 2, SHARE / 2 * len(mine))


@remembered
def _loose(comparison: Comparison, language: str) -> list[frozenset[str]]:
    """What stands between spaces in each sentence and has no capital."""
    return [frozenset(filter(str.islower, text.split())) for text in texts(comparison, language)]


@remembered
def _strangers(comparison: Comparison, language: str) -> frozenset[int]:
    """The sentences that have a letter of another script than that of their version."""
    home = script(comparison.document.version(language).text)
    return frozenset(number for number, text in enumerate(texts(comparison, language)) if strange(text, home))


def _links(comparison: Comparison, language: str, origin: str) -> Sequence[Link]:
    """How a version lines up with another one: through the pivot, where it is neither of them."""
    links = comparison.alignments[language].links
    if origin == comparison.pivot:
        return links
    there: dict[int, tuple[int, int]] = {}
    end = 0
    for link in comparison.alignments[origin].links:
        there.update(dict.fromkeys(range(*link.left), link.right))
    through = []
    for link in links:
        runs_there = [there[number] for number in range(*link.left) if number in there]
        run = (min(start for start, _ in runs_there), max(stop for _, stop in runs_there)) if runs_there else (end, end)
        through.append(Link(run, link.right, link.margin))
        end = run[1]
    return through


def _left(text: str, home: str, away: str) -> bool:
    """Whether a whole sentence is in the other version's script; Latin letters may be names."""
    return home != away != "Latn" and weight(text) >= LONG and foreign(text, home) >= FOREIGN and script(text) == away


def _nearest(link: Link, size: int) -> tuple[int, int]:
    start = min(link.left[0], size - 1)
    return start, start + 1


def foreign(text: str, home: str) -> float:
    """The share of a text's letters that are written in another script than its version's, addresses aside."""
    if not strange(text, home):
        return 0.0
    text = _prose(text)
    letters = len(_LETTERS.findall(text))
    own = sum(len(SCRIPTS[name].findall(text)) for name in (home, *WITH.get(home, ())))
    return 1 - own / letters if letters else 0.0


def strange(text: str, home: str) -> bool:
    """Whether a text has a letter that is written in another script than its version's."""
    return not (home == "Latn" and text.isascii()) and _strange(home).search(text) is not None


@cache
def _strange(home: str) -> regex.Pattern[str]:
    own = "".join(SCRIPTS[name].pattern for name in (home, *WITH.get(home, ())))
    return regex.compile(rf"[\p{{L}}--[{own}]]", regex.V1)


@remembered
def _small(comparison: Comparison, language: str, number: int) -> list[str]:
    """The words of a sentence that have no capital; units and variables are the same in every language."""
    sentence = comparison.sentences[language][number]
    text = texts(comparison, language)[number]
    facts = comparison.facts[language]
    for fact in facts[bisect_left(facts, sentence.start, key=lambda fact: fact.start):]:
        if fact.start >= sentence.end:
            break
        if fact.digits:
            start, end = fact.start - sentence.start, fact.end - sentence.start
            text = text[:start] + " " * (end - start) + text[end:]
    return _SMALL.findall(_VARIABLE.sub("", _prose(text)))


def _prose(text: str) -> str:
    """A text without its addresses, which are the same in every language."""
    return _ADDRESS.sub(" ", text) if "@" in text or "://" in text or _DOT.search(text) else text
