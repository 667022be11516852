"""What cells of sheets hold beside their words: values of OpenDocument, whose text is in the way of writing of the
program that saved the file, and links that are formulas.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

GROUP = "\u202f"
"""What parts the digits of a number in every language."""

NUMBER = re.compile(r"[-−]?\d(?:[\d.,'’٫٬ \u00a0\u202f]*\d)?")
SEPARATOR = re.compile(r"[^\d-]")
MOST = 12
"""Decimals that a cell shows at most."""

LEADING = re.compile(r'(?i)\s*(?:(?:of|oooc):)?=?\s*HYPERLINK\(\s*"((?:[^"]|"")*)"\s*[;,)]')
"""A formula that leads somewhere: =HYPERLINK("https://example.org";"the report")."""


def address(formula: str) -> str:
    """Where a formula leads; one that puts the address together from other cells tells nothing."""
    found = LEADING.match(formula)
    return found[1].replace('""', '"') if found else ""


def as_shown(attributes: Mapping[str, str], text: str) -> tuple[str, str]:
    """What a cell shows, before and after its decimal point, with groups parted by a space, and days in ISO 8601."""
    kind = attributes.get("value-type", "")
    if kind == "date" and (day := attributes.get("date-value", "")):
        return (day.replace("T", " ")[:16] if ":" in text else day.partition("T")[0]), ""
    if kind not in ("float", "percentage", "currency"):
        return text, ""
    match = NUMBER.search(text)
    try:
        value = Decimal(attributes.get("value", ""))
    except InvalidOperation:
        return text, ""
    if match is None or not value.is_finite() or abs(value.adjusted()) > 30:
        return text, ""
    value = abs(value.scaleb(2) if kind == "percentage" else value)
    digits = SEPARATOR.sub("", match[0]).lstrip("-")
    for decimals in range(min(MOST, len(digits))):
        rounded = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
        if format(rounded, "f").replace(".", "").lstrip("0") == digits.lstrip("0"):
            grouped = len(SEPARATOR.findall(match[0].lstrip("-−"))) > (decimals > 0)
            said = format(rounded, ",f").replace(",", GROUP) if grouped else format(rounded, "f")
            sign = "-" if match[0][0] in "-−" else ""
            whole, _, rest = said.partition(".")
            after = text[match.end():]
            return f"{text[:match.start()]}{sign}{whole}{'' if rest else after}", rest + after if rest else ""
    return text, ""
