"""Imports run against the flow of the data and never with it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "factcheck"

FLOW = ("values", "model", "position", "errors", "strict_yaml", "config", "languages", "termfiles", "glossary", "read",
        "segment", "extract", "align", "checks", "packs", "rules", "fingerprint", "engine", "suppress", "baseline",
        "report", "pipeline", "__init__", "commands", "cli", "__main__")
"""Each may import what stands before it. A new module or subpackage is given its place here."""


def module_name(path: Path) -> str:
    parts = ("factcheck", *path.relative_to(PACKAGE).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield line and name of each module of the package that a file imports, those inside functions included."""
    package = module_name(path) if path.name == "__init__.py" else module_name(path).rpartition(".")[0]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[:len(package.split(".")) + 1 - node.level] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            names = [f"{base}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            target = name if name in MODULES else name.rpartition(".")[0]
            if target in MODULES:
                yield node.lineno, target


def layer(module: str) -> str:
    return module.split(".")[1] if "." in module else "__init__"


@pytest.mark.parametrize("module", MODULES)
def test_has_a_place_in_the_flow(module: str) -> None:
    assert layer(module) in FLOW


@pytest.mark.parametrize("module", MODULES)
def test_imports_run_upstream(module: str) -> None:
    place = FLOW.index(layer(module))
    downstream = [f"{MODULES[module].relative_to(PACKAGE)}:{line} imports {target}"
                  for line, target in imports(MODULES[module]) if FLOW.index(layer(target)) > place]
    assert not downstream


def test_no_module_imports_itself_through_others() -> None:
    """Subpackages have a flow of their own, which nothing but the absence of circles guards."""
    graph = {name: {target for _, target in imports(path)} for name, path in MODULES.items()}
    assert len(list(TopologicalSorter(graph).static_order())) == len(MODULES)
