"""References to annexes, notes, equations and the like that are not there: "Annex IV", "footnote 7", 附件三, "eq. (3)".

Their labels are figures, Roman numerals or letters. Laws have annexes and books have notes, too. So a label is doubted
only where the version labels its own parts in the same way from one on without a gap, nothing before the reference may
say whose part it is, and either nothing after it may, or another version has the part.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Set
from functools import cache
from typing import NamedTuple

import regex

from ..extract.atoms.romans import roman
from ..extract.references import STEM, parts_of
from ..languages.profile import profile
from ..languages.tables import canonical, data
from ..languages.trie import spaced
from ..model import Block, Comparison, Span, Version
from .numbering import BEYOND, ends

PARTS = ("annex", "box", "equation", "figure", "note", "table")
READ_AS_FACTS = frozenset([("box", "figure"), ("figure", "figure"), ("table", "figure")])
"""Parts and labels that are facts already, which `references` judges."""
LEAST = 2
"""Parts of a kind from which they are labelled."""
CAPTION = 250
"""Characters of a caption."""
REACH = 60
"""Characters before a reference among which the act stands whose part it may be."""

LEAD = regex.compile(r"[\s*_#|>\p{Ps}]*")
_TITLED = regex.compile(r"[*_]{0,2}\s*(?:[.:：|–—\-\n、，　]|\s\p{Lu}|\s?[\p{Han}\p{Hangul}\p{Kana}]|$)")
_LABEL = r"(?P<label>\p{Nd}{1,3}|(?-i:[IVXІХ]{1,6}|\p{Lu})|[一二三四五六七八九十]{1,3})"
_WHOLE = r"(?![\p{Latin}\p{Cyrillic}\p{Greek}\p{M}\p{Nd}]|[.,\-–]\p{Nd})"
_ROMAN = regex.compile(r"(?=.)X{0,3}(?:IX|IV|V?I{0,3})")
_LATIN = str.maketrans("ІХ", "IX")
"""Cyrillic letters by which Roman numerals are typed."""
_HAN = {numeral: value for value, numeral in enumerate("一二三四五六七八九", 1)}
_FIRST = (("Z", "A"), ("Ω", "Α"), ("Я", "А"))
"""The last and the first letter of the alphabets."""

_OWNED = regex.compile(r"""(?r)(?:[,;、，；"”»》」』\p{Lu}][\s\p{Ps}]*|['’]s\s|\p{Nd}\s?)$|\p{Nd}/\p{Nd}""")
_FORMULA = regex.compile(r"(?m)\((\p{Nd}{1,3})\)[ \t$]{0,4}$|\\tag\*?\{(\p{Nd}{1,3})\}")
_EQUAL = regex.compile(r"[=≈≤≥<>∝≡]|\$\$")
_BRACKETED = regex.compile(r"(?r)\p{Ps}[^\n\p{Pe}]{0,15}$")
_MARK = regex.compile(r"\[\^(\p{Nd}{1,3})\]:")
_LEADING = regex.compile(r"(?m)^[^\p{L}\p{Nd}\n]*(\p{Nd}{1,3})(?!\p{Nd})")
_ARTICLE = regex.compile(r"^\p{L}{1,2}-|^ال")


class Label(NamedTuple):
    """What a part is told from others by: its style, and which one it is of them, from 1."""

    style: str
    value: int


class Series(NamedTuple):
    """The labels of one part and style in a version: up to which one there are all, and each that is there."""

    last: int
    known: frozenset[int]
    names: frozenset[str] = frozenset()
    """The beginnings of the words before them; none where they stand alone."""


Labels = Mapping[tuple[str, str], Series]


def broken(comparison: Comparison) -> Iterator[tuple[Version, Span]]:
    """The references to labelled parts that their own version does not have."""
    versions = comparison.document.versions
    labels = {version.language: _labels(version) for version in versions}
    for version in versions:
        elsewhere = [labels[each.language] for each in versions if each is not version]
        if labels[version.language]:
            yield from ((version, span) for span in _missing(version, labels[version.language], elsewhere))


def _missing(version: Version, labels: Labels, elsewhere: list[Labels]) -> Iterator[Span]:
    for match in _pattern(version.language).finditer(version.text):
        (part, name), label = _part(match), _readings(match["label"])[0]
        series = labels.get((part, label.style))
        if series is None or label.value in series.known or label.value > series.last + BEYOND:
            continue
        if series.names and name not in series.names:
            continue
        if _owned(version, match.start()) or _may_grade(version, match):
            continue
        there = any(label.value in each.known for other in elsewhere for (of, _), each in other.items() if of == part)
        if there or _alone(version, match):
            yield match.span()


def _owned(version: Version, start: int) -> bool:
    """Whether what stands before a reference may say whose part it is."""
    return _OWNED.search(version.text, max(0, start - REACH, version.text.rfind("\n", 0, start)), start) is not None


def _may_grade(version: Version, match: regex.Match[str]) -> bool:
    """Whether a note may be the grade of a pupil, which stands in no brackets."""
    words = parts_of(profile(version.language).tag).grades
    return bool(words) and (match.groupdict()["note"] or "").lower() in words and (
        _BRACKETED.search(version.text, max(0, match.start() - REACH), match.start()) is None)


def _alone(version: Version, match: regex.Match[str]) -> bool:
    """Whether nothing says whose part it is, on the side of a reference where the language has the owner."""
    sees = parts_of(profile(version.language).tag).owner_first
    if sees is None:
        return ends(version.text, match.end())
    opening = regex.compile(r"(?ri)(?:^|[\p{Po}\p{Ps}\n])\s*(?:\L<sees>)?\s?$", sees=sees)
    return opening.search(version.text, max(0, match.start() - REACH), match.start()) is not None


# ---------------------------------------------------------------- what is there


def _labels(version: Version) -> Labels:
    """The series of labels of a version, without those that have gaps."""
    found: dict[tuple[str, str], set[int]] = {}
    names: dict[str, set[str]] = {}
    pattern = _pattern(version.language)
    for block in version.blocks:
        start = LEAD.match(version.text, block.start, block.end).end()  # type: ignore[union-attr]
        match = pattern.match(version.text, start, block.end)
        if match and (block.kind == "heading" or is_caption(version, block, match.end())):
            part, name = _part(match)
            names.setdefault(part, set()).add(name)
            for label in _readings(match["label"]):
                found.setdefault((part, label.style), set()).add(label.value)
    if formulas := set(_formulas(version.text)):
        found.setdefault(("equation", "figure"), set()).update(formulas)
        names.pop("equation", None)
    series = {key: Series(len(known), frozenset(known), frozenset(names.get(key[0], ())))
              for key, known in found.items()
              if len(known) >= LEAST and known == set(range(1, len(known) + 1)) and key not in READ_AS_FACTS}
    return {**series, **_notes(version, found.get(("note", "figure"), set()))}


def _formulas(text: str) -> Iterator[int]:
    """The numbers at the ends of lines with formulas."""
    for match in _FORMULA.finditer(text):
        start = match.start()
        low = max(0, text.rfind("\n", max(0, start - CAPTION), start), start - CAPTION)
        if match[2] or _EQUAL.search(text, low, start):
            yield int(match[1] or match[2])


def is_caption(version: Version, block: Block, end: int) -> bool:
    """Whether a block that begins with a reference is what is written above or below the part."""
    short = block.end - block.start <= CAPTION
    return short and (block.kind == "caption" or _TITLED.match(version.text, end, block.end) is not None)


def _notes(version: Version, titled: Set[int]) -> Labels:
    """The notes, which many programs count when they print; whatever else begins with a number may be one, too."""
    counted = sum(block.kind == "footnote" for block in version.blocks)
    if counted < LEAST:
        return {}
    last = max([counted, *map(int, _MARK.findall(version.text))])
    known = {*titled, *range(1, last + 1), *map(int, _LEADING.findall(version.text))}
    return {("note", "figure"): Series(last, frozenset(known))}


# ---------------------------------------------------------------- names and labels


def _readings(label: str) -> list[Label]:
    """What a label can be, the likeliest first: I is one, and rarely the letter after H."""
    if label.isdecimal():
        return [Label("figure", int(label))]
    if label[0] in (*_HAN, "十"):
        tens, ten, ones = label.rpartition("十")
        value = (_HAN.get(tens, 1) * 10 if ten else 0) + _HAN.get(ones, 0)
        return [Label("numeral", value)]
    found = []
    numeral = label.translate(_LATIN)
    if _ROMAN.fullmatch(numeral):
        found.append(Label("roman", roman(numeral)))
    first = next((first for last, first in _FIRST if first <= label <= last), "")
    return [*found, Label(f"letter {first}", ord(label) - ord(first) + 1 if first and len(label) == 1 else 0)]


def _part(match: regex.Match[str]) -> tuple[str, str]:
    """The part that a reference names, and how its name begins."""
    groups = match.groupdict()
    part = next(part for part in PARTS if groups.get(part))
    return part, _stem(groups[part])


def _stem(name: str) -> str:
    """The letters in which the forms of a name agree, without its article and accents."""
    bare = _ARTICLE.sub("", unicodedata.normalize("NFKD", name.casefold()))
    return "".join(filter(str.isalpha, bare))[:STEM]


@cache
def _pattern(language: str) -> regex.Pattern[str]:
    """What finds the names of parts with their labels, in the order of a language."""
    parts = parts_of(profile(language).tag)
    prefixes = "|".join(map(regex.escape, profile(language).prefixes))
    numero = "|".join(map(regex.escape, sorted(data(canonical(language)).get("numero") or (), key=len, reverse=True)))
    before, after = [], []
    for part in PARTS:
        first = sorted({form for forms in parts.names.values() for form, of in forms if of == part}, key=len)
        if first:
            before.append(f"(?P<{part}>{'|'.join(map(_form, reversed(first)))})")
        last = [form for form in parts.after if parts.part(form.rstrip("*")) == part and spaced(form[0])]
        if last:
            after.append(f"(?P<{part}>{'|'.join(map(_form, last))})(?!\\p{{L}})")
    apart = all(spaced(form[0]) for forms in parts.names.values() for form, of in forms if of == "annex")
    edge = rf"(?<![\p{{L}}\p{{M}}])(?:{prefixes}|\p{{L}}{{1,5}}['’])?" if apart else ""
    space = r"[ \u00a0\u202f]" + ("" if apart else "?")
    counted = rf"(?:{space}(?:{numero or '(?!)'})[ \u00a0]?|{space})"
    label = rf"(?:{counted}?[(（]{_LABEL}[)）]|{counted}{_LABEL}{_WHOLE})"
    orders = [rf"{edge}(?:{'|'.join(before)}){label}"] if before else []
    if after:
        orders.append(rf"(?<![\p{{L}}\p{{Nd}}.,/])(?:\({_LABEL}\)|{_LABEL}\.?)[ \u00a0](?:{'|'.join(after)})")
    return regex.compile("(?i)" + "|".join(orders) if orders else r"(?!)")


def _form(form: str) -> str:
    return regex.escape(form.rstrip("*")) + (r"\p{L}*" if form.endswith("*") else "")
