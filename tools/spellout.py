"""Make the number words of every supported language: factcheck/languages/spellout/<code>.json.

Source: the rule-based number formats (RBNF) of the Unicode CLDR, licence Unicode-3.0, as shipped by the package
unicode-rbnf, licence MIT (`pip install factcheck[build-data]`). What CLDR lacks (oblique cases, spelling variants,
regional words, ordinals of a dozen languages) is written by hand in spellout.yaml beside this file.

Usage: python tools/spellout.py [CODE...]

The package reads numbers in words by composing phrases, so a file holds the phrases and not a grammar:

    cardinals  phrase -> number: 0 to 99 in every gender and case, 100 to 900, and duals such as Arabic 2000
    ordinals   phrase -> number: 1 to 99, 100 and 1000
    scales     word -> power of ten
    joiners    words that may stand between the parts ("two hundred *and* five")
    points     words between a whole number and its decimals ("two *point* five")
    glued      whether the parts are written together ("dreihundertfünf")

Phrases are lower case and NFC, without soft hyphens and zero-width spaces; hyphens are spaces, apostrophes are '.
"""

from __future__ import annotations

import itertools
import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml
from unicode_rbnf import RbnfEngine
from unicode_rbnf.engine import NoRuleForNumberError, RulesetNotFoundError

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "factcheck" / "languages" / "spellout"
ADDITIONS = HERE / "spellout.yaml"

CARDINAL = re.compile(r"spellout-(cardinal|construct|numbering)(?!.*(financial|year|days))")
"""Rule sets of counting numbers. Financial numerals forge cheques no longer; years are digits read in pairs."""
ORDINAL = re.compile(r"spellout-ordinal")

UNITS, TENS, HUNDREDS = range(1, 10), range(20, 100, 10), range(100, 1000, 100)
POWERS = (3, 6, 9, 12)
MULTIPLIERS = (1, 2, 3, 5)
"""The multipliers that show all plural and case forms of a scale word in CLDR's languages."""
SAMPLES = (1, 2, 5, 8, 22, 80)
"""Remainders after a hundred that show its combining forms (ciento, deux cent, cento, centottanta)."""

INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b"))
HYPHENS = str.maketrans({**dict.fromkeys("-\u2010\u2011\u2012\u2013", " "), "\u2019": "'", "\u02bc": "'"})
DIGIT = re.compile(r"[0-9]")
PLACE = re.compile(r"\{(\w+)\}")

Words = dict[str, int]
Forms = Mapping[int, list[str]]


def normalise(phrase: str) -> str:
    """Write a phrase the way the files do, so that each spelling is stored once."""
    folded = unicodedata.normalize("NFC", phrase.lower()).translate(INVISIBLE).translate(HYPHENS)
    return " ".join(folded.split())


class Speller:
    """The rule sets of a language and its regional variants, less what CLDR has wrong."""

    def __init__(self, tags: Iterable[str], wrong: Iterable[str], skip: str) -> None:
        self.engines = [RbnfEngine.for_language(tag) for tag in tags]
        self.wrong = frozenset(map(normalise, wrong))
        self.skip = re.compile(skip)

    def spell(self, number: int | Decimal, family: re.Pattern[str] = CARDINAL) -> Iterator[str]:
        """Yield the number in words by each public rule set of a family that can write it."""
        for engine in self.engines:
            for name, rules in engine.rulesets.items():
                if rules.is_private or not family.match(name) or self.skip.match(name):
                    continue
                try:
                    phrase = normalise("".join(engine.iter_format_number(number, name)))
                except (NoRuleForNumberError, RulesetNotFoundError):
                    continue  # gendered sets of a region may lean on sets that only the mother language has
                if phrase and phrase not in self.wrong and not DIGIT.search(phrase):
                    yield phrase


