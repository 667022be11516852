"""The table of names: how each version writes the names of the pivot."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence

from rich.cells import cell_len

from factcheck.align.names.learned import Learned
from factcheck.model import Comparison
from factcheck.report.cells import clean, isolate, middle, pad
from factcheck.report.full import INDENT

NARROWEST = 16
"""Columns are not made narrower than this; where they do not fit, versions stand one below the other."""


def full(comparison: Comparison, found: Sequence[Learned], width: int) -> str:
    """A row for each name: how often it is met, and its forms in each other version, the commonest first."""
    languages = list(comparison.alignments)
    size = max((cell_len(clean(name.name)) for name in found), default=0)
    room = (width - len(INDENT) - size - 7) // max(1, len(languages)) - 2
    lines = [f"{clean(comparison.document.name)}: {len(found)} names"]
    if found and room >= NARROWEST:
        lines.append(INDENT + pad(clean(comparison.pivot), size + 7)
                     + "".join(pad(clean(language), room + 2) for language in languages).rstrip())
    for name in found:
        start = f"{INDENT}{pad(isolate(clean(name.name)), size)}  {name.beads:>3}  "
        if room >= NARROWEST:
            row = "".join(pad(_forms(name, language, room), room + 2) for language in languages)
            lines.append((start + row).rstrip())
            continue
        lines.append(start.rstrip())
        lines.extend(f"{INDENT * 2}{pad(clean(language), 8)}{_forms(name, language, width - len(INDENT) * 2 - 8)}"
                     for language in languages)
    return "".join(f"{line}\n" for line in lines)


def _forms(name: Learned, language: str, room: int) -> str:
    forms = name.forms.get(language)
    if not forms:
        return "-"
    told = ", ".join(f"{clean(form)} {count}" if len(forms) > 1 else clean(form) for form, count in forms)
    return isolate(middle(told, room))


def csv(tables: Sequence[tuple[Comparison, Sequence[Learned]]]) -> str:
    """One table of all documents: a column for each language, a line for each name, the commonest form of each."""
    from csv import writer
    languages = list(dict.fromkeys(language for comparison, _ in tables
                                   for language in (comparison.pivot, *comparison.alignments)))
    lines: dict[tuple[str, str], dict[str, Counter[str]]] = {}
    for comparison, found in tables:
        for name in found:
            line = lines.setdefault((comparison.pivot, name.name), {})
            for language, counted in name.forms.items():
                line.setdefault(language, Counter()).update(dict(counted))
    text = io.StringIO()
    table = writer(text, lineterminator="\n")
    table.writerow(languages)
    for (pivot, written), forms in lines.items():
        if forms:
            called = {language: min(counts, key=lambda form: (-counts[form], len(form), form))
                      for language, counts in forms.items()}
            table.writerow([{pivot: written, **called}.get(language, "") for language in languages])
    return text.getvalue()
