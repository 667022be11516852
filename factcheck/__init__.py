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
    from . import extract, model, pipeline
    globals().update({"extract": extract.extract} | {
        public: getattr(pipeline if hasattr(pipeline, public) else model, public)
        for public in __all__ if public not in ("extract", "__version__")})
    return globals()[name]
