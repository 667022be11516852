# ruff: noqa: E501  (tables of texts)
"""Figures of names: a name that stands again may be said otherwise, another figure of it may not."""

from __future__ import annotations

import pytest

from factcheck import compare

CASES = [  # made
    ("The Boeing 737 MAX 8 crashed. The 737 MAX 8 was new.", "de",
     "Die Boeing 737 MAX 8 stürzte ab. Die Maschine war neu.", []),
    ("The iPhone 15 was shown in May. It costs 999 euros.", "de",
     "Das iPhone 15 wurde im Mai gezeigt. Das iPhone 15 kostet 999 Euro.", []),
    ("The Avatr 12 was shown in May. It costs 39,999 euros.", "zh", "阿维塔12于五月亮相。阿维塔12售价39999欧元。", []),
    ("The Avatr 12 was shown in May. The Avatr 12 costs 39,999 euros.", "zh", "阿维塔12于五月亮相。该车售价39999欧元。", []),
    ("Windows 10 was released in May. Windows 10 costs 119 euros.", "ru",
     "Windows 10 вышла в мае. Система стоит 119 евро.", []),
    ("The AITO M9 was shown. The M9 costs 60,000 euros.", "fr", "L'AITO M9 a été présentée. Elle coûte 60 000 euros.", []),
    ("The film \"Taken Away\" was a success.", "de", "Der Film „96 Hours“ war ein Erfolg.", []),  # a title of another country
    # another one: told once
    ("The Avatr 12 sold well.", "de", "Der Avatr 11 verkaufte sich gut.", ["11"]),
    ("The Avatr 12 sold well.", "zh", "阿维塔11销量很好。", ["11"]),
    ("The AITO M9 sold well.", "zh", "问界M7销量很好。", ["M7"]),
    ("The Boeing 737 MAX 8 is grounded.", "fr", "Le Boeing 737 MAX 9 est cloué au sol.", ["9"]),
    ("The iPhone 15 was shown in May. The iPhone 15 costs 999 euros.", "de",
     "Das iPhone 15 wurde im Mai gezeigt. Das iPhone 14 kostet 999 Euro.", ["14"]),
    # no name: the figure must be there
    ("He said that 96 hours were left.", "de", "Er sagte, es bleibe „wenig Zeit“.", ["Er sagte, es bleibe „wenig Zeit“."]),
    ("The 300 workers went home. The 300 workers were angry.", "de",
     "Die 300 Arbeiter gingen heim. Die Arbeiter waren zornig.", ["Die Arbeiter waren zornig."]),
]


@pytest.mark.parametrize(("english", "language", "text", "told"), CASES)
def test_figures_of_names(english: str, language: str, text: str, told: list[str]) -> None:
    found = compare({"en": english, language: text}, "en")
    assert [finding.location.text for finding in found] == told
