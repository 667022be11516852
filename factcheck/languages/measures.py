"""What a language calls units and durations: the names that CLDR has, and those of the language's data."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from .forms import Forms
from .tables import table
from .trie import fold

if TYPE_CHECKING:
    from babel import Locale


def fill(language: Forms, data: Mapping[str, Any], locale: Locale) -> None:
    """Fill in the forms of units and durations. The number words must be there already: 千瓦 begins like a thousand."""
    _add_cldr_units(language, locale)
    _add_measures(language, data)
    _add_durations(language, data)
    _add_energies(language, data, locale)


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


def _add_measures(language: Forms, data: Mapping[str, Any]) -> None:
    words, after, called = language.words, language.after, data.get("units", {})
    for unit, entry in table("units").items():
        for form in called.get(unit, ()):
            scale = words.match(form, 0)
            if scale and scale.has("scale") and not form[scale.end - 1 : scale.end].isascii() and scale.end < len(form):
                words.update((form,), "skip", None)  # 千瓦 is no thousand
        language.symbols.update(entry.get("symbols", ()), "measure", unit)
        language.enclosed.update(entry.get("enclosed", ()), "measure", unit)
        after.update(called.get(unit, ()), "measure", unit)
    for designator, forms in data.get("rates", {}).items():
        language.before.update(forms, "rate", designator)
    for count, said in ((Decimal("0.5"), "half_units"), (Decimal(1), "ones"), (Decimal(2), "duals")):
        for unit, forms in data.get(said, {}).items():
            words.update(forms, "count", (count, unit))


def _add_durations(language: Forms, data: Mapping[str, Any]) -> None:
    durations = data.get("durations", {})
    for designator, forms in durations.get("after", {}).items():
        language.after.update(forms, "duration", designator)
    language.bridges.update(durations.get("between", ()), "last", None)
    for value, forms in durations.get("word", {}).items():
        language.words.update(forms, "duration", value)


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


def _pattern_words(patterns: Any, lengths: tuple[str, ...]) -> set[str]:
    """The words of CLDR unit patterns such as `{0} kilometres`, in all plural forms (and cases); no `{0} per day`."""
    words: set[str] = set()

    def collect(node: Any) -> None:
        if isinstance(node, str):
            if node.startswith("{0}"):
                word = fold(node.replace("{0}", "").strip())
                if len(word) > 1 or word and not word.isascii():
                    words.add(word)
        elif hasattr(node, "items"):
            for name, child in node.items():
                if name != "per":
                    collect(child)

    for length in lengths:
        collect((patterns or {}).get(length))
    return words
