"""YAML string files -> the strings, in the order of their keys."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from ..errors import InputError
from ..languages.tags import known
from .draft import Content, Draft

MAX_DEPTH = 100
"""Mappings inside one another; string files stay below ten."""

MAX_NODES = 500_000
"""Strings and containers of a file, with those that aliases say again."""

PIECE = re.compile(r"[^'\"\\]+|.")
"""What of a text stands in the file as it is: quotation marks and backslashes may be doubled there."""

Path = tuple[str, ...]


def read(text: str, path: str) -> tuple[Content, ...]:
    """Read the strings; those of two languages come in the same order, however the files are sorted.

    :raises InputError: it is no YAML, too deep, or holds no strings.
    """
    root = _composed(text, path)
    language = ""
    if isinstance(root, yaml.MappingNode) and len(root.value) == 1 and known(str(root.value[0][0].value)):
        language, root = str(root.value[0][0].value), root.value[0][1]  # as Rails has it
    draft = Draft(text)
    for keys, node in sorted(_strings(root, path), key=lambda entry: entry[0]):
        draft.open("paragraph", place=f"key {'.'.join(keys)}", unit=".".join(keys))
        place = node.start_mark.index + (node.style in ("'", '"'))
        for number, line in enumerate(node.value.split("\n")):
            if number:
                draft.write("\n")
            for piece in PIECE.findall(line.strip()):
                found = text.find(piece, place, node.end_mark.index)
                place = found if found >= 0 else place
                draft.write(piece, place)
                place += len(piece) if found >= 0 else 0
    draft.close()
    if not draft.blocks:
        raise InputError(path, "holds no strings; exclude it")
    return (draft.content(language),)


def _composed(text: str, path: str) -> yaml.Node | None:
    """The nodes of the file, after its depth was looked at: the parser of nodes calls itself."""
    depth = 0
    try:
        for number, event in enumerate(yaml.parse(text, Loader=yaml.CSafeLoader)):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH or number > MAX_NODES:
                what = f"{MAX_DEPTH} mappings inside one another" if depth > MAX_DEPTH else f"{MAX_NODES:,} entries"
                raise InputError(path, f"has more than {what}; mend or exclude it")
        return yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise InputError(path, f"is no YAML (line {line}): {error.problem or error.context}; mend that line") from error
    except yaml.YAMLError as error:
        raise InputError(path, f"is no YAML ({str(error).splitlines()[0]}); mend or exclude it") from error


def _strings(root: yaml.Node | None, path: str) -> Iterator[tuple[Path, yaml.ScalarNode]]:
    """The strings with their keys; what an alias says again is read where it stands."""
    seen: set[int] = set()

    def walk(node: yaml.Node | None, keys: Path) -> Iterator[tuple[Path, yaml.ScalarNode]]:
        if node is None or id(node) in seen:
            return
        seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            if node.tag == "tag:yaml.org,2002:str":
                yield keys, node
        elif isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                yield from walk(value, (*keys, str(key.value) if isinstance(key, yaml.ScalarNode) else "?"))
        elif isinstance(node, yaml.SequenceNode):
            for number, value in enumerate(node.value):
                yield from walk(value, (*keys, f"{number:04}"))

    return walk(root, ())
