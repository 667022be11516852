"""What stands around a number: sign, scale word, unit, currency, qualifier."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

import regex

from ...languages.trie import Match
from ..atoms.atom import Scan
from ..atoms.numbers import HUNDRED, LARGEST, Amount
from ..atoms.uncounted import counts_nothing
from ..dates.years import LIKELY_YEARS
from .counted import half_after, qualifier_after
from .fractions import TENTH, in_tenths
from .signs import MINUS, minus, plus

_SPACES = " \u00a0\u202f\u2009"
_SPACED = frozenset(_SPACES)
_HYPHENS = frozenset("-‑")

MOST_SPACES = 3
"""Spaces beside a number, as bidirectional marks count as spaces."""

_BRIDGED, _LAST = ("money", "measure"), ("duration",)
"""What a bridge leads to, and what one does that is said after everything else."""

_YEAR = regex.compile(r"\s(\p{Nd}{4})(?!\p{Nd})")
_COLON_ENDING = regex.compile(r":\p{Ll}{1,5}[ \u00a0]")
"""A case ending that is parted from a figure by a colon."""
_LETTERS = regex.compile(r"[\p{L}\p{M}]+")

_UNITS = ("percent", "money", "subunit", "measure", "duration", "multiple")
"""What may stand after a number as its unit."""


@dataclass(slots=True)
class Context:
    """What stands around a number."""

    start: int
    end: int
    units: list[tuple[str, object]] = field(default_factory=list)
    scale: Decimal = Decimal(1)
    scale_optional: bool = False
    fraction: bool = False
    extra: Decimal = Decimal(0)
    perhaps: Decimal = Decimal(0)
    """What may be added, for it follows the noun: ba thân rưỡi, three lengths and a half."""
    qualifier: str | None = None
    negative: bool = False
    positive: bool = False
    """Whether a plus stands before it."""
    doubtful: bool = False
    """Whether what makes it negative is a sign is not sure: it may have the other sign as well."""
    ordinal: bool = False
    degrees: bool = False
    played: tuple[int, ...] = ()
    """Minutes of a match before the part of it that is named before a minute."""
    rate: str = ""
    """The unit of time in which a length before which it stands is covered: 시속, 秒速."""
    next: int = 0
    parts: tuple[Amount, ...] = ()
    """The numbers that a fraction is made of: 71 分之一 is one in 71, too."""


def look_left(scan: Scan, context: Context) -> None:
    """Currency, sign, qualifier and the like before the number, from near to far."""
    text = scan.text
    position = context.start
    ranged = False
    for _ in range(4):
        sure = minus(text, position - 1, context.end) if position and text[position - 1] in MINUS else None
        if sure is not None:
            context.negative, context.doubtful = True, not sure
            position = context.start = position - 1
            continue
        if position and plus(text, position - 1):
            context.positive = True
            position = context.start = position - 1
            continue
        spaced = position
        while spaced and position - spaced < 3 and text[spaced - 1] in _SPACES:
            spaced -= 1
        found = scan.before(position) or (scan.before(spaced) if spaced != position else None)
        if found is None:
            break
        kinds = {entry.kind: entry.value for entry in found.entries}
        other = found.end < position and text[: found.start].rstrip(_SPACES)[-1:].isdecimal()
        if (other or ranged) and not context.units and ("money" in kinds or "percent" in kinds):
            break  # 35 xu một cổ phiếu, 6 Mio. EUR zwischen 2026 und 2029: the unit of another number
        if "money" in kinds and not context.units:
            context.units.append(("money", kinds["money"]))
            context.scale = kinds.get("scale", context.scale)  # MEUR 12
            context.start = found.start
        elif "percent" in kinds and not context.units:
            if found.end < position and text[found.start - 1 : found.start].isdecimal():
                break  # 95٪ من 9.4: the sign of another number
            context.units.append(("percent", kinds["percent"]))
            context.start = found.start
        elif "negative" in kinds:
            if not text[found.start].isalpha() and text[: found.start].rstrip(_SPACES)[-1:].isdecimal():
                break  # 7 − 5
            context.negative = True
            context.start = found.start
        elif "positive" in kinds:
            context.start = found.start
        elif "ordinal" in kinds and found.end == position:
            context.ordinal = True
            context.start = found.start
        elif "multiple" in kinds and not context.units:  # multiplié par 2,5; its own span is the number
            context.units.append(("multiple", kinds["multiple"]))
        elif "played" in kinds:
            context.played = kinds["played"]
        elif "rate" in kinds:
            context.rate = kinds["rate"]
        elif "numero" in kinds or "range" in kinds:
            ranged = ranged or "range" in kinds
        elif "qualifier" in kinds:
            sign = str(kinds["qualifier"])
            if sign not in _TURNED or not _denied(scan, found.start):
                context.qualifier = context.qualifier or sign
        else:
            break
        position = found.start


SPEEDS = {
    ("length-kilometer", "TH"): "speed-kilometer-per-hour",
    ("length-meter", "TS"): "speed-meter-per-second",
    ("length-mile", "TH"): "speed-mile-per-hour",
}
"""What a length is that is covered in a unit of time."""

_TURNED = (">", "<")

_FAR = 48
"""Characters in which a denial is looked for, within the clause."""

_CLAUSE = regex.compile(r"[^.,;:!?\n–—]*$")


def _denied(scan: Scan, start: int) -> bool:
    """Whether a word before a "more than" denies it: then it says as much as "at most", or nothing."""
    clause = _CLAUSE.search(scan.lower, max(0, start - _FAR), start)
    return clause is not None and not scan.language.denials.isdisjoint(clause.group().split())


def look_right(scan: Scan, context: Context, atom: Amount) -> None:
    """Scale, unit, suffix and the like after the number."""
    text = scan.text
    position = context.end
    for _ in range(4):
        found, glued = _next_form(scan, position, context.fraction)
        if found is None:
            context.qualifier = context.qualifier or qualifier_after(scan, position)
            context.perhaps = half_after(scan, position)
            break
        kinds = {entry.kind: entry.value for entry in reversed(found.entries)}
        end = found.end
        if found.open:
            end = _LETTERS.match(text, found.end).end()  # type: ignore[union-attr]
        if "fraction-of" in kinds:
            if not _fraction_of(scan, context, found.end):
                break
            break
        if "half-more" in kinds and context.extra == 0 and not (atom.digits and atom.value in LIKELY_YEARS):
            context.extra = kinds["half-more"]
        elif (
            "ordinal" in kinds
            and glued
            and not context.units
            and context.scale == 1
            and not (_has_unit(kinds) and found.end - found.start > 1)
        ):
            if text[found.start : found.end] == "." and not (atom.digits and _goes_on(text, found.end, atom.value)):
                break
            context.ordinal = True
            if "measure" in kinds:  # º: an ordinal, or degrees
                context.degrees = True
        elif "fraction" in kinds and _begins_more(scan, context, found):
            break
        elif "fraction" in kinds and not context.units and context.scale == 1 and (
            not atom.digits or in_tenths(scan, kinds["fraction"], end)
            or kinds["fraction"] < TENTH and not _has_unit(kinds)  # 29 setin, but 15 εκατοστά are centimetres
        ):
            context.scale, context.fraction = kinds["fraction"], not atom.digits
        elif (
            "scale" in kinds
            and context.scale == 1
            and not (atom.scaled and found.end - found.start == 1)
            and (glued or found.end - found.start > 1 or _money_follows(scan, found.end))
            and not (context.units and context.units[0][0] != "money")
            and atom.value * kinds["scale"] < LARGEST
            and (kinds["scale"] != HUNDRED or not atom.value % 1)
            and not counts_nothing(scan.lower, atom.start, (found.start, found.end), scan.language)
        ):
            context.scale = kinds["scale"]
            if "money" in kinds:  # 350 mkr, 12 MEUR
                context.units.append(("money", kinds["money"]))
            context.scale_optional = (_has_unit(kinds) or "noun" in kinds) and not context.units
        elif "duration" in kinds and _marks_a_year(scan, found.end):
            break
        elif _has_unit(kinds) and not context.units:
            context.units += [(entry.kind, entry.value) for entry in found.entries if entry.kind in _UNITS]
            context.negative = context.negative or "negative" in kinds  # 12 minusgrader
        elif "decade" in kinds and glued and scan.mark(end, ("scale",)):
            pass  # 30-те милиона: an article
        elif "money" in kinds and context.units and context.units[0][0] == "money":
            pass  # $5 million US dollars
        elif "negative" in kinds:
            if not text[found.start].isalpha() and (not glued or text[end : end + 1].isalnum()):
                break  # 5 − 3
            context.negative = True
        elif "qualifier" in kinds and context.qualifier is None:
            sign = str(kinds["qualifier"])
            context.qualifier = None if sign in _TURNED and _denied(scan, context.start) else sign
            position = end
            continue
        else:
            break
        position = context.end = end


def _begins_more(scan: Scan, context: Context, form: Match) -> bool:
    """Whether a form is but the beginning of a dozen: une demi-douzaine."""
    following = scan.atoms[context.next] if context.next < len(scan.atoms) else None
    if not isinstance(following, Match) or not following.has("multiple"):
        return False
    return following.start == form.start and following.end > form.end


def _marks_a_year(scan: Scan, end: int) -> bool:
    """Whether a word for year belongs to the figure after it (3-1 năm 1997)."""
    year = _YEAR.match(scan.text, end)
    before = scan.near(year.start(1)) if year else None
    return before is not None and before.has("year")


def _money_follows(scan: Scan, end: int) -> bool:
    """Whether a currency follows: 30 M€, 350 M Ft, but not 5 m £3."""
    found = scan.mark(end, ("money",))
    return found is not None and (found.start == end or scan.text[found.start].isalpha())


def _goes_on(text: str, end: int, value: Decimal) -> bool:
    """Whether the sentence goes on after a full stop that may make an ordinal: 3. Quartal, but not 743. at the end."""
    ordinal = value <= 100 and value == value.to_integral_value()
    return ordinal and text[end : end + 1] in _SPACES and text[end + 1 : end + 2].isalpha()


def _has_unit(kinds: dict[str, object]) -> bool:
    return any(kind in kinds for kind in _UNITS)


def _next_form(scan: Scan, position: int, part: bool = False) -> tuple[Match | None, bool]:
    """The form after a number, and whether it is glued to it; else it stands after a space or hyphen, or a bridge."""
    text, start = scan.text, position
    while start < position + MOST_SPACES and text[start : start + 1] in _SPACED:
        start += 1
    if start > position:
        return scan.after(start) or _behind_bridge(scan, start, part), False
    found = scan.after(position)
    if found is None and (ending := _COLON_ENDING.match(text, position)):  # 71,5:tä miljoonaa
        return scan.after(ending.end()), False
    if found is None and text[position - 1 : position].isalpha() and text[position : position + 1].isalpha():
        found = scan.language.ending(scan.lower, position)
    if found is None and text[position : position + 1] in _HYPHENS:
        return scan.after(position + 1), False
    return found, True


def _behind_bridge(scan: Scan, start: int, part: bool) -> Match | None:
    """The unit that a bridge leads to: millones de euros; after a part of one, a time as well: un cuarto de siglo."""
    bridge = scan.language.bridges.match(scan.lower, start)
    if bridge is None:
        return None
    found = scan.after(bridge.end + (scan.text[bridge.end : bridge.end + 1] in _SPACED))
    leads_to = _LAST if bridge.has("last") else _BRIDGED + _LAST if part else _BRIDGED
    return found if found and any(map(found.has, leads_to)) else None


def _fraction_of(scan: Scan, context: Context, end: int) -> bool:
    """三分之二, 4分の3: the number before is the denominator, the number after the numerator."""
    following = scan.atoms[context.next] if context.next < len(scan.atoms) else None
    amount = scan.atoms[context.next - 1]
    if (
        not isinstance(following, Amount)
        or not isinstance(amount, Amount)
        or following.start != end
        or not amount.value
    ):
        return False
    context.scale, context.fraction = following.value / (amount.value * amount.value), True
    context.end = following.end
    context.next += 1
    context.parts = amount, following
    return True
