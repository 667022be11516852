"""XML as a stream of elements and text, without anything that lets a small file grow or reach out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Protocol
from xml.parsers import expat

from ..errors import InputError

MAX_DEPTH = 500
"""Elements inside one another; documents of office programs stay below 60."""

WHOLE = re.compile(r"-?[0-9]{1,9}")


class Handler(Protocol):
    """What takes the stream. Names come without namespace; `at` is the offset in characters."""

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None: ...
    def end(self, name: str) -> None: ...
    def words(self, text: str, at: int) -> None: ...


def parse(data: bytes, handler: Handler, path: str, part: str = "", encoding: str | None = None) -> None:
    """Send the elements and the text of an XML file to a handler.

    :raises InputError: it is not well-formed, too deep, or declares entities.
    """
    where = f"{part}: " if part else ""
    parser = expat.ParserCreate(encoding, namespace_separator=" ")
    parser.buffer_text = False
    depth = byte = offset = 0

    def position() -> int:
        nonlocal byte, offset
        here = parser.CurrentByteIndex
        offset += len(data[byte:here].decode("utf-8", "replace"))
        byte = here
        return offset

    def started(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_DEPTH:
            raise InputError(path, f"{where}has more than {MAX_DEPTH} elements inside one another (line "
                                   f"{parser.CurrentLineNumber}); mend or exclude it")
        handler.start(local(name), {_key(key): value for key, value in attributes.items()}, position())

    def ended(name: str) -> None:
        nonlocal depth
        depth -= 1
        handler.end(local(name))

    def declared(*_: object) -> None:
        raise InputError(path, f"{where}declares entities (line {parser.CurrentLineNumber}), which are never followed; "
                               "save it without them")

    parser.StartElementHandler = started
    parser.EndElementHandler = ended
    parser.CharacterDataHandler = lambda text: handler.words(text, position())
    parser.EntityDeclHandler = declared
    parser.UnparsedEntityDeclHandler = declared
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise InputError(path, f"{where}is damaged XML (line {error.lineno}): {expat.ErrorString(error.code)}; "
                               "save it again") from error
    except LookupError as error:  # what it says of its encoding
        raise InputError(path, f"{where}is damaged XML (line 1): {error}; save it again") from error


def whole(attributes: Mapping[str, str], name: str, default: int = 0) -> int:
    """The number that an attribute has; what is none, in a damaged file, counts as the default."""
    written = attributes.get(name, "").strip()
    return int(written) if WHOLE.fullmatch(written) else default


@lru_cache(maxsize=4096)
def local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition(" ")[2]


@lru_cache(maxsize=4096)
def _key(name: str) -> str:
    """The name of an attribute; the id of a relation is told from the id of the element itself."""
    return "relation" if name.endswith("/relationships id") else local(name)
