"""Find what can begin or be part of a fact: digits, number words, month names, codes.

A text is read once, from left to right. What comes out is a list of atoms, in order and without overlaps,
of which `dates` and `quantities` make facts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import regex

from ..languages.profile import Profile
from ..languages.trie import Entry, Match, fold
from .numbers import SMALL, Amount, Piece, ascii_digits, compose, read_digits


@dataclass(frozen=True, slots=True)
class Code:
    """Letters and digits that belong together: a model, standard, URL, phone number or version."""

    start: int
    end: int
    digits: tuple[Amount, ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """A numeric date, a clock time or a fraction: two or three groups of digits and what stands between them."""

    start: int
    end: int
    kind: str
    groups: tuple[str, ...]
    separator: str = ""


Atom = Amount | Code | Figures | Match


@dataclass(frozen=True, slots=True)
class Scan:
    """A text with its atoms, and its lower-case twin of the same length."""

    text: str
    lower: str
    language: Profile
    atoms: tuple[Atom, ...]


_MARKS = dict.fromkeys((0x200E, 0x200F, 0x061C), " ")
"""Bidirectional marks (UAX 9), which may stand between a number and its sign, count as spaces."""

_NUMBER = r"\p{Nd}+(?:[.,'’٫٬．]\p{Nd}+)*"
_DIGITS = {
    wide: regex.compile(
        rf"(?:(?<!\p{{Nd}}[.,]?)(?<!\p{{Nd}}[{spaces}])\p{{Nd}}{{1,3}}(?:[{spaces}]\p{{Nd}}{{3}})+(?!\p{{Nd}})(?:[.,٫]\p{{Nd}}+)?"
        rf"|{_NUMBER}|(?<![\p{{L}}\p{{Nd}}.])\.\p{{Nd}}+|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])", regex.V1)
    for wide, spaces in ((False, "\u00a0\u202f\u2009"), (True, "\u00a0\u202f\u2009 "))}
"""Numbers in digits, by whether the language groups them with a plain space as well."""

_DATE = regex.compile(
    r"(\p{Nd}{4})([-/.])\s?(\p{Nd}{1,2})\2\s?(\p{Nd}{1,2})(?!\p{Nd}|[-/.]\p{Nd})"
    r"|(\p{Nd}{1,2})([-/.])\s?(\p{Nd}{1,2})\6\s?(\p{Nd}{4}|\p{Nd}{2})(?!\p{Nd}|[-/.:]\p{Nd})")
_CLOCK = regex.compile(r"(\p{Nd}{1,2})([:：])(\p{Nd}{2})(?:[:：](\p{Nd}{2}))?(?![\p{Nd}:：])")
_FRACTION = regex.compile(r"(\p{Nd}{1,3})[/⁄](\p{Nd}{1,3})(?![\p{Nd}/.]|[.,]\p{Nd})")
_LATIN = regex.compile(r"[[\p{L}]--[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Hangul}\p{Arabic}\p{Hebrew}\p{Devanagari}]]",
                       regex.V1)
_CODE_TAIL = regex.compile(r"(?:[-–/.·]?[\p{Lu}\p{Nd}]|[-/]?[a-z](?![a-z]))*", regex.V1)
_CODE_HEAD = regex.compile(r"(?<![[\p{L}--[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}]]\p{Nd}])(?:[\p{Lu}][[\p{L}--[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}]]\p{Nd}]{0,9}[-–/.]?)+$", regex.V1)
_PHONE = regex.compile(r"\+?\(?\p{Nd}{2,4}\)?(?:[ -]\p{Nd}{2,4}){2,}")
_ADDRESS = regex.compile(r"(?:https?://|www\.)[!-;=?-~]+|[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_WORD = regex.compile(r"[[\p{L}\p{M}]--[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}ー]]+", regex.V1)
_SOLID = regex.compile(r"^[^\s]+$")
_VULGAR = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
           "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)}
_HAN_DIGITS = {"〇": "0", "○": "0", "零": "0", "一": "1", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6",
               "七": "7", "八": "8", "九": "9"}
_HAN_YEAR = regex.compile(r"[〇○零一二三四五六七八九]{3,}")
"""Han digits written one after the other, as in 二〇一八年 (Unicode Unihan kPrimaryNumeric)."""


def scan(text: str, language: Profile) -> Scan:
    """Read a text into atoms."""
    text = text.translate(_MARKS)
    lower = fold(text)
    found = [*_addresses(text)]
    taken = _Taken(found)
    figures = [atom for atom in _digits(text, lower, language) if taken.free(atom.start, atom.end)]
    taken = _Taken([*found, *figures])
    words = [atom for atom in _words(lower, language) if taken.free(atom.start, atom.end)]
    ordered = sorted([*found, *figures, *words], key=lambda atom: atom.start)
    return Scan(text, lower, language, tuple(_composed(ordered, text, lower, language)))


class _Taken:
    """Spans, in order, that are spoken for."""

    def __init__(self, atoms: list[Atom]) -> None:
        self._spans = sorted((atom.start, atom.end) for atom in atoms)
        self._index = 0

    def free(self, start: int, end: int) -> bool:
        """Whether a span touches none of them; must be asked in order."""
        while self._index < len(self._spans) and self._spans[self._index][1] <= start:
            self._index += 1
        return self._index >= len(self._spans) or self._spans[self._index][0] >= end


def _addresses(text: str) -> Iterator[Code]:
    if "@" in text or "://" in text or "www." in text:
        for match in _ADDRESS.finditer(text):
            end = match.end() - (len(match.group()) - len(match.group().rstrip(".,;:!?)")))
            yield Code(match.start(), end)


# ---------------------------------------------------------------- digits

def _digits(text: str, lower: str, language: Profile) -> Iterator[Atom]:
    done = 0
    for match in _DIGITS[language.space_groups].finditer(text):
        if match.start() >= done:
            atom = _figure(text, lower, match.start(), match.end(), language)
            done = atom.end
            yield atom


def _figure(text: str, lower: str, start: int, end: int, language: Profile) -> Atom:
    """What the digits at a place are part of."""
    before = text[start - 1] if start else " "
    if _LATIN.match(before) or before in "-–/." and start > 1 and _LATIN.match(text[start - 2]):
        code = _headed_code(text, lower, start, end, language)
        if code:
            return code
    for pattern, kind in ((_DATE, "date"), (_CLOCK, "clock"), (_FRACTION, "fraction")):
        found = pattern.match(text, start)
        if found:
            groups = tuple(ascii_digits(group) for group in found.groups() if group)
            digits = tuple(group for group in groups if group.isdecimal())
            separator = next((group for group in groups if not group.isdecimal()), "/")
            return Figures(start, found.end(), kind, digits, separator)
    surface = text[start:end]
    if surface in _VULGAR:
        top, bottom = _VULGAR[surface]
        return Amount(start, end, ((Decimal(top) / Decimal(bottom), True),), True)
    values = read_digits(surface.lstrip("."), language) if surface[0] != "." else ((Decimal("0" + surface), True),)
    if not values:
        return Code(start, end)
    after = text[end] if end < len(text) else " "
    if _LATIN.match(after) and not language.next(text, lower, end) and not language.words.match(lower, end):
        tail = _CODE_TAIL.match(text, end)
        stop = tail.end() if tail else end
        if stop > end and (stop >= len(text) or not _LATIN.match(text[stop])):
            return Code(start, stop, (Amount(start, end, values, True),))
    parts = tuple(Amount(found.start() + start, found.end() + start, ((Decimal(ascii_digits(found.group())), True),), True)
                  for found in regex.finditer(r"\p{Nd}+", surface)) if not _SOLID.search(surface) else ()
    if after in _VULGAR and len(values) == 1:
        top, bottom = _VULGAR[after]
        return Amount(start, end + 1, ((values[0][0] + Decimal(top) / Decimal(bottom), True),), True)
    return Amount(start, end, values, True, parts=parts)


def _headed_code(text: str, lower: str, start: int, end: int, language: Profile) -> Code | None:
    """A code whose letters stand before its digits: COVID-19, M9, A/RES/70/1; None for US$5, Q3 or lower-case words."""
    previous = language.previous(text, lower, start)
    if previous and any(previous.get(kind) is not None or _has(previous, kind) for kind in ("money", "quarter", "half")):
        return None
    head = _CODE_HEAD.search(text, max(0, start - 24), start)
    if not head:
        return None
    letters = head.group().rstrip("-–/.")
    if text[start - 1] in "-–/." and not (letters.isupper() or sum(map(str.isupper, letters)) > 1):
        return None
    digits = tuple(Amount(found.start(), found.end(), values, True)
                   for found in _DIGITS[False].finditer(text, start, end) if (values := read_digits(found.group(), language)))
    tail = _CODE_TAIL.match(text, end)
    return Code(head.start(), tail.end() if tail else end, digits)


def _has(match: Match, kind: str) -> bool:
    return any(entry.kind == kind for entry in match.entries)


# ---------------------------------------------------------------- words

def _words(lower: str, language: Profile) -> Iterator[Atom]:
    """Words of the language that may be part of a fact, whatever the script."""
    leads: dict[str, bool] = language.memo.setdefault("\0leads", {})
    done = 0
    unspaced = language.words.initials()
    if unspaced:
        yield from _unspaced_words(lower, language, unspaced)
    for match in _WORD.finditer(lower):
        word = match.group()
        known = leads.get(word)
        if known is None:
            known = leads[word] = language.words.leads(word) or language.glued and bool(compound(word, language))
        if not known and language.prefixes:
            prefix = _prefix(word, language)
            if prefix and match.start() >= done:
                found = language.words.match(lower, match.start() + prefix, glued=True)
                if found and (found.end >= match.end() or found.open):
                    done = max(found.end, match.end())
                    yield Match(found.start, done, found.entries)
            continue
        if known and match.start() >= done:
            found = language.words.match(lower, match.start())
            if found and (found.end >= match.end() or found.open):
                found = found if found.end >= match.end() else Match(found.start, match.end(), found.entries)
            else:
                found = compound(word, language) if language.glued else None
                if found:
                    found = Match(match.start(), match.start() + found.end, found.entries)
            if found:
                done = found.end
                yield found


def _prefix(word: str, language: Profile) -> int:
    """The length of the particles written onto the front of a number word ("and twenty" in Arabic and Hebrew); 0 if none."""
    memo: dict[str, int] = language.memo.setdefault("\0prefixes", {})
    if word not in memo:
        memo[word] = next((len(prefix) for prefix in language.prefixes
                           if word.startswith(prefix) and language.words.leads(word[len(prefix):])), 0)
    return memo[word]


def _unspaced_words(lower: str, language: Profile, initials: str) -> Iterator[Atom]:
    pattern = language.memo.get("\0initials")
    if pattern is None:
        pattern = language.memo["\0initials"] = regex.compile(f"[{regex.escape(initials)}]")
    done = 0
    for match in pattern.finditer(lower):
        if match.start() < done:
            continue
        year = _HAN_YEAR.match(lower, match.start())
        if year:
            digits = "".join(_HAN_DIGITS[letter] for letter in year.group())
            done = year.end()
            yield Amount(year.start(), done, ((Decimal(digits), True),), True)
            continue
        found = language.words.match(lower, match.start())
        if found:
            done = found.end
            yield found


def compound(word: str, language: Profile) -> Match | None:
    """Number words written as one (dreiundzwanzigtausend), at the beginning of a word; None if it is not one.

    What follows the number in the same word must be a form that may stand after a number (zwanzigjährig).
    """
    memo: dict[str, Match | None] = language.memo.setdefault("\0compounds", {})
    if word not in memo:
        memo[word] = _compound(word, language)
    return memo[word]


def _compound(word: str, language: Profile) -> Match | None:
    for pieces, position in _splits(word, 0, language):
        value, used = compose(pieces)
        if used < len(pieces) or position == len(word) and len(pieces) == 1:
            continue
        if position < len(word):
            suffix = language.after.match(word, position, glued=True)
            if suffix is None or suffix.end < len(word) and not suffix.open:
                continue
        return Match(0, position, (Entry("cardinal", value),))
    return None


def _splits(word: str, start: int, language: Profile) -> Iterator[tuple[list[Piece], int]]:
    """All ways to read number words one after the other from a place in a word, the longest first."""
    for begin in (start, *(start + len(joiner) for joiner in language.joiners
                           if start and word.startswith(joiner, start))):
        for end in range(len(word), begin + 1, -1):
            found = language.words.match(word[begin:end], 0)
            if found is None or found.end < end - begin:
                continue
            cardinal, scale = found.get("cardinal"), found.get("scale")
            if cardinal is None and scale is None:
                continue
            piece: Piece = (cardinal, False) if cardinal is not None else (scale, True)
            for rest, stop in _splits(word, end, language) if end < len(word) else ():
                yield [piece, *rest], stop
            yield [piece], end


# ---------------------------------------------------------------- composing

def _composed(atoms: list[Atom], text: str, lower: str, language: Profile) -> Iterator[Atom]:
    """Join number words, digits and scale words that make one number."""
    index = 0
    while index < len(atoms):
        pieces: list[Piece] = []
        run: list[Atom] = []
        for position in range(index, len(atoms)):
            atom = atoms[position]
            piece = _piece(atom)
            figures = bool(run) and isinstance(run[0], Amount)
            if piece is None or run and not _joined(run[-1], atom, atoms, position, lower, language, figures):
                break
            run.append(atom)
            pieces.append(piece)
        if not run:
            yield atoms[index]
            index += 1
            continue
        value, used = compose(pieces)
        yield _amount(run[:used], pieces[:used], value, text, lower, language)
        index += used


def _piece(atom: Atom) -> Piece | None:
    if isinstance(atom, Amount):
        return (atom.value, False)
    if isinstance(atom, Match):
        cardinal, scale = atom.get("cardinal"), atom.get("scale")
        if scale is not None:
            return (scale, True)
        if cardinal is not None:
            return (cardinal, False)
    return None


def _joined(left: Atom, right: Atom, atoms: list[Atom], position: int, lower: str, language: Profile,
            figures: bool) -> bool:
    """Whether two pieces of numbers stand close enough to be one number."""
    gap = lower[left.end:right.start]
    bare = gap.strip(" \u00a0\u202f\u2009")
    if bare and bare not in language.joiners and bare not in "-\u00ad" and not _infix(bare, language):
        return False
    if isinstance(right, Amount):                  # digits go on only where a scale word follows: 3千5百, 3 million 200 thousand
        following = atoms[position + 1] if position + 1 < len(atoms) else None
        scale = isinstance(following, Match) and following.get("scale") is not None
        return not isinstance(left, Amount) and bare == "" and (gap == "" or scale)
    if isinstance(left, Amount) and isinstance(right, Match):
        return right.get("scale") is not None and bare in ("", "-") or bool(_infix(bare, language))
    return right.get("scale") is not None or gap == "" or not figures       # not "1.7 million four"


def _infix(gap: str, language: Profile) -> bool:
    found = language.infixes.match(gap, 0) if gap else None
    return found is not None and found.end == len(gap)


def _amount(run: list[Atom], pieces: list[Piece], value: Decimal, text: str, lower: str, language: Profile) -> Atom:
    first, last = run[0], run[-1]
    if len(run) == 1 and isinstance(first, Amount):
        return first
    scaled = any(scale for _, scale in pieces)
    digits = any(isinstance(atom, Amount) for atom in run)
    values: tuple[tuple[Decimal, bool], ...] = ((value, True),)
    if isinstance(first, Amount) and len(first.values) > 1:
        rest = pieces[1:]
        values = tuple((compose([(reading, False), *rest])[0], regular) for reading, regular in first.values)
    elif isinstance(first, Amount):
        values = ((value, first.values[0][1]),)
    surface = lower[first.start:last.end]
    bare = all(scale for _, scale in pieces)
    capital = text[first.start].isupper()          # Stu, Sette: a name, or the beginning of a sentence
    weak = not digits and (value <= SMALL or surface in language.articles or bare or capital)
    approximate = any(_infix(lower[left.end:right.start].strip(), language) for left, right in zip(run, run[1:]))
    entries = first.entries if isinstance(first, Match) and len(run) == 1 else ()
    if any(entry.kind not in ("cardinal", "scale") for entry in entries):
        return first                               # "second", "quarter": what it is, its neighbours decide
    return Amount(first.start, last.end, values, digits, weak, scaled, approximate=approximate)
