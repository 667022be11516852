"""What the other versions say about a name of which one version is suspected: its sisters are its witnesses."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from ..align.names.differing import Suspicion
from ..align.names.likeness import same_name
from ..align.names.matching import Matching
from ..align.names.mentions import Mentions
from ..extract.names.mentions import Word


class Witnesses:
    """All versions but the pivot, those beside it in which its names were looked for."""

    def __init__(self, pairs: Mapping[str, Matching], versions: Mapping[str, Mentions]) -> None:
        self.pairs, self.versions = pairs, versions

    def agreeing(self, name: Word) -> tuple[str, ...]:
        """The versions that have a name of the pivot where it should be."""
        return tuple(language for language, pair in self.pairs.items() if pair.has(name))

    def judges(self, speaking: Collection[str]) -> int:
        """How many versions can tell of a name: in other scripts most are not known again, so only who speaks up."""
        return sum(language in speaking or language in self.pairs and not self.pairs[language].foreign
                   for language in self.versions)

    def elsewhere(self, word: Word, language: str) -> bool:
        """Whether any other version than the pivot has a word."""
        return any(word.folded in version.text for other, version in self.versions.items() if other != language)

    def vouched(self, suspicion: Suspicion, language: str) -> bool:
        """Whether a sister has the suspected word beside the name that it is said to have replaced."""
        name, word, pair = suspicion.left, suspicion.right, self.pairs.get(language)
        if name is None or pair is None or suspicion.kind != "replaced":
            return False
        if any(self._same(word, pair.other, other, pair.pivot) for index in range(*suspicion.link.left)
               for other in pair.pivot.words[index]):
            return False
        return any(self._same(word, pair.other, other, sister.other)
                   and not self._same(name, pair.pivot, other, sister.other)
                   for tag, sister in self.pairs.items() if tag != language and sister.has(name)
                   for other in self._there(sister, name))

    @staticmethod
    def _there(sister: Matching, name: Word) -> Iterator[Word]:
        link = sister.partner[sister.pivot.sentence(name)]
        for index in range(*link.right):
            yield from sister.other.words[index]

    @staticmethod
    def _same(word: Word, mine: Mentions, other: Word, theirs: Mentions) -> bool:
        return word.folded == other.folded or same_name(word.text, mine.naming, other.text, theirs.naming)
