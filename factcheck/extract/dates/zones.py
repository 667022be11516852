"""Times of one moment in two zones: 12.30pm, 13.30 svensk tid."""

from __future__ import annotations

from ...values import Time

HALF_AN_HOUR = 30
"""Minutes by whose multiples zones are apart; Nepal and the Chatham Islands alone have quarters."""


def zones_apart(a: Time, b: Time) -> bool:
    """Whether two times may be one in two zones, of which one is named."""
    return a.zone != b.zone and (a.minutes - b.minutes) % HALF_AN_HOUR == 0
