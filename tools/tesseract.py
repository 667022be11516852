"""Read the word lists in the models of Tesseract OCR: the words that a language is met with in print and on the web.

A model is a number of components; one of them is the words as a directed acyclic graph, whose letters another
component lists. The format is that of Tesseract's `tessdatamanager.h`, `unicharset.cpp` and `dawg.h`.
"""

from __future__ import annotations

import struct
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

WORDS, LETTERS = 19, 21
"""The numbers of the components `TESSDATA_LSTM_SYSTEM_DAWG` and `TESSDATA_LSTM_UNICHARSET`."""
MAGIC = 42
LAST, BACKWARD, END = 1, 2, 4
"""Flags of an edge: the last of its node, one that leads back, the end of a word."""


def words(package: Path) -> frozenset[str]:
    """The words in the model of a Debian package."""
    with tempfile.TemporaryDirectory() as unpacked:
        subprocess.run(["dpkg", "-x", package, unpacked], check=True)
        parts = _components(next(Path(unpacked).rglob("*.traineddata")).read_bytes())
    return frozenset(_walk(*_graph(parts[WORDS]), _letters(parts[LETTERS])))


def _components(data: bytes) -> dict[int, bytes]:
    (count,) = struct.unpack_from("<i", data)
    starts = struct.unpack_from(f"<{count}q", data, 4)
    return {number: data[start:min((other for other in starts if other > start), default=len(data))]
            for number, start in enumerate(starts) if start >= 0}


def _letters(data: bytes) -> list[str]:
    lines = data.decode("utf-8").split("\n")
    return [line.split(" ")[0].replace("NULL", " ") for line in lines[1:int(lines[0]) + 1]]


def _graph(data: bytes) -> tuple[Sequence[int], int]:
    """The edges, and how many bits of each are the letter's."""
    magic, letters, count = struct.unpack_from("<hii", data)
    assert magic == MAGIC, magic
    return struct.unpack_from(f"<{count}Q", data, struct.calcsize("<hii")), letters.bit_length()


def _walk(edges: Sequence[int], bits: int, letters: Sequence[str]) -> Iterator[str]:
    waiting = [(0, "")]
    while waiting:
        edge, before = waiting.pop()
        while True:
            letter, flags, to = edges[edge] & (1 << bits) - 1, edges[edge] >> bits & 7, edges[edge] >> bits + 3
            if flags & BACKWARD:
                break
            word = before + letters[letter]
            if flags & END:
                yield word
            if to:
                waiting.append((to, word))
            if flags & LAST:
                break
            edge += 1
