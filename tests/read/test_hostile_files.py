# ruff: noqa: E501  (tables of texts)
"""Files that are broken, or made to break things: one clear line each, and the others are read."""

from __future__ import annotations

import contextlib
import io
import os
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck import read
from factcheck.align.documents.folder import gather
from factcheck.cli import cli
from factcheck.config import Settings
from factcheck.errors import InputError
from factcheck.read.discover import format_of


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def docx(body: bytes) -> bytes:
    return packed({"[Content_Types].xml": b"", "word/document.xml": b"<d><p><r><t>" + body + b"</t></r></p></d>"})


def swollen() -> bytes:
    """A package whose directory says that a part is small, which it is not."""
    data = docx(b"a" * 3_000_000)
    size = (3_000_000 + len(b"<d><p><r><t></t></r></p></d>")).to_bytes(4, "little")
    return data.replace(size, (1000).to_bytes(4, "little"))


def pdf(encrypted: bool = False) -> bytes:
    """A page without text; or one that needs a password, whose check fails for the empty one."""
    locked = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'ab' * 32}> /U <{'cd' * 32}> >> /ID [<00> <00>]"
    return ("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 R] >>\n"
            "endobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>\nendobj\n"
            f"trailer << /Root 1 0 R {locked if encrypted else ''} >>\n%%EOF").encode()


QUADRATIC = (b'<!DOCTYPE x [<!ENTITY a "' + b"a" * 50_000 + b'">]><resources><string>' + b"&a;" * 50_000
             + b"</string></resources>")

FILES: dict[str, tuple[bytes, str]] = {
    "bomb.en.docx": (docx(b" " * 50_000_000), "as zip bombs do"),
    "nested.en.docx": (packed({"[Content_Types].xml": b"", "word/document.xml": b"<p>" * 10_000}), "more than 500 elements inside one another (line 1)"),
    "entities.en.docx": (packed({"[Content_Types].xml": b"", "word/document.xml": QUADRATIC}), "declares entities (line 1)"),
    "external.en.docx": (packed({"[Content_Types].xml": b"", "word/document.xml": b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'}), "declares entities"),
    "swollen.en.docx": (swollen(), "is damaged"),
    "truncated.en.docx": (docx(b"text")[:-40], "is a damaged package"),
    "pdf.en.docx": (b"%PDF-1.7 ...", "is no DOCX file, whatever its name says"),
    "encrypted.en.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le"), "is encrypted; save it without a password"),
    "old.en.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "is a document of before 2007"),
    "zip.en.xlsx": (docx(b"text"), "is no XLSX file"),
    "empty.en.pptx": (b"", "is empty"),
    "encrypted.en.odt": (packed({"content.xml": b"\x88\x99", "META-INF/manifest.xml": b"<m:encryption-data/>"}), "is encrypted"),
    "text.en.pdf": (b"just text", "is no PDF file"),
    "cut.en.pdf": (b"%PDF-1.7\n1 0 obj\n<<", "is a damaged PDF file"),
    "scan.en.pdf": (pdf(), "has no text, only pictures, as scans do"),
    "encrypted.en.pdf": (pdf(encrypted=True), "is encrypted; save it without a password"),
    "nested.en.html": (b"<div>" * 10_000 + b"text", "more than 5,000 elements inside one another (line 1)"),
    "nested.en.rst": (b"- " * 10_000 + b"text", "more than 100 lists inside one another (line 1)"),
    "nul.en.md": (b"# a\0\x01\0\x02" * 100, "is a binary file"),
    "utf16.en.txt": (b"\xff\xfea\0b\0\x00\xd8", "is damaged UTF-16-LE (line 1)"),
    "quadratic.en.xliff": (QUADRATIC, "declares entities (line 1)"),
    "nested.en.json": (b"[" * 100_000 + b"]" * 100_000, "more than 200 objects inside one another"),
    "nested.en.yaml": (b"- " * 100_000 + b"x", "more than 100 mappings inside one another"),
    "aliases.en.yaml": (b"a: &a 1\n" + b"".join(b"b%d: [*a, *a]\n" % n for n in range(100)), "holds no strings"),
    "broken.en.po": (b'msgid "a\nmsgstr', "is no PO catalogue (line 1)"),
    "empty.en.srt": (b"", "is empty"),
    "damaged.en.stringsdict": (b"<plist><dict>", "is damaged XML (line 1)"),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.en.md").write_text("The city counted 5,300 houses in 2024.\n")
    (tmp_path / "good.fr.md").write_text("La ville comptait 5 300 maisons en 2024.\n")
    return tmp_path


@pytest.mark.parametrize("name", FILES)
def test_one_line_in_bounded_time(folder: Path, name: str) -> None:
    data, message = FILES[name]
    (folder / name).write_bytes(data)
    started = time.process_time()
    documents, troubles = gather(["."], Settings())
    assert time.process_time() - started < 5
    assert [len(document.versions) for document in documents] == [2]
    assert [(trouble.path, trouble.fatal) for trouble in troubles] == [(name, True)]
    assert message in troubles[0].message
    assert "\n" not in troubles[0].message


def a_fifo(path: Path) -> None:
    os.mkfifo(path)


def a_circle(path: Path) -> None:
    path.symlink_to(path)


def too_large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(read.MAX_BYTES + 1)


@pytest.mark.parametrize(("make", "message"), [
    (a_fifo, "is not a regular file"),
    (a_circle, "is a link to nothing"),
    (too_large, "is larger than 100 MB (100 MB); split it, or exclude it"),
])
def test_what_is_no_usual_file(folder: Path, make: Callable[[Path], None], message: str) -> None:
    make(folder / "x.en.docx")
    _, troubles = gather(["."], Settings())
    assert [(trouble.path, message in trouble.message) for trouble in troubles] == [("x.en.docx", True)]


def test_a_folder_with_the_name_of_a_file_is_a_folder(folder: Path) -> None:
    (folder / "x.en.docx").mkdir()
    assert not gather(["."], Settings())[1]


def test_links_in_a_circle(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "up").symlink_to(folder)
    assert len(gather(["."], Settings())[0]) == 1


def test_all_at_once_exit_with_2_and_the_others_are_checked(folder: Path) -> None:
    for name, (data, _) in FILES.items():
        (folder / name).write_bytes(data)
    (folder / "good.fr.md").write_text("La ville comptait 3 500 maisons en 2024.\n")
    result = CliRunner().invoke(cli, ["check", ".", "--format", "concise"])
    assert result.exit_code == 2
    assert "number-mismatch" in result.stdout
    assert all(name in result.stderr for name in FILES)


def test_a_line_of_ten_megabytes(folder: Path) -> None:
    (folder / "long.en.csv").write_bytes(b"word " * 2_000_000)
    started = time.process_time()
    gather(["long.en.csv"], Settings())
    assert time.process_time() - started < 20


@pytest.mark.parametrize("name", ["report.fr.docx", "report.fr.odt", "report.fr.xlsx"])
def test_a_package_with_damaged_bytes_is_read_or_refused(name: str) -> None:
    """Bytes of the directory at the end of a ZIP file, where offsets and names stand, one after the other."""
    whole = (Path(__file__).parent / "samples" / "faulty" / name).read_bytes()
    format = format_of(name) or ""
    for place in range(len(whole) - 400, len(whole)):
        damaged = whole[:place] + bytes([whole[place] ^ 0xD5]) + whole[place + 1:]
        with contextlib.suppress(InputError):
            read.contents(damaged, name, format)
