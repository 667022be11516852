"""Whatever texts and spans come, every format is written, and harmless."""

from __future__ import annotations

import json
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from factcheck.model import Document, Finding, Location, Report, Role
from factcheck.position import locate
from factcheck.read import version
from factcheck.report import FORMATS, Page, render

ROLES: tuple[Role, ...] = ("agrees", "differs", "absent", "cut", "extra", "context")
TEXTS = st.text(st.sampled_from("a5 .,[]()|<>&:%@\n\r\t\x1b\x00\u202e\u2066\u2028é你।ب٣ไ้👨‍👩"), max_size=60)
HARMFUL = set("\x1b\x00\u202e\u2066\u2028")


@st.composite
def reports(draw: st.DrawFn) -> Report:
    versions = [version(draw(TEXTS), language, "text", f"{draw(TEXTS)}{language}") for language in ("ar", "en", "zh")]

    def place() -> Location:
        chosen = draw(st.sampled_from(versions))
        start = draw(st.integers(0, len(chosen.text)))
        end = draw(st.integers(start, len(chosen.text)))
        return locate(chosen, (start, end), draw(st.sampled_from(ROLES)), draw(st.none() | TEXTS))

    findings = tuple(Finding(draw(st.sampled_from(["text-missing", "number-mismatch"])), "error", draw(TEXTS), place(),
                             tuple(place() for _ in range(draw(st.integers(0, 3)))), draw(st.none() | TEXTS),
                             draw(st.none() | TEXTS), document="d", folded=tuple(draw(st.lists(TEXTS, max_size=2))))
                     for _ in range(draw(st.integers(0, 3))))
    return Report(findings, (Document("d", tuple(versions), draw(st.sampled_from([None, "en"]))),))


@settings(max_examples=60, deadline=None)
@given(reports(), st.sampled_from([80, 120, 160]))
def test_any_report(report: Report, width: int) -> None:
    written = {name: render(name, report, Page(width)) for name in FORMATS}
    for name in ("json", "sarif", "gitlab"):
        json.loads(written[name])
    ElementTree.fromstring(written["junit"].encode())
    for name in FORMATS.keys() - {"json", "sarif", "gitlab"}:
        assert not HARMFUL & set(written[name])
    for line in written["full"].splitlines():
        assert cell_len(line) <= width or not line.startswith("    "), line
    assert len(written["concise"].splitlines()) == len(report.findings)
