"""The words and numbers of a chart, as DOCX, PPTX and XLSX keep them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .draft import Draft


@dataclass(slots=True)
class Chart:
    """Goes through a chart; a number is a value, whose decimal sign is that of the language."""

    draft: Draft
    place: str
    values: bool = True
    """Whether its numbers are read; those of a sheet stand in its cells."""
    inside: list[str] = field(default_factory=list)

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        self.inside.append(name)
        if name in ("v", "p"):
            self.draft.open("caption", place=self.place)
        elif attributes.get("descr"):
            self.draft.open("caption", place=self.place)
            self.draft.write(attributes["descr"])
            self.draft.close()

    def end(self, name: str) -> None:
        self.inside.pop()
        if name in ("v", "p"):
            self.draft.close()

    def words(self, text: str, at: int) -> None:
        if (self.inside[-1] == "t" or (self.inside[-1] == "v" and self.values)) and "externalData" not in self.inside:
            whole, point, rest = text.partition(".")
            self.draft.write(whole)
            if point and (whole + rest).lstrip("-").isdecimal():
                self.draft.decimal()
                self.draft.write(rest)
            else:
                self.draft.write(point + rest)
