"""What the heads of a table say of its figures: "EUR million", "in thousands", "(Mio. €)", "单位：万元", "%".

Such a phrase is read by the grammar of quantities, as what one of it would be. A caption, the first cell, the head of a
column and the label of a row may have one; the figure keeps its plain reading too, for versions that say it elsewhere.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import groupby

import regex

from ..languages.profile import Profile, profile
from ..languages.tables import section, table
from ..languages.trie import fold, spaced
from ..model import Block, Fact, Reading, Version
from . import figures
from .scaled import negated, scaled

MINUS = "-−–"
MARKUP = 12
"""Characters beside a figure and its sign in a cell at most: stars, and spaces."""
CAPTION = 250
"""Characters of a line above a table that may be its caption."""
THOUSAND = 3
"""The least power of ten that scales a figure; hundreds do not."""
WORDS = 6
"""Words of the longest phrase: thousands of pounds per square metre."""
KINDS = frozenset({"percent", "money", "measure", "number"})

_TOKEN = regex.compile(r"[\p{L}\p{M}\p{Sc}\p{N}%％﹪‰٪$'’./²³\"״\-]+")
_END = regex.compile(r"[\s.,:;*)）\]]+$")
_BRACKETS = regex.compile(r"[(（\[]([^()（）\[\]]*)[)）\]]")
_SAID = frozenset({"scale", "money", "percent", "measure", "cardinal", "skip"})
_CODED = regex.compile(r"(?P<power>[TKM])(?P<code>[A-Z]{3})")
_POWERS = {"T": 3, "K": 3, "M": 6}
_TELLING = regex.compile(r"[\p{L}\p{Sc}%％﹪‰٪'’]")
"""What a phrase has that is no figure."""
_CLAUSE = regex.compile(r"[,;，；]")
_PIECE = regex.compile(r"[^\s:：;；,，]+")
_SIGN = regex.compile(r"(?<!\p{Nd}\s?)[%％﹪٪]")
"""A per cent sign that belongs to no figure: % change, share (% of revenue)."""
_COUNTED = regex.compile(r"(?<!(?<!\p{Nd})\p{Nd}{4})(?<=\p{Nd})\s*$")
"""What stands before a phrase that is a quantity in a sentence; a year may stand there."""
_ZEROS = regex.compile(r"(?<![\p{Nd}.,'’\u00a0\u202f])['’]?000s?\b")


def under_heads(version: Version, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts of a version, those in tables with what the heads make of them; the heads are no facts."""
    if not any(block.cell for block in version.blocks):
        return tuple(facts)
    heads = dict(_heads(version))
    said = {place for each in heads.values() for head in each.all() for place in range(head.start, head.end)}
    starts = [block.start for block in version.blocks]
    found = []
    for fact in facts:
        if fact.start in said:
            continue
        block = version.blocks[max(0, bisect_right(starts, fact.start) - 1)]
        if block.cell and _negative(version.text, block, fact):
            fact = negated(fact)
        known = heads.get(block.cell[0]) if block.cell else None
        head = known.over(block.cell) if known and block.cell else None
        found.append(scaled(fact, head) if head else fact)
    return tuple(found)


def _negative(text: str, block: Block, fact: Fact) -> bool:
    """Whether a cell has nothing but a figure and a minus sign that no sentence would have: 318-, – 318."""
    if block.end - block.start > fact.end - fact.start + MARKUP or fact.text[:1] in MINUS:
        return False
    before, after = text[block.start:fact.start].strip("* "), text[fact.end:block.end].strip("* ")
    return before in MINUS and not after if before else after != "" and after in MINUS


class Heads:
    """The phrases of one table."""

    def __init__(self) -> None:
        self.whole: Fact | None = None
        self.rows: dict[int, Fact] = {}
        self.columns: dict[int, Fact] = {}
        self.first = 0
        """The row of the heads; above it, a sheet has its title."""

    def all(self) -> Iterator[Fact]:
        """All phrases."""
        yield from (*self.rows.values(), *self.columns.values())
        if self.whole:
            yield self.whole

    def over(self, cell: tuple[int, int, int]) -> Fact | None:
        """What holds for a cell: a percentage before anything else, then the label, the head and the caption."""
        _, row, column = cell
        if row <= self.first or not column:
            return None
        said = [head for head in (self.rows.get(row), self.columns.get(column), self.whole) if head]
        head = next((each for each in said[:2] if each.kind == "percent"), said[0] if said else None)
        if head and self.whole and head.kind == "money" and self.whole.kind == "number" and head.value == "1":
            scale = Decimal(self.whole.value)
            return replace(head, readings=tuple(replace(reading, value=scale) for reading in head.readings))
        return head


