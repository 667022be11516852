"""How long somebody took, as a stopwatch shows it: 1:45.32, 1.45,32, 2:01:39, 2.01.39."""

from __future__ import annotations

from decimal import Decimal

import regex

from ...model import Reading
from ...values import Duration
from ..atoms.numbers import ascii_digits

_SHOWN = tuple(map(regex.compile, (
    r"(?P<minutes>\p{Nd}{1,2})(?:[:：](?P<seconds>\p{Nd}{2})[.,]|\.(?P<seconds>\p{Nd}{2}),)(?P<parts>\p{Nd}{1,3})",
    r"(?P<hours>\p{Nd}{1,2})[:：](?P<minutes>\p{Nd}{2})[:：](?P<seconds>\p{Nd}{2})(?:[.,](?P<parts>\p{Nd}{1,3}))?",
    r"(?P<hours>\p{Nd}{1,2})\.(?P<minutes>\p{Nd}{2})\.(?P<seconds>\p{Nd}{2})(?:,(?P<parts>\p{Nd}{1,3}))?",
)))
_SIXTY = 60


def taken(text: str) -> Reading | None:
    """The duration in seconds that figures show: hours, minutes and seconds, or minutes, seconds and their parts."""
    found = next((shown for pattern in _SHOWN if (shown := pattern.fullmatch(text))), None)
    if found is None:
        return None
    named = {name: ascii_digits(group) for name, group in found.groupdict().items() if group}
    minutes, seconds = int(named["minutes"]), int(named["seconds"])
    if seconds >= _SIXTY or "hours" in named and minutes >= _SIXTY:
        return None
    whole = (int(named.get("hours", 0)) * _SIXTY + minutes) * _SIXTY + seconds
    return Reading("duration", Duration(Decimal(f"{whole}.{named.get('parts', '0')}").normalize(), "TS"), "TS")
