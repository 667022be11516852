"""How each version writes the names of the pivot, as the judging of names has learned it: for people to look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ...extract.names.mentions import Word
from ...glossary import Term
from ...model import Comparison, Link, Span
from .agreed import agreed
from .differing import asked
from .exonyms import renamed
from .likeness import cognate, inflected, same_name
from .matching import Matching
from .mentions import Mentions
from .renderings import Renderings
from .signs import within


@dataclass(frozen=True, slots=True)
class Learned:
    """A name of the pivot, in how many beads it stands, and for each other version its forms, the commonest first."""

    name: str
    beads: int
    forms: Mapping[str, tuple[tuple[str, int], ...]]


def mentions(comparison: Comparison) -> dict[str, Mentions]:
    """The names of each version."""
    return {version.language: Mentions(version, comparison.sentences[version.language],
                                       _taken(comparison, version.language))
            for version in comparison.document.versions}


def matchings(comparison: Comparison, found: Mapping[str, Mentions], names: Sequence[Term] = ()) -> dict[str, Matching]:
    """The pivot's names against each other version, given how some names are written.

    A version whose letters tell names better is matched the other way round: its names against the pivot's words.
    """
    return {language: _matching(found[comparison.pivot], found[language], alignment.links, names)
            for language, alignment in comparison.alignments.items()}


def _matching(pivot: Mentions, other: Mentions, links: Sequence[Link], names: Sequence[Term]) -> Matching:
    if other.telling > pivot.telling:
        pivot, other = other, pivot
        links = sorted((replace(link, left=link.right, right=link.left) for link in links), key=lambda link: link.left)
    return Matching(pivot, other, links, agreed(names, pivot.version.language, other.version.language))


def _taken(comparison: Comparison, language: str) -> tuple[Span, ...]:
    """Where facts that are no names stand: their words are not judged twice."""
    return tuple((fact.start, fact.end) for fact in comparison.facts[language]
                 if fact.kind in ("date", "time", "code", "money", "measure") and fact.strength == "strong")


def learned(comparison: Comparison, names: Sequence[Term] = ()) -> tuple[Learned, ...]:
    """List the names of the pivot in the order of the text, with what stands for them in the other versions."""
    surfaces: dict[str, str] = {}
    beads: dict[str, Counter[str]] = {}
    forms: dict[str, dict[str, Counter[str]]] = {}
    for language, matching in matchings(comparison, mentions(comparison), names).items():
        turned = matching.pivot.version.language != comparison.pivot
        for pair in _met(matching):
            word, form = reversed(pair) if turned else pair
            if word is None:
                continue
            surfaces.setdefault(word.folded, word.text)
            beads.setdefault(word.folded, Counter())[language] += 1
            if form:
                forms.setdefault(word.folded, {}).setdefault(language, Counter())[form.text] += 1
    return tuple(Learned(surface, max(beads[name].values()), {
        language: tuple(counted.most_common()) for language, counted in forms.get(name, {}).items()})
        for name, surface in surfaces.items())


def _met(matching: Matching) -> Iterator[tuple[Word | None, Word | None]]:
    """Each name of each bead, and what stands for it on the other side, if that is known."""
    renderings = Renderings(matching) if matching.foreign else None
    for link in matching.links:
        for word in {word.folded: word for word in within(matching.pivot, link.left)
                     if asked(word, matching, link)}.values():
            yield word, _form(word, matching, link) or (renderings.rendered(word, link) if renderings else None)


def _form(word: Word, matching: Matching, link: Link) -> Word | None:
    """What of the other side is a name: as agreed, as it is, inflected, as it is called there, or akin."""
    for form in matching.called(word):
        for index in range(*link.right):
            agreed = matching.other.read(form, index)
            if agreed:
                return agreed
    mine, theirs, name = matching.pivot.naming, matching.other.naming, word.folded
    exonyms = [part for written in matching.exonyms(word) for part in written.split() if len(part) > 2]

    def steps(other: Word) -> Iterator[bool]:
        yield other.folded == name
        yield inflected(name, mine, other.folded, theirs)
        yield any(inflected(exonym, theirs, other.folded, theirs) for exonym in exonyms)
        yield renamed(word, other, matching, link)
        yield same_name(word.text, mine, other.text, theirs) if matching.foreign else cognate(name, other.folded)

    there = [(tuple(steps(other)), other) for other in within(matching.other, link.right)]
    for step in range(5):
        for answers, other in there:
            if answers[step]:
                return other
    return None