def _heads(version: Version) -> Iterator[tuple[int, Heads]]:
    """The phrases of the tables of a version."""
    blocks = version.blocks
    for number, group in groupby(range(len(blocks)), key=lambda index: (blocks[index].cell or (-1,))[0]):
        indexes = list(group)
        if number < 0:
            continue
        heads = Heads()
        around = [index for index in (indexes[0] - 1, indexes[-1] + 1) if 0 <= index < len(blocks)
                  and not blocks[index].cell and blocks[index].end - blocks[index].start <= CAPTION
                  and (index < indexes[0] or blocks[index].kind == "caption")]
        for index in around:
            heads.whole = heads.whole or _phrase(version, blocks[index])
        places = [(blocks[index].cell or (0, 0, 0))[1:] for index in indexes]
        several = Counter(row for row, _ in places)
        heads.first = next((row for row, _ in places if several[row] > 1), 0)
        for index, (row, column) in zip(indexes, places, strict=True):
            if row < heads.first + 2 or column < 2:
                _place(heads, row - heads.first, column, _phrase(version, blocks[index]), blocks[index])
        yield number, heads


def _place(heads: Heads, row: int, column: int, phrase: Fact | None, block: Block) -> None:
    """Note what a head says; a second row or column of heads has nothing but units."""
    if phrase is None:
        return
    alone = phrase.end - phrase.start >= len(phrase.text.strip()) and (
        block.end - block.start - (phrase.end - phrase.start) <= 2)
    if row < 0 or row == column == 0:
        heads.whole = phrase
    elif row == 0 or row == 1 and column and alone:
        heads.columns.setdefault(column, phrase)
    elif column == 0 or column == 1 and alone:
        heads.rows.setdefault(row + heads.first, phrase)


# ---------------------------------------------------------------- phrases


def _phrase(version: Version, block: Block) -> Fact | None:
    """The phrase in a head, as a fact of one: in brackets, or at its end."""
    text = version.text[block.start:block.end]
    found = _found(text, version.language)
    if found is None:
        return None
    start, end, readings = found
    return Fact(text[start:end], block.start + start, block.start + end, readings, "weak", digits=False)


@lru_cache(maxsize=4096)
def _found(text: str, language: str) -> tuple[int, int, tuple[Reading, ...]] | None:
    """Where in a head the phrase stands, and its readings."""
    known = profile(language)
    brackets = [span for match in reversed(list(_BRACKETS.finditer(text)))
                for span in (match.span(1), (match.start(1), match.start(1) + len(_CLAUSE.split(match[1], 1)[0])))]
    found = next((one for span in brackets if (one := _last(text, *span, known))), None) or _last(
        text, 0, len(_END.sub("", text)), known, least=2)
    if found and found[2][0].value == 1 and found[2][0].kind == "money":  # 单位：亿元 币种：人民币
        found = next((one for piece in _PIECE.finditer(text) if (one := _last(text, *piece.span(), known))
                      and one[2][0].value != 1), found)
    if found is None and (sign := _SIGN.search(text)):
        return sign.start(), sign.end(), (Reading("percent", Decimal(1), "percent"),)
    return found


def _last(text: str, start: int, end: int, language: Profile, least: int = 1
          ) -> tuple[int, int, tuple[Reading, ...]] | None:
    """The phrase at the end of a part of a head; a single letter names a column more often than a unit."""
    tokens = [token.span() for token in _TOKEN.finditer(text, start, end)][-WORDS:]
    if not tokens or text[tokens[-1][1]:end].strip():
        return None
    counted = False
    for begin, _ in tokens:
        before = text[start:begin].rstrip()
        counted = bool(_COUNTED.search(before)) or counted and before[-1:] not in ",;:，；："
        if counted or not _may_begin(text[begin:end].split()[0], language):
            continue
        phrase = text[begin:end].strip()
        telling = _TELLING.search(phrase) and (len(phrase) >= least or not phrase.isalpha())
        readings = _readings(phrase, language) if telling else None
        if readings:
            return begin, begin + len(phrase), readings
    return None


