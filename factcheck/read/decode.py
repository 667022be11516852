"""The bytes of a file -> its text, exactly as it stands on disk, and the name of its encoding."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping

from ..errors import InputError
from ..languages.detect import detect

BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks, longest first where one begins like another (Unicode 15, table 2-4)."""

SAMPLE = 200_000
"""Bytes from which a legacy encoding is guessed: guessing is slow, and more of them change nothing."""

CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
"""Control characters that no text holds: all but tab, line ends, form feed and escape."""

MAX_CONTROLS = 0.001
"""Share of control characters above which bytes are no text; a stray one or two happen."""

CODE_PAGES: Mapping[str, frozenset[str]] = {encoding: frozenset(languages.split()) for encoding, languages in {
    "cp1252": "da de en es fi fr ga id it nb nl pt sv",
    "cp1250": "cs hr hu pl ro sk sl",
    "cp1251": "bg ru uk",
    "cp1254": "tr",
    "cp1255": "he",
    "cp1256": "ar fa",
    "cp1253": "el",
    "cp1257": "et lt lv",
    "cp1258": "vi",
    "cp874": "th",
    "koi8_r": "ru",
    "koi8_u": "uk",
    "iso8859_2": "cs hr hu pl ro sk sl",
    "iso8859_3": "mt",
    "iso8859_13": "et lt lv",
    "iso8859_16": "ro",
    "cp852": "cs hr hu pl ro sk sl",
    "cp866": "bg ru",
    "mac_roman": "da de en es fi fr ga id it nb nl pt sv",
}.items()}
"""The code pages of Windows, ISO 8859 where it differs, DOS and Mac, with their languages; the most usual first,
but Greek after Hebrew and Arabic, whose letters are Greek ones in cp1253, while accents tell Greek."""

EQUAL, SURE = 0.005, 0.8
"""Probability by which a less usual code page must be surer, and from which a guess is believed."""

SAVE = "save it as UTF-8"


def decode(data: bytes, path: str) -> tuple[str, str]:
    """Decode a file; a byte order mark is not part of the text, line ends stay as they are.

    :raises InputError: the file is empty, binary, or damaged.
    """
    if not data:
        raise InputError(path, "is empty; fill it, or take it out of the folder (exclude:)")
    text, encoding = _decoded(data, path)
    if not text.strip():
        raise InputError(path, "holds nothing but white space; fill it, or take it out of the folder (exclude:)")
    if len(CONTROLS.findall(text[:SAMPLE])) > max(2, MAX_CONTROLS * len(text[:SAMPLE])):
        raise InputError(path, "is a binary file, not text; exclude it, or save its text as UTF-8")
    return text, encoding


def _decoded(data: bytes, path: str) -> tuple[str, str]:
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _strictly(data[len(bom):], encoding, path), encoding
    if b"\0" in data:
        return _without_mark(data, path)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data):
            raise InputError(path, f"is damaged UTF-8 (line {_line(data, error.start)}); {SAVE} again") from error
    return _legacy(data, path)


def _strictly(data: bytes, encoding: str, path: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[:error.start].decode(encoding, "replace").count("\n") + 1
        raise InputError(path, f"is damaged {encoding.upper()} (line {line}); {SAVE}") from error


def _without_mark(data: bytes, path: str) -> tuple[str, str]:
    """Try UTF-16 without a byte order mark: text in which spaces and line ends are what they seem."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not CONTROLS.search(text) and any(mark in text for mark in " \n。، "):
            return text, encoding
    raise InputError(path, f"is a binary file, or damaged UTF-16; exclude it, or {SAVE}")


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether bytes are UTF-8 but for a few: most that lie beyond ASCII decode. No legacy text does that by chance."""
    text = data.decode("utf-8", "replace")
    wrong = text.count("\N{REPLACEMENT CHARACTER}")
    right = sum(character > "\x7f" for character in text) - wrong
    return right > 3 * wrong


def _line(data: bytes, offset: int) -> int:
    return data.count(b"\n", 0, offset) + 1


def _legacy(data: bytes, path: str) -> tuple[str, str]:
    """Decode a text from before Unicode.

    charset-normalizer tells scripts apart well, and the code pages of one script badly: "progressé" and "progressč" are
    equally tidy. So a code page must be one that the language of the decoded text was written in.
    """
    from charset_normalizer import from_bytes
    from charset_normalizer.utils import is_multi_byte_encoding

    sample = data if len(data) <= SAMPLE else data[:data.rfind(b"\n", 0, SAMPLE) + 1] or data[:SAMPLE]
    guess = from_bytes(sample).best()
    encoding = guess.encoding if guess else ""
    if not encoding or not is_multi_byte_encoding(encoding):
        encoding = _code_page(sample, encoding) or encoding
    if not encoding:
        raise InputError(path, f"is in no encoding that could be recognised; {SAVE}")
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError as error:
        raise InputError(path, f"begins as {encoding} but line {_line(data, error.start)} is not; {SAVE}") from error


def _code_page(sample: bytes, guess: str) -> str | None:
    """The code page in which the text is surest to be in a language of that code page; the guess if it is."""
    surest, chosen = 0.0, None
    for encoding in sorted(CODE_PAGES, key=lambda encoding: encoding != guess):
        probability = _own_language(sample, encoding)
        if probability > surest + EQUAL:
            surest, chosen = probability, encoding
        if chosen == guess and surest > SURE:
            break
    return chosen


def _own_language(sample: bytes, encoding: str) -> float:
    """How surely bytes are a text in a language of a code page."""
    try:
        text = sample.decode(encoding)
    except UnicodeDecodeError:
        return 0.0
    language, probability = detect(text)
    return probability if language in CODE_PAGES[encoding] and not CONTROLS.search(text) else 0.0
