"""What a language calls numbers, units and percentages, and what may stand around them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from . import currencies, measures
from .forms import Forms
from .trie import fold

if TYPE_CHECKING:
    from babel import Locale


def fill(language: Forms, data: Mapping[str, Any], locale: Locale, spelled: Mapping[str, Any]) -> None:
    """Fill in the forms of quantities, from CLDR and the YAML of the language.

    :param data: its YAML, as `tables.data` gives it.
    :param spelled: its number words, as `tables.spellout` gives them.
    """
    _add_numbers(language, spelled)
    measures.fill(language, data, locale)
    currencies.fill(language, data, locale)
    _add_factors(language, data)
    _add_ordinals(language, data, spelled)
    _add_counting(language, data, spelled)
    _add_percentages(language, data)
    _add_money(language, data)
    _add_qualifiers(language, data, spelled)
    _add_ranges(language, data)
    if not data:
        _add_cldr_scales(language, locale)


def _joined(phrase: str, spelled: Mapping[str, Any]) -> tuple[str, ...]:
    """An ordinal of two words, the first of which is a cardinal, with a conjunction between them as well."""
    first, _, last = phrase.partition(" ")
    if not last or first not in (spelled.get("cardinals") or {}):
        return ()
    return tuple(f"{first} {joiner} {last}" for joiner in spelled.get("joiners") or ())


def _hyphenated(phrase: str) -> tuple[str, ...]:
    """A phrase of the spell-out rules, where each space may be a hyphen as well: quatre-vingt dix-huit."""
    first, *rest = phrase.split(" ")
    ways: tuple[str, ...] = (first,)
    for word in rest:
        ways = tuple(way + sign + word for way in ways for sign in " -")
    return ways


def _add_numbers(language: Forms, spelled: Mapping[str, Any]) -> None:
    for kind, forms in (("cardinal", "cardinals"), ("ordinal", "ordinals")):
        for phrase, number in (spelled.get(forms) or {}).items():
            language.words.update(_hyphenated(phrase), kind, Decimal(number))
            if kind == "ordinal":
                language.words.update(_joined(phrase, spelled), kind, Decimal(number))
    for phrase, power in (spelled.get("scales") or {}).items():
        _add_scale(language, int(power), (phrase,))
    language.teens = _has_teens(spelled)
    language.points.update(spelled.get("points") or (), "point", None)


def _has_teens(spelled: Mapping[str, Any]) -> bool:
    """Whether fifteen is one word, and no mere ten and five."""
    called: dict[int, list[str]] = {5: [], 10: [], 15: []}
    for phrase, number in (spelled.get("cardinals") or {}).items():
        called.get(number, []).append(phrase)
    composed = {ten + five for ten in called[10] for five in called[5]}
    return any(" " not in phrase and phrase not in composed for phrase in called[15])


def _add_scale(language: Forms, power: int, forms: Iterable[str]) -> None:
    for form in forms:
        language.after.update((form,), "scale", Decimal(10) ** power)
        if len(form.rstrip("*.")) > 1 or form.upper() == form.lower():  # k and m mean nothing alone, 万 and 천 do
            language.words.update((form,), "scale", Decimal(10) ** power)


def _add_cldr_scales(language: Forms, locale: Locale) -> None:
    """The scale words of a language without data: those after the zeros of CLDR's compact numbers."""
    for patterns in locale._data["compact_decimal_formats"].get("long", {}).values():
        for number, pattern in patterns.items():
            zeros, _, word = getattr(pattern, "pattern", pattern).partition(" ")
            if word and set(zeros) == {"0"}:
                _add_scale(language, len(number) - len(zeros), (fold(word.replace("'", "").rstrip(".")),))


LONGEST_SIGN = 3
"""Letters of an ambiguous currency name that may stand before its number: kr 50, but not "dollars 50"."""

COMPARATORS = {">": ">＞﹥", ">=": ("≥", "≧", "⩾", ">=", "＞＝"), "<": "<＜﹤", "<=": ("≤", "≦", "⩽", "<=", "＜＝")}
"""Unicode's signs of comparison before a number, in all languages."""

PERCENT_SIGNS, PERMILLE_SIGNS = "%٪％﹪", "‰؉"
"""Unicode's signs for per cent and per mille, in all languages."""


def _add_factors(language: Forms, data: Mapping[str, Any]) -> None:
    """Scale words, parts of one, and how many times."""
    words, after, multiples = language.words, language.after, _section(data, "multiples")
    for power, forms in _section(data, "scales").items():
        _add_scale(language, int(power), forms)
    for part, forms in _section(data, "fractions").items():
        top, _, bottom = str(part).partition("/")
        for trie in (words, after):
            trie.update(forms, "fraction", Decimal(top) / Decimal(bottom or 1))
    after.update(data.get("fraction_of", ()), "fraction-of", None)
    after.update(data.get("half_more", ()), "half-more", Decimal("0.5"))
    for factor, forms in multiples.get("word", {}).items():
        words.update(forms, "multiple", Decimal(str(factor)))
    after.update(multiples.get("after", ()), "multiple", Decimal(1))
    language.before.update(multiples.get("before", ()), "multiple", Decimal(1))


HIGHEST_PLACE = 12
"""The highest ordinal that nouns are written onto: Swedish sjätteklassare, Danish tredjeplads."""


