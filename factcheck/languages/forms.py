"""Fill the tries of a language: number words, months, units, currencies, from CLDR and the YAML of the language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from unicodedata import name as character_name

from .tables import table
from .trie import Trie, fold, spaced

if TYPE_CHECKING:
    from babel import Locale


@dataclass(slots=True, eq=False, kw_only=True)
class Forms:
    """The forms of a language by what they mean and where they stand. Tries hold lower-case forms; `symbols*` are exact."""

    words: Trie = field(default_factory=Trie)
    """Forms that start a fact by themselves: cardinals, scales, months, multiples ..."""
    after: Trie = field(default_factory=Trie)
    """Forms that mean something after a number: units, currencies, suffixes ..."""
    before: Trie = field(default_factory=lambda: Trie(backwards=True))
    """Forms that mean something before a number."""
    symbols: Trie = field(default_factory=Trie)
    symbols_before: Trie = field(default_factory=lambda: Trie(backwards=True))
    directions: Trie = field(default_factory=Trie)
    infixes: Trie = field(default_factory=Trie)
    """Marks between a number and its scale word or unit: 3,000多万."""
    counters: Trie = field(default_factory=Trie)
    """Words that count things, between a number and its qualifier: 500人以上."""
    links: Trie = field(default_factory=Trie)
    """Words between day, month and year."""
    bridges: Trie = field(default_factory=Trie)
    """Words between a scale word and its unit: millones de euros."""
    ranges: Trie = field(default_factory=Trie)
    """Words and signs between the two ends of a range, and ("list") between the numbers of a list."""
    marked_years: bool = False
    """Whether a year always carries its mark (2018年), so that four bare digits are a number."""


def fill(language: Forms, data: Mapping[str, Any], locale: Locale, spelled: Mapping[str, Any]) -> None:
    """Fill the tries of a language.

    :param data: its YAML, as `tables.data` gives it.
    :param spelled: its number words, as `tables.spellout` gives them.
    """
    _add_numbers(language, spelled)
    _add_months(language, data, locale)
    _add_cldr_units(language, locale)
    _add_quarters(language, locale)
    _add_currencies(language, data, locale)
    _add_data(language, data)


def _hyphenated(phrase: str) -> tuple[str, ...]:
    """A phrase of the spell-out rules, where a space stands for a hyphen as well."""
    return (phrase, phrase.replace(" ", "-")) if " " in phrase else (phrase,)


def _add_numbers(language: Forms, spelled: Mapping[str, Any]) -> None:
    for kind, forms in (("cardinal", "cardinals"), ("ordinal", "ordinals")):
        for phrase, number in (spelled.get(forms) or {}).items():
            language.words.update(_hyphenated(phrase), kind, Decimal(number))
    for phrase, power in (spelled.get("scales") or {}).items():
        _add_scale(language, int(power), (phrase,))


def _add_scale(language: Forms, power: int, forms: Iterable[str]) -> None:
    for form in forms:
        language.after.update((form,), "scale", Decimal(10) ** power)
        if len(form.rstrip("*.")) > 1 or form.upper() == form.lower():      # k and m mean nothing alone, 万 and 천 do
            language.words.update((form,), "scale", Decimal(10) ** power)


def _add_months(language: Forms, data: Mapping[str, Any], locale: Locale) -> None:
    weak = frozenset(data.get("months_weak") or ())
    forms: dict[int, set[str]] = {}
    own = locale._data["months"]
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            names = own.get(context, {}).get(width) if context == "format" else _own_names(locale, "months", width)
            for number, name in (names.items() if hasattr(names, "items") else ()):
                if not any(letter.isdecimal() for letter in name) and len(name.rstrip(".")) > (1 if name.isascii() else 0):
                    forms.setdefault(number, set()).update(
                        form for form in (fold(name), fold(name).rstrip(".")) if not _counts(language, form))
    for number, extra in (data.get("months") or {}).items():
        forms.setdefault(int(number), set()).update(extra)
    for number, names in sorted(forms.items()):
        for name in sorted(names):
            kind = "month-weak" if name in weak or name.rstrip(".") in weak else "month"
            for trie in (language.words, language.after):
                trie.update((name,), kind, number)
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            names = own_days = (locale._data["days"].get(context, {}).get(width) if context == "format"
                                else _own_names(locale, "days", width))
            for day, name in (names.items() if hasattr(own_days, "items") else ()):
                if len(name.rstrip(".")) > 1:
                    language.before.update({fold(name), fold(name).rstrip(".")}, "weekday", day)
                    language.after.update({fold(name), fold(name).rstrip(".")}, "weekday", day)
                    if width == "wide" or not spaced(name[0]):
                        language.words.update((fold(name),), "skip", None)    # segunda-feira is no second


def _counts(language: Forms, form: str) -> bool:
    """Whether a form is a number word: French sept is seven before it is September."""
    found = language.words.match(form, 0)
    return found is not None and found.end == len(form) and found.has("cardinal")


def _add_quarters(language: Forms, locale: Locale) -> None:
    """Quarters as CLDR writes them: what stands before the digit (Q3, ไตรมาส 3) or after it (3. Quartal, 3-й кв.)."""
    for width in ("wide", "abbreviated"):
        for number, written in (locale._data["quarters"]["format"].get(width) or {}).items():
            before, digit, after = fold(written).partition(str(number))
            if digit and after.strip(". "):
                language.after.update({after, after.strip()}, "quarter", None)
            elif digit and before.strip():
                language.before.update({before, before.strip()}, "quarter", None)


def _own_names(locale: Locale, family: str, width: str) -> Mapping[int, str]:
    """Stand-alone names, only where the locale has its own.

    Babel's `Locale.months["stand-alone"]` resolves aliases in a way that can return another locale's names
    once `zh` was read in the same process (Babel 2.18), so the raw data are read.
    """
    raw = locale._data[family]
    names = raw.get("stand-alone", {}).get(width) if hasattr(raw, "get") else None
    formatted = raw["format"].get(width)
    plausible = isinstance(names, Mapping) and isinstance(formatted, Mapping) and all(
        isinstance(name, str) and name[:1].casefold() == formatted.get(number, name)[:1].casefold()
        for number, name in names.items())
    return names if plausible and names is not None else {}


def _add_cldr_units(language: Forms, locale: Locale) -> None:
    patterns = locale._data["unit_patterns"]
    for unit in table("units"):
        for form in _pattern_words(patterns.get(unit), ("long",)):
            language.after.update((form,), "measure", unit)
    for designator, unit in DURATIONS.items():
        for form in _pattern_words(patterns.get(unit), ("long",)):
            language.after.update((form,), "duration", designator)


DURATIONS = {"Y": "duration-year", "M": "duration-month", "W": "duration-week", "D": "duration-day",
             "TH": "duration-hour", "TM": "duration-minute", "TS": "duration-second"}
"""ISO 8601 designators by CLDR unit id; TH, TM, TS tell hours, minutes and seconds from years and months."""


LONGEST_SIGN = 3
"""Letters of an ambiguous currency name that may stand before its number: kr 50, but not "dollars 50"."""

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


def _add_currencies(language: Forms, data: Mapping[str, Any], locale: Locale) -> None:
    shared = table("currencies")
    plurals = locale._data.get("currency_names_plural") or {}
    for code, symbols in shared["symbols"].items():
        for symbol in symbols:
            language.symbols.update((symbol,), "money", (code,))
            language.symbols_before.update((symbol,), "money", (code,))
        names = {fold(name) for name in (plurals.get(code) or {}).values()}
        language.after.update({name for name in names if len(name) > 1}, "money", (code,))
    language.symbols.update(PERCENT_SIGNS, "percent", "percent")
    language.symbols.update(PERMILLE_SIGNS, "percent", "permille")
    for code, symbol in locale.currency_symbols.items():
        if code in shared["symbols"] and len(symbol) > 1:
            language.symbols.update((symbol,), "money", (code,))
            language.symbols_before.update((symbol,), "money", (code,))
    for symbol, codes in shared["ambiguous"].items():
        own = (data.get("currencies") or {}).get("symbols", {}).get(symbol)
        language.symbols.update((symbol,), "money", tuple(own or codes))
        language.symbols_before.update((symbol,), "money", tuple(own or codes))


def _add_data(language: Forms, data: Mapping[str, Any]) -> None:
    words, after, before = language.words, language.after, language.before
    for unit, entry in table("units").items():
        for form in (data.get("units") or {}).get(unit) or ():
            scale = words.match(form, 0)
            if scale and scale.has("scale") and not form[scale.end - 1:scale.end].isascii() and scale.end < len(form):
                words.update((form,), "skip", None)    # 千瓦 is no thousand
        language.symbols.update(entry.get("symbols") or (), "measure", unit)
        after.update((data.get("units") or {}).get(unit) or (), "measure", unit)
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
    after.update((data.get("ordinals") or {}).get("suffixes") or (), "ordinal", None)
    before.update((data.get("ordinals") or {}).get("prefixes") or (), "ordinal", None)
    for number, forms in ((data.get("ordinals") or {}).get("words") or {}).items():
        words.update(forms, "ordinal", Decimal(number))
    for number, forms in ((data.get("numbers") or {}).get("words") or {}).items():
        words.update(forms, "cardinal", Decimal(str(number)))
    words.update((data.get("numbers") or {}).get("idioms") or (), "skip", None)
    before.update((data.get("numbers") or {}).get("negative") or (), "negative", None)
    for place, trie in (("after", after), ("before", before)):
        for unit, forms in ((data.get("percent") or {}).get(place) or {}).items():
            trie.update(forms, "percent", unit)
            if place == "before":        # 百分之 begins like a number
                words.update(forms, "skip", None)
        for code, forms in ((data.get("currencies") or {}).get(place) or {}).items():
            trie.update(forms, "money", (code,))
        for sign, forms in ((data.get("qualifiers") or {}).get(place) or {}).items():
            trie.update(forms, "qualifier", sign)
    for form, codes in ((data.get("currencies") or {}).get("ambiguous") or {}).items():
        after.update((str(form),), "money", tuple(codes))
        if len(form) <= LONGEST_SIGN:
            before.update((str(form),), "money", tuple(codes))
    for designator, forms in ((data.get("durations") or {}).get("after") or {}).items():
        after.update(forms, "duration", designator)
    for value, forms in ((data.get("durations") or {}).get("word") or {}).items():
        words.update(forms, "duration", value)
    _add_calendar(language, data)


def _add_calendar(language: Forms, data: Mapping[str, Any]) -> None:
    words, after, before = language.words, language.after, language.before
    for day, forms in (data.get("weekdays") or {}).items():
        after.update(forms, "weekday", day)
        before.update(forms, "weekday", day)
    times = data.get("times") or {}
    for half in ("am", "pm"):
        after.update(times.get(half) or (), half, None)
        before.update(times.get(f"{half}_before") or (), half, None)
    after.update(times.get("hour") or (), "hour", None)
    after.update(times.get("minute") or (), "minute", None)
    before.update(times.get("before") or (), "clock", None)
    words.update(times.get("noon") or (), "time", 720)
    words.update(times.get("midnight") or (), "time", 0)
    periods = data.get("periods") or {}
    for kind in ("quarter", "half"):
        after.update(periods.get(kind) or (), kind, None)
        before.update(periods.get(kind) or (), f"{kind}-noun", None)
        before.update(periods.get(f"{kind}_short") or (), kind, None)
        after.update(periods.get(f"{kind}_after") or (), kind, None)
    for key, letter in (("quarter_words", "Q"), ("half_words", "H")):
        for number, forms in (periods.get(key) or {}).items():
            words.update(forms, "period", f"{letter}{number}")
    for trie in (before, after):
        trie.update(periods.get("first_n") or (), "first-n", None)
    decades, centuries = data.get("decades") or {}, data.get("centuries") or {}
    after.update(decades.get("after") or (), "decade", None)
    before.update(decades.get("before") or (), "decade", None)
    for year, forms in (decades.get("words") or {}).items():
        words.update(forms, "decade", int(year))
    after.update(centuries.get("after") or (), "century", None)
    for place in ("before", "after"):
        words.update(centuries.get(place) or (), "century", None)
    before.update(centuries.get("before") or (), "century", None)
    years = data.get("years") or {}
    language.marked_years = any(
        form[0].isalpha() and (not spaced(form[0]) or "HANGUL" in character_name(form[0])) for form in years.get("after") or ())
    after.update(years.get("after") or (), "year", None)
    before.update(years.get("before") or (), "year", None)
    after.update(years.get("day_after") or (), "day", None)
    after.update(years.get("month_after") or (), "month-mark", None)
    before.update(years.get("month_before") or (), "month-mark", None)
    before.update(years.get("day_before") or (), "day", None)
    for offset, forms in (data.get("eras") or {}).items():
        before.update(forms, "era", int(offset))
    before.update(data.get("numero") or (), "numero", None)
    ranges = data.get("ranges") or {}
    language.ranges.update(ranges.get("between") or (), "range", None)
    language.ranges.update(ranges.get("lists") or (), "list", None)
    before.update(ranges.get("before") or (), "range", None)
    for name, sign in (("up", 1), ("down", -1)):
        language.directions.update((data.get("directions") or {}).get(name) or (), "direction", sign)
    language.infixes.update(data.get("approximate_infixes") or (), "qualifier", "~>")
    language.counters.update(data.get("counters") or (), "counter", None)
    language.links.update(data.get("date_links") or (), "link", None)
    language.bridges.update((data.get("numbers") or {}).get("bridges") or (), "bridge", None)
