"""Read times of day."""

from __future__ import annotations

from decimal import Decimal

import regex

from ..languages.trie import Match
from ..model import Duration, Fact, Reading, Time
from .atoms import Figures, Found, Scan
from .numbers import Amount

_DOTTED = regex.compile(r"(\p{Nd}{1,2})[.,](\p{Nd}{2})")


def time(scan: Scan, index: int) -> Found | None:
    """A time of day: 3 p.m., 15:30, 15 Uhr, 15h30, 下午三点, noon."""
    atom = scan.atoms[index]
    if isinstance(atom, Match):
        minutes = atom.get("time")
        if minutes is None:
            return None
        return Found(
            Fact(
                scan.text[atom.start : atom.end],
                atom.start,
                atom.end,
                (Reading("time", Time(minutes)),),
                "weak",
                digits=False,
            ),
            index + 1,
        )
    hour = minute = 0
    start, end, following, clock = atom.start, atom.end, index + 1, False
    if isinstance(atom, Figures) and atom.kind == "clock":
        hour, minute, clock = int(atom.groups[0]), int(atom.groups[1]), True
    elif isinstance(atom, Amount) and not atom.scaled:
        parsed = _hour_and_minute(scan, atom)
        if parsed is None:
            return None
        hour, minute = parsed
    else:
        return None
    if hour > 24 or minute > 59:
        return None
    mark = scan.mark(end, ("hour", "am", "pm"))
    hour_word = mark is not None and mark.has("hour")
    if mark and hour_word:
        end = mark.end
        minutes = _minutes_after(scan, following, end) if not clock and not minute else None
        if minutes:
            minute, end, following = minutes
        half_past = scan.language.after.match(scan.lower, end, glued=True)
        if half_past and half_past.has("half-more") and minute == 0:  # 午後5時半
            minute, end = 30, half_past.end
        later = scan.mark(end, ("am", "pm"))
        mark, end = (later, later.end) if later else (mark, end)
    elif mark:
        end = mark.end
    half = "am" if mark and mark.has("am") else "pm" if mark and mark.has("pm") else None
    before = scan.near(start)
    if half is None and before and (before.has("am") or before.has("pm")):
        half, start = "am" if before.has("am") else "pm", before.start
    introduced = before is not None and before.has("clock") and "." in scan.text[atom.start : atom.end]
    if (
        not (clock or hour_word or half or introduced)
        or isinstance(atom, Amount)
        and minute == 0
        and not (hour_word or half or introduced)
    ):
        return None
    readings = [Reading("time", Time(value)) for value in _minutes(hour, minute, half)]
    if isinstance(atom, Amount) and hour_word and not half and mark and mark.get("duration"):
        unit = str(mark.get("duration"))
        counted = hour in (0, 24) or before is not None and before.has("qualifier")
        readings.insert(0 if counted else len(readings), Reading("duration", Duration(atom.value, unit), unit))
    if introduced and isinstance(atom, Amount):
        readings += [Reading("number", value, None, regular) for value, regular in atom.values]
    weak = isinstance(atom, Amount) and atom.weak
    parts = (
        tuple(Fact(group, atom.start, atom.end, (Reading("number", Decimal(group)),)) for group in atom.groups)
        if isinstance(atom, Figures)
        else ()
    )
    return Found(
        Fact(
            scan.text[start:end],
            start,
            end,
            tuple(readings),
            "weak" if weak else "strong",
            parts=parts,
            digits=not isinstance(atom, Amount) or atom.digits,
        ),
        following,
    )


def _hour_and_minute(scan: Scan, atom: Amount) -> tuple[int, int] | None:
    surface = scan.text[atom.start : atom.end]
    dotted = _DOTTED.fullmatch(surface)
    if dotted:
        return int(dotted.group(1)), int(dotted.group(2))
    if atom.value == atom.value.to_integral_value() and 0 <= atom.value <= 24:
        return int(atom.value), 0
    return None


def _minutes_after(scan: Scan, index: int, end: int) -> tuple[int, int, int] | None:
    """The minutes after the hour and its word (15h30, 4時40分): value, end, next atom."""
    atom = scan.atoms[index] if index < len(scan.atoms) else None
    if (
        not isinstance(atom, Amount)
        or not atom.digits
        and not scan.mark(atom.end, ("minute",))
        or scan.lower[end : atom.start].strip(" \u00a0")
        or not 0 <= atom.value <= 59
    ):
        return None
    mark = scan.mark(atom.end, ("minute",))
    if mark is None and atom.end - atom.start != 2:
        return None
    return int(atom.value), mark.end if mark else atom.end, index + 1


def _minutes(hour: int, minute: int, half: str | None) -> tuple[int, ...]:
    """Minutes after midnight; two, where the half of the day is not said."""
    value = hour % 24 * 60 + minute
    if half == "am":
        return (hour % 12 * 60 + minute,)
    if half == "pm":
        return ((hour % 12 + 12) * 60 + minute if hour <= 12 else value,)
    return (value, value + 720) if 1 <= hour <= 12 else (value,)
