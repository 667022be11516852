"""Read times of day."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Literal

from ...languages.trie import Match
from ...model import Fact, Reading
from ...values import Duration, Time
from ..atoms.atom import Figures, Found, Scan
from ..atoms.numbers import Amount
from .clock import COUNTED, Clock, begun, half, hour_word, zone_named
from .elements import CLOSED
from .gaps import connected, enclosed, introduced
from .shifts import MINUTES_TO, shift_after, shifted, spoken
from .stopwatch import taken

TIME = frozenset((
    "clock", "oclock", "hour", "zone", "am", "pm", "am-part", "pm-part", "night", "time", "clock-shift", "date",
    "minutes-to", "minutes-past",
))
"""Kinds of forms and figures that tell of a time of day."""
_NIGHT_ENDS = 6
"""The hour from which on a night is the evening's."""


def time(scan: Scan, index: int) -> Found | None:
    """A time of day: 3 p.m., 15:30, 15 Uhr, 15h30, 下午三点, half past three, halb vier, noon."""
    atom = scan.atoms[index]
    if isinstance(atom, Match):
        minutes = atom.get("time")
        if minutes is not None:
            span, reading = (atom.start, atom.end), Reading("time", Time(minutes))
            return Found(Fact(scan.text[slice(*span)], *span, (reading,), "weak", digits=False), index + 1)
    shift = atom.get("clock-shift") if isinstance(atom, Match) else None
    clock = shifted(scan, index, shift) if shift is not None else spoken(scan, index)
    if clock:
        return Found(replace(_fact(scan, clock, True), strength="weak", digits=False), clock.next)
    clock = begun(scan, index)
    if clock is None or clock.hour > 24 or clock.minute > 59:
        return None
    return _told(scan, index, clock) or _from(scan, index, clock) or _until(scan, index, clock)


def _from(scan: Scan, index: int, clock: Clock) -> Found | None:
    """A bare hour that a time follows after "to": from 3 to 5 p.m., von 15 bis 17 Uhr, 9–17 óráig."""
    atom, following = scan.atoms[index], scan.atoms[index + 1] if index + 1 < len(scan.atoms) else None
    if not isinstance(atom, Amount) or not atom.digits or not isinstance(following, Amount | Figures):
        return None
    if not connected(scan, clock.end, following.start, True) or scan.mark(clock.end, COUNTED):
        return None
    second = time(scan, index + 1)
    end = second.fact.readings[0].value if second else None
    if second is None or not isinstance(end, Time):
        return None
    if not connected(scan, clock.end, following.start, enclosed(scan, clock.start, second.fact.end)):
        return None
    if clock.hour * 60 <= end.minutes - 720 < 720 and len(second.fact.readings) == 1:
        clock.half = "pm"  # from 3 to 5 p.m., but 9 to 5 p.m. is from the morning on
    numbers = tuple(Reading("number", value, None, regular) for value, regular in atom.values)
    fact = _fact(scan, clock, False)
    return Found(replace(fact, readings=tuple(dict.fromkeys((*fact.readings, *numbers)))), index + 1)


def _until(scan: Scan, index: int, clock: Clock) -> Found | None:
    """A bare hour after another one that is said to be one: kl. 8–17, între orele 8 și 17."""
    atom, first = scan.atoms[index], scan.atoms[index - 1] if index else None
    if not isinstance(atom, Amount) or not atom.digits or not isinstance(first, Amount) or not first.digits:
        return None
    before, told = scan.near(first.start), scan.mark(first.end, ("am", "pm"))
    if scan.mark(clock.end, COUNTED) or first.value > _HOURS:
        return None
    if told and CLOSED.match(scan.text, clock.end):  # 1pm–3
        return Found(_fact(scan, clock, True), clock.next) if connected(scan, told.end, clock.start) else None
    if before is None or not before.has("oclock"):
        return None
    if not connected(scan, first.end, clock.start, introduced(scan, before.start)):
        return None
    return Found(_fact(scan, clock, True), clock.next)


_HOURS = 24


