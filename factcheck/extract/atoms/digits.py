"""Find numbers in digits, and the codes, numeric dates and clock times that they are part of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

import regex

from ...languages.profile import Profile
from .atom import Atom, Code, Figures
from .numbers import LARGEST, Amount, Value, ascii_digits, part_of_one, read_digits
from .powers import power

_NUMBER = r"\p{Nd}+(?:[.,'’٫٬．]\p{Nd}+)*"

_PLAIN_GROUPS = r"|(?<!\p{Nd}[.,]?)(?<!\p{Nd} )(?!0)\p{Nd}{1,3}(?:(?: \p{Nd}{3}){2,}|(?: \p{Nd}{3})? 000)(?! ?\p{Nd})"
"""Where plain spaces do not group by habit, they do so in two groups, or before three zeros (ISO 80000-1)."""

_DIGITS = {
    wide: regex.compile(
        rf"(?:(?<!\p{{Nd}}[.,]?)(?<!\p{{Nd}}[{spaces}])\p{{Nd}}{{1,3}}(?:[{spaces}]\p{{Nd}}{{3}})+(?!\p{{Nd}})(?:[.,٫]\p{{Nd}}+)?"
        rf"{'' if wide else _PLAIN_GROUPS}"
        rf"|{_NUMBER}|(?<![\p{{L}}\p{{Nd}}.])\.\p{{Nd}}+|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])",
        regex.V1,
    )
    for wide, spaces in ((False, "\u00a0\u202f\u2009"), (True, "\u00a0\u202f\u2009 "))
}
"""Numbers in digits, by whether the language groups them with a plain space as well."""

_GROUP = regex.compile(r" \p{Nd}{3}(?![\p{Nd}]| \p{Nd})([.,]\p{Nd}+)?")
_CURRENCY = regex.compile(r"(?:(?<!\p{L})\p{Lu}{3}|\p{Sc})[ \u00a0]?$")

_DATE = regex.compile(
    r"(\p{Nd}{4}) ?([-/.])\s?(\p{Nd}{1,2}) ?\2\s?(\p{Nd}{1,2})(?!\p{Nd}|[-/.]\p{Nd})"
    r"|(\p{Nd}{1,2}) ?([-/.])(\s?)(\p{Nd}{1,2}) ?\6(?:\s?(\p{Nd}{4})|\7(\p{Nd}{2}))"
    r"(?!\p{Nd}|[/.:]\p{Nd}|(?:(?<=-\p{Nd}{2})|(?<=-\p{Nd}{4}))-\p{Nd})"
)
"""A numeric date, its spaces alike; another one may follow after a hyphen, if hyphens do not part its own numbers."""

_RESULT = regex.compile(r"\p{Nd}{1,2}(?:[:：]\p{Nd}{2}){1,2}[.,]\p{Nd}{1,3}(?![\p{Nd}:]|[.,]\p{Nd})")
"""How long somebody took, to parts of a second: 1:45.32, 2:01:39,5."""

_CLOCK = regex.compile(r"(\p{Nd}{1,2})([:：])(\p{Nd}{2})(?:[:：](\p{Nd}{2}))?(?![\p{Nd}:：])")

_FEET = regex.compile(r"(\p{Nd})['′’] ?(\p{Nd}{1,2})(?:[\"″”]|'')")

_STONES = regex.compile(r"(\p{Nd}{1,2}) ?st ?(\p{Nd}{1,2}) ?lbs?(?!\p{L})")

_FRACTION = regex.compile(r"(\p{Nd}{1,3}) ?[/⁄](\p{Nd}{1,3})(?![\p{Nd}/]|[.,]\p{Nd})")

_FIGURES = ((_DATE, "date"), (_CLOCK, "clock"), (_FRACTION, "fraction"), (_FEET, "feet"))

_PARTING = frozenset("-/.:：⁄'′’")
"""What parts the groups of digits of a date, time or fraction, perhaps after a space."""

_FRACTION_AFTER = regex.compile(r"[ \u00a0](\d{1,2})[/⁄]([234568]|1[026]|32|64|100)(?![\p{Nd}/]|[.,]\p{Nd})")

_PHONE = regex.compile(
    r"""(?<=\+)(?=(?:[^\p{Nd}]{0,2}\p{Nd}){10})\p{Nd}{1,3}(?:[ \u00a0.-]?(?:\p{Nd}{1,5}|\(\p{Nd}{1,5}\))){2,6}(?!\p{Nd})
    |(?=(?:[ \u00a0]?\p{Nd}){9})0\p{Nd}{1,4}(?:[ \u00a0]\p{Nd}{2,5}){2,4}(?!\p{Nd})          # 01 23 45 67 89
    |(?<=\()\p{Nd}{3}\)[ \u00a0]?\p{Nd}{3}-\p{Nd}{4}(?!\p{Nd})                              # (212) 555-0123
    |(?:1-)?\p{Nd}{3}-\p{Nd}{3}-\p{Nd}{4}(?!\p{Nd})                                          # 212-555-0123""",
    regex.VERBOSE,
)
"""Telephone numbers: international (ITU-T E.123), with a trunk zero, North American."""

