"""Read minutes that are said before or after an hour: half past three, ten to five, cinq heures moins dix."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from ...languages.trie import Match
from ..atoms.atom import Atom, Scan
from ..atoms.numbers import Amount
from .clock import COUNTED, Clock, begun, half, hour_word
from .elements import CLOSED

_SPACES = " \u00a0\u202f"
_MOST = 29
"""Minutes that are said before or after an hour; thirty are half an hour."""
MINUTES_TO, _PAST = "minutes-to", "minutes-past"
_QUARTER = Decimal("0.25")


class Minutes(NamedTuple):
    """Minutes as they are said beside an hour, and whether a word says what they are."""

    value: int
    start: int
    end: int
    digits: bool
    marked: bool


def shifted(scan: Scan, index: int, shift: int) -> Clock | None:
    """Half past three, halb vier, kwart voor vijf, в половине четвёртого: one form before the hour."""
    first, hour = scan.atoms[index], _hour(scan, index + 1)
    if hour is None or hour.hour > 24 or scan.lower[first.end : hour.start].strip(_SPACES):
        return None
    if not hour_word(scan, hour, True) and scan.mark(hour.end, COUNTED):
        return None
    return _before(scan, first.start, hour, shift)


def spoken(scan: Scan, index: int) -> Clock | None:
    """Ten to five, zehn Minuten nach fünf, без десяти пять, 差十分五点: a number of minutes before the hour."""
    minutes = _minutes(scan, scan.atoms[index])
    if minutes is None:
        return None
    first = scan.near(minutes.start)
    start = first.start if first and first.has(MINUTES_TO) else minutes.start
    hour = _hour(scan, scan.following(index + 1, minutes.end))
    gap = scan.lower[minutes.end : hour.start].strip(_SPACES) if hour else ""
    link = scan.language.clock_links.match(gap, 0) if gap else first if start < minutes.start else None
    after = scan.mark(hour.end, (MINUTES_TO, _PAST)) if hour and minutes.marked and not gap else None
    link = after or link  # tíz perccel öt előtt
    if hour is None or hour.hour > 12 or link is None or not (link.has(MINUTES_TO) or link.has(_PAST)):
        return _inside(scan, index, minutes, start)
    if gap and link.end < len(gap):
        return None
    end = after.end if after else hour.end
    counted = scan.mark(hour.end, COUNTED)
    told = hour_word(scan, hour, True) or minutes.marked
    connects = scan.language.ranges.match(gap, 0) if gap else None
    range_too = connects is not None and connects.end == len(gap)
    if not told and (counted or minutes.digits and range_too):
        return None  # od 5 do 7 odstotkov
    introduced = first is not None and first.has("clock")
    if not (told or introduced) and (minutes.digits or range_too or CLOSED.match(scan.text, hour.end) is None):
        return None
    hour.end = max(hour.end, end)
    return _before(scan, start, hour, -minutes.value if link.has(MINUTES_TO) else minutes.value)


def _inside(scan: Scan, index: int, minutes: Minutes, start: int) -> Clock | None:
    """Без двадцати пять: twenty minutes and the hour, which make one number elsewhere."""
    atom = scan.atoms[index]
    if start == minutes.start or minutes.digits or not minutes.value > 20 or not isinstance(atom, Amount):
        return None
    clock = Clock(index, start, atom.end, index + 1, minutes.value - 20, shift=-20)
    return clock if CLOSED.match(scan.text, atom.end) else None


def _before(scan: Scan, start: int, hour: Clock, shift: int) -> Clock:
    half(scan, hour, scan.near(start), True)
    return Clock(hour.atom, min(start, hour.start), hour.end, hour.next, hour.hour, 0, shift, hour.half)


def _hour(scan: Scan, index: int) -> Clock | None:
    hour = begun(scan, index) if index < len(scan.atoms) else None
    return hour if hour and not hour.minute and hour.hour >= 1 else None


def _minutes(scan: Scan, atom: Atom) -> Minutes | None:
    if isinstance(atom, Match):
        return Minutes(15, atom.start, atom.end, False, False) if atom.get("fraction") == _QUARTER else None
    if not isinstance(atom, Amount) or atom.scaled or atom.value % 1 or not 1 <= atom.value <= _MOST:
        return None
    mark = scan.mark(atom.end, ("minute", "duration"))
    marked = mark is not None and (mark.has("minute") or mark.get("duration") == "TM")
    return Minutes(int(atom.value), atom.start, mark.end if mark and marked else atom.end, atom.digits, marked)


def shift_after(scan: Scan, clock: Clock, told: bool) -> None:
    """What is said after the hour: et demie, y cuarto, moins dix, beşe on kala, 三点一刻."""
    mark = scan.mark(clock.end, ("clock-shift",))
    told = told or mark is not None and scan.mark(mark.end, ("am", "pm")) is not None
    if not told or clock.minute:
        return
    found = (int(mark.get("clock-shift")), mark.end) if mark else _minutes_after(scan, clock)
    if found is None:
        return
    clock.shift, clock.end = found
    clock.certain, clock.next = True, scan.following(clock.next, clock.end)


def _minutes_after(scan: Scan, clock: Clock) -> tuple[int, int] | None:
    """A number of minutes after the hour, and the end of what says it."""
    place = scan.following(clock.next, clock.end)
    minutes = _minutes(scan, scan.atoms[place]) if place < len(scan.atoms) and clock.hour <= 12 else None
    if minutes is None:
        return None
    gap = scan.lower[clock.end : minutes.start].strip(_SPACES)
    if not gap:
        last = scan.mark(minutes.end, (MINUTES_TO, _PAST))
        if last:
            return -minutes.value if last.has(MINUTES_TO) else minutes.value, last.end
        bare = scan.language.bare_minutes and not minutes.digits and CLOSED.match(scan.text, minutes.end)
        return (minutes.value, minutes.end) if bare else None
    link = scan.language.clock_links.match(gap, 0)
    if link is None or link.end < len(gap):
        return None
    if link.has("less"):
        return -minutes.value, minutes.end
    plus = link.has("plus") and (minutes.marked or not minutes.digits and minutes.value % 5 == 0)
    return (minutes.value, minutes.end) if plus else None
