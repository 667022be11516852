"""What stands for a name of the pivot in another version, and the dictionary form of it.

Names are compared word by word, but people know them whole and in the nominative: Emmanuel Macronin is Emmanuel Macron.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

import regex
from rapidfuzz.fuzz import ratio

from ...extract.names.folding import fold, latin
from ...extract.names.gazetteer import city, same_city
from ...extract.names.mentions import Word
from ...extract.names.naming import Naming, written_places
from ...languages.inflection import inflection
from ...model import Fact, Link
from .exonyms import renamed
from .likeness import cognate, inflected, same_name, transliterated
from .matching import Matching
from .passages import UNSPACED
from .renderings import Renderings

NEAR = 2
"""Characters between two words of one name at most, where no capitals tell how far it goes."""
MUTE = 3
"""Letters of a word at least whose last e English does not speak: Nile."""
_HANGUL = regex.compile(r"\p{Hangul}")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*")


def is_place(name: Fact | Word) -> bool:
    """Whether a name is a land or city that CLDR knows."""
    return isinstance(name, Fact) and ":" in name.value


def written(name: Fact | Word, words: Sequence[Word], pairs: Mapping[int, Word], matching: Matching, link: Link,
            there: Sequence[Fact]) -> str | None:
    """What the other side of a bead has for a name; None if that is not known.

    :param name: the whole name.
    :param words: its words.
    :param pairs: what stands for words of the pivot, by where they begin.
    :param there: the names of the other side of the bead.
    """
    code = name.value if isinstance(name, Fact) and is_place(name) else ""
    twin = next((fact for fact in there if code and fact.value == code), None)
    if twin:
        return twin.text
    found = [(number, pairs[word.start]) for number, word in enumerate(words) if word.start in pairs]
    form = _base(_whole(found, len(words), matching, link), name, code, matching) if found else ""
    return form if 2 * len(form.split()) >= len(words) or UNSPACED.search(form) else None


def counterparts(words: Sequence[Word], matching: Matching, link: Link, renderings: Renderings | None
                 ) -> dict[int, Word]:
    """What stands for words of the pivot, by where they begin, on the other side of a bead; each word there once.

    A word stands there as agreed, as it is, inflected, as it is called there, or akin: the surest first.
    """
    mine, theirs, known = matching.pivot.naming, matching.other.naming, inflection(matching.other.naming.language)
    others = list(matching.other.within(link.right))
    found: dict[int, Word] = {}
    for word in words:
        agreed = (matching.other.read(each, index) for each in matching.called(word) for index in range(*link.right))
        form = next(filter(None, agreed), None)
        if form:
            found[word.start] = form

    def akin(word: Word, other: Word) -> float:
        if matching.foreign:
            alike = same_name(word.text, mine, other.text, theirs)
            return transliterated(word.text, other.text) if alike else 0
        return ratio(word.folded, other.folded) if cognate(word.folded, other.folded) else 0

    def called(word: Word, other: Word) -> bool:
        return any(inflected(part, theirs, other.folded, theirs) or known.inflects(other.folded, part)
                   for exonym in matching.exonyms(word) for part in exonym.split() if len(part) > 2)

    steps: tuple[Callable[[Word, Word], float], ...] = (
        lambda word, other: other.folded == word.folded,
        lambda word, other: inflected(word.folded, mine, other.folded, theirs),
        called,
        lambda word, other: not matching.exonyms(word) and renamed(word, other, matching, link),
        lambda word, other: 0 if matching.exonyms(word) else akin(word, other))
    taken = {other.start for other in found.values()}
    for step in steps:
        rated = sorted((-weight, word.start, place) for word in words if word.start not in found
                       for place, other in enumerate(others)
                       if other.start not in taken and (weight := step(word, other)))
        for _, start, place in rated:
            if start not in found and others[place].start not in taken:
                found[start] = others[place]
                taken.add(others[place].start)
    for word in words:
        rendered = renderings.rendered(word, link) if renderings and word.start not in found else None
        if rendered:
            found[word.start] = rendered
    return found


def _whole(found: Sequence[tuple[int, Word]], size: int, matching: Matching, link: Link) -> str:
    """The words that stand for a name, with those beside them that must stand for the rest of it.

    :param found: the number of each word of the name that has a counterpart, and that.
    :param size: how many words the name has.
    """
    text = matching.other.version.text
    runs = [[pair for pair in found if pair[1].run == run] for run in sorted({word.run for _, word in found})]
    most = max(runs, key=len)
    run = [word for word in matching.other.within(link.right) if word.run == most[0][1].run]
    places = [index for index, word in enumerate(run) for _, form in most if word.start == form.start]
    if places:
        numbers = [number for number, _ in most]
        first, last = min(places) - min(numbers), max(places) + size - 1 - max(numbers)
        return text[run[max(0, first)].start:run[min(last, len(run) - 1)].end]
    ordered = sorted({(word.start, word.end) for _, word in found})
    start, end = ordered[0]
    for first, last in ordered[1:]:
        if first - end <= NEAR:
            end = max(end, last)
    return text[start:end]


def _base(text: str, name: Fact | Word, code: str, matching: Matching) -> str:
    """A name in its dictionary form, as far as the pivot or CLDR tells it."""
    known = matching.other.naming
    models = [word for place, written in _places(known) if place == code for word in _WORD.findall(written)]
    mine = _WORD.findall(name.text)
    return _WORD.sub(lambda match: _nominative(match[0], (*models, *mine), known), text)


def _nominative(word: str, models: Sequence[str], known: Naming) -> str:
    """What a word is in a dictionary: the model that it is a form of, the city, what sounds like it; else itself."""
    folded = fold(word)
    for model in models:
        if latin(model) == latin(word) and _form_of(word, folded, model, fold(model), known):
            return model
    stems, nominatives = inflection(known.language).dictionary(word)
    cities = {number for model in models if (number := city(model)) is not None} if city(word) is None else set()
    found = next((form for form in (*nominatives, *(() if known.respells else stems)) if city(form) in cities), None)
    if found or latin(word):
        return found or word
    if _HANGUL.match(word):  # particles after a name
        return max((word, *stems), key=lambda form: max(transliterated(model, form) for model in models))
    spelt = {_letters(model) for model in models}
    spelt |= {letters[:-1] for letters in spelt if letters.endswith("e") and len(letters) > MUTE}
    return next((form for form in (word, *stems, *nominatives) if _letters(form) in spelt), word)


def _form_of(word: str, folded: str, model: str, like: str, known: Naming) -> bool:
    """Whether a word is a model with an ending, and not what its language calls a city instead: Florence, Florencie."""
    if folded.startswith(f"{like}-"):
        return True
    if like != folded and like.startswith(folded) or not inflected(like, known, folded, known):
        return False
    return folded.startswith(like) or not same_city(model, word, known.endings, known.stems)


def _letters(word: str) -> str:
    return fold(word).replace("'", "")


def gathered(forms: Counter[str], language: str) -> Counter[str]:
    """Forms of a name and how often each is met, those in other cases or in capitals counted with the plain one."""
    found: Counter[str] = Counter()
    known = inflection(language)
    for form, count in sorted(forms.items(), key=lambda item: (item[0].isupper(), len(item[0]), item[0])):
        *first, last = form.rsplit(" ", 1)
        plain = {known.plain(each): each for each in found}
        stems, nominatives = known.dictionary(last)
        bases = (known.plain(" ".join((*first, base))) for base in (last, *stems, *nominatives))
        found[next((plain[base] for base in bases if base in plain), form)] += count
    return found


@lru_cache(maxsize=64)
def _places(known: Naming) -> tuple[tuple[str, str], ...]:
    """The ids of places and what they are called in a language."""
    return tuple((code, name) for name, code in written_places(known.language))