def _may_begin(token: str, language: Profile) -> bool:
    """Whether a word may be a part of such a phrase."""
    token = token.strip("()（）[],")
    known: bool | None = language.memo.get(f"head {token}")
    if known is None:
        lower = fold(token)
        starts = [0, *(len(prefix) for prefix in language.prefixes if lower.startswith(prefix))]
        known = any(_says(token, lower, start, language) for start in starts) or not token.isalpha()
        known = known or _CODED.fullmatch(token) is not None or any(
            form.startswith(token) for form in section("heads", language.tag) or ())
        language.memo[f"head {token}"] = known
    return known


def _says(token: str, lower: str, start: int, language: Profile) -> bool:
    found = (language.next(token, lower, start), language.words.match(lower, start),
             language.previous(token, lower, len(token)))
    return language.after.leads(lower[start:]) or any(
        match is not None and any(match.has(kind) for kind in _SAID) for match in found)


def _readings(phrase: str, language: Profile) -> tuple[Reading, ...] | None:
    """What one of a phrase is; None if it says something else, or more."""
    short = _abbreviated(phrase, language)
    if short:
        return short
    for written in _ones(phrase, language):
        facts = figures(written, language.tag)
        if len(facts) == 1 and facts[0].start == 0 and facts[0].end == len(written):
            readings = tuple(reading for reading in facts[0].readings if reading.regular)
            if readings and all(_scales(reading, readings[0]) for reading in readings):
                return readings
    return None


def _ones(phrase: str, language: Profile) -> Iterator[str]:
    """A phrase with a figure at the places where it may stand: 1 million EUR, EUR 1 million, €1m."""
    yield from (f"1 {phrase}", f"1{phrase}", phrase)
    for place in range(1, len(phrase)):
        before, after = phrase[place - 1], phrase[place]
        if after == " " or not (before.isalpha() and after.isalpha() and spaced(before)):
            yield f"{phrase[:place]}{' ' if after == ' ' else ''}1{phrase[place:]}"
    bare = " ".join(_without_prefix(word, language) for word in phrase.split())
    if bare != phrase:
        yield f"1 {bare}"


def _without_prefix(word: str, language: Profile) -> str:
    """A word without the particle that is written onto its front."""
    prefix = next((each for each in language.prefixes if word.startswith(each) and len(word) > len(each) + 2), "")
    return word[len(prefix):]


def _abbreviated(phrase: str, language: Profile) -> tuple[Reading, ...] | None:
    """What stands in heads alone: TEUR, MSEK, €000, 백만원."""
    entries = section("heads", language.tag) or {}
    entry = entries.get(phrase) or entries.get(f"{phrase}.")
    if entry:
        return (Reading("money", Decimal(10) ** int(entry[0]), str(entry[1])),)
    coded = _CODED.fullmatch(phrase)
    if coded and coded["code"] in table("currencies")["symbols"]:
        return (Reading("money", Decimal(10) ** _POWERS[coded["power"]], coded["code"]),)
    zeros = _ZEROS.search(phrase)
    if zeros:
        rest = _ZEROS.sub("", phrase).strip()
        over = _readings(rest, language) if rest else (Reading("number", Decimal(1)),)
        return tuple(replace(reading, value=Decimal(1000)) for reading in over or ()) or None
    return None


def _scales(reading: Reading, first: Reading) -> bool:
    """Whether a reading makes something of a figure, the same as the first one does but for the unit."""
    value = reading.value
    if not isinstance(value, Decimal) or (reading.kind, value) != (first.kind, first.value):
        return False
    power = value.adjusted()
    return reading.kind in KINDS and value == Decimal(1).scaleb(power) and (
        power >= THOUSAND or power == 0 and reading.kind != "number")
