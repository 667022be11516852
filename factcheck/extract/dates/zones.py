"""Times of one moment in two zones: 12.30pm, 13.30 svensk tid."""

from __future__ import annotations

import regex

from ...values import Time

HALF_AN_HOUR = 30
"""Minutes by whose multiples zones are apart; Nepal and the Chatham Islands alone have quarters."""


_ABBREVIATION = regex.compile(r"[a-z]{2,5}")
"""GMT, CEST: in other words two languages may name one zone, or both say "local time"."""


def zones_apart(a: Time, b: Time) -> bool:
    """Whether two times may be one in two zones: one version alone names its zone, or both by abbreviations."""
    named = [zone for zone in (a.zone, b.zone) if zone]
    if a.zone == b.zone or len(named) > 1 and not all(map(_ABBREVIATION.fullmatch, named)):
        return False
    return (a.minutes - b.minutes) % HALF_AN_HOUR == 0
