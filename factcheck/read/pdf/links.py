"""The links of a PDF: areas of its pages that lead to an address, and the words in them."""

from __future__ import annotations

import ctypes
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import Any

from ...model import Target
from ..draft import PASSED, Content
from .running import Page

MOST = 5_000
"""Links of a page that are read."""

Area = tuple[float, float, float, float]
"""The left, bottom, right and top edge."""

Linked = tuple[str, str, str]
"""The name of a line, words in it, and where they lead."""


def areas(raw: Any, document: Any, page: Any) -> list[tuple[Area, str]]:
    """The areas of a page that lead to an address."""
    found: list[tuple[Area, str]] = []
    position, link, area = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    while len(found) < MOST and raw.FPDFLink_Enumerate(page, ctypes.byref(position), ctypes.byref(link)):
        action = raw.FPDFLink_GetAction(link)
        if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
            continue
        size = raw.FPDFAction_GetURIPath(document, action, None, 0)
        written = ctypes.create_string_buffer(size)
        raw.FPDFAction_GetURIPath(document, action, written, size)
        if raw.FPDFLink_GetAnnotRect(link, ctypes.byref(area)):
            address = written.raw[:max(size - 1, 0)].decode("utf-8", "replace").strip()
            low, high = sorted((area.bottom, area.top))  # some programs have it upside down
            found.append(((area.left, low, area.right, high), address))
    return found


def linked(page: Page, found: Sequence[tuple[Area, str]]) -> Iterator[Linked]:
    """The words of a page that stand in such areas."""
    for (left, bottom, right, top), address in found:
        for line in page.lines if address and not PASSED.match(address) else ():
            if not bottom - 1 <= line.base <= top:
                continue
            inside = []
            for word in line.words:
                middle = (word.left + word.right) / 2
                if left <= (page.width - middle if line.leftward else middle) <= right:
                    inside.append(word.text or "".join(word.glyphs))
            if inside:
                yield page.place(line), " ".join(inside), address


def with_links(content: Content, links: Sequence[Linked]) -> Content:
    """A content with the links whose words are found in it; one that runs over several lines counts once."""
    names = sorted((name, offset) for offset, name in content.places)
    ends = [offset for offset, _ in content.places] + [len(content.text)]
    targets = []
    for _, group in groupby(links, key=itemgetter(2)):
        name, said, address = next(group)
        for place, start in names[bisect_left(names, (name, 0)):]:
            if place != name and not place.startswith(f"{name},"):
                break
            end = ends[bisect_left(ends, start) + 1] if start < len(content.text) else start
            at = content.text.find(said, start, end + len(said))
            if at >= 0:
                targets.append(Target(at, at + len(said), address))
                break
    return replace(content, targets=tuple(sorted(targets, key=lambda target: target.start)))