_LATIN = regex.compile(
    r"[[\p{L}]--[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Hangul}\p{Arabic}\p{Hebrew}\p{Devanagari}]]", regex.V1
)


@cache
def _latin(character: str) -> bool:
    """Whether a character is a letter, of a script whose letters and digits make codes."""
    return _LATIN.match(character) is not None


_CODE_TAIL = regex.compile(r"(?:[-–/.·]?(?:\p{Nd}|\p{Lu}(?!\p{Ll}))|[-/]?[a-z](?!\p{L}))*", regex.V1)

_CODE_HEAD = regex.compile(
    r"(?<![[\p{L}--[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}]]\p{Nd}])(?:[\p{Lu}][[\p{L}--[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}]]\p{Nd}]{0,9}[-–/.]?)+$",
    regex.V1,
)

_SMALL_HEAD = regex.compile(r"(?<![\p{L}\p{Nd}])[a-z]{1,5}$")
_SMALL_FIGURE = 3
"""Digits that small letters make a code with: i386, mp3; after a word that lost its space there are more: em2018."""

_ADDRESS = regex.compile(r"""
    (?<=\]\() (?!(?:data|javascript|mailto|tel):) [^\s()<>]++ (?:\([^\s()<>]*+\)[^\s()<>]*+)*+ (?=[\s)])  # Markdown
  | (?:https?://|www\.)[!-;=?-~]+
  | [A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+
""", regex.VERBOSE)

_SOLID = regex.compile(r"\S+$")

_FIGURE = regex.compile(r"\p{Nd}+")

_VULGAR = {
    "½": (1, 2),
    "⅓": (1, 3),
    "⅔": (2, 3),
    "¼": (1, 4),
    "¾": (3, 4),
    "⅕": (1, 5),
    "⅖": (2, 5),
    "⅗": (3, 5),
    "⅘": (4, 5),
    "⅙": (1, 6),
    "⅚": (5, 6),
    "⅛": (1, 8),
    "⅜": (3, 8),
    "⅝": (5, 8),
    "⅞": (7, 8),
}

_VULGAR_AFTER = regex.compile(rf"[ \u00a0\u202f\u2009⁄]?([{''.join(_VULGAR)}])")


def addresses(text: str) -> Iterator[Code]:
    if "@" in text or "://" in text or "www." in text or "](" in text:
        for match in _ADDRESS.finditer(text):
            end = match.end() - (len(match.group()) - len(match.group().rstrip(".,;:!?)")))
            if end > match.start():  # marks alone lead nowhere
                yield Code(match.start(), end)


def digits(text: str, lower: str, language: Profile) -> Iterator[Atom]:
    done = 0
    for match in _DIGITS[language.space_groups].finditer(text):
        if language.numbered_days and (day := _weekday(lower, *match.span(), language)):
            done = day
        elif match.start() >= done:
            end = match.end() if language.space_groups else _grouped(text, lower, *match.span(), language)
            atom = _figure(text, lower, match.start(), end, language)
            done = atom.end
            yield atom


def _grouped(text: str, lower: str, start: int, end: int, language: Profile) -> int:
    """Where a number ends one group of which follows a plain space, as decimals, a currency or a scale word show."""
    if end - start > 3 or text[end : end + 1] != " " or not text[start:end].isdecimal() or text[start] == "0":
        return end
    group = _GROUP.match(text, end)
    if group is None or text[start - 1 : start] in (".", ",") and start:
        return end
    scale = language.words.match(lower, group.end() + 1)
    currency = _CURRENCY.search(text, max(0, start - 5), start)
    return group.end() if group[1] or currency or scale and scale.has("scale") else end


def _weekday(lower: str, start: int, end: int, language: Profile) -> int | None:
    """Where the day of the week ends that is written with a figure, or the first of two: 6.ª feira, 2.ª a 6.ª feira."""
    day = language.after.match(lower, start)
    if day and day.has("weekday"):
        return day.end
    suffix = language.after.match(lower, end, glued=True)
    if suffix is None or not suffix.has("ordinal"):
        return None
    link = language.ranges.match(lower, suffix.end + 1)
    day = language.after.match(lower, link.end + 1) if link else None
    return suffix.end if day and day.has("weekday") else None


