"""What the documents of one run teach each other about names.

In one document a name may stand once, and then nothing tells how another script writes it. In the next one it stands
often. What is learned there is expected in the first as if the configuration said so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...extract.names.naming import ordinary
from ...glossary import Term
from .renderings import BEADS, Renderings

TAUGHT = 3
"""In so many beads of a run a rendering must be met before other documents are told."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A name of the pivot, and what a version in another script writes for it; nothing where the document is too short
    to tell."""

    pivot: str
    language: str
    name: str
    form: str
    beads: int


def lessons(found: Mapping[str, Renderings]) -> tuple[Lesson, ...]:
    """List what a document has learned, for each version in another script than the pivot's."""
    return tuple(Lesson(each.matching.pivot.version.language, each.matching.other.version.language, name, form, beads)
                 for each in found.values() for name, form, beads in _told(each))


def _told(renderings: Renderings) -> Iterator[tuple[str, str, int]]:
    language = renderings.matching.pivot.version.language
    for name in renderings.names:
        if ordinary(name, language):
            continue
        known = renderings.known.get(name)
        if known is None:
            yield name, "", 0
        elif known.beads >= BEADS and not known.agreed:
            yield name, known.text, known.beads


def together(every: Iterable[Sequence[Lesson]]) -> dict[tuple[str, str, str], str]:
    """What all documents of a run have learned: pivot, language and name -> the form; nothing where they disagree."""
    beads: defaultdict[tuple[str, str, str], dict[str, int]] = defaultdict(dict)
    for each in every:
        for lesson in each:
            if lesson.form:
                forms = beads[lesson.pivot, lesson.language, lesson.name]
                forms[lesson.form] = forms.get(lesson.form, 0) + lesson.beads
    agreed = {}
    for key, forms in beads.items():
        stem = min(forms, key=len)
        if sum(forms.values()) >= TAUGHT and all(stem in form for form in forms):
            agreed[key] = stem
    return agreed


def needed(own: Sequence[Lesson], agreed: Mapping[tuple[str, str, str], str],
           texts: Mapping[str, str]) -> tuple[Term, ...]:
    """The names that a document could not tell, the others can, and its version lacks as they write them."""
    missed = {(lesson.pivot, lesson.language, lesson.name) for lesson in own if not lesson.form} & agreed.keys()
    return tuple(Term({pivot: (name,), language: (agreed[pivot, language, name],)}, learned=True)
                 for pivot, language, name in sorted(missed)
                 if agreed[pivot, language, name] not in texts[language].lower())
