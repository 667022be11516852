"""What a language calls numbers, units and percentages, and what may stand around them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from . import currencies
from .forms import Forms
from .tables import table
from .trie import fold

if TYPE_CHECKING:
    from babel import Locale


def fill(language: Forms, data: Mapping[str, Any], locale: Locale, spelled: Mapping[str, Any]) -> None:
    """Fill in the forms of quantities, from CLDR and the YAML of the language.

    :param data: its YAML, as `tables.data` gives it.
    :param spelled: its number words, as `tables.spellout` gives them.
    """
    _add_numbers(language, spelled)
    _add_cldr_units(language, locale)
    currencies.fill(language, data, locale)
    language.symbols.update(PERCENT_SIGNS, "percent", "percent")
    language.symbols.update(PERMILLE_SIGNS, "percent", "permille")
    _add_words(language, data, spelled)
    _add_energies(language, data, locale)
    if not data:
        _add_cldr_scales(language, locale)
    _add_connectors(language, data)


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


def _add_cldr_units(language: Forms, locale: Locale) -> None:
    patterns = locale._data["unit_patterns"]
    for unit in table("units"):
        for form in _pattern_words(patterns.get(unit), ("long",)):
            if len(form) > LONGEST_LETTERS or not form.isascii():
                language.after.update((form,), "measure", unit)
    for designator, unit in DURATIONS.items():
        for form in _pattern_words(patterns.get(unit), ("long",)):
            language.after.update((form,), "duration", designator)
        for form in _pattern_words(patterns.get(unit), ("short",)):
            if form[:2].isalpha() and not language.after.match(form, 0):
                language.after.update((form,), "duration", designator)


def _add_energies(language: Forms, data: Mapping[str, Any], locale: Locale) -> None:
    """Energy as power and an hour, however they are joined: किलोवाट-घंटे, جيجاواط ساعة."""
    patterns, units = locale._data["unit_patterns"], data.get("units") or {}
    hours = {*_pattern_words(patterns.get(DURATIONS["TH"]), ("long",)),
             *((data.get("durations") or {}).get("after") or {}).get("TH", ())}
    for prefix in ("kilo", "mega", "giga", "tera"):
        power = f"power-{prefix}watt"
        for watt in {*_pattern_words(patterns.get(power), ("long",)), *(units.get(power) or ())}:
            language.after.update([watt + sign + hour for hour in hours if hour[0].isalpha() and hour[1:]
                                   for sign in JOINTS], "measure", f"energy-{prefix}watt-hour")


JOINTS = ("", " ", "-", "\u200c", "·", "⋅")
"""What may stand between the two words of a unit; U+200C joins nothing in Persian."""

LONGEST_LETTERS = 2
"""Letters of units that CLDR gives where it has no word; they may be one of the language: 5 in-nies in Maltese."""

DURATIONS = {
    "Y": "duration-year",
    "M": "duration-month",
    "W": "duration-week",
    "D": "duration-day",
    "TH": "duration-hour",
    "TM": "duration-minute",
    "TS": "duration-second",
}
"""ISO 8601 designators by CLDR unit id; TH, TM, TS tell hours, minutes and seconds from years and months."""


LONGEST_SIGN = 3
"""Letters of an ambiguous currency name that may stand before its number: kr 50, but not "dollars 50"."""

COMPARATORS = {">": ">＞﹥", ">=": ("≥", "≧", "⩾", ">=", "＞＝"), "<": "<＜﹤", "<=": ("≤", "≦", "⩽", "<=", "＜＝")}
"""Unicode's signs of comparison before a number, in all languages."""

PERCENT_SIGNS, PERMILLE_SIGNS = "%٪％﹪", "‰؉"
"""Unicode's signs for per cent and per mille, in all languages."""


def _pattern_words(patterns: Any, lengths: tuple[str, ...]) -> set[str]:
    """The words of CLDR unit patterns such as `{0} kilometres`, in all plural forms (and cases)."""
    words: set[str] = set()

    def collect(node: Any) -> None:
        if isinstance(node, str):
            if node.startswith("{0}"):
                word = fold(node.replace("{0}", "").strip())
                if len(word) > 1 or word and not word.isascii():
                    words.add(word)
        elif hasattr(node, "values"):
            for child in node.values():
                collect(child)

    for length in lengths:
        collect((patterns or {}).get(length))
    return words


HIGHEST_PLACE = 12
"""The highest ordinal that nouns are written onto: Swedish sjätteklassare, Danish tredjeplads."""


