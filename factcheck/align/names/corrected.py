"""Names that a version writes as the pivot does, or as they are commonly called, and not as the configuration says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...extract.names.folding import fold
from ...extract.names.mentions import Word
from ...languages.inflection import Inflection, inflection
from ...model import Link
from .agreed import paired
from .differing import ERROR, Suspicion
from .likeness import inflected
from .matching import Matching


def corrected(matching: Matching) -> Iterator[Suspicion]:
    """Find names of the pivot that stand in a bead otherwise than agreed."""
    for link in matching.links if matching.agreed.forms else ():
        there = list(matching.other.within(link.right))
        for word in matching.pivot.within(link.left):
            agreed = _agreed(word, matching)
            if agreed and not any(_stands(form, there, matching, link) for form in agreed):
                usual = _usual(word, there, matching)
                if usual:
                    yield Suspicion("corrected", ERROR, word, usual, link, expected=agreed[0])


def _agreed(word: Word, matching: Matching) -> Sequence[str]:
    """What the configuration says that a word is called; of names with as many words, the one in its place."""
    agreed = matching.agreed
    text = matching.pivot.folded[matching.pivot.sentence(word)] if word.folded in agreed.phrases else ""
    return [form for name in agreed.phrases.get(word.folded, ()) if name not in agreed.learned
            and (name == word.folded or name in text)
            for called in agreed.forms[name] for form in paired(name, called, word.folded)]


def _stands(form: str, there: Sequence[Word], matching: Matching, link: Link) -> bool:
    """Whether a bead has a form, its words perhaps inflected or in a compound."""
    theirs = matching.other.naming
    known = inflection(theirs.language)
    return any(matching.other.read(form, index) for index in range(*link.right)) or all(
        any(inflected(fold(part), theirs, other.folded, theirs)
            or _may_be(known.plain(other.text), known.plain(part), known) for other in there) for part in form.split())


def _may_be(word: str, form: str, known: Inflection) -> bool:
    return any(known.inflects(base, form) or known.contains(base, form) for base in known.bases(word))


def _usual(word: Word, there: Sequence[Word], matching: Matching) -> Word | None:
    """What stands in a bead for a name as the pivot writes it, or as CLDR says that its place is called."""
    mine, theirs = matching.pivot.naming, matching.other.naming
    names = matching.names_there.get(matching.places_here.get(word.folded, ""), ())
    return next((other for other in there if inflected(word.folded, mine, other.folded, theirs) or any(
        inflected(name, theirs, other.folded, theirs) for name in names)), None)
