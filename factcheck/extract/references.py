"""References to parts of a report: "Table 4", "Section 2.3", 图4, "4. táblázat", "[12]", "[^3]".

They are codes, not quantities: a section 2.3 is no 2.3 in any notation. Which word a language has for a part differs
freely (chart and figure, chapter and section), so a reference falls apart into its number where it is not found whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import regex

from ..languages.profile import Profile
from ..languages.tables import section
from ..languages.trie import spaced
from ..model import Fact, Reading
from .atoms import Code, Found, Scan
from .numbers import Amount, ascii_digits
from .quantities import readings_of

UNITED = ("scale", "percent", "money", "measure", "duration", "multiple")
"""What stands after a quantity, and after no reference."""
LIST = 8
"""Characters between the numbers of a list at most."""
LONGEST = 10
"""Letters of a word for a part in scripts without spaces."""
STEM = 4
"""Letters in which the forms of one word agree."""
REACH = 40
"""Characters before a number among which the words for a part stand."""

_NUMBER = regex.compile(r"\p{Nd}{1,3}(?:\.\p{Nd}{1,2}){0,4}[a-z]?")
_BEFORE = regex.compile(r"(?r)(?:[\p{L}\p{M}'’\u200c]+\.?|§{1,2})")
_AFTER = regex.compile(r"[ \u00a0\u202f]?([\p{L}\p{M}]++)(\.?)")
_SPACE = " \u00a0\u202f"
_ELIDED = regex.compile(r"(?<=\p{L})['’]")
_RANGE = regex.compile(r"\s?[-–—~〜～]\s?\p{Nd}")


def reference(scan: Scan, index: int) -> Found | None:
    """The reference to which the number at an atom belongs."""
    atom = scan.atoms[index]
    counted = isinstance(atom, Amount) and atom.digits or isinstance(atom, Code)
    found = _part(scan, index) if counted else None
    if found is None:
        return None
    part, start, end = found
    text = scan.text
    number = ascii_digits(text[atom.start:atom.end])
    said = f"[{'^' if part == 'note' else ''}{number}]" if text[start] == "[" else f"{part} {number}"
    parts = ((Fact(text[atom.start:atom.end], atom.start, atom.end, readings_of(atom)),)
             if isinstance(atom, Amount) else ())
    return Found(Fact(text[start:end], start, end, (Reading("code", said, part),), parts=parts), index + 1)


def _part(scan: Scan, index: int, lists: int = 4) -> tuple[str, int, int] | None:
    """What a number refers to, and where the reference begins and ends."""
    atom, text = scan.atoms[index], scan.text
    start, end = atom.start, atom.end
    before, after = text[start - 1:start], text[end:end + 1]
    if before in "[^" and before and after == "]" and text[start - 2:start] != "[[":
        mark = start - 1 - (before == "^")
        return ("note" if before == "^" else "source", mark, end + 1) if text[mark] == "[" else None
    if not _NUMBER.fullmatch(text, start, end) or _RANGE.match(text, end):
        return None
    found = _named_after(scan, start, end)
    if found or not (before.isalpha() or before in _SPACE + "§.") or _united(scan, end):
        return found
    return _named_before(scan, start, end) or (_listed(scan, index, lists) if lists and index else None)


def _united(scan: Scan, end: int) -> bool:
    return any((match := scan.after(place)) is not None and any(match.has(kind) for kind in UNITED)
               for place in ((end, end + 1) if scan.text[end:end + 1] in (" ", "\u00a0", "\u202f") else (end,)))


def _named_before(scan: Scan, start: int, end: int) -> tuple[str, int, int] | None:
    """Table 4, n.º 4, 图4: the word for the part stands before the number."""
    numero = scan.near(start)
    stop = numero.start if numero and numero.has("numero") else start
    if not stop:
        return None
    stop -= scan.lower[stop - 1] in _SPACE
    found = _BEFORE.match(scan.lower, max(0, stop - REACH), stop)
    if found is None:
        return None
    for form, part in _known(found.group(), scan.language):
        if form.endswith("*"):
            return part, found.start(), end
        if scan.lower.endswith(form, 0, found.end()):
            return part, found.end() - len(form), end
    return None


def _known(word: str, language: Profile) -> Sequence[tuple[str, str]]:
    """The forms that end in a word, or in the letters of a script without spaces, and the parts that they name."""
    memo = language.memo
    key = f"reference {word}"
    if key not in memo:
        memo[key] = tuple(_forms(word, language))
    known: Sequence[tuple[str, str]] = memo[key]
    return known


def _forms(word: str, language: Profile) -> Iterator[tuple[str, str]]:
    words = _words(language.tag)
    bare = [word, *(word[len(prefix):] for prefix in language.prefixes if word.startswith(prefix)),
            *_ELIDED.split(word)[1:]]
    if not spaced(word.rstrip(".")[-1:] or "§"):
        bare = [word[-length:] for length in range(LONGEST, 0, -1)]
    for each in bare:
        yield from words.get(each, ())
        yield from ((stem, part) for size in range(len(each), 2, -1) for stem, part in words.get(each[:size] + "*", ()))


def _named_after(scan: Scan, start: int, end: int) -> tuple[str, int, int] | None:
    """第 2.3 节, 4. táblázat, 4 lentelė: the word for the part stands after the number."""
    entry = section("references", scan.language.tag) or {}
    for mark in entry.get("ordinal", ()):
        dotted = mark == "."
        if mark and not (scan.lower.startswith(mark, end) if dotted else scan.lower.endswith(mark, 0, start)):
            continue
        place = end + len(mark) if dotted else end
        found = _AFTER.match(scan.lower, place)
        form = next((form for form in entry.get("after", ()) if found and _fits(found[1], found[2], form)), "")
        if found and form:
            word = found.start(1)
            ends = (found.end(1) if form.endswith("*") else word + len(form))
            return _part_named(found[1], entry), start - (0 if dotted else len(mark)), ends
    return None


def _part_named(word: str, entry: Mapping[str, Sequence[str]]) -> str:
    """The part whose name begins like a word."""
    return next((part for part, forms in entry.items() if part not in ("ordinal", "after")
                 and any(form[:STEM] == word[:STEM] for form in forms)), "section")


def _fits(word: str, dot: str, form: str) -> bool:
    """Whether a word, perhaps with a full stop, is a form; scripts without spaces go on after it."""
    if form.endswith("*"):
        return word.startswith(form[:-1])
    return form in (word, word + dot) if spaced(form[0]) else word.startswith(form)


def _listed(scan: Scan, index: int, lists: int) -> tuple[str, int, int] | None:
    """Sections 2.3 and 2.4: what the number before it in a list refers to."""
    before, atom = scan.atoms[index - 1], scan.atoms[index]
    gap = scan.lower[before.end:atom.start]
    bare = gap.strip(" \u00a0")
    if not 0 < len(gap) <= LIST or not bare:
        return None
    connector = scan.language.ranges.match(bare, 0)
    if bare not in ",、،" and not (connector and connector.has("list") and connector.end == len(bare)):
        return None
    found = _part(scan, index - 1, lists - 1)
    return (found[0], atom.start, atom.end) if found and scan.text[found[1]] != "[" else None


@cache
def _words(language: str) -> Mapping[str, Sequence[tuple[str, str]]]:
    """The forms of a language by their last words, the longest first; stems keep their star."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for part, forms in (section("references", language) or {}).items():
        if part not in ("ordinal", "after"):
            for form in forms:
                found[form.split()[-1]].append((form, part))
    return {word: sorted(forms, key=lambda form: -len(form[0])) for word, forms in found.items()}