def _add_words(language: Forms, data: Mapping[str, Any], spelled: Mapping[str, Any]) -> None:
    words, after, before = language.words, language.after, language.before
    written_on = {*(spelled.get("joiners") or ())}.intersection((data.get("numbers") or {}).get("prefixes") or ())
    for unit, entry in table("units").items():
        for form in (data.get("units") or {}).get(unit) or ():
            scale = words.match(form, 0)
            if scale and scale.has("scale") and not form[scale.end - 1 : scale.end].isascii() and scale.end < len(form):
                words.update((form,), "skip", None)  # 千瓦 is no thousand
        language.symbols.update(entry.get("symbols") or (), "measure", unit)
        language.enclosed.update(entry.get("enclosed") or (), "measure", unit)
        after.update((data.get("units") or {}).get(unit) or (), "measure", unit)
    for unit, forms in (data.get("duals") or {}).items():
        words.update(forms, "dual", unit)
    for power, forms in (data.get("scales") or {}).items():
        _add_scale(language, int(power), forms)
    for part, forms in (data.get("fractions") or {}).items():
        top, _, bottom = str(part).partition("/")
        words.update(forms, "fraction", Decimal(top) / Decimal(bottom or 1))
        after.update(forms, "fraction", Decimal(top) / Decimal(bottom or 1))
    after.update(data.get("fraction_of") or (), "fraction-of", None)
    after.update(data.get("half_more") or (), "half-more", Decimal("0.5"))
    for factor, forms in ((data.get("multiples") or {}).get("word") or {}).items():
        words.update(forms, "multiple", Decimal(str(factor)))
    after.update((data.get("multiples") or {}).get("after") or (), "multiple", Decimal(1))
    before.update((data.get("multiples") or {}).get("before") or (), "multiple", Decimal(1))
    after.update((data.get("ordinals") or {}).get("suffixes") or (), "ordinal", None)
    before.update((data.get("ordinals") or {}).get("prefixes") or (), "ordinal", None)
    heads = (data.get("ordinals") or {}).get("compounds") or ()
    for phrase, number in (spelled.get("ordinals") or {}).items() if heads else ():
        if number <= HIGHEST_PLACE:
            words.update([phrase + head for head in heads], "ordinal", Decimal(number))
    for number, forms in ((data.get("ordinals") or {}).get("words") or {}).items():
        words.update(forms, "ordinal", Decimal(number))
    for number, forms in ((data.get("numbers") or {}).get("words") or {}).items():
        words.update(forms, "cardinal", Decimal(str(number)))
    for more, forms in ((data.get("numbers") or {}).get("after_noun") or {}).items():
        language.after_noun.update(forms, "more", Decimal(more))
        words.update(forms, "skip", None)
    after.update([f"-{head}" for head in (data.get("numbers") or {}).get("compounds") or ()], "counted", None)
    for form in (data.get("numbers") or {}).get("idioms") or ():
        words.update((form,), "skip", None)
        beginning = after.match(form, 0, glued=True)
        if beginning and beginning.has("scale"):  # 57경기 are 57 matches, and 경 is 10^16
            after.update((form,), "skip", None)
    for role in ("leading", "noun"):
        for trie in (words, after):
            trie.update((data.get("numbers") or {}).get(role) or (), role, None)
    before.update((data.get("numbers") or {}).get("negative") or (), "negative", None)
    after.update((data.get("numbers") or {}).get("negative_after") or (), "negative", None)
    for place, trie in (("after", after), ("before", before)):
        for unit, forms in ((data.get("percent") or {}).get(place) or {}).items():
            trie.update(forms, "percent", unit)
            if place == "before":  # 百分之 begins like a number
                words.update(forms, "skip", None)
        for code, forms in ((data.get("currencies") or {}).get(place) or {}).items():
            trie.update(forms, "money", (code,))
        for sign, forms in ((data.get("qualifiers") or {}).get(place) or {}).items():
            trie.update(forms, "qualifier", sign)
            trie.update([conjunction + form for conjunction in written_on for form in forms], "qualifier", sign)
    language.denials = frozenset((data.get("qualifiers") or {}).get("denied") or ())
    for form, codes in ((data.get("currencies") or {}).get("ambiguous") or {}).items():
        after.update((str(form),), "money", tuple(codes))
        if len(form) <= LONGEST_SIGN:
            before.update((str(form),), "money", tuple(codes))
    for form, codes in ((data.get("currencies") or {}).get("subunits") or {}).items():
        after.update((form,), "subunit", tuple(codes))
    for designator, forms in ((data.get("durations") or {}).get("after") or {}).items():
        after.update(forms, "duration", designator)
    language.bridges.update((data.get("durations") or {}).get("between") or (), "last", None)
    for value, forms in ((data.get("durations") or {}).get("word") or {}).items():
        words.update(forms, "duration", value)


def _add_connectors(language: Forms, data: Mapping[str, Any]) -> None:
    before = language.before
    before.update(data.get("numero") or (), "numero", None)
    for comparator, signs in COMPARATORS.items():
        before.update(signs, "qualifier", comparator)
    ranges = data.get("ranges") or {}
    language.ranges.update(ranges.get("between") or (), "range", None)
    language.ranges.update(ranges.get("lists") or (), "list", None)
    language.ranges.update(ranges.get("changes") or (), "change", None)
    before.update(ranges.get("before") or (), "range", None)
    language.after.update(ranges.get("after") or (), "range-end", None)
    language.range_endings = tuple(ranges.get("from_endings") or ()), tuple(ranges.get("to_endings") or ())
    directions = data.get("directions") or {}
    for name, sign in (("up", 1), ("down", -1), ("neither", 0)):
        language.directions.update(directions.get(name) or (), "direction", sign)
    for name, sign in (("more", 1), ("less", -1)):
        language.comparatives.update(directions.get(name) or (), "direction", sign)
    language.infixes.update(data.get("approximate_infixes") or (), "qualifier", "~>")
    language.counters.update(data.get("counters") or (), "counter", None)
    language.links.update(data.get("date_links") or (), "link", None)
    language.bridges.update((data.get("numbers") or {}).get("bridges") or (), "bridge", None)
