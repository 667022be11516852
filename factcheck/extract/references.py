"""References to parts of a report: "Table 4", "Section 2.3", 图4, "4. táblázat", "[12]", "[^3]".

They are codes, not quantities: a section 2.3 is no 2.3 in any notation. Which word a language has for a part differs
freely (chart and figure, chapter and section), so a reference falls apart into its number where it is not found whole.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

import regex

from ..languages.profile import Profile
from ..languages.tables import section
from ..languages.trie import spaced
from ..model import Fact, Reading, Strength
from .atoms.atom import Code, Found, Scan
from .atoms.numbers import Amount, ascii_digits
from .quantities.quantity import readings_of

UNITED = ("scale", "percent", "money", "measure", "duration", "multiple", "month")
"""What stands after a quantity, and after no reference."""
LIST = 8
"""Characters between the numbers of a list at most."""
LONGEST = 10
"""Letters of a word for a part in scripts without spaces."""
STEM = 4
"""Letters in which the forms of one word agree."""
REACH = 40
"""Characters before a number among which the words for a part stand."""

_NUMBER = regex.compile(r"\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,4}[a-z]?")
_NUMBERED = regex.compile(r"\p{Nd}{1,2}\.\p{Nd}{1,2}[ \u00a0][\p{Lu}\p{Lo}]")
_BEFORE = regex.compile(r"(?r)(?:\p{L}\.?[º°]|[\p{L}\p{M}'’\u200c]+\.?|§{1,2}|№)")
_AFTER = regex.compile(r"[ \u00a0\u202f]?([\p{L}\p{M}]++)(\.?)")
_SPACE = " \u00a0\u202f"
_ELIDED = regex.compile(r"(?<=\p{L})['’]")
_RANGE = regex.compile(r"\s?[-–—~〜～]\s?\p{Nd}")

NESTING = ("article", "section")
"""The parts that have paragraphs."""
_JOINTS = (" ", "\u00a0", ", ", ",\u00a0", "")
DIVISION = "division"
"""Words for a part that are too common before figures to name one (title 3)."""
NUMERO = "numero"
KEYS = frozenset(["after", "after-as", "grades", "ordinal", "owner-first", "pronouns"])
"""What an entry of the data has beside the names of parts."""
Place = tuple[str, int, int]
"""The part that a reference names, and where the reference begins and ends."""


def reference(scan: Scan, index: int) -> Found | None:
    """The reference to which the number at an atom belongs."""
    atom, text = scan.atoms[index], scan.text
    if not (isinstance(atom, Amount) and atom.digits or isinstance(atom, Code)):
        return None
    found = _bracketed(text, atom.start, atom.end) or _named(scan, index)
    heading = found is None and _heads(scan, atom.start, atom.end)
    part, start, end = found or ("section" if heading else "", atom.start, atom.end)
    if not part:
        return None
    number = ascii_digits(text[atom.start:atom.end])
    if part == "paragraph" and "." in number:  # Ziffer 3.2 is one that a heading begins
        part = "section"
    said = f"[{'^' if part == 'note' else ''}{number}]" if text[start] == "[" else f"{part} {number}"
    strength: Strength = "weak" if heading else "strong"
    parts = ((Fact(text[atom.start:atom.end], atom.start, atom.end, readings_of(atom), strength),)
             if isinstance(atom, Amount) else ())
    mark = text[start] == "[" and text[start - 1:start].isdecimal()  # 318[2]: each version has its own notes
    return Found(Fact(text[start:end], start, end, (Reading("code", said, part),),
                      "weak" if mark or heading else "strong", parts=() if mark else parts, digits=not mark), index + 1)


def nested(facts: Sequence[Fact], text: str) -> list[Fact]:
    """The facts of a text, a paragraph with the section or article before it as one: § 3 Abs. 2 is 3.2.

    Where it is not found whole, it falls apart into the section and the number of the paragraph.
    """
    found: list[Fact] = []
    for fact in facts:
        before = found[-1] if found else None
        if before and fact.unit == "paragraph" and before.unit in NESTING and len(before.parts) == 1 and (
                fact.parts and text[before.end:fact.start] in _JOINTS):
            number = f"{before.value}.{fact.value.rpartition(' ')[2]}"
            found[-1] = replace(before, text=text[before.start:fact.end], end=fact.end, parts=(before, *fact.parts),
                                readings=(Reading("code", number, before.unit),))
        else:
            found.append(fact)
    return found


def _bracketed(text: str, start: int, end: int) -> Place | None:
    """[12], [^3]: a source, or a note of Markdown."""
    before = text[start - 1:start]
    if before not in ("[", "^") or text[end:end + 1] != "]":
        return None
    mark = start - 1 - (before == "^")
    return ("note" if before == "^" else "source", mark, end + 1) if text[mark:mark + 1] == "[" else None


def _heads(scan: Scan, start: int, end: int) -> bool:
    """Whether a number heads a line: "4.8 Results". Programs of one kind write it, others count when they print."""
    numbered = _NUMBERED.match(scan.text, start)
    if numbered is None or numbered.end() - 2 != end or _united(scan, end):
        return False
    return not scan.text[scan.text.rfind("\n", 0, start) + 1:start].strip("# ")


def _named(scan: Scan, index: int, lists: int = 4) -> Place | None:
    """Table 4, 第2.3节: a number of a part that is named before or after it."""
    atom, text, known = scan.atoms[index], scan.text, parts_of(scan.language.tag)
    start, end = atom.start, atom.end
    before = text[start - 1] if start else "("
    if not (before in _SPACE or before.isalpha() or before in "§.°º№" or known.ordinals):
        return None
    if not _NUMBER.fullmatch(text, start, end):
        return None
    found = _before_its_name(scan, start, end, known) if known.ordinals else None
    if found and found[0] != DIVISION:
        return None if _RANGE.match(text, end) else found
    found = _after_its_name(scan, start, end) or (_listed(scan, index, lists) if lists and index else None)
    unread = found is None or found[0] == DIVISION
    return None if unread or _RANGE.match(text, end) or _united(scan, end) else found


def _united(scan: Scan, end: int) -> bool:
    """Whether a scale word or unit makes a quantity of the number."""
    spaced_out = scan.text[end:end + 1] in ("", *_SPACE)
    return any((match := scan.after(place)) is not None and any(match.has(kind) for kind in UNITED)
               for place in ((end, end + 1) if spaced_out else (end,)))


def place_of(scan: Scan, start: int, end: int) -> Place | None:
    """The part that is named beside a label, be it no number. Roman numerals do without a full stop, too: II lisa."""
    known = parts_of(scan.language.tag)
    return _before_its_name(scan, start, end, known, bare="." in known.ordinals) or _after_its_name(scan, start, end)


# ---------------------------------------------------------------- the name before the number

_FIGURE_BEFORE = regex.compile(r"\p{Nd}[ \u00a0]$")


def _after_its_name(scan: Scan, start: int, end: int, numero: bool = True) -> Place | None:
    """Table 4, n.º 4, 图4: the word for the part stands before the number."""
    stop = start - (scan.lower[start - 1:start] in ("", *_SPACE)) if start else 0
    found = _BEFORE.match(scan.lower, max(0, stop - REACH), stop) if stop else None
    if found is None:
        return None
    for form, part in _forms(found.group(), scan.language):
        if part is NUMERO:
            return _after_its_name(scan, found.start(), end, numero=False) if numero else None
        if form.endswith("*"):
            return part, found.start(), end
        if scan.lower.endswith(form, 0, stop):
            return None if _counted(scan, stop - len(form)) else (part, stop - len(form), end)
    return None


def _counted(scan: Scan, start: int) -> bool:
    """Whether a word is the unit of the figure before it: 2 bảng 10 shilling, where bảng is a table as well."""
    unit = scan.after(start) if _FIGURE_BEFORE.search(scan.lower, max(0, start - 3), start) else None
    return unit is not None and (unit.has("money") or unit.has("measure"))


def _forms(word: str, language: Profile) -> Sequence[tuple[str, str]]:
    """The forms that end in a word, or in the letters of a script without spaces, and the parts that they name."""
    key = f"reference {word}"
    known: Sequence[tuple[str, str]] | None = language.memo.get(key)
    if known is None:
        known = language.memo[key] = tuple(_looked_up(word, language))
    return known


def _looked_up(word: str, language: Profile) -> Iterator[tuple[str, str]]:
    names = parts_of(language.tag).names
    bare = [word, *(word[len(prefix):] for prefix in language.prefixes if word.startswith(prefix)),
            *_ELIDED.split(word)[1:]]
    if not spaced(word.rstrip(".")[-1:] or "§"):
        bare = [word[-length:] for length in range(LONGEST, 0, -1)]
    for each in bare:
        yield from names.get(each, ())
        yield from ((stem, part) for size in range(len(each), 2, -1) for stem, part in names.get(each[:size] + "*", ()))
    if (found := language.before.match(word, len(word))) and found.has("numero"):
        yield word, NUMERO


# ---------------------------------------------------------------- the name after the number


def _before_its_name(scan: Scan, start: int, end: int, known: Parts, bare: bool = False) -> Place | None:
    """第 2.3 节, 4. táblázat, 4 lentelė: the word for the part stands after the number, which is perhaps bare."""
    for mark in (*known.ordinals, *("",) * bare):
        dotted = mark == "."
        if mark and not (scan.lower.startswith(mark, end) if dotted else scan.lower.endswith(mark, 0, start)):
            continue
        found = _AFTER.match(scan.lower, end + dotted)
        form = next((form for form in known.after if found and _fits(found[1], found[2], form)), "")
        if found and form:
            stop = found.end(1) if form.endswith("*") else found.start(1) + len(form)
            return known.part(found[1], form), start - (0 if dotted else len(mark)), stop
    return None


def _fits(word: str, dot: str, form: str) -> bool:
    """Whether a word, perhaps with a full stop, is a form; scripts without spaces go on after it."""
    if form.endswith("*"):
        return word.startswith(form[:-1])
    return form in (word, word + dot) if spaced(form[0]) else word.startswith(form)


def _listed(scan: Scan, index: int, lists: int) -> Place | None:
    """Sections 2.3 and 2.4: what the number before it in a list refers to."""
    before, atom = scan.atoms[index - 1], scan.atoms[index]
    gap = scan.lower[before.end:atom.start] if 0 < atom.start - before.end <= LIST else ""
    bare = gap.strip(_SPACE)
    if not bare:
        return None
    connector = scan.language.ranges.match(bare, 0)
    if bare not in ",、،" and not (connector and connector.has("list") and connector.end == len(bare)):
        return None
    found = _named(scan, index - 1, lists - 1)
    return (found[0], atom.start, atom.end) if found else None


# ---------------------------------------------------------------- data


@dataclass(frozen=True, slots=True)
class Parts:
    """What a language calls the parts of a report: an entry of languages/references.yaml, ready for use."""

    names: Mapping[str, Sequence[tuple[str, str]]]
    """Forms with their parts by their last words, the longest first; stems keep their star."""
    ordinals: tuple[str, ...]
    after: tuple[str, ...]
    owner_first: tuple[str, ...] | None
    """Where the owner of a part is named before it: what may stand before a part of the report itself (lásd, 见)."""

    grades: frozenset[str] = frozenset()
    """Words for a note that are also those for the grade of a pupil, or for what is sold."""

    pronouns: frozenset[str] = frozenset()
    """Roman numerals that are words with a capital, too."""

    after_as: Mapping[str, str] = field(default_factory=dict)
    """Forms after a number that name another part than a section."""

    def part(self, word: str, form: str = "") -> str:
        """The part that a form after a number names, or whose name begins like a word."""
        return self.after_as.get(form) or next((part for forms in self.names.values() for known, part in forms
                                                if known[:STEM] == word[:STEM]), "section")


@cache
def parts_of(language: str) -> Parts:
    """The names of parts in a language."""
    entry = section("references", language) or {}
    names: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for part, forms in entry.items():
        for form in forms if part not in KEYS else ():
            names[form.split()[-1]].append((form, part))
    return Parts({word: sorted(forms, key=lambda form: -len(form[0])) for word, forms in names.items()},
                 tuple(entry.get("ordinal", ())), tuple(entry.get("after", ())),
                 tuple(entry["owner-first"]) if "owner-first" in entry else None,
                 frozenset(entry.get("grades", ())), frozenset(entry.get("pronouns", ())), entry.get("after-as", {}))
