"""The words and numbers of a chart, as DOCX, PPTX and XLSX keep them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..draft import Draft


@dataclass(slots=True)
class Chart:
    """Goes through a chart; a number is a value, whose decimal sign is that of the language."""

    draft: Draft
    place: str
    values: bool = True
    """Whether its numbers are read; those of a sheet stand in its cells."""
    inside: list[str] = field(default_factory=list)
    series: str = ""
    """The name of the open series, whose values stand at `categories`."""
    categories: dict[str, str] = field(default_factory=dict)
    point: str = ""
    """The number of the point, by which a value and its category know each other."""

    def start(self, name: str, attributes: Mapping[str, str], at: int) -> None:
        self.inside.append(name)
        if name == "ser":
            self.series, self.categories = "", {}
        elif name == "pt":
            self.point = attributes.get("idx", "")
        elif name in ("v", "p"):
            self.draft.open("caption", place=self._place())
        elif attributes.get("descr"):
            self.draft.open("caption", place=self.place)
            self.draft.write(attributes["descr"])
            self.draft.close()

    def end(self, name: str) -> None:
        self.inside.pop()
        if name in ("v", "p"):
            self.draft.close()

    def _place(self) -> str:
        """The chart; of a value also its series and category."""
        if "val" not in self.inside:
            return self.place
        return ", ".join(filter(None, (self.place, self.series, self.categories.get(self.point, ""))))

    def words(self, text: str, at: int) -> None:
        if self.inside[-1] == "v" and "tx" in self.inside:
            self.series += text
        elif self.inside[-1] == "v" and "cat" in self.inside:
            self.categories[self.point] = self.categories.get(self.point, "") + text
        if (self.inside[-1] == "t" or (self.inside[-1] == "v" and self.values)) and "externalData" not in self.inside:
            whole, point, rest = text.partition(".")
            self.draft.write(whole)
            if point and (whole + rest).lstrip("-").isdecimal():
                self.draft.decimal()
                self.draft.write(rest)
            else:
                self.draft.write(point + rest)
