"""What must, or must not, stand in a version: expressions of the user's, by language and by section."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..model import Block, Comparison, Problem, Span, Version
from ..position import locate
from .patterns import Patterns, search
from .places import cut


def require(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report versions, or sections of them, in which an expression matches nothing."""
    for version, source, regions in _concerned(comparison, options):
        for start, end in regions or [(0, 0)]:
            if not any(search(source, version.text, (start, end))):
                head = version.text[start:end].partition("\n")[0].rstrip()
                yield Problem(locate(version, (start, start), "absent"),
                              values={"there": cut(source), "text": cut(head), "language": version.language})


def forbid(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[Problem]:
    """Report what an expression matches."""
    for version, source, regions in _concerned(comparison, options):
        for region in regions:
            for match in search(source, version.text, region):
                said = cut(match[0])
                yield Problem(locate(version, match.span(), "extra", said),
                              values={"here": said, "text": said, "language": version.language})


def _concerned(comparison: Comparison, options: Mapping[str, Any]) -> Iterator[tuple[Version, str, list[Span]]]:
    """The versions that a rule is about, with the expression for each and the parts in which it is looked for."""
    patterns: Patterns = options["pattern"]
    sections: Patterns | None = options.get("section")
    for version in comparison.document.versions:
        source = patterns.of(version.language)
        if source is None:
            continue
        if sections is None:
            yield version, source, [(0, len(version.text))]
        elif (title := sections.of(version.language)) is not None:
            yield version, source, [_section(version, heading) for heading in version.blocks
                                    if heading.kind == "heading"
                                    and any(search(title, version.text[heading.start:heading.end]))]


def _section(version: Version, heading: Block) -> Span:
    """From a heading to the next one that is not below it."""
    after = [block.start for block in version.blocks if block.kind == "heading" and block.start > heading.start
             and block.level <= heading.level]
    return heading.start, min(after, default=len(version.text))