class Lexicon:
    """Phrases with their numbers, in the order in which they were found; the first meaning of a phrase stays."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.words: Words = {}

    def add(self, phrase: str, number: int) -> None:
        """Keep a phrase; report one that has another number already."""
        phrase = normalise(phrase)
        if phrase and self.words.setdefault(phrase, number) != number:
            print(f"{self.name}: {phrase!r} is {self.words[phrase]}, not {number}", file=sys.stderr)

    def extend(self, entries: Iterable[tuple[int, str]]) -> None:
        for number, phrase in entries:
            self.add(phrase, number)

    def of(self, number: int) -> list[str]:
        """List the phrases of a number, the base form first."""
        return [phrase for phrase, value in self.words.items() if value == number]

    def vary(self, variants: Mapping[str, str]) -> None:
        """Add every spelling variant, rule by rule, each over the outcome of those before."""
        for pattern, replacement in variants.items():
            for phrase, number in list(self.words.items()):
                self.add(re.sub(pattern, replacement, phrase), number)


def expand(forms: str, endings: Mapping[str, str]) -> list[str]:
    """List the forms of a comma-separated entry; `stem{name}` stands for the stem with each of the named endings."""
    found: list[str] = []
    for form in (part.strip() for part in str(forms).split(",")):
        macro = PLACE.search(form)
        if macro is None:
            found.append(form)
            continue
        found += [form[:macro.start()] + ending.strip() + form[macro.end():]
                  for ending in endings[macro[1]].split(",")]
    return found


def written(additions: Mapping[str, Any], section: str) -> Forms:
    """Read the hand-made words of a section."""
    endings = additions.get("endings", {})
    return {number: expand(forms, endings) for number, forms in additions.get(section, {}).items()}


def pairs(forms: Forms) -> Iterator[tuple[int, str]]:
    """Yield each word of a section with its number."""
    return ((number, word) for number, words in forms.items() for word in words)


def compounds(patterns: Iterable[str], cardinals: Lexicon) -> Iterator[tuple[int, str]]:
    """Yield 21 to 99 composed of all forms of tens and units by patterns such as "{ten} {unit}"."""
    for pattern, ten, unit in itertools.product(patterns, TENS, UNITS):
        for first, second in itertools.product(cardinals.of(ten), cardinals.of(unit)):
            yield ten + unit, pattern.format(ten=first, unit=second)


def ordinal_compounds(patterns: Iterable[str], cardinals: Lexicon, ordinals: Forms) -> Iterator[tuple[int, str]]:
    """Yield 21st to 99th by patterns such as "{ordten} {ordinal}", whose forms agree one to one, or "{ten} {ordinal}".

    A cardinal beside an ordinal stands in its base form.
    """
    for pattern, ten, unit in itertools.product(patterns, TENS, UNITS):
        bases = {"ten": cardinals.of(ten)[0], "unit": cardinals.of(unit)[0]}
        tens = ordinals[ten] if "{ordten}" in pattern else itertools.repeat("")
        units = ordinals[unit] if "{ordinal}" in pattern else itertools.repeat("", len(ordinals[ten]))
        for first, second in zip(tens, units, strict=False):
            yield ten + unit, pattern.format(ordten=first, ordinal=second, **bases)


def after(phrase: str, prefixes: Iterable[str], glued: bool) -> str | None:
    """Take the longest prefix off a phrase; None if there is none that ends with a word (or with a part, if glued)."""
    for prefix in sorted(prefixes, key=len, reverse=True):
        rest = phrase.removeprefix(prefix)
        if rest != phrase and rest and (glued or rest[0] == " "):
            return rest.strip()
    return None


def before(phrase: str, suffixes: Iterable[str], joiners: Iterable[str], glued: bool) -> str | None:
    """Take the longest suffix off a phrase, and a joiner before it."""
    ends = [joiner if glued else " " + joiner for joiner in joiners]
    for suffix in sorted(suffixes, key=len, reverse=True):
        rest = phrase.removesuffix(suffix).strip()
        if rest not in (phrase, ""):
            return next((rest.removesuffix(end) for end in ends if rest.endswith(end)), rest)
    return None


def hundreds(speller: Speller, cardinals: Lexicon, joiners: list[str], glued: bool) -> Iterator[tuple[int, str]]:
    """Yield 100 to 900 as they stand alone and as they stand before a remainder."""
    for number in HUNDREDS:
        yield from ((number, phrase) for phrase in speller.spell(number))
        for sample in SAMPLES:
            for phrase in speller.spell(number + sample):
                if rest := before(phrase, cardinals.of(sample), joiners, glued):
                    yield number, rest


def combining(speller: Speller, cardinals: Lexicon, words: Lexicon, glued: bool) -> Iterator[tuple[int, str]]:
    """Yield 2 to 99 as they stand before a thousand (quatre-vingt mille, piectūkstoš)."""
    for number in range(2, 100):
        for phrase in speller.spell(number * 1000):
            rest = before(phrase, words.of(3), (), glued)
            if rest and rest not in cardinals.words:
                yield number, rest


def scales(speller: Speller, powers: Iterable[int], cardinals: Lexicon, glued: bool) -> tuple[Words, Words]:
    """Find the scale words, and the phrases that hold their multiplier (Arabic duals)."""
    words: Words = {}
    whole: Words = {}
    for power, multiplier in itertools.product(powers, MULTIPLIERS):
        for phrase in speller.spell(multiplier * 10 ** power):
            rest = after(phrase, cardinals.of(multiplier), glued)
            if rest or multiplier == 1:
                words.setdefault(rest or phrase, power)
            else:
                whole.setdefault(phrase, multiplier * 10 ** power)
    return words, {phrase: number for phrase, number in whole.items() if phrase not in words}


def points(speller: Speller, cardinals: Lexicon, more: Iterable[str]) -> list[str]:
    """Find what stands between a whole number and its decimals, less what are ends of longer number words."""
    found = set(more)
    for phrase in speller.spell(Decimal("2.5")):
        for first, last in itertools.product(cardinals.of(2), cardinals.of(5)):
            if phrase.startswith(first) and phrase.endswith(last):
                found.add(phrase[len(first):-len(last)].strip())
    return sorted(phrase for phrase in found
                  if not any(f" {phrase} ".find(f" {other} ") >= 0 for other in found - {phrase}))


def make(code: str, additions: Mapping[str, Any]) -> dict[str, Any]:
    """Make the content of a language's file."""
    speller = Speller(additions.get("rbnf", [code]), additions.get("wrong", ()), additions.get("skip", "(?!)"))
    joiners: list[str] = additions.get("joiners", [])
    variants = additions.get("variants", {})
    powers = additions.get("powers", POWERS)
    cardinals, ordinals, words = (Lexicon(f"{code} {name}") for name in ("cardinals", "ordinals", "scales"))

    cardinals.extend((number, phrase) for number in range(100) for phrase in speller.spell(number))
    cardinals.extend(pairs(written(additions, "cardinals")))
    cardinals.extend(compounds(additions.get("compounds", ()), cardinals))
    cardinals.vary(variants)
    glued = " " not in next(speller.spell(345))
    cardinals.extend(hundreds(speller, cardinals, joiners, glued))
    found, duals = scales(speller, powers, cardinals, glued)
    words.extend((power, word) for word, power in found.items())
    words.extend(pairs(written(additions, "scales")))
    words.vary(variants)
    if 4 not in powers:  # else 21,000 has no thousands but two myriads
        cardinals.extend(combining(speller, cardinals, words, glued))
    cardinals.extend((number, phrase) for phrase, number in duals.items())
    cardinals.vary(variants)

    own = written(additions, "ordinals")
    ordinals.extend(pairs(own))
    ordinals.extend(ordinal_compounds(additions.get("ordinal_compounds", ()), cardinals, own))
    ordinals.extend((number, phrase) for number in (*range(1, 100), 100, 1000)
                    for phrase in speller.spell(number, ORDINAL))
    ordinals.vary(variants)

    drop = set(map(normalise, additions.get("drop", ())))
    ordinals.words = {word: number for word, number in ordinals.words.items() if word not in words.words}
    sections = {lexicon.name.split()[1]: {word: number for word, number in lexicon.words.items() if word not in drop}
                for lexicon in (cardinals, ordinals, words)}
    spoken = points(speller, cardinals, additions.get("points", ()))
    return {**sections, "joiners": joiners, "points": spoken, "glued": glued}


def serialise(content: Mapping[str, Any]) -> str:
    """Write JSON with all phrases of one number on a line: short files and readable diffs."""
    parts = []
    for name, value in content.items():
        if isinstance(value, dict):
            entries = sorted(value.items(), key=lambda entry: (entry[1], entry[0]))
            lines = [", ".join(f"{json.dumps(phrase, ensure_ascii=False)}: {number}" for phrase, number in group)
                     for _, group in itertools.groupby(entries, key=lambda entry: entry[1])]
            parts.append(f'"{name}": {{\n' + ",\n".join(lines) + "\n}")
        else:
            parts.append(f'"{name}": {json.dumps(value, ensure_ascii=False)}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main(codes: list[str]) -> None:
    """Write the files of the languages named, or of all."""
    additions: dict[str, dict[str, Any]] = yaml.safe_load(ADDITIONS.read_text(encoding="utf-8"))
    TARGET.mkdir(exist_ok=True)
    for code in codes or additions:
        target = TARGET / f"{code}.json"
        target.write_text(serialise(make(code, additions[code])), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
