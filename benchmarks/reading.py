"""How fast are files read? One process, made files.

    python -m benchmarks.reading [--seconds 3]

Markdown and HTML in megabytes a second, DOCX in documents of 50 pages a second, PDF in pages a second. The time is that
of the processor, so that a busy machine counts less.
"""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable

import click

from factcheck.read import contents

SENTENCE = "The city of Gent had 267,709 inhabitants at the end of 2024, more than ever before in its history. "
PARAGRAPHS_OF_A_PAGE = 6


def markdown(pages: int) -> bytes:
    """Headings, wrapped paragraphs, and now and then a list."""
    wrapped = SENTENCE * 4
    lines = "\n".join(wrapped[start:start + 100] for start in range(0, len(wrapped), 100))
    item = "- **first** item with 5 %\n- second item\n\n"
    return ("## Chapter\n\n" + (lines + "\n\n") * PARAGRAPHS_OF_A_PAGE + item).encode() * pages


def html(pages: int) -> bytes:
    """The same as a site has it: a head, navigation, scripts, classes and links."""
    head = ("<!DOCTYPE html><html lang=en><head><title>Report</title><style>" + "p { margin: 0 } " * 200
            + "</style></head><body><nav>" + "<a href='/'>Home</a>" * 50 + "</nav><main>\n")
    paragraph = ('<p class="text">' + SENTENCE.replace("Gent", '<a href="/gent">Gent</a>') + "\n" + SENTENCE + "\n"
                 + SENTENCE.replace("ever", "<em>ever</em>&nbsp;") + "\n" + SENTENCE + "</p>\n")
    chapter = f"<h2>Chapter</h2>\n{paragraph * PARAGRAPHS_OF_A_PAGE}<ul><li>first item</li><li>second</li></ul>\n"
    return (head + chapter * pages + "</main></body></html>").encode()


def docx(pages: int) -> bytes:
    """Paragraphs of four runs with properties, as Word writes them."""
    run = f'<w:r w:rsidR="00A77427"><w:rPr><w:sz w:val="22"/></w:rPr><w:t xml:space="preserve">{SENTENCE}</w:t></w:r>'
    paragraph = f'<w:p w:rsidR="00A77427"><w:pPr><w:spacing w:after="120"/></w:pPr>{run * 4}</w:p>'
    body = f'<w:document xmlns:w="word"><w:body>{paragraph * (PARAGRAPHS_OF_A_PAGE * pages)}</w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", body)
    return out.getvalue()


def pdf(pages: int) -> bytes:
    """Pages of 45 lines of text in Helvetica."""
    words = "".join(f"BT /F1 10 Tf 50 {740 - 15 * line} Td ({SENTENCE}) Tj ET\n" for line in range(45))
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(pages))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Count {pages} /Kids [{kids}] >>",
               "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    for number in range(pages):
        page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >>"
        objects += [f"{page} /Contents {5 + 2 * number} 0 R >>",
                    f"<< /Length {len(words)} >>\nstream\n{words}endstream"]
    return ("%PDF-1.4\n" + "".join(f"{number} 0 obj\n{text}\nendobj\n" for number, text in enumerate(objects, 1))
            + "trailer << /Root 1 0 R >>").encode()


def rate(read: Callable[[], object], amount: float, seconds: float) -> float:
    """How much is read in a second of the processor: the best of several times."""
    read()
    best, until = 0.0, time.process_time() + seconds
    while time.process_time() < until:
        started = time.process_time()
        read()
        best = max(best, amount / (time.process_time() - started))
    return best


@click.command()
@click.option("--seconds", default=3.0, show_default=True, help="How long to measure each format.")
def main(seconds: float) -> None:
    """Measure."""
    for format, make, unit, wanted in (("markdown", markdown, "MB/s", 3), ("html", html, "MB/s", 3),
                                       ("docx", docx, "documents/s", 20), ("pdf", pdf, "pages/s", 20)):
        data = make(50)
        amount = {"MB/s": len(data) / 1e6, "documents/s": 1, "pages/s": 50}[unit]

        def read(data: bytes = data, format: str = format) -> object:
            return contents(data, "a", format)

        print(f"{format:9} {rate(read, amount, seconds):7.1f} {unit:12} (wanted: {wanted})")


if __name__ == "__main__":
    main()
