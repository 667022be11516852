"""Values as findings show them."""

from __future__ import annotations

from ..model import Reading


def written(reading: Reading) -> str:
    """A value with its unit, as findings show it: `5.3%`, `2500000 USD`."""
    value = str(reading)
    if reading.unit == "percent":
        return f"{value}%"
    if reading.kind == "money":
        return f"{value} {reading.unit}"
    if reading.kind == "measure":
        return f"{value} {(reading.unit or '').partition('-')[2]}"
    if reading.kind == "multiple":
        return f"×{value}"
    if reading.kind == "percent":
        return f"{value} {(reading.unit or '').replace('-', ' ')}"
    return value
