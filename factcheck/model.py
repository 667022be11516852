"""The words of the project as values: frozen, slotted dataclasses without logic beyond ordering.

Offsets are half-open spans of code points in the text of a version: the unchanged text of the file, or what was read
out of a file that is more than text.
Lines and columns count from 1 and are derived in one place, `position`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from .values import Value, plain

Span = tuple[int, int]
Severity = Literal["error", "warning", "info"]
Strength = Literal["strong", "weak"]
BlockKind = Literal["heading", "paragraph", "item", "cell", "caption", "footnote", "quotation"]
Role = Literal["agrees", "differs", "absent", "cut", "extra", "context"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
"""From the gravest to the lightest."""


# ---------------------------------------------------------------- texts

@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item, table cell, caption, footnote or quotation of a version."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    """Depth of a heading (1 to 6) or list item (from 1), else 0."""
    cell: tuple[int, int, int] | None = None
    """Table, row and column, from 0, of a cell."""
    unit: str = ""
    """The name of the entry of a translation file, or of a field, the same in every language."""
    aside: bool = False
    """Whether it stands outside the text: a field of the front matter, or a property of the file."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; `block` is the index of its block in the version."""

    start: int
    end: int
    block: int


@dataclass(frozen=True, slots=True)
class Target:
    """Words that lead somewhere: their span, and the address behind them."""

    start: int
    end: int
    address: str


@dataclass(frozen=True, slots=True)
class Version:
    """One language version of a document. `language` is a BCP 47 tag, unique within the document."""

    language: str
    text: str
    blocks: tuple[Block, ...]
    path: str = ""
    reason: str = ""
    """Why the file was given this language and document, for --list-files."""
    line_starts: tuple[int, ...] = field(default=(0,), repr=False, compare=False)
    origins: tuple[tuple[int, int, int], ...] = field(default=(), repr=False, compare=False)
    """Offset -> line and column in the file, from that offset on, where the text is not the file's own."""
    places: tuple[tuple[int, str], ...] = field(default=(), repr=False, compare=False)
    """Offset -> the place that begins there, in the words of the format: "page 3, line 12"."""
    targets: tuple[Target, ...] = ()
    """The links whose addresses do not stand in the text."""


@dataclass(frozen=True, slots=True)
class Document:
    """One report: a group of versions, and which of them is the source, if that is known."""

    name: str
    versions: tuple[Version, ...]
    source: str | None = None

    def version(self, language: str) -> Version:
        for version in self.versions:  # a generator takes twice as long
            if version.language == language:
                return version
        raise KeyError(language)


# ---------------------------------------------------------------- facts

