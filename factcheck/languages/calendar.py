"""What a language calls months, weekdays, quarters, years, decades, centuries and times of day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from unicodedata import name as character_name

from . import months
from .forms import Forms
from .months import calendar_names
from .trie import fold, spaced

if TYPE_CHECKING:
    from babel import Locale


_MARKED_DAY = re.compile(r"d(?:\.|\s?'d'|[日일])")
"""A day that CLDR writes with a mark after it."""
_DOTTED = re.compile(r"[dM]\.\s?[dM]+\.")
"""A pattern of CLDR for day and month in figures, both with a full stop."""

def fill(language: Forms, data: Mapping[str, Any], locale: Locale) -> None:
    """Fill in the forms of dates and times, from CLDR and the YAML of the language.

    The number words must be there already: they win over abbreviations of months.
    """
    months.fill(language, data, locale)
    _add_weekdays(language, data, locale)
    _add_quarters(language, locale)
    _add_times(language, data.get("times") or {})
    _add_day_periods(language, locale)
    _add_periods(language, data)
    _add_years(language, data, locale)
    _add_stages(language, data.get("stages") or {})
    _add_calendars(language, data)
    language.month_first = any(-1 < pattern.find("MMM") < pattern.find("d") for pattern in _written_dates(locale))
    language.marked_days = _MARKED_DAY.search(str(locale.date_formats["long"].pattern)) is not None
    language.capital_months = locale._data["months"]["format"]["wide"][1][:1].isupper()
    language.dotted_time = "." in str(locale.time_formats["medium"].pattern)
    language.dayless = tuple(data.get("months_dayless", ()))
    language.hyphened = "MM-d" in str(locale.datetime_skeletons["Md"])
    language.dotted = _DOTTED.search(str(locale.datetime_skeletons["Md"])) is not None


def _written_dates(locale: Locale) -> Iterator[str]:
    """The patterns of CLDR for a date with the month in letters, alone and at the beginning of an interval."""
    yield str(locale.date_formats["long"].pattern)
    for skeleton in ("yMMMd", "yMMMMd"):
        yield str(locale.datetime_skeletons.get(skeleton) or "")
    for parts in (locale.interval_formats.get("yMMMd") or {}).values():
        yield str(parts[0])


def _add_weekdays(language: Forms, data: Mapping[str, Any], locale: Locale) -> None:
    for width, day, name in calendar_names(locale, "days"):
        form = fold(name)
        if len(form.rstrip(".")) > 1:
            for trie in (language.before, language.after):
                trie.update({form, form.rstrip(".")}, "weekday", day)
            if width == "wide":
                language.weekdays[form] = day
            if width == "wide" or not spaced(form[0]):
                language.words.update((form,), "skip", None)  # segunda-feira is no second
    for day, forms in (data.get("weekdays") or {}).items():
        language.weekdays.update(dict.fromkeys(forms, int(day)))
        language.numbered_days = language.numbered_days or any(form[0].isdecimal() for form in forms)
        for trie in (language.before, language.after):
            trie.update(forms, "weekday", day)


def _add_quarters(language: Forms, locale: Locale) -> None:
    """Quarters as CLDR writes them: what stands before the digit (Q3, ไตรมาส 3) or after it (3. Quartal, 3-й кв.)."""
    for width in ("wide", "abbreviated"):
        for number, written in (locale._data["quarters"]["format"].get(width) or {}).items():
            before, digit, after = fold(written).partition(str(number))
            if digit and after.strip(". "):
                language.after.update({after, after.strip()}, "quarter", None)
            elif digit and before.strip():
                language.before.update({before, before.strip()}, "quarter", None)


def _add_times(language: Forms, times: Mapping[str, Any]) -> None:
    words, after, before = language.words, language.after, language.before
    for half in ("am", "pm"):
        after.update(times.get(half) or (), half, None)
        before.update(times.get(f"{half}_before") or (), half, None)
    after.update(times.get("hour") or (), "hour", None)
    after.update(times.get("minute") or (), "minute", None)
    language.ordinal_hours = bool(times.get("ordinal_hours"))
    before.update(times.get("before") or (), "clock", None)
    for kind in ("clock", "oclock"):
        before.update(times.get("oclock") or (), kind, None)
    after.update(times.get("night") or (), "night", None)
    before.update(times.get("night_before") or (), "night", None)
    for trie in (before, after):
        trie.update(times.get("zone") or (), "zone", True)
        trie.update(times.get("local") or (), "zone", False)
    minutes = times.get("minutes") or {}
    for kind, key in (("minutes-to", "to"), ("minutes-past", "past"), ("less", "less"), ("plus", "plus")):
        language.clock_links.update(minutes.get(key) or (), kind, None)
        if f"minutes-{key}" == kind:
            before.update(minutes.get(f"{key}_first") or (), kind, None)
            after.update(minutes.get(f"{key}_last") or (), kind, None)
    language.bare_minutes = bool(minutes.get("bare"))
    for place, trie in (("shift_before", words), ("shift_after", after)):
        for minutes, forms in (times.get(place) or {}).items():
            trie.update(forms, "clock-shift", int(minutes))
    for form in (form for forms in (times.get("shift_before") or {}).values() for form in forms):
        parts = [words.match(word, 0) for word in form.split(" ")]
        for part in parts:  # a quarter of the voters: the fraction, where no hour follows
            if part and part.get("fraction") is not None:
                words.update((form,), "fraction", part.get("fraction"))
    words.update(times.get("noon") or (), "time", 720)
    words.update(times.get("midnight") or (), "time", 0)


def _add_day_periods(language: Forms, locale: Locale) -> None:
    """What CLDR calls the halves and parts of the day; the parts are common words, and count only beside a time."""
    pattern = str(locale.datetime_skeletons["hm"])
    first = pattern.find("h") > min(pattern.find(letter) % len(pattern) for letter in "aB")
    rules = (locale._data.get("day_period_rules") or {}).get(None) or {}
    for names in locale._data["day_periods"]["format"].values():
        for period, name in names.items() if hasattr(names, "items") else ():
            form = fold(name)
            if len(form) < 2 or language.after.match(form, 0):
                continue
            if name.isascii() and name.isupper():  # am is a word of German, AM is none
                language.symbols.update((name,), period, None)
            elif period in ("am", "pm"):
                language.after.update((form,), period, None)
            if first and period in ("am", "pm"):
                language.before.update((form,), period, None)
            for rule in rules.get(period) or ():
                if "from" in rule:
                    language.after.update((form,), _part_of_day(rule["from"], rule["before"]), None)


def _part_of_day(start: int, end: int) -> str:
    """The half of the day in which a part of it lies, given in seconds."""
    return "night" if start > end or start < _NOON < end else "am-part" if end <= _NOON else "pm-part"


_NOON = 43200


def _add_periods(language: Forms, data: Mapping[str, Any]) -> None:
    words, after, before = language.words, language.after, language.before
    periods = data.get("periods") or {}
    for kind in ("quarter", "half"):
        after.update(periods.get(kind) or (), kind, None)
        before.update(periods.get(kind) or (), f"{kind}-noun", None)
        before.update(periods.get(f"{kind}_short") or (), kind, None)
        after.update(periods.get(f"{kind}_after") or (), kind, None)
        nouns = [form for form in periods.get(kind) or () if spaced(form[0])]
        words.update(nouns, "part-noun", kind[0].upper())
    for key, letter in (("quarter_words", "Q"), ("half_words", "H")):
        for number, forms in (periods.get(key) or {}).items():
            words.update(forms, "period", f"{letter}{number}")
    for number, forms in (periods.get("first_months") or {}).items():
        words.update(forms, "first-months", int(number))
    for trie in (before, after):
        trie.update(periods.get("first_n") or (), "first-n", None)
        trie.update(periods.get("last_n") or (), "last-n", None)
    decades, centuries = data.get("decades") or {}, data.get("centuries") or {}
    after.update(decades.get("after") or (), "decade", None)
    before.update(decades.get("before") or (), "decade", None)
    for year, forms in (decades.get("words") or {}).items():
        words.update(forms, "decade", int(year))
    after.update(centuries.get("after") or (), "century", None)
    for place in ("before", "after"):
        words.update(centuries.get(place) or (), "century", None)
    before.update(centuries.get("before") or (), "century", None)


def _add_years(language: Forms, data: Mapping[str, Any], locale: Locale) -> None:
    after, before = language.after, language.before
    years = data.get("years") or {}
    language.marked_years = any(
        form[0].isalpha() and (not spaced(form[0]) or "HANGUL" in character_name(form[0]))
        for form in years.get("after") or ()
    )
    after.update(years.get("after") or (), "year", None)
    before.update(years.get("before") or (), "year", None)
    language.hyphened_day = bool(years.get("day_hyphened"))
    after.update(years.get("day_after") or (), "day", None)
    after.update(years.get("month_after") or (), "month-mark", None)
    before.update(years.get("month_before") or (), "month-mark", None)
    before.update(years.get("day_before") or (), "day", None)
    before.update(years.get("fiscal") or (), "fiscal", None)
    _add_epochs(language, data, locale)
    for offset, forms in (data.get("eras") or {}).items():
        before.update(forms, "era", int(offset))
        for first in years.get("first") or ():  # 令和元年
            language.words.update((form + first for form in forms), "named-year", 1 - int(offset))


def _add_epochs(language: Forms, data: Mapping[str, Any], locale: Locale) -> None:
    """What says that a year is counted before or after Christ, on either side of it."""
    for number, kind in enumerate(("bc", "ad")):
        named = {locale.eras[width][number] for width in ("wide", "abbreviated")}
        for form in named | set((data.get("epochs") or {}).get(kind) or ()):
            for spelling in _spellings(form):
                exact = spelling.isascii() and spelling.isupper() and spelling.isalpha()
                for trie in (language.symbols, language.symbols_before) if exact else (language.after, language.before):
                    trie.update((spelling if exact else fold(spelling),), kind, None)


def _spellings(form: str) -> set[str]:
    """An abbreviation with and without its spaces and last full stop; none of a single letter."""
    tight, loose = form.replace(". ", "."), _ABBREVIATED.sub(". ", form)
    return {each for spelling in (form, tight, loose) for each in (spelling, spelling.rstrip("."))
            if sum(map(str.isalpha, each)) > 1}


_ABBREVIATED = re.compile(r"\.(?=\w)")


def _add_stages(language: Forms, stages: Mapping[str, Any]) -> None:
    for place, trie in (("before", language.stages_before), ("after", language.stages)):
        for stage, forms in (stages.get(place) or {}).items():
            trie.update(forms, "stage", stage)
    language.stages.update(stages.get("other") or (), "stage", None)


def _add_calendars(language: Forms, data: Mapping[str, Any]) -> None:
    calendars = data.get("calendars") or {}
    language.calendar = str(calendars.get("years") or "")
    for name, named in (calendars.get("months") or {}).items():
        for number, forms in named.items():
            for trie in (language.words, language.after):
                trie.update(forms, "calendar-month", (name, int(number)))
