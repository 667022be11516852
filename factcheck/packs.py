"""The files that rules stand in: the packs that ship with the package, and those of a project."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path
from typing import Any

from . import strict_yaml
from .config import hint, nearest_line
from .errors import ConfigError
from .strict_yaml import KeyPath


@dataclass(frozen=True, slots=True)
class Pack:
    """A file of entries, and where each of its keys stands."""

    path: str
    entries: Mapping[str, Any]
    lines: Mapping[KeyPath, int]
    at: KeyPath = ("rules",)
    """The key of the file under which the entries stand."""

    def error(self, key: KeyPath, message: str) -> ConfigError:
        """A mistake at a key of an entry, or at the nearest key around it that has a line."""
        return ConfigError(self.path, nearest_line(self.lines, (*self.at, *key)), message)

    def place(self, key: KeyPath) -> str:
        """The file, and the line of a key in it."""
        return f"{self.path}:{nearest_line(self.lines, (*self.at, *key))}"


def folder() -> Path:
    """The folder of the packs that ship with the package.

    In a wheel it lies inside the package; in a checkout and an editable installation, beside it.
    """
    inside = Path(str(files("factcheck"))) / "rules"
    return inside if inside.is_dir() else Path(__file__).parents[1] / "rules"


def shipped() -> tuple[str, ...]:
    """The names of the packs that ship with the package."""
    return tuple(sorted(path.stem for path in folder().glob("*.yaml")))


def read(path: Path, above: tuple[Path, ...] = ()) -> Iterator[Pack]:
    """Yield the packs that a pack extends, then the pack itself."""
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigError(str(path), 0, f"is not UTF-8 (byte {error.start}); save it as UTF-8") from error
    except OSError as error:
        raise ConfigError(str(path), 0, f"cannot read this rule pack: {error.strerror}") from error
    data, lines = strict_yaml.load(text, str(path))
    pack = Pack(str(path), {}, lines, at=())
    if not isinstance(data, Mapping):
        raise pack.error((), "a rule pack is a mapping with the keys extends and rules")
    for key in data:
        if key not in ("extends", "rules"):
            raise pack.error((key,), f'unknown key "{key}"{hint(str(key), ("extends", "rules"))}')
    extends, entries = data.get("extends") or [], data.get("rules") or {}
    if not isinstance(extends, list) or not all(isinstance(name, str) for name in extends):
        raise pack.error(("extends",), "extends is a list of names of packs or paths of files")
    if not isinstance(entries, Mapping):
        raise pack.error(("rules",), "rules is a mapping: the id of a rule, and what it does")
    for position, name in enumerate(extends):
        yield from find(name, path.parent, pack, ("extends", position), (*above, path.resolve()))
    yield replace(pack, entries=entries, at=("rules",))


def find(name: str, base: Path, origin: Pack, key: KeyPath, above: tuple[Path, ...] = ()) -> Iterator[Pack]:
    """Yield the packs behind a name in `extends`: a shipped one, or a path that counts from the file that names it."""
    if name in shipped():
        path = folder() / f"{name}.yaml"
    else:
        path = base / name
        if not path.is_file():
            raise origin.error(key, f'no rule pack "{name}": neither shipped nor a file{hint(name, shipped())}')
    if path.resolve() in above:
        raise origin.error(key, f'the rule pack "{name}" extends itself')
    yield from read(path, above)
