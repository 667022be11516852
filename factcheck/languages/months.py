"""What a language calls the months."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from .forms import Forms
from .trie import fold, spaced

if TYPE_CHECKING:
    from babel import Locale

LONGEST_ROOT, ENDING = 4, 2
"""Letters of a month's name that with an ending are a month beside a number only (мајка is no May), and those of a
longer one that may give way to an ending: септембар, септембра."""


def fill(language: Forms, data: Mapping[str, Any], locale: Locale) -> None:
    """Fill in the names of months: what CLDR and the data have, and how they are shortened.

    In a language without data, short names stand beside a number, and endings may be added to whole ones unless
    a particle stands before them instead (de maig).
    """
    weak, short = frozenset(data.get("months_weak") or ()), frozenset(data.get("months_short") or ())
    counting: dict[str, int] = {}
    forms: dict[int, set[str]] = {int(number): set(extra) for number, extra in (data.get("months") or {}).items()}
    for _, number, name in calendar_names(locale, "months"):
        form = fold(name)
        if not any(letter.isdecimal() for letter in form) and len(form.rstrip(".")) > form.isascii():
            for each in (form, form.rstrip(".")):
                if _counts(language, each):  # French sept is seven before it is September
                    counting[each] = number
                else:
                    forms.setdefault(number, set()).add(each)
    wide = {(number, fold(name)) for width, number, name in calendar_names(locale, "months") if width == "wide"}
    whole = {name for _, name in wide}
    cut = {form for width, _, name in calendar_names(locale, "months")
           if width == "abbreviated" and (form := fold(name).rstrip(".")) not in whole}  # DEC may be a firm
    inflected = not data and not any(_led(name, {own for other, own in wide if other == number})
                                     for number, name in wide)
    for number, names in sorted(forms.items()):
        for name in sorted(names):
            kind = "month-weak" if name in weak or name.rstrip(".") in weak or name in cut else "month"
            kind = "month-short" if name in short or not data and name not in whole else kind
            for trie in (language.words, language.after):
                trie.update((name,), kind, number)
                if inflected and name in whole:
                    trie.update(_stems(name), kind if len(name) > LONGEST_ROOT else "month-short", number)
    for kind, shortened in (("month-short", counting | _unaccented(forms)), ("month-brief", _briefly(locale))):
        for form, number in shortened.items():
            if not _known_month(language, form):
                language.words.update((form,), kind, number)


def _stems(name: str) -> list[str]:
    """The beginnings of a month's name to which endings may be added, in a language without data."""
    if len(name) > LONGEST_ROOT + ENDING:
        return [f"{name[:-ENDING]}*"]
    return [f"{name}*"] if len(name) > LONGEST_ROOT or not name.isascii() else []


def _unaccented(forms: Mapping[int, set[str]]) -> dict[str, int]:
    """The months as they are written in capitals or without the keys for accents: fevrier, ΜΑΡΤΙΟΥ."""
    return {
        bare: number
        for number, names in forms.items()
        for name in names
        if (bare := _bare(name)) != name
    }


def _bare(name: str) -> str:
    """A word without the accents of its letters; Indic vowels are none."""
    letters = normalize("NFD", name)
    return "".join(letter for letter in letters if not "\u0300" <= letter <= "\u036f")


BRIEF = 3
"""Letters to which the names of months are cut down in tables."""


def _briefly(locale: Locale) -> dict[str, int]:
    """The first letters of months where they tell which one it is: led, dub, srp."""
    found: dict[str, set[int]] = {}
    for width, number, name in calendar_names(locale, "months"):
        form = fold(name)
        if width == "wide" and spaced(form[0]) and form.isalpha():
            found.setdefault(form[:BRIEF], set()).add(number)
    return {form: min(numbers) for form, numbers in found.items() if len(numbers) == 1}


def _known_month(language: Forms, form: str) -> bool:
    match = language.words.match(form, 0)
    return match is not None and match.end == len(form) and any(map(match.has, ("month", "month-weak", "month-short")))


def month_names(locale: Locale) -> frozenset[str]:
    """What CLDR calls the months, in full and shortened."""
    return frozenset(fold(name) for _, _, name in calendar_names(locale, "months"))


def calendar_names(locale: Locale, family: str) -> Iterator[tuple[str, int, str]]:
    """The names of months or days with their width and number, in running text and alone."""
    for width in ("wide", "abbreviated"):
        for names in (locale._data[family]["format"].get(width), _own_names(locale, family, width)):
            for number, name in names.items() if hasattr(names, "items") else ():
                yield width, number, name


def _counts(language: Forms, form: str) -> bool:
    """Whether a form is a number word."""
    found = language.words.match(form, 0)
    return found is not None and found.end == len(form) and found.has("cardinal")


def _led(name: str, names: Iterable[str]) -> bool:
    """Whether a name is one of others with a particle before it: d’abril."""
    return any(name != other and name.endswith(other) for other in names)


def _alike(name: str, formatted: str) -> bool:
    """Whether a stand-alone name is the one in running text, but for its ending or the particle before that."""
    name, formatted = fold(name), fold(formatted)
    return name[:1] == formatted[:1] or _led(formatted, (name,))


def _own_names(locale: Locale, family: str, width: str) -> Mapping[int, str]:
    """Stand-alone names, only where the locale has its own.

    Babel's `Locale.months["stand-alone"]` resolves aliases in a way that can return another locale's names
    once `zh` was read in the same process (Babel 2.18), so the raw data are read.
    """
    raw = locale._data[family]
    names = raw.get("stand-alone", {}).get(width) if hasattr(raw, "get") else None
    formatted = raw["format"].get(width)
    plausible = (
        isinstance(names, Mapping)
        and isinstance(formatted, Mapping)
        and all(
            isinstance(name, str) and _alike(name, formatted.get(number, name))
            for number, name in names.items()
        )
    )
    return names if plausible and names is not None else {}
