"""One report in all formats, as real programs write them (`tools/samples.py`): the same findings, in the same places.

The places are counted in the Markdown sample, and named in the words of each format.
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Callable
from functools import cache
from itertools import groupby
from pathlib import Path

import pypdfium2
import pytest

from factcheck import Finding, Report, check
from factcheck.align.documents.folder import gather
from factcheck.config import Settings
from factcheck.model import Block, Location, Version
from factcheck.read import as_version, contents, version
from factcheck.read.csv import letters
from factcheck.read.discover import format_of

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "tests" / "read" / "samples"
SOURCES = ROOT / "samples"
LANGUAGES = ("ar", "de", "en", "es", "fr", "zh")
ALONE, IN_PAIRS = ("docx", "html", "odt", "pdf", "xlsx"), ("po", "xliff")
FORMATS = (*ALONE, *IN_PAIRS)

SPACE = re.compile(r"\s+")


@cache
def sources(folder: str) -> Report:
    return check(str(SOURCES / folder / "quarterly"))


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Report]:
    """Check the samples of one format."""
    @cache
    def run(folder: str, format: str) -> Report:
        where = tmp_path_factory.mktemp(format)
        for path in (SAMPLES / folder).glob(f"*.{format}"):
            shutil.copy(path, where)
        return check(str(where))

    return run


def fact(finding: Finding) -> tuple[str, str | None, str, str, str | None]:
    """What a finding says, whatever the format; PDF has one kind of space."""
    place = finding.location
    return finding.rule, finding.diagnosis, place.language, SPACE.sub("", place.text), place.value


def fields(version: Version) -> list[Block]:
    """The blocks of a Markdown sample below its front matter."""
    return [block for block in version.blocks if version.text.count("---", 0, block.start) >= 2]


def block_of(version: Version, place: Location) -> int:
    """The index of the block that a place stands in, or after which it stands."""
    return max(index for index, block in enumerate(fields(version)) if block.start <= place.start)


def named(version: Version, index: int, format: str) -> str:
    """The place of a block of a Markdown sample, in the words of a format."""
    blocks = fields(version)
    block = blocks[index]
    if format == "po":
        return f"entry {index + 2}"
    if format == "xliff":
        return f"unit p{index + 1}"
    if format == "xlsx":
        rows = [key for key, _ in groupby(blocks, key=lambda block: block.cell[:2] if block.cell else block.start)]
        row = rows.index(block.cell[:2] if block.cell else block.start) + 1
        return f"sheet Report, cell {letters(block.cell[2] if block.cell else 0)}{row}"
    if block.cell:
        return f"table 1, row {block.cell[1] + 1}, column {block.cell[2] + 1}"
    kinds = Counter("heading" if each.kind == "heading" else "paragraph"
                    for each in blocks[:index + 1] if each.kind != "cell")
    return f"heading {kinds['heading']}, paragraph {kinds['paragraph']}"


@pytest.mark.parametrize("format", FORMATS)
def test_correct_versions_agree(report: Callable[[str, str], Report], format: str) -> None:
    found = report("correct", format)
    assert [f"{finding.rule} {finding.message} {finding.location.place}" for finding in found.findings] == []
    assert found.errors == ()
    languages = [[version.language for version in document.versions] for document in found.documents]
    assert languages == ([list(LANGUAGES)] if format in ALONE
                         else [["en", language] for language in LANGUAGES if language != "en"])


@pytest.mark.parametrize("format", ALONE)
def test_the_same_facts_are_found(report: Callable[[str, str], Report], format: str) -> None:
    found = report("faulty", format).findings
    assert Counter(map(fact, found)) == Counter(map(fact, sources("faulty").findings))


@pytest.mark.parametrize("format", IN_PAIRS)
def test_the_same_facts_are_found_beside_the_source(report: Callable[[str, str], Report], format: str) -> None:
    """What is wrong in the source is found in each file, in the words of the translation."""
    mine = [finding for finding in sources("faulty").findings if finding.location.language != "en"]
    source, = (finding for finding in sources("faulty").findings if finding.location.language == "en")
    found = report("faulty", format).findings
    others = Counter(map(fact, found)) - Counter(map(fact, mine))
    assert Counter(map(fact, mine)) - Counter(map(fact, found)) == Counter()
    assert sorted(language for _, _, language, _, _ in others) == [each for each in LANGUAGES if each != "en"]
    assert {(rule, diagnosis, value) for rule, diagnosis, _, _, value in others} == {
        (source.rule, source.diagnosis, place.value) for place in source.related}


@pytest.mark.parametrize("format", [format for format in FORMATS if format not in ("html", "pdf")])
def test_places_are_those_of_the_format(report: Callable[[str, str], Report], format: str) -> None:
    document, = sources("faulty").documents
    expected: Counter[tuple[str, str, str]] = Counter()
    for finding in sources("faulty").findings:
        place = finding.location
        if format in ALONE or place.language != "en":
            version = document.version(place.language)
            expected[place.language, finding.rule, named(version, block_of(version, place), format)] += 1
    found = Counter((finding.location.language, finding.rule, finding.location.place)
                    for finding in report("faulty", format).findings)
    assert expected - found == Counter()


@pytest.mark.parametrize("language", LANGUAGES)
def test_places_in_pages_and_catalogues_lead_to_the_file(report: Callable[[str, str], Report], language: str) -> None:
    for format in ("html", *IN_PAIRS):
        for finding in report("faulty", format).findings:
            place = finding.location
            if place.language == language and "\n" not in place.text and place.text:
                line = Path(place.path).read_text("utf-8").split("\n")[place.line - 1]
                assert line[place.column - 1:place.end_column - 1] == place.text


def test_places_in_pdf_are_pages_and_lines(report: Callable[[str, str], Report]) -> None:
    for finding in report("faulty", "pdf").findings:
        place = finding.location
        match = re.fullmatch(r"page (\d+), line (\d+)(, row .+, column .+)?", place.place)
        assert match
        page = pypdfium2.PdfDocument(place.path)[int(match[1]) - 1].get_textpage().get_text_range()
        if place.language != "ar":  # there PDFium has another order
            assert SPACE.sub("", place.text) in SPACE.sub("", page)


# ---------------------------------------------------------------- nothing is lost

@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_words_are_in_the_blocks(format: str, language: str) -> None:
    if format in IN_PAIRS and language == "en":
        pytest.skip("English stands in the files of the others")
    text = (SOURCES / "correct" / "quarterly" / f"report.{language}.md").read_text("utf-8")
    source = version(text, language, "markdown")
    path = SAMPLES / "correct" / f"report.{language}.{format}"
    read = as_version(contents(path.read_bytes(), str(path), format_of(str(path)) or "")[-1], language, str(path), "")
    said = [shown(text[block.start:block.end], format) for block in fields(source)]
    told = [shown(read.text[block.start:block.end], format) for block in read.blocks]
    assert "".join(said) in "".join(told)


def shown(text: str, format: str) -> str:
    """A text without what a format has otherwise: spaces; in cells that are values grouping, signs and decimals."""
    bare = SPACE.sub("", text)
    return re.sub(r"(?<=\d)[.,](?=\d)|^[+−-]|[٪%]|,", "", bare) if format == "xlsx" else bare


# ---------------------------------------------------------------- one document in several formats

def test_versions_in_different_formats_are_compared(tmp_path: Path) -> None:
    for language, format in zip(LANGUAGES, ("docx", "odt", "pdf", "html", "xlsx", "docx"), strict=True):
        shutil.copy(SAMPLES / "faulty" / f"report.{language}.{format}", tmp_path)
    report = check(str(tmp_path))
    assert [len(document.versions) for document in report.documents] == [6]
    assert Counter(map(fact, report.findings)) == Counter(map(fact, sources("faulty").findings))


@pytest.mark.parametrize("format", ["docx", "html", "odt"])
def test_languages_are_told_by_the_files_themselves(tmp_path: Path, format: str) -> None:
    for number, language in enumerate(LANGUAGES):
        shutil.copy(SAMPLES / "correct" / f"report.{language}.{format}", tmp_path / f"{number}.{format}")
    documents, troubles = gather([str(tmp_path)], Settings())
    assert [[version.language for version in document.versions] for document in documents] == [list(LANGUAGES)]
    assert troubles == ()
