"""Reports made by hand: the texts are ours, the findings are what a run would say of them."""

from __future__ import annotations

import pytest

from factcheck.model import Block, Document, Finding, Location, Report, Role, Trouble, Version
from factcheck.position import line_starts, locate

TEXTS = {
    "en": {
        12: "Revenue rose 5.3% to $8.8 billion in the third quarter, helped by services.",
        15: "Orders in Asia fell.",
        17: "Two lawsuits are pending. A provision of $40 million was booked in March 2026.",
        19: "Outlook: expectations for 2026 are unchanged.",
        31: "Orders fell in Asia. Costs were flat. The outlook for 2026 is unchanged. A dividend of $0.40 is proposed.",
        44: "The board meets on 10 December 2025 in Geneva.",
    },
    "ar": {
        12: "ارتفعت الإيرادات بنسبة ٥٫٣٪ إلى ٨٫٨ مليار دولار في الربع الثالث بفضل الخدمات.",
        31: "تراجعت الطلبات في آسيا. وظلت التكاليف مستقرة.",
        44: "يجتمع المجلس في ١٠ ديسمبر ٢٠٢٥ في جنيف.",
    },
    "fr": {
        12: "Le chiffre d’affaires a progressé de 3,5 % à 8,8 milliards de dollars au troisième trimestre, "
            "grâce aux services.",
        44: "Le conseil se réunit le 12 octobre 2025 à Genève.",
    },
    "he": {
        12: "ההכנסות עלו ב-5.3% ל-8.8 מיליארד דולר ברבעון השלישי, הודות לשירותים.",
    },
    "ja": {
        12: "第3四半期の売上高は、サービス事業が好調で、5.3%増の88億ドルとなった。",
    },
    "th": {
        12: "รายได้เพิ่มขึ้น 5.3% เป็น 8.8 พันล้านดอลลาร์ในไตรมาสที่สาม โดยมีธุรกิจบริการเป็นแรงหนุน",
    },
    "zh": {
        12: "第三季度营业收入增长5.3%，达到88亿美元，主要得益于服务业务。",
        15: "公司在亚洲的订单有所下降。",
        18: "展望：2026年的预期保持不变。",
        44: "董事会将于2025年12月10日在日内瓦召开会议。",
    },
}


def version(language: str, path: str, lines: dict[int, str]) -> Version:
    """A version with a paragraph on each of the given lines."""
    text = "\n".join(lines.get(number, "") for number in range(1, max(lines) + 1)) + "\n"
    starts = line_starts(text)
    blocks = tuple(Block("paragraph", starts[number - 1], starts[number - 1] + len(line))
                   for number, line in sorted(lines.items()))
    return Version(language, text, blocks, path, "the name ends in its code", starts)


def place(version: Version, words: str, role: Role, value: str | None = None) -> Location:
    """Where words stand in a version; `""` before a place is written as `|words`."""
    start = version.text.index(words.lstrip("|"))
    end = start if words.startswith("|") else start + len(words)
    return locate(version, (start, end), role, value)


def end_of(version: Version, words: str, role: Role) -> Location:
    end = version.text.index(words) + len(words)
    return locate(version, (end, end), role)


@pytest.fixture(scope="session")
def quarter() -> Report:
    """A quarterly report in seven languages with four mistakes."""
    v = {language: version(language, f"q3/report.{language}.md", lines) for language, lines in TEXTS.items()}
    document = Document("q3/report", tuple(v.values()), source="en")
    percent = {"en": "5.3%", "ar": "٥٫٣٪", "he": "5.3%", "ja": "5.3%", "th": "5.3%", "zh": "5.3%"}
    date = {"en": "10 December 2025", "ar": "١٠ ديسمبر ٢٠٢٥", "zh": "2025年12月10日"}
    findings = (
        Finding("text-truncated", "error", "ends after sentence 2 of 4", end_of(v["ar"], "مستقرة.", "cut"),
                (place(v["en"], "The outlook for 2026 is unchanged. A dividend of $0.40 is proposed.", "agrees"),),
                document="q3/report", folded=("2026", "0.40 USD")),
        Finding("number-mismatch", "error", "3.5% here, 5.3% in ar, en, he, ja, th, zh",
                place(v["fr"], "3,5 %", "differs", "3.5%"),
                tuple(place(v[language], words, "agrees", "5.3%") for language, words in percent.items()),
                "digits-transposed", "5,3 %", "3f0a4c", "q3/report"),
        Finding("date-mismatch", "error", "2025-10-12, not 2025-12-10",
                place(v["fr"], "12 octobre 2025", "differs", "2025-10-12"),
                tuple(place(v[language], words, "agrees", "2025-12-10") for language, words in date.items()),
                "day-month-swapped", fingerprint="77b1d2", document="q3/report"),
        Finding("text-missing", "error", "nothing here matches en:17", place(v["zh"], "|展望", "absent"),
                (place(v["en"], TEXTS["en"][17], "agrees"),),
                document="q3/report", folded=("2", "40000000 USD", "2026-03")),
    )
    return Report(findings, (document,), (Trouble("q3/notes.txt", "has no counterpart", fatal=False),))


@pytest.fixture(scope="session")
def hostile() -> Report:
    """Texts and names that try to break out of the report."""
    en = version("en", "x/\x1b[31m,a:b%\n.en.md", {
        1: "Pay [red]$5 :smile:\x1b[2J\u202e now | ::error:: %0A <b>&amp;</b>"})
    fr = version("fr", "x/a.fr.md", {1: "Payez\t6 $\u2066 \x07maintenant\u2028]]>"})
    finding = Finding("number-mismatch", "error", "6 here, \x1b5 in en", place(fr, "6 $\u2066", "differs", "6\u202e"),
                      (place(en, "$5 :smile:\x1b[2J", "agrees", "5"),), suggestion="5\x1b $", document="x/a")
    return Report((finding,), (Document("x/a", (en, fr)),))
