"""Join number words, digits and scale words that make one number: vingt et un, 3.5 million, 20만 8천, décimo cuarto."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

import regex

from ...languages.profile import Profile
from ...languages.trie import SPACES, Entry, Match, Trie
from .additions import goes_on, placed, thousands, with_quarters
from .atom import BESIDE, Atom
from .decimals import spoken
from .numbers import HUNDRED, SMALL, Amount, Piece, compose, fits, with_ordinal
from .uncounted import counts_nothing


def compounds(atoms: list[Atom], text: str, lower: str, language: Profile) -> Iterator[Atom]:
    """The atoms of a text, those that make one number joined."""
    if language.quarters:
        atoms = list(with_quarters(atoms))
    index = 0
    while index < len(atoms):
        pieces: list[Piece] = []
        run: list[Atom] = []
        position = index
        while position < len(atoms):
            atom = atoms[position]
            piece = _piece(atom) or run and _collective(atom)
            if run and isinstance(atom, Amount):
                piece = placed(atom, lower), False
            figures = bool(run) and isinstance(run[0], Amount)
            if not piece or run and not _joined(run[-1], atom, atoms, position, lower, language, figures):
                break
            run.append(atom)
            pieces.append(piece)
            if language.after_noun:
                _add_teen(run, pieces, lower, language)
            if isinstance(atom, Match) and not figures and (point := _with_decimals(run, pieces, lower, language)):
                run, pieces = [point], [(point.entries[0].value, False)]
            position = _after(atoms, position, run[-1].end)
        if not run:
            chain = _chained(atoms, index, lower)
            yield chain or atoms[index]
            index = _after(atoms, index, chain.end) if chain else index + 1
            continue
        value, used = compose(pieces, isinstance(run[0], Amount))
        ordinal = _ordinal(run, atoms, position, value, lower, language) if used == len(run) else None
        if ordinal:
            yield ordinal
            index = position + 1
            continue
        yield _amount(run[:used], pieces[:used], value, text, lower, language)
        index = _after(atoms, index, run[used - 1].end)


def _after(atoms: list[Atom], index: int, end: int) -> int:
    """The index of the first atom after one that begins at a place or after it."""
    index += 1
    while index < len(atoms) and atoms[index].start < end:
        index += 1
    return index


def _ordinal(
    run: list[Atom], atoms: list[Atom], position: int, value: Decimal, lower: str, language: Profile
) -> Match | None:
    """The ordinal that a number in words makes with the one after it; it may be a number before another word, too."""
    last = atoms[position] if position < len(atoms) else None
    ordinal = last.get("ordinal") if isinstance(last, Match) else None
    if last is None or ordinal is None or not all(isinstance(atom, Match) for atom in run):
        return None
    gap = lower[run[-1].end : last.start].strip(" \u00a0")
    total = with_ordinal(value, ordinal) if not gap or gap == "-" or gap in language.joiners else None
    entries = (Entry("ordinal", total), Entry("cardinal", value))
    return Match(run[0].start, last.end, entries) if total is not None else None


def _chained(atoms: list[Atom], index: int, lower: str) -> Match | None:
    """Ordinals that make one: décimo cuarto, centésimo vigésimo sétimo."""
    first, following = atoms[index], atoms[index + 1] if index + 1 < len(atoms) else None
    if not isinstance(first, Match) or not isinstance(following, Match):
        return None
    above, ordinal = first.get("ordinal"), following.get("ordinal")
    if above is None or ordinal is None or above < 10 or not fits(above, ordinal):
        return None
    if lower[first.end : following.start] != " ":
        return None
    whole = Match(first.start, following.end, (Entry("ordinal", above + ordinal),))
    return _chained([whole, *atoms[index + 2 : index + 4]], 0, lower) or whole


def _add_teen(run: list[Atom], pieces: list[Piece], lower: str, language: Profile) -> None:
    """Add what is said after a scale word to the number before it: ten, in ocht míle dhéag."""
    last, counted = run[-1], pieces[-2] if len(pieces) > 1 else pieces[-1]
    if not isinstance(last, Match) or not pieces[-1][1] or counted[1] or counted[0] >= TEN:
        return
    found = language.after_noun.match(lower, last.end + 1)
    if found:
        pieces[-2] = counted[0] + found.get("more"), False
        run[-1] = last._replace(end=found.end)


def _with_decimals(run: list[Atom], pieces: list[Piece], lower: str, language: Profile) -> Match | None:
    """The number in words that pieces make with the decimals said after them; None if there are none."""
    decimals = spoken(lower, run[-1].end, language)
    before = language.before.match(lower, run[0].start) if decimals else None
    if decimals is None or before is not None and (before.has("am") or before.has("pm")):
        return None
    value, used = compose(pieces)
    whole = used == len(pieces) and value == value.to_integral_value()
    return Match(run[0].start, decimals[1], (Entry("cardinal", value + decimals[0]),)) if whole else None


def _piece(atom: Atom) -> Piece | None:
    if isinstance(atom, Amount):
        return (atom.value, False)
    if isinstance(atom, Match):
        cardinal, scale = atom.get("cardinal"), atom.get("scale")
        if scale is not None:
            return (scale, True)
        if cardinal is not None:
            return (cardinal, False)
    return None


COLLECTIVES = range(10, 1000)
"""Words of a smaller factor than a ten or dozen are no units of counting (pair, double), nor are tens of thousands."""


def _collective(atom: Atom) -> Piece | None:
    """A word such as dozen or trentaine, which multiplies the number before it."""
    factor = atom.get("multiple") if isinstance(atom, Match) else None
    return (factor, True) if factor is not None and factor % 1 == 0 and int(factor) in COLLECTIVES else None


def _joined(
    left: Atom, right: Atom, atoms: list[Atom], position: int, lower: str, language: Profile, figures: bool
) -> bool:
    """Whether two pieces of numbers stand close enough to be one number."""
    if right.start - left.end > BESIDE:
        return False
    gap = lower[left.end : right.start]
    bare = gap.strip(" \u00a0\u202f\u2009")
    if gap == ", ":
        return _goes_down(left, atoms, position, lower, language)
    if gap and isinstance(left, Amount) and isinstance(right, Match) and counts_nothing(
            lower, left.start, (right.start, right.end), language):
        return False
    if isinstance(right, Match) and right.has("multiple"):
        return gap == " " or gap == "" and isinstance(left, Amount)
    if isinstance(left, Match) and left.has("multiple"):
        return isinstance(right, Match) and right.get("scale") is not None and _is(language.bridges, bare)
    if _is(language.bridges, bare) and _greater(left, right):
        return True
    if isinstance(right, Amount):
        following = atoms[position + 1] if position + 1 < len(atoms) else None
        return isinstance(left, Match) and goes_on(left, right, following, gap, lower, language)
    if bare and bare not in language.joiners and bare not in "-\u00ad" and not _is(language.infixes, bare):
        return False
    if not isinstance(right, Match):
        return False
    if gap and language.teens and isinstance(left, Match) and left.get("cardinal") == TEN and _unit(right):
        return False
    if right.get("cardinal") == 0 and gap and isinstance(left, Match) and left.get("scale") is None:
        return False  # three nil; in 八万零四百 and hai nghìn không trăm a zero keeps a place
    if isinstance(left, Amount):
        if right.get("scale") == HUNDRED and left.value % 1:
            return False  # 6,2 saja tuhande elaniku kohta: per hundred thousand
        return right.get("scale") is not None and bare in ("", "-") or _is(language.infixes, bare)
    if not bare and right.has("leading") and not _scale_follows(right, atoms, position, lower):
        return False
    return right.get("scale") is not None or gap == "" or not figures  # not "1.7 million four"


TEN = Decimal(10)


def _unit(atom: Match) -> bool:
    value = atom.get("cardinal")
    return value is not None and value < TEN


def _greater(left: Atom, right: Atom) -> bool:
    """Whether a scale word counts a greater one: centaines de millions, miles de millones."""
    if not isinstance(left, Match) or not isinstance(right, Match):
        return False
    counting, counted = left.get("scale"), right.get("scale")
    return counting is not None and counted is not None and counting < counted


def _goes_down(left: Atom, atoms: list[Atom], position: int, lower: str, language: Profile) -> bool:
    """Whether number words go on after a comma with less than what stood before it: nine thousand, seven hundred."""
    scale = left.get("scale") if isinstance(left, Match) else None
    right = atoms[position]
    if scale is None or scale < 1000 or not isinstance(right, Match) or right.get("cardinal") is None:
        return False
    end = right.start
    for atom in atoms[position : position + 8]:
        if _piece(atom) is None or lower[end : atom.start].strip(" -") not in ("", *language.joiners):
            break
        if not isinstance(atom, Match) or (atom.get("scale") or 0) >= scale:
            return False
        end = atom.end
    half = language.after.match(lower, end) or language.after.match(lower, end + 1)
    return half is None or not (half.has("half-more") or half.has("fraction"))  # one million, two and a half million


def _scale_follows(atom: Match, atoms: list[Atom], position: int, lower: str) -> bool:
    """Whether a number word goes on: năm is five at the end of no number, but in the middle (hai triệu năm trăm)."""
    following = atoms[position + 1] if position + 1 < len(atoms) else None
    return (
        isinstance(following, Match)
        and following.get("scale") is not None
        and not lower[atom.end : following.start].strip()
    )


_SHORTENED = regex.compile(r"[[\p{L}]--[aeiouyåäöæø]]{2,4}\.?", regex.V1)
"""A scale word without vowels; after an article it may stand for something else: en md is the head of a company."""
_NOUN = regex.compile(r"\s[\p{L}'’]+\s")


def _after_noun(lower: str, end: int, language: Profile) -> Decimal:
    """What a number has in addition after the noun that it counts: ten, in cúig nóiméad déag."""
    noun = _NOUN.match(lower, end)
    found = language.after_noun.match(lower, noun.end()) if noun else None
    return found.get("more") if found else Decimal(0)


_OF_NUMBERS = frozenset(("cardinal", "scale", "leading", "noun", "month-short", "month-brief"))
"""What a number word may be besides a number: dez is ten, and December beside a year."""


def _unit_follows(lower: str, end: int, language: Profile) -> bool:
    """Whether a unit follows, so that what may be an ordinal as well counts it: pred petimi leti, עשרים שנים."""
    unit = language.after.match(lower, end + 1) if lower[end : end + 1] in SPACES else None
    return unit is not None and any(map(unit.has, ("duration", "measure", "money", "percent")))


def _is(forms: Trie, gap: str) -> bool:
    found = forms.match(gap, 0) if gap else None
    return found is not None and found.end == len(gap)


def _number(word: Match, piece: Piece, text: str, lower: str, language: Profile) -> Atom:
    """The amount that a number word is by itself."""
    told = {entry.kind for entry in word.entries} - _OF_NUMBERS
    if told and not (told == {"ordinal"} and _unit_follows(lower, word.end, language)):
        return word  # "second", "quarter": what it is, its neighbours decide
    value, scale = piece
    if scale and not language.data:
        return word  # what it counts is a word that is not known
    if language.after_noun and value < 10:
        value += _after_noun(lower, word.end, language)
    article = lower[word.start : word.end] in language.articles
    capital = text[word.start].isupper()  # Stu, Sette: a name, or the beginning of a sentence
    weak = value <= SMALL or article or scale or capital
    last = value if scale else thousands(value)
    dual = word.get("cardinal") if scale else None  # مليونا نسمة: two million, or a million
    values = ((value, True), (dual, True)) if dual is not None else ((value, True),)
    return Amount(word.start, word.end, values, False, weak, scale, last)


def _amount(run: list[Atom], pieces: list[Piece], value: Decimal, text: str, lower: str, language: Profile) -> Atom:
    """The amount that the parts of a number make together."""
    first, last = run[0], run[-1]
    if len(run) == 1:
        return _number(first, pieces[0], text, lower, language) if isinstance(first, Match) else first
    digits = any(isinstance(atom, Amount) for atom in run)
    if language.after_noun and not digits and value < 10:
        value += _after_noun(lower, last.end, language)
    values: tuple[tuple[Decimal, bool], ...] = ((value, True),)
    if isinstance(first, Amount) and len(first.values) > 1:
        rest = pieces[1:]
        kept = [
            (reading, regular) for reading, regular in first.values if regular
        ] or first.values  # 1,234 million is no 1234 million
        values = tuple((compose([(reading, False), *rest], figures=True)[0], regular) for reading, regular in kept)
    elif isinstance(first, Amount):
        values = ((value, first.values[0][1]),)
    surface = lower[first.start : last.end]
    capital = text[first.start].isupper()
    scales = [multiplier for multiplier, is_scale in pieces if is_scale]
    bare = len(scales) == len(pieces)
    collective = any(isinstance(atom, Match) and atom.has("multiple") for atom in run)
    shortened = lower[first.start : first.end] in language.articles and _SHORTENED.fullmatch(
        lower, last.start, last.end)
    weak = not digits and (
        value <= SMALL or surface in language.articles or bare or capital or collective or bool(shortened))
    approximate = any(_is(language.infixes, lower[left.end : right.start].strip()) for left, right in pairwise(run))
    if len(run) == 2 and isinstance(first, Amount) and isinstance(last, Match) and last.has("noun"):
        values += tuple((number, regular) for number, regular in first.values)  # 50조: fifty trillion, or article 50
    scale = scales[-1] if scales else Decimal(1) if digits else thousands(value)
    return Amount(first.start, last.end, values, digits, weak, bool(scales), scale, (), approximate, collective)