def _figure(text: str, lower: str, start: int, end: int, language: Profile) -> Atom:
    """What the digits at a place are part of."""
    surface = text[start:end]
    if surface in _VULGAR:
        top, bottom = _VULGAR[surface]
        return Amount(start, end, ((part_of_one(Decimal(top) / Decimal(bottom)), True),), True)
    before = text[start - 1] if start else " "
    if _latin(before) or before in "-–/." and start > 1 and _latin(text[start - 2]):
        code = _headed_code(text, lower, start, end, language)
        if code:
            return code
    if text[end : end + 1] in (":", "：") and (result := _RESULT.match(text, start)):
        return Code(start, result.end())
    if text.startswith(("st", " st"), end) and (stones := _STONES.match(text, start)):
        return Figures(start, stones.end(), "stones", tuple(map(ascii_digits, stones.groups())))
    for pattern, kind in () if _PARTING.isdisjoint(text[start : end + 2]) else _FIGURES:
        found = pattern.match(text, start)
        if found:
            groups = tuple(ascii_digits(group) for group in found.groups() if group)
            digits = tuple(group for group in groups if group.isdecimal())
            separator = next((group for group in groups if not group.isdecimal()), "/")
            return Figures(start, found.end(), kind, digits, separator)
    if (before in "+(" or surface[0] == "0" or text[end : end + 1] == "-") and (phone := _PHONE.match(text, start)):
        return Code(start - (before in "+("), phone.end())
    values = read_digits(surface.lstrip("."), language) if surface[0] != "." else ((Decimal("0" + surface), True),)
    if not values:
        return Code(start, end)
    if raised := power(text, start, end, values):
        return Amount(start, raised[1], raised[0], True)
    if mixed := _mixed(text, start, end, values):
        return mixed
    after = text[end] if end < len(text) else " "
    if after == "T" and (trillions := _trillions(text, lower, start, end, values, language)):
        return trillions
    if _latin(after) and not language.next(text, lower, end) and not language.words.match(lower, end):
        tail = _CODE_TAIL.match(text, end)
        stop = tail.end() if tail else end
        if stop > end and (stop >= len(text) or not _latin(text[stop])):
            return Code(start, stop, (Amount(start, end, values, True),))
    parts = (
        ()
        if len(surface) < 5 or _SOLID.match(surface)
        else tuple(
            Amount(found.start() + start, found.end() + start, ((Decimal(ascii_digits(found.group())), True),), True)
            for found in _FIGURE.finditer(surface)
        )
    )
    return Amount(start, end, values, True, parts=parts)


def _mixed(text: str, start: int, end: int, values: Sequence[Value]) -> Amount | None:
    """A whole number and a fraction: 6½, 6 ½, 6 1/2."""
    if not any(map(str.isnumeric, text[end : end + 2])):
        return None
    found = _VULGAR_AFTER.match(text, end)
    top, bottom = _VULGAR[found.group(1)] if found else (0, 1)
    if found is None and (found := _FRACTION_AFTER.match(text, end)):
        top, bottom = int(found.group(1)), int(found.group(2))
    if found is None or not top < bottom or len(values) > 1 or values[0][0] % 1:
        return None
    return Amount(start, found.end(), ((values[0][0] + part_of_one(Decimal(top) / Decimal(bottom)), True),), True)


_TRILLION = Decimal(10) ** 12


def _trillions(
    text: str, lower: str, start: int, end: int, values: Sequence[Value], language: Profile
) -> Amount | None:
    """A sum of money in trillions: $2.1T; without its currency, 9000T is a code."""
    currency = language.previous(text, lower, start)
    if currency is None or not currency.has("money") or text[end + 1 : end + 2].isalnum():
        return None
    sums = tuple((value * _TRILLION, regular) for value, regular in values)
    return Amount(start, end + 1, sums, True, scaled=True, scale=_TRILLION) if sums[0][0] < LARGEST else None


_MARKS = ("money", "quarter", "half", "fiscal")


def _headed_code(text: str, lower: str, start: int, end: int, language: Profile) -> Code | None:
    """A code whose letters stand before its digits: COVID-19, M9, A/RES/70/1; None for US$5, Q3 or lower-case words."""
    previous = language.previous(text, lower, start)
    if previous and any(map(previous.has, _MARKS)):
        return None
    head = _CODE_HEAD.search(text, max(0, start - 24), start)
    if not head and text[start - 1].isalpha() and end - start <= _SMALL_FIGURE and text[start:end].isdecimal():
        head = _SMALL_HEAD.search(text, max(0, start - 24), start)
    if not head:
        return None
    letters = head.group().rstrip("-–/.")
    if text[start - 1] == "/" and end - start == 4 and not letters.strip("IVX"):  # quý III/2025
        return None
    if text[start - 1] in "-–/." and not (letters.isupper() or sum(map(str.isupper, letters)) > 1):
        return None
    digits = tuple(
        Amount(found.start(), found.end(), values, True)
        for found in _DIGITS[False].finditer(text, start, end)
        if (values := read_digits(found.group(), language))
    )
    tail = _CODE_TAIL.match(text, end)
    return Code(head.start(), tail.end() if tail else end, digits)