@dataclass(frozen=True, slots=True)
class Reading:
    """One value that a surface text can have."""

    kind: str
    value: Value
    unit: str | None = None
    regular: bool = True
    """False when the text has this value only by the habits of another language (`number-format`)."""

    def __str__(self) -> str:
        return plain(self.value) if isinstance(self.value, Decimal) else str(self.value)


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a version states and that must be the same in every version.

    `kind` is one of number, ordinal, percent, money, measure, multiple, date, time, duration, code, name.
    `readings` are the values that the text can have, the most likely one first.
    `qualifier` is one of ">", ">=", "<", "<=", "~", "~<" (nearly) or "~>" (a little over), of a
    date "early", "mid", "late" or the day of the week ("Monday"); `direction` is +1 or -1 where the sentence says
    that the quantity rose or fell.
    `strong` facts must be found again in every version; `weak` ones satisfy, but never accuse.
    `parts` are the facts that a composite falls into when it is not found whole.
    """

    text: str
    start: int
    end: int
    readings: tuple[Reading, ...]
    strength: Strength = "strong"
    qualifier: str | None = None
    direction: int = 0
    parts: tuple[Fact, ...] = ()
    digits: bool = True
    """Whether the surface text is written in digits."""
    head: Fact | None = None
    """What the head of its column, or another head of its table, says that one of it is: "EUR million"."""

    @property
    def kind(self) -> str:
        return self.readings[0].kind

    @property
    def value(self) -> str:
        """The canonical value of the most likely reading."""
        return str(self.readings[0])

    @property
    def unit(self) -> str | None:
        return self.readings[0].unit


# ---------------------------------------------------------------- lining up

@dataclass(frozen=True, slots=True)
class Bead:
    """A group of sentences that translate each other: the span of each version that has a part in it."""

    spans: Mapping[str, Span]


@dataclass(frozen=True, slots=True)
class Link:
    """A bead between the pivot and one other version, as half-open runs of sentence indexes.

    `margin` is, for a bead with an empty side, by how many nats the best alignment that leaves its sentences
    alone beats the best one that does not (high: surely missing); for the others, their log likelihood ratio.
    """

    left: Span
    right: Span
    margin: float = 0.0
    moved: bool = False
    fixed: bool = False
    """Whether it is known by the name of its unit, or its place in a table, what belongs together or stands alone."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """How one version lines up with the pivot. `freedom` is how freely it is translated: 0 line by line, 1 wildly."""

    links: tuple[Link, ...]
    freedom: float = 0.0


@dataclass(frozen=True, slots=True)
class Cell:
    """What one version has of a row: a fact that agrees or differs, or the place where one is expected."""

    role: Role
    span: Span
    fact: Fact | None = None
    how: str = ""
    """How it agrees: "same", "words", "conversion", "format" and so on, the names of `extract.equal`."""


@dataclass(frozen=True, slots=True)
class Row:
    """One fact across all versions of a document, a cell for each version that was compared."""

    kind: str
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A document read, taken apart and lined up: all that the checks look at."""

    document: Document
    sentences: Mapping[str, tuple[Sentence, ...]]
    facts: Mapping[str, tuple[Fact, ...]]
    pivot: str
    alignments: Mapping[str, Alignment]
    """For each language but the pivot, how it lines up with the pivot."""
    rows: tuple[Row, ...] = ()


# ---------------------------------------------------------------- findings

@dataclass(frozen=True, slots=True)
class Location:
    """A place in a version, and what stands there."""

    path: str
    language: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    value: str | None = None
    role: Role = "differs"
    place: str = ""
    """Where this is in the words of the format, if that says more than line and column."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What a check reports; the engine makes a finding of it by the rule that ran the check."""

    location: Location
    related: tuple[Location, ...] = ()
    diagnosis: str | None = None
    suggestion: str | None = None
    severity: Severity | None = None
    """The gravest severity that the evidence allows; None leaves it to the rule."""
    values: Mapping[str, str] = field(default_factory=dict)
    """What fills the placeholders of the rule's message."""
    folded: tuple[str, ...] = ()
    """Values lost with it: consequences that are not reported again."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to fix."""

    rule: str
    severity: Severity
    message: str
    location: Location
    related: tuple[Location, ...] = ()
    diagnosis: str | None = None
    suggestion: str | None = None
    fingerprint: str = ""
    document: str = ""
    folded: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Sort key: path, line, column, rule, language."""
        place = self.location
        return place.path, place.line, place.column, self.rule, place.language


@dataclass(frozen=True, slots=True)
class Suppressed(Finding):
    """A finding that is passed over; machine formats keep it, marked, or their readers would open it anew."""

    reason: str = ""
    baseline: bool = False


@dataclass(frozen=True, slots=True)
class Trouble:
    """An input that could not be read, or that has no counterpart; `fatal` ones make the exit code 2."""

    path: str
    message: str
    fatal: bool = True


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a run."""

    findings: tuple[Finding, ...]
    documents: tuple[Document, ...]
    errors: tuple[Trouble, ...] = ()
    summary: Mapping[str, int] = field(default_factory=dict)
    suppressed: tuple[Suppressed, ...] = ()
    """What comments in the texts, or a baseline, say to pass over."""
