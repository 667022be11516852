"""LaTeX -> its prose: headings, paragraphs, items, cells, captions and notes; formulas as they are written."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ..errors import InputError
from ..model import BlockKind
from .draft import Content, Draft

TOKEN = re.compile(r"""
    (?<!\\)%(?P<comment>[^\r\n]*)(?:\r\n|\n|\r|\Z)[ \t]*
  | \\begin[ ]*\{(?P<begin>[^{}\r\n]*)\}
  | \\end[ ]*\{(?P<end>[^{}\r\n]*)\}
  | \\(?P<word>[a-zA-Z@]+)\*?[ \t]*
  | \\(?P<sign>[^a-zA-Z])
  | (?P<blank>(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)\s*)
  | (?P<mark>[{}&$~])
  | (?P<dashes>---?)
""", re.VERBOSE)

PASSED = frozenset("equation align gather multline eqnarray verbatim lstlisting minted tikzpicture comment "
                   "thebibliography filecontents alltt displaymath math".split())
"""Environments without prose."""

HEADINGS: Mapping[str, int] = {"part": 1, "chapter": 1, "title": 1, "section": 2, "subsection": 3, "subsubsection": 4,
                               "paragraph": 5, "subparagraph": 6}

ARGUMENT = re.compile(r"\s*(?:\[[^\[\]]*\]\s*)*(\{[^{}]*\})?")
"""Options, and an argument without braces inside."""

ADDRESS = re.compile(r"\s*(?:\[[^\[\]]*\]\s*)?\{([^{}]*)\}")
"""Where a link leads, before its words."""

OPTIONS = re.compile(r"[ \t]*\[[^\[\]\r\n]*\]")

UNREAD = frozenset("""label ref eqref pageref autoref cref Cref cite citep citet parencite textcite autocite
    includegraphics input include bibliography bibliographystyle usepackage documentclass pagestyle thispagestyle vspace
    hspace setlength setcounter newcommand renewcommand color index hypersetup url hline cline""".split())
"""Commands whose arguments are no prose."""

SAID: Mapping[str, str] = {
    "ldots": "…", "dots": "…", "textendash": "–", "textemdash": "—", "euro": "€", "EUR": "€", "texteuro": "€",
    "pounds": "£", "textdegree": "°", "degree": "°", "textpercent": "%", "times": "×", "LaTeX": "LaTeX", "TeX": "TeX",
    "copyright": "©", "S": "§", "ss": "ß", "ae": "æ", "o": "ø", "oe": "œ", "aa": "å", "quad": " ", "qquad": " ",
    "newline": "\n", "par": "\n",
}
SIGNS: Mapping[str, str] = {",": "\u202f", ";": " ", ":": " ", " ": " ", "\\": "\n", **dict.fromkeys("!/-()[]", "")}
"""Commands of one sign that stand for something else than the sign."""

SPANS = ("multicolumn", "multirow")


def read(text: str, path: str) -> tuple[Content, ...]:
    """Read a document, from its beginning on where it has a preamble.

    :raises InputError: there is no prose.
    """
    prose = _Prose(text)
    start = text.find("\\begin{document}")
    stop = text.find("\\end{document}", start)
    prose.walk(max(start, 0), stop if stop >= 0 else len(text))
    prose.draft.close()
    if not prose.draft.blocks:
        raise InputError(path, "holds no prose; exclude it")
    return (prose.draft.content(),)


class _Prose:
    """Goes through the text; what belongs to a note or a caption is told where that stands."""

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

    def walk(self, place: int, stop: int) -> None:
        """Take the tokens one after the other."""
        while (match := TOKEN.search(self.text, place, stop)) is not None:
            self._write(self.text[place:match.start()], place)
            place = self._token(match, stop)
        self._write(self.text[place:stop], place)

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
            if match["sign"] == "\\" and self.cell:
                self._row()
            else:
                self._write(SIGNS.get(match["sign"], match["sign"]), match.start())
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
        elif word == "caption" or word in ("footnote", "footnotetext", "thanks"):
            kind = self.draft.kind if word != "caption" and self.draft.start >= 0 else None
            self.draft.open("caption" if word == "caption" else "footnote")
            self.until.append((self.depth, kind))
        elif word == "item":
            self.draft.open("item", max(self.lists, 1))
        elif word == "href" and (match := ADDRESS.match(self.text, end)):
            self.links.append((self.depth, self.draft.length, match[1].replace("\\", "")))
            return match.end()
        elif word in UNREAD or word in SPANS:
            match = ARGUMENT.match(self.text, end)
            end = match.end() if match else end
            if word in SPANS and (more := ARGUMENT.match(self.text, end)):
                end = more.end()
            return end
        else:
            self._write(SAID.get(word, ""), at)
            return end
        match = OPTIONS.match(self.text, end)
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
