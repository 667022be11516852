"""What a language calls the currencies, and the symbols that it writes for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from .forms import Forms
from .tables import table
from .trie import fold

if TYPE_CHECKING:
    from babel import Locale


def fill(language: Forms, data: Mapping[str, Any], locale: Locale) -> None:
    """Fill in the names and symbols of currencies: what CLDR and the data have, and the scale words joined to them."""
    shared = table("currencies")
    plurals = locale._data.get("currency_names_plural") or {}
    for code, symbols in shared["symbols"].items():
        for symbol in symbols:
            language.symbols.update((symbol,), "money", (code,))
            language.symbols_before.update((symbol,), "money", (code,))
        names = {fold(name) for name in (plurals.get(code) or {}).values()}
        language.after.update({name for name in names if len(name) > 1}, "money", (code,))
    for name, code in _bare(shared["bare"], plurals):
        if not language.after.match(name, 0) and not language.words.match(name, 0):
            language.after.update((name,), "money", (code,))
    for code, powers in ((data.get("currencies") or {}).get("scaled") or {}).items():
        for power, forms in powers.items():
            language.after.update(forms, "scale", Decimal(10) ** int(power))
            language.after.update(forms, "money", (code,))
    for power, letters in shared["scales"].items():
        for sign, code in shared["scaled"].items():
            for trie in (language.symbols, language.symbols_before):
                trie.update([letter + sign for letter in letters], "scale", Decimal(10) ** power)
                trie.update([letter + sign for letter in letters], "money", (code,))
    for code, symbol in locale.currency_symbols.items():
        if code in shared["symbols"] and len(symbol) > 1:
            language.symbols.update((symbol,), "money", (code,))
            language.symbols_before.update((symbol,), "money", (code,))
    for symbol, codes in shared["ambiguous"].items():
        own = (data.get("currencies") or {}).get("symbols", {}).get(symbol)
        if locale.territory:  # the dollar of the region
            own = sorted(own or codes, key=lambda code: locale.currency_symbols.get(code) != symbol)
        language.symbols.update((symbol,), "money", tuple(own or codes))
        language.symbols_before.update((symbol,), "money", tuple(own or codes))


def _bare(codes: Iterable[str], plurals: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    """The names of currencies without their country, and their codes: zlotys, from CLDR's Polish zlotys.

    The noun stands last or first, as in the names of dollars; one that another country has as well is left out.
    """
    dollars = [fold((plurals.get(code) or {}).get("other", "")).split(" ") for code in ("USD", "CAD")]
    place = next((place for place in (-1, 0) if len({name[place] for name in dollars}) == 1), None)
    if place is None or min(map(len, dollars)) < 2:
        return
    countries: dict[str, set[str]] = {}
    nouns: dict[str, set[str]] = {}
    for code, forms in plurals.items():
        for words in (fold(name).split(" ") for name in forms.values()):
            countries.setdefault(words[place], set()).add(code[:2])
            if len(words) == 2 or place == -1 and len(words) > 1:
                nouns.setdefault(code, set()).add(words[place])
    for code in codes:
        for noun in nouns.get(code, ()):
            if len(countries[noun]) == 1:
                yield noun, code
