"""Read times of day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

import regex

from ..languages.trie import Match
from ..model import Fact, Reading
from ..values import Duration, Time
from .atoms import Figures, Found, Scan
from .gaps import connected
from .numbers import Amount

Half = Literal["am", "pm", "night"]
"""The half of the day; the night begins in one and ends in the other."""

_DOTTED = regex.compile(r"(\p{Nd}{1,2})[.,](\p{Nd}{2})")
_FOUR_DIGITS = regex.compile(r"([01]\d|2[0-3])([0-5]\d)")
TIME = frozenset((
    "clock", "oclock", "hour", "zone", "am", "pm", "am-part", "pm-part", "night", "time", "clock-shift", "date",
))
"""Kinds of forms and figures that tell of a time of day."""

_COUNTED = ("duration", "measure", "percent", "money", "scale")
_NIGHT_ENDS = 6
"""The hour from which on a night is the evening's."""


@dataclass(slots=True)
class Clock:
    """A time of day while it is read; `shift` are minutes before or after the hour that is said."""

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


def time(scan: Scan, index: int) -> Found | None:
    """A time of day: 3 p.m., 15:30, 15 Uhr, 15h30, 下午三点, half past three, halb vier, noon."""
    atom = scan.atoms[index]
    if isinstance(atom, Match):
        minutes = atom.get("time")
        if minutes is not None:
            span, reading = (atom.start, atom.end), Reading("time", Time(minutes))
            return Found(Fact(scan.text[slice(*span)], *span, (reading,), "weak", digits=False), index + 1)
        shift = atom.get("clock-shift")
        if shift is not None and (found := _shifted(scan, index, shift)):
            return found
    clock = _begun(scan, index)
    if clock is None or clock.hour > 24 or clock.minute > 59:
        return None
    return _told(scan, index, clock) or _from(scan, index, clock)


def _from(scan: Scan, index: int, clock: Clock) -> Found | None:
    """A bare hour that a time follows after "to": from 3 to 5 p.m., von 15 bis 17 Uhr, 9–17 óráig."""
    atom, following = scan.atoms[index], scan.atoms[index + 1] if index + 1 < len(scan.atoms) else None
    if not isinstance(atom, Amount) or not atom.digits or not isinstance(following, Amount):
        return None
    if not connected(scan, clock.end, following.start, False) or scan.mark(clock.end, _COUNTED):
        return None
    second = time(scan, index + 1)
    end = second.fact.readings[0].value if second else None
    if second is None or not isinstance(end, Time):
        return None
    if clock.hour * 60 <= end.minutes - 720 < 720 and len(second.fact.readings) == 1:
        clock.half = "pm"  # from 3 to 5 p.m., but 9 to 5 p.m. is from the morning on
    numbers = tuple(Reading("number", value, None, regular) for value, regular in atom.values)
    fact = _fact(scan, index, clock, False)
    return Found(replace(fact, readings=tuple(dict.fromkeys((*fact.readings, *numbers)))), index + 1)


def _told(scan: Scan, index: int, clock: Clock) -> Found | None:
    """The time that begins with an hour, if something says that it is one."""
    atom = scan.atoms[index]
    before = scan.near(clock.start)
    introduced = before is not None and before.has("clock")
    hour_said = _hour_word(scan, clock, introduced and clock.certain)
    _shift_after(scan, clock, introduced or hour_said)
    _half(scan, clock, before, hour_said or clock.certain)
    if not (clock.certain or hour_said or clock.half or _oclock(scan, clock, before)):
        return None
    if isinstance(atom, Match) and not (clock.half or before and before.has("oclock") or introduced and hour_said):
        return None  # the third hour
    return Found(_fact(scan, index, clock, introduced), clock.next)


def _begun(scan: Scan, index: int) -> Clock | None:
    """The hour, and the minutes if figures tell them, at an atom."""
    atom = scan.atoms[index]
    clock = Clock(atom.start, atom.end, index + 1, 0)
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
        clock.certain = before is not None and before.has("clock") and "." in surface
        return clock if clock.certain or scan.mark(atom.end, ("hour", *_HALVES)) else None
    four = _FOUR_DIGITS.fullmatch(surface)
    mark = scan.mark(atom.end, ("zone", "hour", "duration")) if four else None
    counted = mark is not None and mark.get("duration") == "TH"
    if four and mark and (not counted and not mark.has("duration") or counted and before and before.has("clock")):
        clock.hour, clock.minute, clock.certain, clock.end = int(four.group(1)), int(four.group(2)), True, mark.end
        return clock
    if not 0 <= atom.value <= 24 or atom.value % 1 and (atom.digits or atom.value * 60 % 15):
        return None
    if atom.value % 1 and (mark := scan.mark(atom.end, ("hour",))) and mark.has("duration"):
        return None  # anderhalf uur
    clock.hour, clock.minute = divmod(int(atom.value * 60), 60)  # साढ़े तीन बजे is half past three
    return clock


_HALVES = ("am", "pm", "am-part", "pm-part", "night")


def _hour_word(scan: Scan, clock: Clock, introduced: bool) -> bool:
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
    half_past = scan.language.after.match(scan.lower, clock.end, glued=True)
    if half_past and half_past.has("half-more") and clock.minute == 0:
        clock.minute, clock.end = 30, half_past.end
    return True


