"""A language as data: CLDR through Babel, number words from its spell-out rules, and the YAML of the language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from ..errors import UsageError
from . import calendar, matches, months, quantities
from .forms import Forms
from .tables import canonical, data, section, spellout
from .trie import Match, fold

if TYPE_CHECKING:
    from babel import Locale

LONGEST_ENDING = 24
"""Letters in which the ending of a compound is looked for."""


@cache
def profile(tag: str) -> Profile:
    """The profile of a language.

    :param tag: BCP 47; underscores and any case are understood.
    :raises UsageError: CLDR does not know the language.
    """
    return _build(canonical(tag))


@dataclass(slots=True, eq=False, kw_only=True)
class Profile(Forms):
    """Everything the grammar asks of a language. Tries hold lower-case forms; `symbols*` are exact."""

    tag: str
    data: Mapping[str, Any]
    decimal: str
    decimals: frozenset[str]
    """The mark before decimals, and others that texts of the language have as well."""
    groups: frozenset[str]
    space_groups: bool
    day_first: bool
    year_first: bool
    glued: bool
    apostrophes: bool
    """Whether apostrophes stand inside of number words (п'ятнадцять)."""
    joiners: frozenset[str]
    sums: frozenset[str]
    """Joiners that add figures to figures as well: 48 ألفاً و216."""
    articles: frozenset[str]
    conjunction: str
    """What stands between two things that are listed: and (CLDR, list pattern of two)."""
    particles: frozenset[str] = frozenset()
    """First syllables of what may follow a form without a space, where not every letter may."""
    prefixes: tuple[str, ...] = ()
    """Particles written onto the front of words, the longest first."""
    memo: dict[str, Any] = field(default_factory=dict)
    """What the grammar remembers about words and digit strings that it has met."""

    def next(self, text: str, lower: str, start: int, glued: bool = True) -> Match | None:
        """The form after a number that begins at `start`: symbols in their exact case, words in any."""
        symbol = self.symbols.match(text, start, glued)
        word = self.after.match(lower, start, glued)
        if word and self.particles and self._begins_another(lower, word):
            word = None
        if symbol and word and symbol.end == word.end:
            return Match(start, word.end, symbol.entries + word.entries, symbol.open and word.open)
        if symbol and (not word or symbol.end > word.end):
            return symbol
        return word

    def _begins_another(self, lower: str, form: Match) -> bool:
        """Whether a form is but the beginning of the next word: 제2차 세계대전, 3 프로젝트."""
        start, end = form.start, form.end
        if not start or lower[start - 1] != " " or not lower[end : end + 1].isalpha():
            return False
        return lower[end] not in self.particles

    def ending(self, lower: str, start: int) -> Match | None:
        """The form in which a word that began with a number ends, hyphen or none: -letni in dwudziestoletni."""
        found = self.after.match(lower, start, glued=True)
        if found is None:
            hyphened = self.after.match("-" + lower[start : start + LONGEST_ENDING], 0)
            if hyphened and hyphened.end > 1:
                found = Match(start, start + hyphened.end - 1, hyphened.entries, hyphened.open)
        return found

    def previous(self, text: str, lower: str, end: int) -> Match | None:
        """The form before a number that ends at `end`."""
        symbol = self.symbols_before.match(text, end)
        word = self.before.match(lower, end)
        if symbol and (not word or symbol.start <= word.start):
            return symbol
        return word


def _build(tag: str) -> Profile:
    locale = _locale(tag)
    written = data(tag)
    spelled = spellout(tag)
    numbers = written.get("numbers") or {}
    symbols = locale.number_symbols.get("latn") or locale.number_symbols[locale.default_numbering_system]
    short = locale.date_formats["short"].pattern
    decimal = str(symbols.get("decimal") or ".")
    order = sorted("yMd", key=lambda letter: short.find(letter) if letter in short else 99)
    result = Profile(
        tag=tag,
        data=written,
        decimal=decimal,
        decimals=frozenset({decimal, *numbers.get("decimals", ())}),
        groups=frozenset({str(symbols.get("group") or ","), *numbers.get("groups", ())}),
        space_groups=bool(numbers.get("space_groups", str(symbols.get("group")) in "\u00a0\u202f\u2009")),
        day_first=order.index("d") < order.index("M"),
        year_first=order[0] == "y",
        glued=bool(spelled.get("glued") or numbers.get("glued")),
        apostrophes=bool(numbers.get("apostrophes")),
        joiners=frozenset({*(spelled.get("joiners") or ()), *(numbers.get("joiners") or ())}),
        sums=frozenset(numbers.get("sums") or ()),
        articles=frozenset(numbers.get("articles") or ()),
        conjunction=fold(locale.list_patterns["standard"]["2"].replace("{0}", "").replace("{1}", "")).strip(),
        particles=frozenset(numbers.get("particles") or ()),
        prefixes=tuple(sorted(numbers.get("prefixes") or (), key=len, reverse=True)),
    )
    quantities.fill(result, written, locale, spelled)
    calendar.fill(result, written, locale)
    matches.fill(result, written)
    for day, forms in (section("holidays", tag) or {}).items():
        result.words.update(forms, "holiday", tuple(map(int, day.split("-"))))
    return result


@cache
def short_months(tag: str) -> frozenset[str]:
    """The names of months that a language shortens with a full stop, in small letters and with a capital."""
    try:
        names = months.month_names(_locale(tag))
    except UsageError:  # a text may be in a language that CLDR does not know
        return frozenset()
    known = {*names, *(form for forms in (data(tag).get("months") or {}).values() for form in forms)}
    stems = {form[:-1] for form in known if form[-1:] == "." and form[:-1].isalpha()}
    return frozenset(stems | {stem[:1].upper() + stem[1:] for stem in stems})


def _locale(tag: str) -> Locale:
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        pass
    try:
        return Locale.parse(tag.split("-")[0], sep="-")
    except (UnknownLocaleError, ValueError):
        raise UsageError(f"unknown language {tag!r}; give a BCP 47 code such as en, pt-BR or zh-Hant") from None
