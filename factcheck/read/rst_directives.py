"""What the directives of reStructuredText hold: code, or text of some kind."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import BlockKind

PASSED = frozenset("""
    class code code-block contents currentmodule date default-role digraph doctest footer graph graphviz header
    highlight highlightlang include index ipython jupyter-execute literalinclude math mermaid module only
    parsed-literal plantuml plot productionlist prompt raw replace role section-numbering sectnum sourcecode
    tabularcolumns target-notes testcleanup testcode testoutput testsetup toctree uml unicode
""".split())
"""Directives whose content is code, is made by a program, or runs over all pages."""

TITLED: Mapping[str, BlockKind] = {
    **dict.fromkeys("admonition card dropdown grid-item-card rubric sidebar tab tab-item topic".split(), "heading"),
    **dict.fromkeys("csv-table list-table table".split(), "caption"),
    **dict.fromkeys("attention caution centered danger deprecated epigraph error highlights hint important note "
                    "pull-quote seealso tip todo versionadded versionchanged warning".split(), "paragraph"),
}
"""Directives whose argument is text, and of which kind."""

SAID = frozenset(["alt", "caption"])
"""Options with text."""
