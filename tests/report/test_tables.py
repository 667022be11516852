"""What lies behind the findings, and the rules, for people."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from factcheck.config import Settings
from factcheck.model import Bead, Cell, Comparison, Document, Fact, Reading, Report, Row, Version
from factcheck.report import rulebook, summary, tables
from factcheck.rules import load
from factcheck.values import Range

Golden = Callable[[str, str], None]

PERCENT = (Reading("percent", Decimal("5.3"), "percent"),)
THOUSAND = (Reading("number", Decimal(1234)), Reading("number", Decimal("1.234"), regular=False))


def version(language: str, text: str) -> Version:
    return Version(language, text, (), f"a.{language}.txt")


EN = version("en", "It rose by over 5.3% to 1,234 or so. A dozen.")
AR = version("ar", "ارتفع بنسبة ٥٫٣٪ إلى ١٬٢٣٤")
ZH = version("zh", "增长5.3%，达到1234")


def fact(version: Version, words: str, readings: tuple[Reading, ...], **more: object) -> Fact:
    start = version.text.index(words)
    return Fact(words, start, start + len(words), readings, **more)  # type: ignore[arg-type]


RISE = fact(EN, "5.3%", PERCENT, qualifier=">", direction=1)
TOTAL = fact(EN, "1,234", THOUSAND)


def test_facts(golden: Golden) -> None:
    dozen = fact(EN, "A dozen", (Reading("multiple", Decimal(12)), Reading("number", Range(Decimal(10), Decimal(14)))),
                 strength="weak", parts=(TOTAL,))
    golden("facts.txt", tables.facts(EN, [RISE, TOTAL, dozen], 80))


def test_no_facts() -> None:
    assert tables.facts(EN, [], 80) == ""


@pytest.mark.parametrize("width", [80, 40])
def test_rows(golden: Golden, width: int) -> None:
    arabic, chinese = fact(AR, "٥٫٣٪", PERCENT), fact(ZH, "5.3%", PERCENT)
    spans = {"en": (RISE.start, RISE.end), "ar": (arabic.start, arabic.end), "zh": (chinese.start, chinese.end)}
    rows = (Row("percent", {"ar": Cell("agrees", spans["ar"], arabic, "same"),
                            "en": Cell("agrees", spans["en"], RISE, "same"),
                            "zh": Cell("agrees", spans["zh"], chinese, "words")}),
            Row("number", {"en": Cell("agrees", (TOTAL.start, TOTAL.end), TOTAL), "zh": Cell("absent", (0, 0))}))
    comparison = Comparison(Document("a", (AR, EN, ZH), "en"), {}, {}, "en", {}, rows)
    golden(f"rows.{width}.txt", tables.rows(comparison, width))


@pytest.mark.parametrize("versions", [(EN, AR), (EN, AR, ZH)], ids=len)
def test_beads(golden: Golden, versions: tuple[Version, ...]) -> None:
    found = [Bead({"en": (0, 36), "ar": (0, len(AR.text)), "zh": (0, len(ZH.text))}), Bead({"en": (37, 45)})]
    golden(f"beads.{len(versions)}.txt", tables.beads(Document("a", versions), found, 60))


def test_explanation(golden: Golden) -> None:
    rule = next(rule for rule in load(Settings()) if rule.id == "date-mismatch")
    golden("explain.txt", rulebook.explanation(rule, 80))


def test_page_has_every_rule() -> None:
    rules = load(Settings())
    page = rulebook.page(rules)
    assert all(f"\n## {rule.id}\n" in page for rule in rules)


def test_overview_fits() -> None:
    assert max(map(len, rulebook.overview(load(Settings()), 80).splitlines())) <= 80


def test_sentences(quarter: Report, hostile: Report) -> None:
    assert summary.sentence(quarter) == "4 errors in 1 of 1 document (ar en fr he ja th zh)"
    assert summary.sentence(Report((), quarter.documents, (), {"suppressed": 2, "baseline": 5})) == \
        "no findings in 1 document (ar en fr he ja th zh); 2 suppressed, 5 in baseline"
    assert summary.sentence(Report((), ())) == "nothing was checked"


def test_inventory(golden: Golden, quarter: Report, hostile: Report) -> None:
    golden("inventory.txt", summary.inventory((*quarter.documents, *hostile.documents)))
