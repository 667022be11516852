"""LaTeX -> its prose: headings, paragraphs, items, cells, captions and notes; formulas as they are written."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..errors import InputError
from ..model import BlockKind
from .draft import SUPERSCRIPTS, Content, Draft
from .latex_signs import ACCENTS, QUOTES, SAID, SIGNS, accented
from .latex_units import COMMANDS, quantity

TOKEN = re.compile(r"""
    (?<!\\)%(?P<comment>[^\r\n]*)(?:\r\n|\n|\r|\Z)[ \t]*
  | \\begin[ ]*\{(?P<begin>[^{}\r\n]*)\}
  | \\end[ ]*\{(?P<end>[^{}\r\n]*)\}
  | \\(?P<word>[a-zA-Z@]+)\*?[ \t]*
  | \\(?P<sign>[^a-zA-Z])
  | (?P<blank>(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)\s*)
  | (?P<mark>[{}&$~])
  | (?P<dashes>---?)
  | (?P<quotes>``|''|"[`'])
""", re.VERBOSE)

PASSED = frozenset("equation align gather multline eqnarray verbatim lstlisting minted tikzpicture comment "
                   "thebibliography filecontents alltt displaymath math".split())
"""Environments without prose."""

HEADINGS: Mapping[str, int] = {"part": 1, "chapter": 1, "title": 1, "section": 2, "subsection": 3, "subsubsection": 4,
                               "paragraph": 5, "subparagraph": 6}

ARGUMENT = re.compile(r"\s*(?:(?:\[[^\[\]]*\]|\([^()\r\n]*\))\s*)*(\{[^{}]*\})?")
"""Options, and an argument without braces inside."""

FRACTION = re.compile(r"\s*\{(\d+)\}\s*\{(\d+)\}")
LETTER = re.compile(r"\s*(?:\{\\?([^\W\d_])?\}|\\?([^\W\d_]))")
"""The letter under an accent, perhaps in braces, or a dotless one."""

NOTES = ("footnote", "footnotetext", "thanks", "endnote")
NOTE = re.compile(r"\s*(?:\[[^\[\]]*\]\s*)?\{")
BRACE = re.compile(r"(?<!\\)[{}]")
LONGEST = 2000
"""Characters of a note at most."""

ADDRESS = re.compile(r"\s*(?:\[[^\[\]]*\]\s*)?\{([^{}]*)\}")
"""Where a link leads, before its words."""

OPTIONS = re.compile(r"[ \t]*\[[^\[\]\r\n]*\]")

UNREAD: dict[str, int] = dict.fromkeys("""label ref eqref pageref autoref cref Cref cite citep citet parencite
    textcite autocite includegraphics input include bibliography bibliographystyle usepackage documentclass pagestyle
    thispagestyle vspace hspace color index hypersetup url hline cline cmidrule rowcolor cellcolor textcolor colorbox
    linespread raisebox parbox addcontentsline geometry captionsetup sisetup selectlanguage""".split(), 1)
UNREAD |= dict.fromkeys("""setlength setcounter addtocounter newcommand renewcommand rule fontsize resizebox
    multicolumn multirow""".split(), 2)
"""Commands with arguments that are no prose, and how many those are."""


def read(text: str, path: str) -> tuple[Content, ...]:
    """Read a document, from its beginning on where it has a preamble.

    :raises InputError: there is no prose.
    """
    prose = _Prose(text)
    start = text.find("\\begin{document}")
    stop = text.find("\\end{document}", start)
    prose.walk(max(start, 0), stop if stop >= 0 else len(text))
    prose.tell_notes()
    if not prose.draft.blocks:
        raise InputError(path, "holds no prose; exclude it")
    return (prose.draft.content(),)


class _Prose:
    """Goes through the text; notes are told after it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.draft = Draft(text)
        self.lists = self.quotations = 0
        self.tables = 0
        self.cell: tuple[int, int, int] | None = None
        self.depth = 0
        self.until: list[tuple[int, BlockKind | None]] = []
        """Depths of braces at which a heading, caption or note ends, and the kind of the block that goes on then."""
        self.links: list[tuple[int, int, str]] = []
        """Depths of braces at which links end, where their words begin, and where they lead."""
        self.notes: list[tuple[int, int]] = []
        """The spans of notes that are still to be told."""

    def walk(self, place: int, stop: int) -> None:
        """Take the tokens one after the other."""
        while (match := TOKEN.search(self.text, place, stop)) is not None:
            self._write(self.text[place:match.start()], place)
            place = self._token(match, stop)
        self._write(self.text[place:stop], place)

    def tell_notes(self) -> None:
        """Write the notes, which may have notes of their own."""
        self.draft.close()
        self.cell = None
        for start, end in self.notes:
            self.draft.open("footnote")
            self.walk(start, end)
        self.draft.close()

    def _token(self, match: re.Match[str], stop: int) -> int:
        """Understand a token; the offset at which reading goes on."""
        end = match.end()
        if match["comment"] is not None:
            if "factcheck" in match["comment"].lower() and self.draft.start < 0:
                self.draft.comment(f"%{match['comment']}", match.start())
        elif match["begin"] is not None:
            return self._begin(match["begin"].rstrip("*"), end, stop)
        elif match["end"] is not None:
            self._end(match["end"].rstrip("*"))
        elif match["blank"]:
            if self.cell is None:
                self.draft.close()
        elif match["word"]:
            return self._command(match["word"], match.start(), end)
        elif match["sign"] is not None:
            if match["sign"] in ACCENTS:
                return self._accent(match["sign"], match.start(), end)
            if match["sign"] == "\\" and self.cell:
                self._row()
            else:
                self._write(SIGNS.get(match["sign"], match["sign"]), match.start())
        elif match["quotes"]:
            self._write(QUOTES[match["quotes"]], match.start())
        elif match["dashes"]:
            self._write("–" if len(match["dashes"]) == 2 else "—", match.start())
        else:
            self._mark(match["mark"], match.start())
        return end

    def _mark(self, mark: str, at: int) -> None:
        if mark == "{":
            self.depth += 1
        elif mark == "}":
            self.depth -= 1
            if self.links and self.depth <= self.links[-1][0]:
                self.draft.link(*self.links.pop()[1:])
            if self.until and self.depth <= self.until[-1][0]:
                kind = self.until.pop()[1]
                self.draft.close()
                if kind:
                    self.draft.open(kind)
        elif mark == "&" and self.cell:
            table, row, column = self.cell
            self._open_cell((table, row, column + 1))
        elif mark == "~":
            self._write("\u00a0", at)

    def _command(self, word: str, at: int, end: int) -> int:
        if word in HEADINGS:
            self.draft.open("heading", HEADINGS[word])
            self.until.append((self.depth, None))
        elif word in NOTES and (note := _note(self.text, end)):
            self.notes.append(note)
            return note[1] + 1
        elif word == "caption" or word in NOTES:
            kind = self.draft.kind if word != "caption" and self.draft.start >= 0 else None
            self.draft.open("caption" if word == "caption" else "footnote")
            self.until.append((self.depth, kind))
        elif word == "item":
            self.draft.open("item", max(self.lists, 1))
        elif word == "href" and (match := ADDRESS.match(self.text, end)):
            self.links.append((self.depth, self.draft.length, match[1].replace("\\", "")))
            return match.end()
        elif word in COMMANDS:
            self._write("", at)
            return quantity(self.draft, self.text, word, at, end)
        elif word in ACCENTS and self.text[end:end + 1] == "{":
            return self._accent(word, at, end)
        elif word in ("frac", "tfrac", "dfrac", "nicefrac", "sfrac") and (match := FRACTION.match(self.text, end)):
            self._write(f"{match[1]}/{match[2]}", at)
            return match.end()
        elif word == "textsuperscript" and (match := ADDRESS.match(self.text, end)):
            self._write(match[1].translate(SUPERSCRIPTS), at)
            return match.end()
        elif word in UNREAD:
            for _ in range(UNREAD[word]):
                end = match.end() if (match := ARGUMENT.match(self.text, end)) else end
            return end
        else:
            self._write(SAID.get(word, ""), at)
            return end
        match = OPTIONS.match(self.text, end)
        return match.end() if match else end

    def _accent(self, accent: str, at: int, end: int) -> int:
        """Write the letter after an accent with it; the offset after the letter."""
        match = LETTER.match(self.text, end)
        self._write(accented(match[1] or match[2], accent) if match else "", at)
        return match.end() if match else end

    def _begin(self, name: str, end: int, stop: int) -> int:
        if name in PASSED:
            found = re.compile(rf"\\end\s*\{{{name}\*?\}}").search(self.text, end, stop)
            return found.end() if found else stop
        self.draft.close()
        self.lists += name in ("itemize", "enumerate", "description")
        self.quotations += name in ("quote", "quotation")
        if name.startswith(("tabular", "longtable")):
            match = re.compile(r"(?:\s*\[[^\]]*\]|\s*\{(?:[^{}]|\{[^{}]*\})*\}){0,3}").match(self.text, end)
            self._open_cell((self.tables, 0, 0))
            self.tables += 1
            return match.end() if match else end
        match = OPTIONS.match(self.text, end)
        return match.end() if match else end

    def _end(self, name: str) -> None:
        self.draft.close()
        self.lists -= name in ("itemize", "enumerate", "description")
        self.quotations -= name in ("quote", "quotation")
        if name.startswith(("tabular", "longtable")):
            self.cell = None

    def _row(self) -> None:
        table, row, _ = self.cell or (0, 0, 0)
        self._open_cell((table, row + 1, 0))

    def _open_cell(self, cell: tuple[int, int, int]) -> None:
        self.cell = cell
        self.draft.open("cell", cell=cell)

    def _write(self, text: str, at: int) -> None:
        if self.draft.kind is None:
            if not text.strip():
                return
            kind: BlockKind = "quotation" if self.quotations else "paragraph"
            self.draft.open(kind)
        self.draft.flow(text, at)


def _note(text: str, at: int) -> tuple[int, int] | None:
    """The span of the words of a note, which end where its braces are even; None if they are not."""
    match = NOTE.match(text, at)
    depth = 0
    for brace in BRACE.finditer(text, match.end(), match.end() + LONGEST) if match else ():
        depth += 1 if brace[0] == "{" else -1
        if match and depth < 0:
            return match.end(), brace.start()
    return None
