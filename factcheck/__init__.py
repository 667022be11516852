"""Find facts that differ between the language versions of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .extract import extract
    from .model import Bead, Fact, Finding, Report
    from .pipeline import align, check, compare

__version__ = "0.1.0"
__all__ = ["Bead", "Fact", "Finding", "Report", "__version__", "align", "check", "compare", "extract"]


def __getattr__(name: str) -> Any:
    """Load the public names when the first of them is asked for (PEP 562): the command line starts at once."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module
    homes = [import_module(f".{module}", __name__) for module in ("extract", "model", "pipeline")]
    globals().update({public: getattr(home, public) for home in homes for public in __all__ if hasattr(home, public)})
    return globals()[name]
