"""The forms of a language: words and signs by what they mean and where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field

from .trie import Backward, Trie


@dataclass(slots=True, eq=False, kw_only=True)
class Forms:
    """The forms of a language by what they mean and where they stand, in lower case but for `symbols*`."""

    words: Trie = field(default_factory=Trie)
    """Forms that start a fact by themselves: cardinals, scales, months, multiples ..."""
    after: Trie = field(default_factory=Trie)
    """Forms that mean something after a number: units, currencies, suffixes ..."""
    before: Trie = field(default_factory=Backward)
    """Forms that mean something before a number."""
    symbols: Trie = field(default_factory=Trie)
    enclosed: Trie = field(default_factory=Trie)
    """Symbols of units that are common words, so that they count in parentheses only: (12 in)."""
    symbols_before: Trie = field(default_factory=Backward)
    directions: Trie = field(default_factory=Trie)
    comparatives: Trie = field(default_factory=Trie)
    """Words right after a percentage that say that something is more or less."""
    infixes: Trie = field(default_factory=Trie)
    """Marks between a number and its scale word or unit: 3,000多万."""
    counters: Trie = field(default_factory=Trie)
    """Words that count things, between a number and its qualifier: 500人以上."""
    links: Trie = field(default_factory=Trie)
    """Words between day, month and year."""
    bridges: Trie = field(default_factory=Trie)
    """Words between a scale word and its unit: millones de euros."""
    ranges: Trie = field(default_factory=Trie)
    """Words and signs between the two ends of a range, and ("list") between the numbers of a list."""
    stages: Trie = field(default_factory=Trie)
    """Words after a date for a part of the time that it names ("early", "mid", "late"; None for what begins alike)."""
    stages_before: Trie = field(default_factory=Backward)
    """Those before it."""
    range_endings: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    """Endings of words that say "from" and "to"."""
    clock_links: Trie = field(default_factory=Trie)
    """Words between minutes and hour ("minutes-to", "minutes-past"), or hour and minutes ("less", "plus")."""
    bare_minutes: bool = False
    """Whether minutes in words follow the hour without a word between them (cinq heures dix)."""
    after_noun: Trie = field(default_factory=Trie)
    """What a number word has in addition after the noun that it counts: cúig nóiméad déag."""
    weekdays: dict[str, int] = field(default_factory=dict)
    """The full names of the days of the week, Monday being 0."""
    numbered_days: bool = False
    """Whether some days of the week are written with a figure (2.ª feira)."""
    points: Trie = field(default_factory=Trie)
    """Words between a whole number and its decimals: two point five."""
    denials: frozenset[str] = frozenset()
    """Words that turn a qualifier round, from far before it: must not be more than 255."""
    marked_years: bool = False
    """Whether a year always carries its mark (2018年), so that four bare digits are a number."""
    dayless: tuple[str, ...] = ()
    """Endings of months with which no day stands: tammikuussa."""
    hyphened: bool = False
    """Whether a month and a day in figures are joined by a hyphen (02-28)."""
    hyphened_day: bool = False
    """Whether a day and its month may be joined by a hyphen after a word for a day (ngày 30-9)."""
    dotted: bool = False
    """Whether a day and a month in figures both end in a full stop (15. 3.)."""
    ordinal_hours: bool = False
    """Whether hours of the day are counted by ordinals (o trzeciej)."""
    dotted_time: bool = False
    """Whether hours, minutes and seconds are parted by full stops (15.30.00)."""
    marked_days: bool = False
    """Whether something is written after the day of a month: a full stop, 27 d."""
    capital_months: bool = False
    """Whether months begin with a capital wherever they stand."""
    month_first: bool = False
    """Whether the month stands before the day in a date in words."""
    calendar: str = ""
    """The calendar, other than the Gregorian one, by which bare years may be meant."""
    quarters: bool = False
    """Whether words before a number add parts of one to it (साढ़े तीन, three and a half)."""
    teens: bool = False
    """Whether fifteen is a word of its own, so that ten and five, one after the other, are two numbers."""

    @property
    def linking(self) -> tuple[Trie, ...]:
        """All words that may stand between two parts of a date or time."""
        return self.links, self.ranges, self.clock_links
