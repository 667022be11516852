"""How the parts of an Office Open XML package refer to one another."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field

from ..markup import parse
from ..package import Package


@dataclass(slots=True)
class _Relations:
    """Id -> part, as the relations of a part have them."""

    folder: str
    targets: dict[str, str] = field(default_factory=dict)
    addresses: dict[str, str] = field(default_factory=dict)
    """Id -> what is no part of the package: the target of a link."""

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        target = attributes.get("Target", "")
        if name == "Relationship" and attributes.get("TargetMode") == "External":
            self.addresses[attributes.get("Id", "")] = target
        elif name == "Relationship":
            whole = target.lstrip("/") if target.startswith("/") else posixpath.join(self.folder, target)
            self.targets[attributes.get("Id", "")] = posixpath.normpath(whole)

    def end(self, name: str) -> None: ...
    def words(self, text: str, at: int) -> None: ...


@dataclass(slots=True)
class _Order:
    """The ids of slides or sheets in their order, with their names."""

    element: str
    ids: list[tuple[str, str]] = field(default_factory=list)

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        if name == self.element:
            self.ids.append((attributes.get("relation", ""), attributes.get("name", "")))

    def end(self, name: str) -> None: ...
    def words(self, text: str, at: int) -> None: ...


def relations(package: Package, name: str) -> dict[str, str]:
    """The parts that a part refers to, by id."""
    return _read(package, name).targets


def addresses(package: Package, name: str) -> dict[str, str]:
    """Where the links of a part lead, by id."""
    return _read(package, name).addresses


def _read(package: Package, name: str) -> _Relations:
    folder, base = posixpath.split(name)
    part = f"{folder}/_rels/{base}.rels"
    found = _Relations(folder)
    if part in package:
        parse(package.part(part), found, package.path, part)
    return found


def order(package: Package, main: str, element: str) -> list[tuple[str, str]]:
    """The slides or sheets in their order: part and name."""
    listed = _Order(element)
    parse(package.part(main), listed, package.path, main)
    targets = relations(package, main)
    return [(targets[key], name) for key, name in listed.ids if targets.get(key, "") in package]
