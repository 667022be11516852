"""Where the sentences of a comparison lie: spans, counterparts, and the place where missing text is expected."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence

from ..model import Comparison, Link, Location, Problem, Role, Span, Version
from ..position import locate
from .memory import remembered

SHORT = 24
"""Characters of a text in a message: two of them and what is said about them fit 60."""


def span(comparison: Comparison, language: str, run: Span) -> Span:
    """The span of a run of sentences that is not empty."""
    sentences = comparison.sentences[language]
    return sentences[run[0]].start, sentences[run[1] - 1].end


@remembered
def texts(comparison: Comparison, language: str) -> list[str]:
    """The text of each sentence of a version."""
    text = comparison.document.version(language).text
    return [text[sentence.start:sentence.end] for sentence in comparison.sentences[language]]


def others(comparison: Comparison, language: str) -> list[Version]:
    """The other versions, in the order of the document."""
    return [version for version in comparison.document.versions if version.language != language]


def flipped(links: Iterable[Link]) -> list[Link]:
    """The same links seen from the other version."""
    return [Link(link.right, link.left, link.margin, link.moved) for link in links]


def from_pivot(comparison: Comparison, language: str, run: Span) -> Span | None:
    """The span in another version of what translates a run of the pivot's sentences."""
    if language == comparison.pivot:
        return span(comparison, language, run)
    links = [link for link in comparison.alignments[language].links
             if link.left[0] < run[1] and link.left[1] > run[0] and link.right[0] < link.right[1]]
    if not links:
        return None
    found = [link.right for link in links if not link.moved] or [links[0].right]
    return span(comparison, language, (min(right[0] for right in found), max(right[1] for right in found)))


def counterpart(comparison: Comparison, language: str, offset: int, other: str) -> Span:
    """The span in another version of what translates the sentence around an offset; an empty one if nothing does."""
    sentences = comparison.sentences[language]
    number = max(bisect_right(sentences, offset, key=lambda sentence: sentence.start) - 1, 0)
    run = number, number + 1
    if language != comparison.pivot:
        run = _across(flipped(comparison.alignments[language].links), run)
    if other != comparison.pivot:
        run = _across(comparison.alignments[other].links, run)
    if run[0] < run[1]:
        return span(comparison, other, run)
    return expected(comparison, other, run[0], paragraph=False)


def _across(links: Iterable[Link], run: Span) -> Span:
    """The run of sentences on the other side of some links; an empty one after what is before if there is none."""
    links = list(links)
    found = [link.right for link in links
             if link.left[0] < max(run[1], run[0] + 1) and link.left[1] > run[0] and link.right[0] < link.right[1]]
    if found:
        return min(right[0] for right in found), max(right[1] for right in found)
    before = max((link.right[1] for link in links if link.left[1] <= run[0]), default=0)
    return before, before


def cut(text: str) -> str:
    """Words of a text, short enough for a message."""
    said = " ".join(text.split())
    return said if len(said) <= SHORT else said[:SHORT - 3].rstrip() + "..."


def expected(comparison: Comparison, language: str, before: int, paragraph: bool) -> Span:
    """The empty span where text is expected that would come before a sentence, as a paragraph or as a part of one."""
    sentences = comparison.sentences[language]
    version = comparison.document.version(language)
    if not sentences:
        return len(version.text), len(version.text)
    if before == 0 or (before < len(sentences) and (
            paragraph or sentences[before].block == sentences[before - 1].block)):
        return sentences[before].start, sentences[before].start
    return sentences[before - 1].end, sentences[before - 1].end


def starts_paragraph(comparison: Comparison, language: str, number: int) -> bool:
    """Whether a sentence is the first of its block."""
    sentences = comparison.sentences[language]
    return number == 0 or sentences[number - 1].block != sentences[number].block


def place(comparison: Comparison, language: str, where: Span, role: Role) -> Location:
    """The location of a span of a version."""
    return locate(comparison.document.version(language), where, role)


def name(locations: Sequence[Location]) -> str:
    """Locations for a message: `en:17, fr:20`."""
    return ", ".join(f"{location.language}:{location.line}" for location in locations)


def runs(numbers: Collection[int]) -> Iterator[Span]:
    """Neighbouring numbers as half-open runs, in order."""
    start = end = -1
    for number in sorted(numbers):
        if number != end:
            if end > start >= 0:
                yield start, end
            start = number
        end = number + 1
    if end > start >= 0:
        yield start, end


def explained(problem: Problem) -> Iterator[tuple[str, int, int]]:
    """What a problem about text accounts for, as (language, start, end): facts in there are lost or added with it."""
    for location in (problem.location, *problem.related):
        if location.role != "context":
            yield location.language, location.start, location.end