def _minutes_after(scan: Scan, index: int, end: int) -> tuple[int, int, int, bool] | None:
    """The minutes after the hour and its word: value, end, next atom, whether a word says what they are."""
    atom = scan.atoms[index] if index < len(scan.atoms) else None
    if (
        not isinstance(atom, Amount)
        or not atom.digits
        and not scan.mark(atom.end, ("minute",))
        or scan.lower[end : atom.start].strip(" \u00a0\u202f")
        or not 0 <= atom.value <= 59
    ):
        return None
    mark = scan.mark(atom.end, ("minute",))
    if mark is None and atom.end - atom.start != 2:
        return None
    return int(atom.value), mark.end if mark else atom.end, index + 1, mark is not None


def _shift_after(scan: Scan, clock: Clock, told: bool) -> None:
    """What is said after the hour: et demie, y cuarto, moins le quart, 三点一刻."""
    mark = scan.mark(clock.end, ("clock-shift",)) if told and not clock.minute else None
    if mark is None:
        return
    clock.shift, clock.end, clock.certain = int(mark.get("clock-shift")), mark.end, True
    clock.next = scan.following(clock.next, clock.end)


def _half(scan: Scan, clock: Clock, before: Match | None, told: bool) -> None:
    """The half of the day, said after the time or before it."""
    mark = scan.mark(clock.end, _HALVES if told else ("am", "pm"))
    if mark and not mark.has("month"):
        clock.half, clock.end = _half_of(mark), mark.end
    elif before and (before.has("am") or before.has("pm")):
        clock.half, clock.start = _half_of(before), before.start


def _half_of(mark: Match) -> Half:
    if mark.has("night"):
        return "night"
    return "am" if mark.has("am") or mark.has("am-part") else "pm"


def _oclock(scan: Scan, clock: Clock, before: Match | None) -> bool:
    """Whether the word before a bare number makes it an hour: kl. 15, alle ore 15, saat 3'te."""
    if before is None or not before.has("oclock") or scan.mark(clock.end, _COUNTED):
        return False
    return not scan.text[: before.start].rstrip()[-1:].isdecimal()


def _shifted(scan: Scan, index: int, shift: int) -> Found | None:
    """Half past three, halb vier, kwart voor vijf, в половине четвёртого: what stands before the hour."""
    first, hour = scan.atoms[index], _begun(scan, index + 1) if index + 1 < len(scan.atoms) else None
    if hour is None or hour.minute or not 1 <= hour.hour <= 24 or scan.lower[first.end : hour.start].strip(" \u00a0"):
        return None
    if not _hour_word(scan, hour, True) and scan.mark(hour.end, _COUNTED):
        return None
    _half(scan, hour, scan.near(first.start), True)
    clock = Clock(first.start, hour.end, hour.next, hour.hour, 0, shift, hour.half)
    return Found(replace(_fact(scan, index + 1, clock, True), strength="weak", digits=False), clock.next)


def _fact(scan: Scan, index: int, clock: Clock, introduced: bool) -> Fact:
    atom = scan.atoms[index]
    readings = [Reading("time", Time(value)) for value in _minutes(clock)]
    if isinstance(atom, Amount):
        readings = _counted(scan, clock, atom, readings)
        if introduced and not clock.half and not clock.counted:
            readings += [Reading("number", value, None, regular) for value, regular in atom.values]
    if isinstance(atom, Match):
        readings.append(Reading("ordinal", Decimal(clock.hour)))
    weak = isinstance(atom, Match) or isinstance(atom, Amount) and atom.weak
    parts = (
        tuple(Fact(group, atom.start, atom.end, (Reading("number", Decimal(group)),)) for group in atom.groups)
        if isinstance(atom, Figures)
        else ()
    )
    digits = not isinstance(atom, Match) and (not isinstance(atom, Amount) or atom.digits)
    span = clock.start, clock.end
    strength: Literal["strong", "weak"] = "weak" if weak else "strong"
    return Fact(scan.text[slice(*span)], *span, tuple(dict.fromkeys(readings)), strength, parts=parts, digits=digits)


def _counted(scan: Scan, clock: Clock, atom: Amount, readings: list[Reading]) -> list[Reading]:
    """The readings with the duration that a number of hours may be: 1 h 30 min, 15 Stunden."""
    if not clock.counted or clock.half:
        return readings
    before = scan.near(atom.start)
    amount, unit = atom.value + Decimal(clock.shift) / 60, clock.counted
    if clock.minute:
        amount, unit = atom.value * 60 + clock.minute, "TM"
    duration = Reading("duration", Duration(amount, unit), unit)
    told = before is not None and before.has("clock")
    likelier = clock.hour in (0, 24) or before is not None and before.has("qualifier")
    likelier = likelier or clock.minutes_marked and not told and clock.hour <= 12
    return [duration, *readings] if likelier else [*readings, duration]


def _minutes(clock: Clock) -> tuple[int, ...]:
    """Minutes after midnight; two, where the half of the day is not said."""
    hour, minute = clock.hour, clock.minute + clock.shift
    half = clock.half
    if half == "night":
        half = "am" if hour % 12 < _NIGHT_ENDS else "pm"
    if half and hour <= 12:
        values: tuple[int, ...] = ((hour % 12 + (12 if half == "pm" else 0)) * 60 + minute,)
    elif 1 <= hour <= 12 and not half:
        values = (hour * 60 + minute, (hour + 12) * 60 + minute)
    else:
        values = (hour * 60 + minute,)
    return tuple(dict.fromkeys(value % 1440 for value in values))