def _told(scan: Scan, index: int, clock: Clock) -> Found | None:
    """The time that begins with an hour, if something says that it is one."""
    atom = scan.atoms[index]
    before = scan.near(clock.start)
    told = before is not None and before.has("clock")
    ending = scan.mark(clock.end, ("ordinal",))
    hour_said = hour_word(scan, clock, told and clock.certain)
    shift_after(scan, clock, told or hour_said)
    half(scan, clock, before, hour_said or clock.certain)
    clock.or_before = clock.minutes_marked and scan.mark(clock.end, (MINUTES_TO,)) is not None
    if not (clock.certain or hour_said or clock.half or _oclock(scan, clock, before)):
        return None
    if isinstance(atom, Match) and not (clock.half or before and before.has("oclock") or told and hour_said):
        return None  # the third hour
    if ending and ending.has("hour") and not (told or clock.half):
        return None  # 16-й президент
    return Found(_fact(scan, clock, told), clock.next)


def _oclock(scan: Scan, clock: Clock, before: Match | None) -> bool:
    """Whether the word before a bare number makes it an hour: kl. 15, alle ore 15, saat 3'te."""
    if before is None or not before.has("oclock") or scan.mark(clock.end, COUNTED):
        return False
    return not scan.text[: before.start].rstrip()[-1:].isdecimal()


def _fact(scan: Scan, clock: Clock, told: bool) -> Fact:
    atom = scan.atoms[clock.atom]
    zone = _zone(scan, clock)
    readings = [Reading("time", Time(value, zone)) for value in _minutes(clock)]
    if clock.or_before:
        before = replace(clock, minute=0, shift=-clock.minute)
        readings += [Reading("time", Time(value, zone)) for value in _minutes(before)]
    if isinstance(atom, Amount):
        readings = _counted(scan, clock, atom, readings)
        if told and not clock.half and not clock.counted:
            readings += [Reading("number", value, None, regular) for value, regular in atom.values]
    if isinstance(atom, Match):
        readings.append(Reading("ordinal", Decimal(clock.hour)))
    if isinstance(atom, Figures) and (took := taken(scan.text[atom.start : atom.end])):
        readings += [took, Reading("code", scan.text[atom.start : atom.end])]
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


def _zone(scan: Scan, clock: Clock) -> str:
    """What the text calls the zone of a time: 8 p.m. GMT, 13.30 svensk tid, 北京时间20时."""
    after, before = scan.mark(clock.end, ("zone",)), scan.near(clock.start)
    mark = after or (before if before and before.has("zone") else None)
    return zone_named(scan, mark) if mark else clock.zone


def _counted(scan: Scan, clock: Clock, atom: Amount, readings: list[Reading]) -> list[Reading]:
    """The readings with the duration that a number of hours may be: 1 h 30 min, 15 Stunden."""
    if not clock.counted or clock.half:
        return readings
    before = scan.near(atom.start)
    amount, unit = atom.value + Decimal(clock.shift) / 60, clock.counted
    if clock.minute or clock.shift % 15:
        amount, unit = atom.value * 60 + clock.minute + clock.shift, "TM"
    duration = Reading("duration", Duration(amount, unit), unit)
    told = before is not None and before.has("clock")
    likelier = clock.hour in (0, 24) or before is not None and before.has("qualifier") and not told
    likelier = likelier or clock.minutes_marked and not told and clock.hour <= 12
    return [duration, *readings] if likelier else [*readings, duration]


def _minutes(clock: Clock) -> tuple[int, ...]:
    """Minutes after midnight; two, where the half of the day is not said."""
    hour, minute = clock.hour, clock.minute + clock.shift
    half = clock.half
    if half == "night":
        half = "am" if hour % 12 < _NIGHT_ENDS else "pm"
    if half and hour <= 12:
        halves = (half == "pm") + (hour == 12 and minute < 0 and clock.half != "night")  # este fél tizenkettő: 23.30
        values: tuple[int, ...] = ((hour % 12 + 12 * halves) * 60 + minute,)
    elif 1 <= hour <= 12 and not half:
        values = (hour * 60 + minute, (hour + 12) * 60 + minute)
    else:
        values = (hour * 60 + minute,)
    return tuple(dict.fromkeys(value % 1440 for value in values))
