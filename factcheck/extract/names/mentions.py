"""Find the names of a text: capitalised runs where capitals mean something, else what only a name can be.

No model, no list of people: a word with a capital that is no common word of its language, and in scripts
without capitals Latin words, katakana and the names of territories.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from ...languages.scripts import beyond_ascii
from ...languages.tables import section
from ...model import Fact, Reading, Span
from .folding import fold
from .naming import Naming, naming, ordinary, places, written_places
from .titles import abbreviated, quoted

_SEED = regex.compile(r"[\p{Lu}\p{Lt}]|\p{Katakana}[\p{Katakana}ー]+")
"""A capital near the start of a word, or a run of katakana."""
_SPACED = re.compile(r"[^\W_]+(?:[-'’\u2010\u2011][^\W_]+)*")
_CASED = regex.compile(r"""
    [[\p{L}\p{M}\p{N}]--[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}]]+
    (?: [-'’\u2010\u2011] [[\p{L}\p{M}\p{N}]--[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}]]+ )*
    """, regex.VERBOSE | regex.V1)
"""A word, and a word among Han, kana, Hangul or Thai, which Latin words touch: there only cased scripts go on."""
_MIXED = regex.compile(r"[\p{M}\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}]")
"""What the faster pattern does not know: marks that are characters of their own, and words without spaces."""
_HEAD = 3
"""So many small letters may stand before a word's first capital: "iPhone", "d'Artagnan"."""
_TAIL = regex.compile(r"['’]\p{Ll}{1,5}$")
"""What an apostrophe adds to a whole name: "Trump's", "Ankara'nın", "CDU'ya"."""
_GAP = regex.compile(
    r"[ \u00a0]|-|[ \u00a0](?:(\p{Ll}[\p{Ll}'’]{0,3})[ \u00a0]){1,2}|[ \u00a0](\p{Ll}{1,4})['’]|[・＝=·]")
"""What may stand between two words of one name: a space, or a particle between spaces."""
WIDEST = 2 * 5 + 2
"""The longest gap that `_GAP` can match."""
_LETTERS = re.compile(r"[^\W\d_]{4,}")
_CASE = regex.compile(r"[^\p{L}]*[\p{Lu}\p{Ll}\p{Lt}]")
_OPENING = regex.compile(r"[\s\p{Ps}\p{Pi}\p{Pd}\p{Po}\"'«»“”„¿¡*_#>\d.)]*")
_QUOTES = frozenset("\"'“”„‚‘«»‹›([{—–•…*_#>")
"""What may stand right before the first word of a sentence within a sentence."""
_STOPS = frozenset(":!?.…—–•“”\"«»")
"""... and what before the space in front of it."""
_MARKS = 12
"""So many characters of marks and numbers may stand before a sentence's first word."""
SHORT = 2
"""Letters of words that no list tells from the syllables of names: In China, Xi Jinping."""
_LONG = 4
"""A headline has so many words of four letters and more at least."""
_SHOUTING = 0.6
"""From this share of words with a capital on, a sentence is a headline in which capitals mean nothing; with a full
stop at its end, a larger share is asked for."""


@dataclass(slots=True)
class Word:
    """A word that may be a name or a part of one; `run` numbers the capitalised runs of a text."""

    text: str
    start: int
    end: int
    run: int
    initial: bool
    """Whether a capital is owed to the place: the start of a sentence, a headline."""
    folded: str


def names(text: str, sentences: Sequence[tuple[int, int]], language: str) -> list[Fact]:
    """Find the names of a text as facts, one for each run, in the order of the text."""
    known, known_places = naming(language), places(language)
    works = list(quoted(text))
    facts = works + [fact for fact in (_places(text, language) if known.caseless else ())
                     if not _within(fact.start, works)]
    taken = {fact.start for fact in facts}
    found = words(text, sentences, language)
    proper = habitual(found, text, language)
    runs = [part for run in _runs(found) for part in _parted(run, text, known)]
    long = abbreviated(text, [(run[0].start, run[-1].end) for run in runs])
    for run in runs:
        span = run[0].start, run[-1].end
        defined = span in long.values() or text[slice(*span)] in long
        inner = run if defined else _trimmed(run, known, proper, text)
        if all(len(word.text) < 3 and not word.text.isupper() or word.folded in known.organisations for word in inner):
            continue
        start, end = inner[0].start, inner[-1].end
        surface = text[start:end]
        folded = fold(text[start:_named(inner, known)[-1].end])
        place = known_places.get(folded)
        if start in taken or _within(start, works):
            continue
        if place is None and not defined and all(word.text not in proper and ordinary(word.text, language)
                                                 for word in inner):
            continue
        doubtful = len(inner) == 1 and place is None and (inner[0].initial or known.nouns or known.caseless)
        values = [place or folded, *([fold(text[slice(*long[surface])])] if surface in long else [])]
        facts.append(Fact(surface, start, end, tuple(Reading("name", value) for value in values),
                          "weak" if doubtful and not defined else "strong", digits=False))
    return sorted(facts, key=lambda fact: (fact.start, fact.end))


def _within(place: int, facts: Sequence[Fact]) -> bool:
    return any(fact.start <= place < fact.end for fact in facts)


def _named(run: Sequence[Word], known: Naming) -> Sequence[Word]:
    """The run without what its law calls an organisation: "Seres Group Co"."""
    end = len(run)
    while end > 1 and run[end - 1].folded in known.organisations:
        end -= 1
    return run[:end]


def words(text: str, sentences: Sequence[tuple[int, int]], language: str) -> list[Word]:
    """Find every word that may belong to a name, in order; what joins them is told by `Word.run`."""
    known = naming(language)
    found: list[Word] = []
    starts = iter([start for start, _ in sentences])
    first, following = 0, next(starts, len(text))
    run, last = 0, -1
    for start, end in _candidates(text):
        while following <= start:
            first, following = following, next(starts, len(text))
        initial = start == first or _opens(text, first, start)
        if last < first or start - last > WIDEST or not _joins(text[last:start], known):
            run += 1
        last = end
        for piece, offset, folded in _pieces(text[start:end], known):
            found.append(Word(piece, start + offset, start + offset + len(piece), run, initial, folded))
    return found if known.nouns else _headlines(found, text, sentences)


def _candidates(text: str) -> Iterator[Span]:
    """Find the words with a capital near their start, and runs of katakana."""
    word = _CASED if _MIXED.search(beyond_ascii(text)) else _SPACED
    last = 0
    for seed in _SEED.finditer(text):
        start, end = seed.span()
        if start < last:
            continue
        if end - start == 1:
            while start > last and text[start - 1].islower() and seed.start() - start < _HEAD:
                start -= 1
            if start > last and not text[start - 1].isspace() and word.match(text, start - 1):
                continue
            found = word.match(text, start)
            if found is None:
                continue
            end = found.end()
        last = end
        yield start, end


def _runs(found: Sequence[Word]) -> Iterator[list[Word]]:
    run: list[Word] = []
    for word in found:
        if run and word.run != run[-1].run:
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _parted(run: list[Word], text: str, known: Naming) -> Iterator[list[Word]]:
    """The names of a run, of which a full one may be said to belong to the next; Joan of Arc is one name."""
    start = 0
    for number in range(1, len(run)):
        before = run[number - 1]
        if number - start > 1 and text[before.end:run[number].start].strip() in known.belonging and not ordinary(
                before.text, known.language):
            yield run[start:number]
            start = number
    yield run[start:]


def habitual(found: Sequence[Word], text: str, language: str) -> frozenset[str]:
    """The common words that this text uses as names: twice with a capital that no place asks for, never without.

    Trump, Bush and Commission are words of the dictionary and still names where they are written so.
    """
    if naming(language).nouns:
        return frozenset()
    counts = Counter(word.text for word in found if not word.initial)
    return frozenset(word for word, count in counts.items() if count > 1 and ordinary(word, language)
                     and fold(word) not in naming(language).ordinary and not _small(word, text))


def _small(word: str, text: str) -> bool:
    """Whether a text has a word with a small letter, too."""
    return word.lower() in text


def _trimmed(run: Sequence[Word], known: Naming, proper: frozenset[str], text: str) -> Sequence[Word]:
    """The run without titles and without a common word that owes its capital to its place or to being a noun."""
    small = section("function_words", known.language) or ()

    def cut(word: Word) -> bool:
        if word.folded in places(known.language):
            return False
        if len(run) > 1 and any(map(str.isdigit, word.text)):  # a model, which is a code: "AITO M9"
            return True
        if word.initial and len(word.text) == SHORT and (word.folded in small or f" {word.text.lower()} " in text):
            return True
        return word.folded in known.titles or (
            (word.initial or known.nouns) and word.text not in proper and ordinary(word.text, known.language))

    start, end = 0, len(run)
    while start < end and cut(run[start]):
        start += 1
    while end > start and cut(run[end - 1]):
        end -= 1
    return run[start:end]


def _joins(gap: str, known: Naming) -> bool:
    if gap == " ":
        return True
    match = _GAP.fullmatch(gap)
    if not match:
        return False
    return all(fold(particle) in known.particles for particle in (*match.captures(1), *match.captures(2)))


@lru_cache(maxsize=65536)
def _pieces(word: str, known: Naming) -> tuple[tuple[str, int, str], ...]:
    """The name in a word, without what an apostrophe or a mutation put around it; where it begins; and folded."""
    offset = 0
    head, mark, rest = word.replace("’", "'").partition("'")
    if mark and rest[:1].islower() and fold(head) in known.elisions:
        return ()
    if mark and len(rest) > 1 and rest[0].isupper() and fold(head) in known.elisions:
        offset = len(head) + 1
        word = word[offset:]
    tail = _TAIL.search(word)
    if tail and tail.start() > 1:
        word = word[:tail.start()]
    for prefix in known.prefixes:
        if word.startswith(prefix) and word[len(prefix):len(prefix) + 1].isupper():
            offset, word = offset + len(prefix), word[len(prefix):]
            break
    return ((word, offset, fold(word)),) if len(word) > 1 else ()


def _opens(text: str, first: int, start: int) -> bool:
    """Whether a word is the first of a sentence, of a quotation in it, or of what follows a colon."""
    before = text[start - 1]
    if before in _QUOTES or start - first > 1 and before.isspace() and text[start - 2] in _STOPS:
        return True
    return start - first < _MARKS and _OPENING.fullmatch(text, first, start) is not None


def _headlines(found: list[Word], text: str, sentences: Sequence[tuple[int, int]]) -> list[Word]:
    """Mark the words of sentences where nearly all words have a capital."""
    result: list[Word] = []
    position = 0
    for start, end in sentences:
        first = position
        while position < len(found) and found[position].start < end:
            position += 1
        inside = found[first:position]
        long = sum([len(word.text) > 3 for word in inside]) if len(inside) > 2 else 0
        if long > _SHOUTING * _LONG and _has_case(inside[0].text):
            every = len(_LETTERS.findall(text, start, end))
            share = _SHOUTING if text[end - 1] not in ".!?" else _SHOUTING + 0.2
            if every >= _LONG and long > share * every:
                inside = [replace(word, initial=True) for word in inside]
        result += inside
    return result + found[position:]


def _has_case(text: str) -> bool:
    return _CASE.match(text, 0, 40) is not None


def _places(text: str, language: str) -> Iterator[Fact]:
    """The places that a text without capitals names, the longest name at a place alone."""
    taken: set[int] = set()
    letters = frozenset(text)
    for name, code in written_places(language):
        start = text.find(name) if letters.issuperset(name) else -1
        while start >= 0:
            end = start + len(name)
            if taken.isdisjoint(range(start, end)):
                taken.update(range(start, end))
                yield Fact(name, start, end, (Reading("name", code),), digits=False)
            start = text.find(name, end)
