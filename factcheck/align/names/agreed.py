"""How names are to be written, as the configuration says: what holds before anything is learned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ...extract.names.folding import fold
from ...glossary import Term


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
    learned = frozenset(fold(written) for name in names if name.learned for written in name.of(pivot))
    return Agreed(forms, phrases, learned)
