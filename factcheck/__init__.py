"""Find facts that differ between the language versions of a document."""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .extract import extract
    from .model import Bead, Fact, Finding, Report
    from .pipeline import align, check, compare

__version__ = "0.1.0"
__all__ = ["Bead", "Fact", "Finding", "Report", "__version__", "align", "check", "compare", "extract"]

_HOMES = {"Bead": "model", "Fact": "model", "Finding": "model", "Report": "model",
          "align": "pipeline", "check": "pipeline", "compare": "pipeline", "extract": "extract"}


def _public(name: str) -> property:
    """A public name, loaded when it is first asked for; that a module of the same name is loaded does not change it."""
    def load(package: ModuleType) -> Any:
        return getattr(import_module(f".{_HOMES[name]}", __name__), name)

    return property(load, lambda package, module: None)


class _Package(ModuleType):
    """This package: its functions `extract` and `align` have the names of the subpackages behind them."""


for _name in _HOMES:
    setattr(_Package, _name, _public(_name))
sys.modules[__name__].__class__ = _Package
