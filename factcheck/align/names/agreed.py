"""How names are to be written, as the configuration says: what holds before anything is learned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ...extract.names.folding import fold
from ...extract.names.gazetteer import city
from ...extract.names.naming import ordinary
from ...glossary import Term

_BETWEEN = re.compile(r"[\s·・＝=]+")
"""What stands between the words of a name, whatever the script."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """For names of the pivot, what one other version may call them."""

    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By the folded name, of one word or several."""
    phrases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each folded word, the names that it is a part of, itself included."""
    learned: frozenset[str] = frozenset()
    """The names that other documents tell, and not the configuration."""

    def of(self, word: str, text: str) -> tuple[str, ...]:
        """What a folded word of a name may be called where a folded text stands."""
        return tuple(form for name in self.phrases.get(word, ()) if name == word or name in text
                     for form in self.forms[name])


def _parts(name: Term, pivot: str, language: str) -> Iterator[tuple[str, str]]:
    """The words of a full name and what each is called, for where one stands alone; no common words, no cities."""
    for written in name.of(pivot) if name.of(language) and not name.keep else ():
        for one in written.split() if " " in written else ():
            for other in paired(written, name.of(language)[0], one):
                if not ordinary(one, pivot) and city(one) is None and other != name.of(language)[0]:
                    yield fold(one), other


def paired(name: str, called: str, word: str) -> tuple[str, ...]:
    """What a word of a name is called: the word in its place, or the whole where the number of words differs."""
    mine, theirs = name.split(), _BETWEEN.split(called)
    return (theirs[mine.index(word)],) if len(mine) == len(theirs) and word in mine else (called,)


def agreed(names: Sequence[Term], pivot: str, language: str) -> Agreed:
    """The names that are given in both languages."""
    forms: dict[str, tuple[str, ...]] = {}
    phrases: dict[str, tuple[str, ...]] = {}
    for name in names:
        for written in name.of(pivot) if name.of(language) else ():
            folded = fold(written)
            forms[folded] = (*forms.get(folded, ()), *((written,) if name.keep else name.of(language)))
            for word in {folded, *folded.replace("-", " ").split()}:
                phrases[word] = (*phrases.get(word, ()), folded)
    for name in names:
        for written, form in _parts(name, pivot, language):
            if written not in forms:
                forms[written] = (form,)
                phrases[written] = (*phrases.get(written, ()), written)
    learned = frozenset(fold(written) for name in names if name.learned for written in name.of(pivot))
    return Agreed(forms, phrases, learned)
