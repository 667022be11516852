"""Which names of the pivot another version lost, and which it has instead.

A lost name proves nothing, and neither does a new one: translators write "the president" for Obama, and
Monaco for Munich. Accusations are therefore made in pairs, a name lost and an unexplained one in the same
bead, and a pair is weighed: by how this version writes the name elsewhere, by what stands beside both, and
by whether the new name is another name of the document.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from ...extract.names.folding import fold, latin
from ...extract.names.lexicon import ambiguous, listed
from ...extract.names.mentions import Word
from ...extract.names.naming import Naming, compounded, language_name, ordinary, places
from ...languages.tables import section
from ...model import Link
from .atlas import Atlas
from .exonyms import byname, explained, met
from .hearing import exchanged
from .likeness import transliterated
from .matching import Matching
from .mates import Mates
from .mentions import Mentions
from .renderings import SOUNDS, Renderings
from .repeated import wrong_once
from .signs import HEARD, REPLACED, SLIPPED, abbreviation, charted, heard, kept, replaced, slipped, worth
from .strangers import Stranger, Strangers

Kind = Literal["replaced", "misspelt", "added", "varied", "lost", "corrected"]

WARNING, ERROR = 1.0, 1.5
"""The weights from which a pair is reported, and from which it is sure."""
ALWAYS = 3
"""In so many other beads a version must have a name, in all of them, before its absence is told."""
EXPLAINED = 0.5
"""From this share of common beads (Dice's coefficient) on, a word that goes with a name elsewhere translates it."""


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A name of the pivot, what stands in its place in the other version, and how sure that is."""

    kind: Kind
    weight: float
    left: Word | None
    right: Word
    link: Link
    usual: Word | None = None
    """How the version writes the name elsewhere, if that is what is wrong."""
    expected: str | None = None
    """How the name is to be written instead."""


def suspicions(matching: Matching, renderings: Renderings | None = None) -> Iterator[Suspicion]:
    """Weigh every bead; each name and each new word is used once, the surest pair first.

    Only a word in the script of a lost name may stand for it, and only a Latin one be new in a text of another script.

    :param renderings: how a version in another script writes names.
    """
    for link in matching.links:
        again = [] if matching.foreign else wrong_once(matching, link)
        lost = [word for word in matching.pivot.within(link.left)
                if (word in again or not matching.found(word, link)) and _missed(word, matching, link)]
        written = {latin(word.text) for word in lost} | ({True} if matching.foreign else set())
        new = [word for word in matching.other.within(link.right)
               if latin(word.text) in written and _unexplained(word, matching, link, lost)] if written else ()
        pairs: list[Suspicion] = []
        if new:
            lost = [word for word in lost if word in again or not matching.related(word, link, new)
                    and not (renderings and renderings.spoken(word, link))]
            pairs += _best(lost, new, matching, link, again)
            yield from pairs
        for word in () if matching.foreign else lost:
            if not asked(word, matching, link):
                continue
            habit, beads = kept(word, matching, link)
            if habit == 1.0 and beads >= ALWAYS and (new or not matching.related(word, link, ())) and not any(
                    pair.left and pair.left.run == word.run for pair in pairs):
                yield Suspicion("lost", WARNING, word, _whole(matching.other, link), link)
                break
    if renderings:
        yield from _heard(matching, renderings)


def _heard(matching: Matching, renderings: Renderings) -> Iterator[Suspicion]:
    """Weigh the names that a version in another script writes in letters of its own."""
    atlas, others, mates = Atlas(matching), Strangers(renderings), Mates(renderings)
    for link in matching.links:
        strangers: list[Stranger] | None = None
        unheard: list[tuple[Word, Word, list[str]]] | None = None
        varying: set[str] = set()
        taken: set[int] = set()
        for word in matching.pivot.within(link.left):
            if word.folded in varying or not (atlas.asked(word) or _asked_by_sound(word, matching, link, renderings)):
                continue
            known = renderings.known.get(word.folded)
            varied = renderings.variant(known, link) if known else None
            if known and varied:
                varying.add(word.folded)
                yield Suspicion("varied" if varied[1] else "misspelt", ERROR if known.beads > 2 else WARNING, word,
                                varied[0], link, varied[1], next(iter(matching.called(word)), None))
                continue
            lacks = renderings.lacks(word, link)
            if known and known.beads and not lacks:
                continue
            strangers = list(others.within(link)) if strangers is None else strangers
            unheard = list(exchanged(matching, renderings, link)) if unheard is None else unheard
            rated = [(worth([*heard(word, stranger, matching, link, renderings, name)], HEARD), stranger)
                     for name, stranger in others.instead(word, strangers)] if lacks else []
            rated += [(worth([*heard(word, other, matching, link, renderings), *signs], HEARD), other)
                      for name, other, signs in unheard if name is word]
            rated += [(worth([*heard(word, other, matching, link, renderings), "new", "beside the same"], HEARD), other)
                      for other in (mates.instead(word, link) if not met(word, matching, link) else ())]
            rated += [(worth([*charted(word, place, matching, link)], HEARD), place)
                      for place in atlas.exchanged(word, link) if place.start not in taken]
            weight, stranger = max(rated, key=lambda pair: (pair[0], -pair[1].start), default=(0.0, word))
            if weight >= WARNING:
                strangers = [pair for pair in strangers if pair[1] is not stranger]
                taken.add(stranger.start)
                yield Suspicion("replaced", weight, word, stranger, link)


def _whole(mentions: Mentions, link: Link) -> Word:
    """A side of a bead, as the place where a name is expected."""
    start, end = mentions.sentences[link.right[0]].start, mentions.sentences[link.right[1] - 1].end
    return Word(mentions.version.text[start:end], start, end, -1, False, "")


def _asked_by_sound(word: Word, matching: Matching, link: Link, renderings: Renderings) -> bool:
    """Whether a name must be found again in another script.

    A common word must if it is rendered by its sound, or where nothing with a capital sounds like it.
    """
    if matching.found(word, link):
        return False
    if abbreviation(word):
        return False
    if asked(word, matching, link):
        return True
    known, naming = renderings.known.get(word.folded), matching.pivot.naming
    return (known is not None and known.beads > 1 and transliterated(word.folded, known.text) >= SOUNDS
            and word.folded not in naming.titles and word.folded not in naming.ordinary) or (
                known is None and not matching.other.naming.caseless and _missed(word, matching, link))


def asked(word: Word, matching: Matching, link: Link) -> bool:
    """Whether a word of the pivot is a name that must be found again.

    Common words that are used as names (Bush, Commission) must where this version keeps them elsewhere.
    """
    role = _role(word.text, matching.pivot.naming)
    if word.initial and word.folded in _small_words(matching.pivot.version.language):
        return False  # "The" begins "The Lancet" elsewhere
    if role == "common" and matching.called(word):
        return True
    if role != "common" or _within_name(word, matching, link):
        return role != "none"
    doubtful = ambiguous(word.text, matching.pivot.version.language)
    if not doubtful and len(matching.pivot.places[word.folded]) < 3:
        return False
    habit, _ = kept(word, matching, link)
    if habit is None or matching.foreign and habit:  # another script has names in letters of its own here and there
        return doubtful and not word.initial
    return habit >= 0.5


def _missed(word: Word, matching: Matching, link: Link) -> bool:
    """Whether a word of the pivot may be a name that something stands for, be it a common word as well: "Apple"."""
    return asked(word, matching, link) or (
        not word.initial and _role(word.text, matching.pivot.naming) == "common" and not matching.pivot.small(word)
        and (matching.foreign or listed(matching.other.version.language)))


@cache
def _small_words(language: str) -> frozenset[str]:
    """The folded function words of a language."""
    return frozenset(fold(str(word)) for word in section("function_words", language) or ())


@lru_cache(maxsize=65536)
def _role(text: str, known: Naming) -> Literal["name", "common", "none"]:
    """What a capitalised word of the pivot is by itself."""
    folded = fold(text)
    if (len(folded) < 3 or folded in known.ordinary or folded in known.titles or folded in known.organisations
            or any(character.isdigit() for character in folded)):
        return "none"
    return "common" if ordinary(text, known.language) else "name"


def _within_name(word: Word, matching: Matching, link: Link) -> bool:
    """Whether a common word belongs to a name whose other words are none, and found: "Washington Examiner"."""
    return not word.initial and len(word.text) > 3 and _role(word.text, matching.pivot.naming) != "none" and any(
        other.run == word.run and other is not word and not matching.pivot.ordinary(other)
        and matching.found(other, link) for other in matching.pivot.within(link.left))


def _unexplained(word: Word, matching: Matching, link: Link, lost: Sequence[Word]) -> bool:
    """Whether a word of the other version is a name that nothing in the pivot's side of the bead accounts for."""
    folded, known = word.folded, matching.other.naming
    if len(folded) < 3 or folded in known.organisations or not folded.isalpha() and any(map(str.isdigit, folded)):
        return False
    if any(matching.pivot.stands(folded, index) for index in range(*link.left)):
        return matching.surplus(word, link)
    head, _, noun = word.text.partition("-")
    if noun[:1].islower() and any(matching.pivot.stands(fold(head), index) for index in range(*link.left)):
        return False  # NHL-kampe
    slip = any(matching.slip(name.folded, folded) for name in lost)
    if not matching.named(folded) and (
            matching.other.small(word) or not _nameable(word, matching.other) and (not slip or word.initial)):
        return False
    return slip or not matching.accounted(word, link) or matching.surplus(word, link)


def _nameable(word: Word, mentions: Mentions) -> bool:
    """Whether a word may be a name although it is a common word, by where it stands."""
    known = mentions.naming
    if not mentions.ordinary(word) or word.folded in places(known.language):
        return True
    if word.initial or word.folded in known.ordinary or word.folded in known.titles:
        return False
    return not known.nouns or compounded(word.text, known)


def _best(lost: Sequence[Word], new: Sequence[Word], matching: Matching, link: Link, again: Sequence[Word]
          ) -> Iterator[Suspicion]:
    """The surest pairs; the names that stand there `again` are nothing but misspelt."""
    mine = Counter(word.run for word in matching.pivot.within(link.left)
                   if not matching.found(word, link) and _role(word.text, matching.pivot.naming) != "none")
    theirs = Counter(word.run for word in matching.other.within(link.right) if len(word.text) > 2 and not any(
        matching.pivot.stands(word.folded, index) for index in range(*link.left)))
    alone = len({word.run for word in lost}) == 1 and len({word.run for word in new}) == 1
    pairs = [pair for left in lost for right in new
             if left not in again or matching.slip(left.folded, right.folded)
             if (pair := _weigh(left, right, matching, link, (mine[left.run], theirs[right.run]), alone))]
    pairs += [Suspicion("added", weight, None, right, link) for right in new
              if (weight := _alien(right, matching, theirs[right.run])) >= WARNING]
    pairs.sort(key=lambda pair: (pair.kind != "misspelt", -pair.weight, pair.right.start,
                                 pair.left.start if pair.left else -1))
    used: set[tuple[str, int]] = set()
    for pair in pairs:
        marks = {("right", pair.right.run)} | ({("left", pair.left.run)} if pair.left else set())
        if used.isdisjoint(marks):
            used |= marks
            yield pair


def _alien(word: Word, matching: Matching, size: int) -> float:
    """The weight of a Latin word in a text of another script that a Latin pivot wholly lacks; `size` is its run's."""
    if matching.pivot.script != "Latn" or not matching.foreign or not latin(word.text) or (
            word.folded in matching.pivot.text):
        return 0.0
    if word.text == language_name(matching.other.version.language, matching.pivot.version.language):
        return 0.0  # the language of the version, on its cover
    return 1.2 if word.text.istitle() and (len(word.text) > 3 or size > 1) else 0.8


def _weigh(left: Word, right: Word, matching: Matching, link: Link, shapes: tuple[int, int],
           alone: bool) -> Suspicion | None:
    mine, theirs = left.folded, right.folded
    if latin(left.text) != latin(right.text) or matching.foreign and not latin(left.text):
        return None
    if mine.startswith(theirs) or theirs.startswith(mine) and len(mine) > 2 and not matching.slip(mine, theirs):
        return None
    elsewhere = matching.named(theirs)
    if matching.slip(mine, theirs) and not elsewhere:
        weight = worth(list(slipped(left, right, matching, link)), SLIPPED)
        if weight < WARNING or _renamed(left, right, matching, link):
            return None
        return Suspicion("misspelt", weight, left, right, link, expected=left.text)
    if elsewhere:
        if matching.comes_along(mine, elsewhere):
            return None
    elif _translates(left, right, matching, link) or any(
            matching.slip(name.folded, theirs) for name in matching.pivot.within(link.left)):
        return None
    weight = worth(list(replaced(left, right, matching, link, shapes, alone)), REPLACED)
    if weight < WARNING or _renamed(left, right, matching, link):
        return None
    return Suspicion("replaced", weight, left, right, link)


def _renamed(left: Word, right: Word, matching: Matching, link: Link) -> bool:
    """Whether either word of a pair is a name that is called otherwise, or belongs to one."""
    return explained(right, matching, link) or met(left, matching, link) or byname(left, right, matching, link)


def _translates(left: Word, right: Word, matching: Matching, link: Link) -> bool:
    """Whether two words go together in other beads: then the one translates the other."""
    mine = {bead.left for index in matching.pivot.places.get(left.folded, ()) if (bead := matching.partner.get(index))}
    theirs = {bead.left for index in matching.other.places.get(right.folded, ()) if (bead := matching.back.get(index))}
    both = mine & theirs
    return bool(both - {link.left}) and 2 * len(both) / (len(mine) + len(theirs)) >= EXPLAINED