def _add_ordinals(language: Forms, data: Mapping[str, Any], spelled: Mapping[str, Any]) -> None:
    ordinals = _section(data, "ordinals")
    language.after.update(ordinals.get("suffixes", ()), "ordinal", None)
    language.before.update(ordinals.get("prefixes", ()), "ordinal", None)
    nouns, firsts = ordinals.get("compounds", ()), ordinals.get("heads", ())
    stems = [(stem, number) for number, forms in ordinals.get("stems", {}).items() for stem in forms]
    places = stems or [place for place in spelled.get("ordinals", {}).items() if place[1] <= HIGHEST_PLACE]
    for phrase, number in places if nouns else ():
        language.words.update([phrase + noun for noun in nouns], "ordinal", Decimal(number))
    called = [(f"{stem}*", number) for stem, number in stems]
    for number, forms in ordinals.get("words", {}).items():
        language.words.update(forms, "ordinal", Decimal(number))
        called += [(form, number) for form in forms]
    for form, number in called if firsts else ():
        language.words.update([first + form for first in firsts], "ordinal", Decimal(number))


def _add_counting(language: Forms, data: Mapping[str, Any], spelled: Mapping[str, Any]) -> None:
    """Number words besides the spell-out rules, and what is written onto them, around them, or only looks like them."""
    words, after, before, numbers = language.words, language.after, language.before, _section(data, "numbers")
    if cases := numbers.get("cases", ()):
        for phrase, number in spelled.get("cardinals", {}).items():
            if number > 1 and " " not in phrase:
                words.update([phrase + case for case in cases], "cardinal", Decimal(number))
    for number, forms in numbers.get("words", {}).items():
        words.update(forms, "cardinal", Decimal(str(number)))
    for more, forms in numbers.get("after_noun", {}).items():
        language.after_noun.update(forms, "more", Decimal(more))
        words.update(forms, "skip", None)
    after.update([f"-{head}" for head in numbers.get("compounds", ())], "counted", None)
    for form in numbers.get("idioms", ()):
        words.update((form,), "skip", None)
        beginning = after.match(form, 0, glued=True)
        if beginning and beginning.has("scale"):  # 57경기 are 57 matches, and 경 is 10^16
            after.update((form,), "skip", None)
    after.update(numbers.get("counted", ()), "skip", None)
    for role in ("leading", "noun"):
        for trie in (words, after):
            trie.update(numbers.get(role, ()), role, None)
    before.update(numbers.get("negative", ()), "negative", None)
    before.update(numbers.get("positive", ()), "positive", None)
    after.update(numbers.get("negative_after", ()), "negative", None)
    before.update(data.get("numero", ()), "numero", None)
    language.bridges.update(numbers.get("bridges", ()), "bridge", None)
    language.counters.update(data.get("counters", ()), "counter", None)
    language.quarters = "quarters" in numbers
    for part, forms in numbers.get("quarters", {}).items():
        words.update(forms, "quarters", Decimal(part))


def _add_percentages(language: Forms, data: Mapping[str, Any]) -> None:
    language.symbols.update(PERCENT_SIGNS, "percent", "percent")
    language.symbols.update(PERMILLE_SIGNS, "percent", "permille")
    percent = _section(data, "percent")
    for unit, forms in percent.get("after", {}).items():
        language.after.update(forms, "percent", unit)
    for unit, forms in percent.get("before", {}).items():
        language.before.update(forms, "percent", unit)
        language.words.update(forms, "skip", None)  # 百分之 begins like a number


def _add_money(language: Forms, data: Mapping[str, Any]) -> None:
    money = _section(data, "currencies")
    for place, trie in (("after", language.after), ("before", language.before)):
        for code, forms in money.get(place, {}).items():
            trie.update(forms, "money", (code,))
    for form, codes in money.get("ambiguous", {}).items():
        language.after.update((str(form),), "money", tuple(codes))
        if len(form) <= LONGEST_SIGN:
            language.before.update((str(form),), "money", tuple(codes))
    for form, codes in money.get("subunits", {}).items():
        language.after.update((form,), "subunit", tuple(codes))


def _add_qualifiers(language: Forms, data: Mapping[str, Any], spelled: Mapping[str, Any]) -> None:
    """What makes of a number one that is more, less or about it, and what tells a rise from a fall."""
    qualifiers, directions = _section(data, "qualifiers"), _section(data, "directions")
    conjunctions = {*spelled.get("joiners", ())}.intersection(_section(data, "numbers").get("prefixes", ()))
    for comparator, signs in COMPARATORS.items():
        language.before.update(signs, "qualifier", comparator)
    for place, trie in (("after", language.after), ("before", language.before)):
        for sign, forms in qualifiers.get(place, {}).items():
            trie.update(forms, "qualifier", sign)
            trie.update([conjunction + form for conjunction in conjunctions for form in forms], "qualifier", sign)
    language.denials = frozenset(qualifiers.get("denied", ()))
    language.infixes.update(data.get("approximate_infixes", ()), "qualifier", "~>")
    for name, direction in (("up", 1), ("down", -1), ("neither", 0)):
        language.directions.update(directions.get(name, ()), "direction", direction)
    for name, direction in (("more", 1), ("less", -1)):
        language.comparatives.update(directions.get(name, ()), "direction", direction)


def _add_ranges(language: Forms, data: Mapping[str, Any]) -> None:
    ranges = _section(data, "ranges")
    for key, kind in (("between", "range"), ("lists", "list"), ("changes", "change")):
        language.ranges.update(ranges.get(key, ()), kind, None)
    language.before.update(ranges.get("before", ()), "range", None)
    language.after.update(ranges.get("after", ()), "range-end", None)
    language.range_endings = tuple(ranges.get("from_endings", ())), tuple(ranges.get("to_endings", ()))
    language.links.update(data.get("date_links", ()), "link", None)


def _section(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    section: Mapping[str, Any] = data.get(name, {})
    return section
