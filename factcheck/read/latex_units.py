r"""Numbers and quantities of LaTeX's siunitx: \num{1.5e3}, \SI{20}{\kilo\watt\hour}, \qtyrange{10}{15}{\percent}."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from .draft import SUPERSCRIPTS, Draft

COMMANDS: Mapping[str, str] = {
    "num": "n", "SI": "nu", "qty": "nu", "si": "u", "unit": "u", "ang": "a",
    "numrange": "nn", "SIrange": "nnu", "qtyrange": "nnu", "numlist": "n", "SIlist": "nu", "qtylist": "nu",
    "numproduct": "n", "qtyproduct": "nu",
}
"""The commands with their arguments: numbers, a unit, an angle (siunitx 3.4)."""

def _named(names: str, symbols: str) -> Mapping[str, str]:
    return dict(zip(names.split(), symbols.split(), strict=True))


PREFIXES = _named("""quecto ronto yocto zepto atto femto pico nano micro milli centi deci deca deka hecto kilo mega giga
    tera peta exa zetta yotta ronna quetta""", "q r y z a f p n µ m c d da da h k M G T P E Z Y R Q")

UNITS = _named("""ampere bel byte bit candela celsius coulomb dalton day decibel degree degreeCelsius electronvolt farad
    gram gray hectare henry hertz hour joule katal kelvin kilogram liter litre lumen lux meter metre minute mole neper
    newton ohm pascal percent radian second siemens sievert steradian tesla tonne volt watt weber arcminute
    arcsecond""", """A B B bit cd °C C Da d dB ° °C eV F g Gy ha H Hz h J kat K kg L L lm lx m m min mol Np N Ω Pa %
    rad s S Sv sr T t V W Wb ′ ″""")

POWERS: Mapping[str, str] = {"squared": "²", "cubed": "³", "square": "²", "cubic": "³"}
FIRST = frozenset(["square", "cubic"])
"""Powers that stand before their unit."""

LITERAL = str.maketrans({".": "·", "~": "·", "^": ""})
"""What units written with their symbols have between them."""

ARGUMENT = re.compile(r"\s*(?:\[[^\[\]]*\]\s*)?\{((?:[^{}]|\{[^{}]*\})*)\}")
PIECE = re.compile(r"\\([a-zA-Z]+)\s*(?:\{([^{}]*)\})?|([^\\\s]+)")
NUMBER = re.compile(r"([-+−]?)\s*(\d[\d ]*)?(?:[.,](\d+))?(?:\s*(?:\(\d+\)|(?:\\pm|\+-)\s*[\d.,]+))?\s*"
                    r"(?:[eEdD]\s*([-+]?\d+))?")


def quantity(draft: Draft, text: str, command: str, at: int, end: int) -> int:
    """Write what a command shows, after whose name the arguments begin; the offset after them."""
    arguments: list[str] = []
    for _ in COMMANDS[command]:
        match = ARGUMENT.match(text, end)
        if match is None:
            break
        arguments.append(match[1])
        end = match.end()
    kinds = COMMANDS[command]
    numbers = [each for kind, said in zip(kinds, arguments, strict=False) if kind in "na" for each in said.split(";")]
    signs = "° ′ ″".split() if kinds == "a" else []
    for index, number in enumerate(numbers):
        if not number.strip():
            continue
        if index and kinds != "a":
            draft.flow("–" if "nn" in kinds else ", ", at)
        _number(draft, number.strip(), at)
        draft.flow(signs[index] if index < len(signs) else "", at)
    unit = "".join(_unit(arguments[-1])) if kinds.endswith("u") and len(arguments) == len(kinds) else ""
    if unit:
        draft.flow(f"{' ' if numbers and unit != '°' else ''}{unit}", at)
    return end


def _number(draft: Draft, written: str, at: int) -> None:
    """Write a number, whose point is the decimal sign of the language whatever the file has."""
    match = NUMBER.fullmatch(written)
    if match is None:
        draft.flow(written, at)
        return
    draft.flow(match[1] + (match[2] or ("0" if match[3] else "")).replace(" ", ""), at)
    if match[3]:
        draft.decimal()
        draft.flow(match[3], at)
    if match[4]:
        draft.flow(f"{' × ' if match[2] or match[3] else ''}10{match[4].lstrip('+').translate(SUPERSCRIPTS)}", at)


def _unit(written: str) -> Iterator[str]:
    """The symbols of a unit, one after the other."""
    power = ""
    for word, argument, plain in PIECE.findall(written):
        if word in FIRST:
            power = POWERS[word]
        elif word == "per":
            yield "/"
        elif word in ("tothe", "raiseto"):
            yield argument.translate(SUPERSCRIPTS)
        elif word in PREFIXES or word in POWERS:
            yield PREFIXES.get(word, "") or POWERS[word]
        elif word != "of":
            yield UNITS.get(word, word) if word else plain.translate(LITERAL)
            yield power
            power = ""
