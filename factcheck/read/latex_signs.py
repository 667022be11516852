"""The characters that commands of LaTeX stand for."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

SAID: Mapping[str, str] = {
    "ldots": "…", "dots": "…", "textendash": "–", "textemdash": "—", "euro": "€", "EUR": "€", "texteuro": "€",
    "pounds": "£", "textsterling": "£", "textyen": "¥", "textdollar": "$", "textdegree": "°", "degree": "°",
    "textpercent": "%", "times": "×", "pm": "±", "approx": "≈", "sim": "~", "leq": "≤", "le": "≤",
    "geq": "≥", "ge": "≥", "cdot": "·", "LaTeX": "LaTeX", "TeX": "TeX", "copyright": "©", "S": "§", "P": "¶",
    "textperthousand": "‰",
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł",
    "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ",
    "glqq": "„", "grqq": "“", "glq": "‚", "grq": "‘", "flqq": "«", "frqq": "»", "og": "« ", "fg": " »",
    "guillemotleft": "«", "guillemotright": "»", "quotedblbase": "„", "textquotedblleft": "“", "textquotedblright": "”",
    "textquoteleft": "‘", "textquoteright": "’", "quad": " ", "qquad": " ", "newline": "\n", "par": "\n",
}

SIGNS: Mapping[str, str] = {",": "\u202f", ";": " ", ":": " ", " ": " ", "\\": "\n", **dict.fromkeys("!/-()[]", "")}
"""Commands of one sign that stand for something else than the sign."""

QUOTES: Mapping[str, str] = {"``": "“", "''": "”", '"`': "„", "\"'": "“"}

ACCENTS: Mapping[str, str] = {
    '"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "r": "\u030a", "c": "\u0327", "k": "\u0328", "d": "\u0323",
    "b": "\u0331",
}
"""Commands that put an accent on the next letter."""

PLAIN: Mapping[str, str] = {"ı": "i", "ȷ": "j"}


def accented(letter: str, command: str) -> str:
    """A letter with the accent of a command."""
    return unicodedata.normalize("NFC", PLAIN.get(letter, letter) + ACCENTS[command]) if letter else ""
