"""Read the hour of a time of day and what belongs to it: its minutes in figures, its word, the half of the day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import regex

from ...languages.trie import Match
from ..atoms.atom import Figures, Scan
from ..atoms.numbers import Amount

Half = Literal["am", "pm", "night"]
"""The half of the day; the night begins in one and ends in the other."""

_DOTTED = regex.compile(r"(\p{Nd}{1,2})[.,](\p{Nd}{2})")
_FOUR_DIGITS = regex.compile(r"([01]\d|2[0-3])([0-5]\d)")
COUNTED = ("duration", "measure", "percent", "money", "scale")
"""What makes a number something else than an hour."""
HALVES = ("am", "pm", "am-part", "pm-part", "night")

_MEASURED = ("percent", "money", "measure")
"""What follows no time of day: it stood at 7.30 percent."""


@dataclass(slots=True)
class Clock:
    """A time of day while it is read; `shift` are minutes before or after the hour that is said."""

    atom: int
    """The index of the atom that is the hour."""
    start: int
    end: int
    next: int
    hour: int
    minute: int = 0
    shift: int = 0
    half: Half | None = None
    certain: bool = False
    """Something says that it is a time of day."""
    counted: str = ""
    """The designator of a duration that it may be as well."""
    minutes_marked: bool = False
    zone: str = ""
    """What the text calls the zone of the time, if that is known yet."""
    or_before: bool = False
    """The minutes may be before the hour as well: 5時10分前."""


def begun(scan: Scan, index: int) -> Clock | None:
    """The hour, and the minutes if figures tell them, at an atom."""
    atom = scan.atoms[index]
    clock = Clock(index, atom.start, atom.end, index + 1, 0)
    if isinstance(atom, Figures):
        if atom.kind == "clock" or atom.kind == "date" and atom.separator == "." and scan.language.dotted_time:
            clock.hour, clock.minute, clock.certain = int(atom.groups[0]), int(atom.groups[1]), True
            return clock
        return None
    if isinstance(atom, Match):
        hour = atom.get("ordinal")
        if hour is None or hour > 24 or not scan.language.ordinal_hours:
            return None
        clock.hour = int(hour)
        return clock
    if not isinstance(atom, Amount) or atom.scaled:
        return None
    surface = scan.text[atom.start : atom.end]
    before = scan.near(atom.start)
    dotted = _DOTTED.fullmatch(surface)
    if dotted:
        clock.hour, clock.minute = int(dotted.group(1)), int(dotted.group(2))
        told = before is not None and (before.has("clock") or before.has("zone")) and "." in surface
        clock.certain = told and scan.mark(atom.end, _MEASURED) is None
        zone = scan.mark(atom.end, ("zone",)) if "." in surface else None
        if zone:
            clock.certain, clock.end, clock.zone = True, zone.end, zone_named(scan, zone)
        return clock if clock.certain or scan.mark(atom.end, ("hour", *HALVES)) else None
    four = _FOUR_DIGITS.fullmatch(surface)
    half_told = scan.mark(atom.end, ("am", "pm")) if four and int(four.group(1)) <= 12 else None  # 1230pm
    if four and half_told and half_told.start == atom.end:
        clock.hour, clock.minute = int(four.group(1)), int(four.group(2))
        return clock
    ordinal = scan.text[atom.end : atom.end + 1] == "-"  # 2017-й is a year
    mark = scan.mark(atom.end, ("zone", "hour", "duration")) if four and not ordinal else None
    counted = mark is not None and mark.get("duration") == "TH"
    if four and mark and (not counted and not mark.has("duration") or counted and before and before.has("clock")):
        clock.hour, clock.minute, clock.certain, clock.end = int(four.group(1)), int(four.group(2)), True, mark.end
        clock.zone = zone_named(scan, mark)
        return clock
    figures = atom.digits and surface[0].isdecimal()  # साढ़े 9 begins with a word
    if not 0 <= atom.value <= 24 or atom.value % 1 and (figures or atom.value * 60 % 15):
        return None
    if atom.value % 1 and (mark := scan.mark(atom.end, ("hour",))) and mark.has("duration"):
        return None  # anderhalf uur
    clock.hour, clock.minute = divmod(int(atom.value * 60), 60)  # साढ़े तीन बजे is half past three
    return clock


def hour_word(scan: Scan, clock: Clock, introduced: bool) -> bool:
    """Read the word for hour and the minutes after it: 15h30, 4時40分, 午後5時半."""
    mark = scan.mark(clock.end, ("hour",))
    if mark is None:
        return False
    clock.end = mark.end
    if mark.get("duration") and not introduced:
        clock.counted = str(mark.get("duration"))
    if not clock.certain and not clock.minute:
        minutes = _minutes_after(scan, clock.next, clock.end)
        if minutes:
            clock.minute, clock.end, clock.next, clock.minutes_marked = minutes
    half_past = scan.mark(clock.end, ("half-more",))
    if half_past and clock.minute == 0:
        clock.shift, clock.end = 30, half_past.end
    return True


def _minutes_after(scan: Scan, index: int, end: int) -> tuple[int, int, int, bool] | None:
    """The minutes after the hour and its word: value, end, next atom, whether a word says what they are."""
    atom = scan.atoms[index] if index < len(scan.atoms) else None
    if not isinstance(atom, Amount) or scan.lower[end : atom.start].strip(" \u00a0\u202f"):
        return None
    mark = scan.mark(atom.end, ("minute",)) or _at(scan, atom)
    if mark is None and not atom.digits or not 0 <= atom.value <= 59:
        return None
    if mark is None and atom.end - atom.start != 2:
        return None
    return int(atom.value), mark.end if mark else atom.end, index + 1, mark is not None


def _at(scan: Scan, minutes: Amount) -> Match | None:
    """What says of an hour and its minutes that they are a time, written onto them: nyolc óra húszkor."""
    mark = scan.language.after.match(scan.lower, minutes.end, glued=True)
    return mark if mark and mark.has("hour") and not mark.has("duration") and not minutes.digits else None


def zone_named(scan: Scan, mark: Match) -> str:
    """The zone that a form names; "local time" names none, for it is the same in every version."""
    return scan.lower[mark.start : mark.end] if mark.get("zone") else ""


def half(scan: Scan, clock: Clock, before: Match | None, told: bool) -> None:
    """The half of the day, said after the time or before it."""
    mark = scan.mark(clock.end, HALVES if told else ("am", "pm"))
    if mark and not mark.has("month"):
        clock.half, clock.end = half_of(mark), mark.end
    elif before and any(map(before.has, ("am", "pm", "night"))):
        clock.half, clock.start = half_of(before), before.start


def half_of(mark: Match) -> Half:
    if mark.has("night"):
        return "night"
    return "am" if mark.has("am") or mark.has("am-part") else "pm"
