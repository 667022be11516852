"""How each version writes the names of the pivot, as the judging of names has learned it: for people to look at."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ...extract.names.folding import fold
from ...extract.names.gazetteer import city
from ...extract.names.mentions import Word
from ...extract.names.mentions import names as names_of
from ...extract.names.naming import Naming, naming, ordinary
from ...glossary import Term
from ...model import Comparison, Fact, Link, Span
from .agreed import agreed
from .differing import asked
from .forms import counterparts, gathered, written
from .likeness import inflected
from .matching import Matching
from .mentions import Mentions
from .renderings import Renderings


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
    """List the names of the pivot in the order of the text, with what stands for them in the other versions.

    A name is told whole; where a part of it stands alone later on, Merkel for Angela Merkel, it is the same name.
    """
    rows: dict[str, _Row] = {}
    for language, matching in matchings(comparison, mentions(comparison), names).items():
        for name, form, sure in _met(comparison, matching):
            row = rows.setdefault(_key(name, rows, naming(comparison.pivot)), _Row())
            row.names[name] += 1
            row.beads[language] += 1
            row.sure |= sure or not matching.foreign and fold(form) == fold(name)
            if form:
                row.forms.setdefault(language, Counter())[form] += 1
    return tuple(row.learned() for row in _joined(rows, comparison.pivot).values())


@dataclass(slots=True)
class _Row:
    """What is known of a name: how the pivot writes it, in how many beads of each version, and its forms there."""

    names: Counter[str] = field(default_factory=Counter)
    beads: Counter[str] = field(default_factory=Counter)
    forms: dict[str, Counter[str]] = field(default_factory=dict)
    sure: bool = False
    """Whether it is no mere first word of a sentence, which may be a common one that no list has."""

    def learned(self) -> Learned:
        """The row as it is told."""
        name = min(self.names, key=lambda name: (name.isupper(), -self.names[name], len(name), name))
        return Learned(name, max(self.beads.values()), {
            language: tuple(gathered(counted, language).most_common()) for language, counted in self.forms.items()})


def _key(name: str, rows: Collection[str], known: Naming) -> str:
    """The name by which a row is kept: its folded words, or those of a row of which it is another case."""
    folded = fold(name)
    words = folded.split()
    return next((row for row in rows if known.declines and row != folded and len(row.split()) == len(words) and all(
        inflected(one, known, other, known) for one, other in zip(row.split(), words, strict=True))), folded)


def _joined(rows: Mapping[str, _Row], language: str) -> dict[str, _Row]:
    """The rows without common words, and with a surname counted with its one full name."""
    found = {name: row for name, row in rows.items() if (row.sure or row.forms and max(row.beads.values()) > 1) and (
        row.forms or not all(ordinary(word, language) for written in row.names for word in written.split()))}
    for part in list(found):
        whole = [row for row in found if row.endswith(f" {part}")]
        if len(whole) == 1 and city(part) is None:
            row, alone = found[whole[0]], found.pop(part)
            row.beads += alone.beads
            for other, forms in alone.forms.items():
                row.forms.setdefault(other, forms)
    return found


def _met(comparison: Comparison, matching: Matching) -> Iterator[tuple[str, str, bool]]:
    """Each name of the pivot in each bead, what stands for it on the other side, if anything, and if it is sure."""
    renderings = Renderings(matching) if matching.foreign else None
    here, there = (_names(each) for each in (matching.pivot, matching.other))
    turned = matching.pivot.version.language != comparison.pivot
    for link in matching.links:
        mine, theirs = _inside(here, matching.pivot, link.left), _inside(there, matching.other, link.right)
        words = list(matching.pivot.within(link.left))
        pairs = counterparts([word for word in words if asked(word, matching, link)], matching, link, renderings)
        whole = [(fact, [word for word in words if fact.start <= word.start < fact.end]) for fact in mine]
        alone: list[tuple[Fact | Word, list[Word]]] = [
            (word, [word]) for word in words
            if word.start in pairs and not any(word in inner for _, inner in whole)]
        forms: dict[str, tuple[str, bool]] = {}
        for name, inner in (*whole, *alone):
            form = written(name, inner, pairs, matching, link, theirs)
            if form or any(asked(word, matching, link) for word in inner):
                known, sure = forms.get(name.text, ("", False))
                sure |= len(inner) > 1 or not all(word.initial for word in inner)
                forms[name.text] = max(known, form or "", key=len), sure
        for text, (form, sure) in forms.items():
            if form or not turned:
                yield (form, text, sure) if turned else (text, form, sure)


def _names(version: Mentions) -> list[Fact]:
    """The names of a version, whole."""
    spans = [(sentence.start, sentence.end) for sentence in version.sentences]
    return names_of(version.version.text, spans, version.version.language)


def _inside(facts: Sequence[Fact], version: Mentions, run: Span) -> Sequence[Fact]:
    """The facts of a run of sentences."""
    start, end = version.sentences[run[0]].start, version.sentences[run[1] - 1].end
    first = bisect_left(facts, start, key=lambda fact: fact.start)
    return facts[first:bisect_left(facts, end, lo=first, key=lambda fact: fact.start)]
