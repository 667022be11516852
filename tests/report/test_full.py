"""The report for people, to the letter."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from rich.cells import cell_len

from factcheck.report import Page, render

Golden = Callable[[str, str], None]


@pytest.mark.parametrize("width", [80, 160])
@pytest.mark.parametrize("name", ["quarter", "hostile"])
def test_full(request: pytest.FixtureRequest, golden: Golden, name: str, width: int) -> None:
    text = render("full", request.getfixturevalue(name), Page(width))
    golden(f"{name}.{width}.txt", text)
    assert all(cell_len(line) <= width for line in text.splitlines() if line.startswith(" "))
