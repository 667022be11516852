"""Read numbers: digits by the habits of a language, and words that compose ("three hundred million", 三千五百万)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

import regex

from ...languages.profile import Profile

GROUP_SPACES = "\u00a0\u202f\u2009"
"""Spaces that group digits in any language (ISO 80000-1, CLDR); a plain space does so in some."""

APOSTROPHES = "'’"

LARGEST = Decimal(10) ** 27
"""No quantity is as large; longer rows of digits are identifiers. Decimal divides without loss up to 28 digits."""

HUNDRED = Decimal(100)
"""What no decimal fraction is multiplied by: 6,2 saja tuhande kohta are 6.2 per hundred thousand."""

GROUP = 3
"""Digits after a mark that are no decimals by the usage of some writers alone."""

SMALL = Decimal(12)
"""Number words up to this value satisfy but never accuse: they are articles, idioms and lists too often."""


LARGEST_MIXED = Decimal(20)
"""Number words that are no whole number are smaller: one and a half, twelve and a half."""


_PLACES = Decimal(1).scaleb(-24)


def part_of_one(value: Decimal) -> Decimal:
    """A fraction to so many places that a third, twice, is two thirds."""
    return value.quantize(_PLACES).normalize()


Value = tuple[Decimal, bool]
"""A number that digits can mean, and whether the language writes it that way."""


class Amount(NamedTuple):
    """A number as it stands in a text. `values` pairs each value with whether the language writes it that way."""

    start: int
    end: int
    values: tuple[tuple[Decimal, bool], ...]
    digits: bool
    weak: bool = False
    scaled: bool = False
    """A scale word takes part."""
    scale: Decimal = Decimal(1)
    """What its last scale word multiplies by."""
    parts: tuple[Amount, ...] = ()
    """The groups of digits by themselves, where a space between them may be no grouping."""
    approximate: bool = False
    collective: bool = False
    """It counts by dozens or the like."""

    @property
    def value(self) -> Decimal:
        return self.values[0][0]

    def plain_digits(self, text: str) -> str:
        """The digits as ASCII, if the surface is nothing but digits; else an empty string."""
        surface = text[self.start : self.end]
        return ascii_digits(surface) if surface.isdecimal() else ""


def ascii_digits(text: str) -> str:
    """Write the decimal digits of any script as ASCII."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in text)


_SEPARATORS = regex.compile(r"[.,٫٬'’  \u202f\u2009，．]")
_CANONICAL = str.maketrans(
    {"٫": ",", "٬": "’", "'": "’", "\u00a0": " ", "\u202f": " ", "\u2009": " ", "，": ",", "．": "."}
)


def read_digits(surface: str, language: Profile) -> tuple[tuple[Decimal, bool], ...]:
    """All values that a string of digits and separators can have, the regular ones of the language first.

    Empty when it is no single number ("1.2.3").
    """
    known = language.memo.get(surface)
    if known is None:
        known = language.memo[surface] = _read_digits(surface, language)
    values: tuple[tuple[Decimal, bool], ...] = known
    return values


def _read_digits(surface: str, language: Profile) -> tuple[tuple[Decimal, bool], ...]:
    arabic_decimal = "٫" in surface
    text = ascii_digits(surface.translate(_CANONICAL))
    if not _SEPARATORS.sub("", text).isascii():
        return ()  # digits of a later Unicode than Python's
    if len(text) > len(str(LARGEST)) and Decimal(_SEPARATORS.sub("", text)) >= LARGEST:
        return ()
    separators = _SEPARATORS.findall(text)
    if not separators:
        return ((Decimal(text), True),)
    groups = _SEPARATORS.split(text)
    decimals = {","} if arabic_decimal else language.decimals
    found: dict[Decimal, bool] = {}

    def add(value: str, regular: bool) -> None:
        number = Decimal(value)
        found[number] = found.get(number, False) or regular

    if len(set(separators)) == 1 and _grouped(groups):
        add("".join(groups), separators[0] in " ’" or separators[0] in language.groups)
    if separators[-1] in ".," and separators.count(separators[-1]) == 1:
        whole, fraction = groups[:-1], groups[-1]
        if len(whole) == 1 or len(set(separators[:-1])) == 1 and _grouped(whole):
            shown = separators[-1] == language.decimal or arabic_decimal or len(fraction) != GROUP
            regular = shown and separators[-1] in decimals and (
                len(whole) == 1 or separators[0] in " ’" or separators[0] in language.groups
            )
            add("".join(whole) + "." + fraction, regular)
    return tuple(sorted(found.items(), key=lambda item: not item[1]))


def _grouped(groups: Sequence[str]) -> bool:
    """Whether digits are grouped in thousands, or the Indian way in hundreds above the first thousand."""
    first, *rest = groups
    if not rest or not 1 <= len(first) <= 3 or first[0] == "0" or len(rest[-1]) != 3:
        return False
    return all(len(group) == 3 for group in rest) or len(first) <= 2 and all(len(group) == 2 for group in rest[:-1])


# ---------------------------------------------------------------- composing

Piece = tuple[Decimal, bool]
"""A value and whether it multiplies what stands before it (a scale word)."""


def compose(pieces: Sequence[Piece], figures: bool = False) -> tuple[Decimal, int]:
    """Add up number words; return the value, and how many of the pieces belong to this number.

    :param figures: whether the first piece is written in digits.

    >>> compose([(Decimal(3), False), (Decimal(100), True), (Decimal(45), False), (Decimal(1000), True)])
    (Decimal('345000'), 4)
    """
    if len(pieces) == 1:
        return pieces[0][0], 1
    stack: list[Decimal] = []
    begins: list[int] = []
    """The piece with which each number of the stack begins."""
    count = 0
    multiplied = False
    for value, scale in pieces:
        if value == 0 and stack:
            pass  # 八万零四百: a zero that keeps a place
        elif scale and stack:
            size = len(stack)
            while size and stack[size - 1] < value:
                size -= 1
            if size == len(stack) and figures and (multiplied or not pieces[count - 1][1]):
                size -= 1  # 3,500千, 318百万: what stands after figures multiplies them, however great they are
                multiplied = True
            whole = sum(stack[size:]) * value if stack[size:] else value
            if whole >= LARGEST:
                break
            first = begins[size] if size < len(stack) else count
            if size and not fits(stack[size - 1], whole):  # five thousand and seven thousand: two numbers
                return sum(stack[:size], Decimal(0)), first
            stack[size:], begins[size:] = [whole], [first]
        elif not stack or fits(stack[-1], value):
            stack.append(value)
            begins.append(count)
        else:
            break
        count += 1
    return sum(stack, Decimal(0)), count


def fits(above: Decimal, value: Decimal) -> bool:
    """Whether a value may follow a greater one in the same number: 300 and 45, but not 20 and 45."""
    whole = value.to_integral_value() == value or value > LARGEST_MIXED  # 2만1506.88
    return whole and value < above and above % (Decimal(10) ** len(f"{int(value)}")) == 0


def with_ordinal(value: Decimal, ordinal: Decimal) -> Decimal | None:
    """The ordinal that a number in words makes with one after it: one hundred *and fifteenth*, two *hundredth*."""
    if ordinal >= 100 and value < 100 and ordinal.normalize().as_tuple().digits == (1,):
        return value * ordinal
    return value + ordinal if value >= 100 and fits(value, ordinal) else None
