"""When two facts agree, and when they must not."""

from __future__ import annotations

import pytest

from factcheck.extract import figures
from factcheck.extract.equal import agree

AGREEING = [
    # what, language, what, language, how
    ("5.3%", "en", "5,3 %", "fr", "same"),
    ("1,234", "en", "1.234", "de", "same"),
    ("3.5 billion", "en", "35亿", "zh", "same"),
    ("$2.5bn", "en", "2,5 Milliarden Dollar", "de", "same"),
    ("23", "en", "dreiundzwanzig", "de", "words"),
    ("50%", "en", "la moitié", "fr", "kind"),
    ("4,2 ‰", "de", "4.2", "en", "kind"),
    ("62 miles", "en", "100 km", "de", "conversion"),
    ("6-foot-6", "en", "198 cm", "de", "conversion"),
    ("80 degrees", "en", "27 °C", "fr", "conversion"),
    ("18 months", "en", "1,5 Jahre", "de", "conversion"),
    ("3 p.m.", "en", "15 Uhr", "de", "same"),
    ("10 December 2025", "en", "10. Dezember", "de", "coarser"),
    ("the 1990s", "en", "20世纪90年代", "zh", "same"),
    ("14th", "en", "14", "fr", "kind"),
    ("January to September 2024", "en", "die ersten neun Monate 2024", "de", "words"),
    ("2024年1～9月", "ja", "the first nine months of 2024", "en", "words"),
    ("4–6月", "ja", "the second quarter of 2025", "en", "coarser"),
    ("the 3rd century BC", "en", "3. Jahrhundert", "de", "coarser"),
    ("44 BC", "en", "44", "de", "kind"),
    ("9.2%", "en", "9.2 %", "de", "format"),
    ("100 km", "en", "100", "de", "unit unsaid"),
    ("2020–24", "en", "2020/2024", "de", "same"),
    ("5 to 7 percent", "en", "5–7 %", "de", "same"),
]

DIFFERING = [
    ("50%", "en", "50", "de"),                  # the sign is lost
    ("62 miles", "en", "400 km", "de"),
    ("62 miles", "en", "62 km", "de"),
    ("$5", "en", "5 €", "de"),
    ("3 a.m.", "en", "15 Uhr", "de"),
    ("10 May 2025", "en", "10. März 2025", "de"),
    ("2025", "en", "2024", "de"),
    ("5 million", "en", "5 Milliarden", "de"),
    ("the 1990s", "en", "1990", "de"),
    ("December 2025", "en", "2025", "de"),
    ("1.234", "en", "1.2345", "en"),
    ("44 BC", "en", "45 v. Chr.", "de"),
    ("the 3rd century BC", "en", "4. Jahrhundert", "de"),
    ("2024年1～9月", "ja", "the first half of 2024", "en"),
]


@pytest.mark.parametrize(("one", "first", "other", "second", "how"), AGREEING)
def test_agrees(one: str, first: str, other: str, second: str, how: str) -> None:
    (mine,), (theirs,) = figures(one, first), figures(other, second)
    found = agree(mine, theirs)
    assert found is not None
    assert found.how == how


@pytest.mark.parametrize(("one", "first", "other", "second"), DIFFERING)
def test_differs(one: str, first: str, other: str, second: str) -> None:
    (mine,), (theirs,) = figures(one, first), figures(other, second)
    assert agree(mine, theirs) is None
    assert agree(theirs, mine) is None
