"""JSON: valid under its schema, the same bytes twice."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import jsonschema
import pytest

from factcheck.model import Report
from factcheck.report import Page, machine, render

REPORTS = ["quarter", "hostile"]


@pytest.mark.parametrize("name", REPORTS)
def test_valid(request: pytest.FixtureRequest, name: str) -> None:
    schema = machine.schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(render("json", request.getfixturevalue(name), Page(version="1.2.3"))), schema)


@pytest.mark.parametrize("name", REPORTS)
def test_golden(request: pytest.FixtureRequest, golden: Callable[[str, str], None], name: str) -> None:
    golden(f"{name}.json", render("json", request.getfixturevalue(name), Page(version="1.2.3")))


def test_every_key_is_in_the_schema(quarter: Report) -> None:
    """The schema allows more keys, for programs that meet a later version; ours must all be described."""
    data = json.loads(render("json", quarter, Page(version="1.2.3")))
    schema = machine.schema()
    finding = schema["properties"]["findings"]["items"]["properties"]
    assert data.keys() == schema["properties"].keys()
    assert data["findings"][0].keys() == finding.keys()
    assert data["findings"][0]["location"].keys() == schema["$defs"]["location"]["properties"].keys()


def test_a_path_that_is_no_text_survives(quarter: Report) -> None:
    """A file name that is not UTF-8 comes from the system with lone surrogates."""
    finding = replace(quarter.findings[0], location=replace(quarter.findings[0].location, path="a\udce9.md"))
    text = render("json", replace(quarter, findings=(finding,)), Page()).encode("utf-8", "backslashreplace")
    assert json.loads(text)["findings"][0]["location"]["path"] == "a\udce9.md"
