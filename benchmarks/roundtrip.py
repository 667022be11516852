"""Write values as CLDR writes them, read them back, and count how many come back.

Usage: python -m benchmarks.roundtrip [--languages en,fr] [--kinds words,dates] [--sample 40] [--failures 3]

Numbers in words come from CLDR's spell-out rules (unicode-rbnf, any of the public rule sets), figures, money and dates
from Babel. Each stands alone on a line, or in brackets. A value has come back when one reading of one fact has it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Literal

import click
from babel import Locale, dates, numbers, units
from unicode_rbnf import RbnfEngine
from unicode_rbnf.engine import NoRuleForNumberError, RulesetNotFoundError

from factcheck import extract
from factcheck.languages.quantities import DURATIONS
from factcheck.values import Date, Duration, Time, Value

LANGUAGES = ("bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv ar ru zh zh-Hant "
             "ja ko hi id tr uk nb he fa th vi").split()
RULES = {"nb": "no", "zh-Hant": "zh_Hant"}
"""The names under which CLDR keeps the spell-out rules, where they differ from the language's code."""
SPELLED = re.compile(r"spellout-(cardinal|numbering)(?!.*(financial|year|days))")
INVISIBLE = re.compile("[\u00ad\u200b]")
CURRENCIES = ("EUR", "USD", "CNY")
CARRIERS = ("{}", "({})")
WIDTHS: tuple[Literal["short", "medium", "long", "full"], ...] = ("short", "medium", "long", "full")


@dataclass(frozen=True, slots=True)
class Case:
    """A surface text and the value and unit with which it should come back."""

    text: str
    value: Value
    unit: str | None = None


PAGE = """# How well values are read, by language and kind

Values written by CLDR (numbers in words by its spell-out rules, the others by its formats), read back by
`factcheck.extract`: how many of a hundred come back. Made by

    python -m benchmarks.roundtrip --sample {sample} --seed {seed} --markdown docs/accuracy.md

{table}
"""


def magnitude(chance: random.Random, digits: int) -> int:
    """Draw a whole number, every length being equally likely."""
    return chance.randrange(10 ** chance.randint(1, digits))


def words(locale: Locale, language: str, chance: random.Random) -> Iterator[Case]:
    """Yield whole numbers below a million in words."""
    engine = RbnfEngine.for_language(RULES.get(language, language))
    names = [name for name, rules in engine.rulesets.items() if SPELLED.match(name) and not rules.is_private]
    while True:
        number = magnitude(chance, 6)
        try:
            spelled = INVISIBLE.sub("", "".join(engine.iter_format_number(number, chance.choice(names))))
        except (NoRuleForNumberError, RulesetNotFoundError):
            continue  # some rule sets stop at a hundred; CLDR falls back to figures there
        if not any(character.isdigit() for character in spelled):
            yield Case(spelled, Decimal(number))


def integers(locale: Locale, language: str, chance: random.Random) -> Iterator[Case]:
    """Yield whole numbers below a million million in figures."""
    while True:
        number = magnitude(chance, 12)
        yield Case(numbers.format_decimal(number, locale=locale, numbering_system="default"), Decimal(number))


def decimals(locale: Locale, language: str, chance: random.Random) -> Iterator[Case]:
    """Yield numbers with one to three decimals."""
    while True:
        number = Decimal(magnitude(chance, 8)).scaleb(-chance.randint(1, 3))
        text = numbers.format_decimal(number, locale=locale, decimal_quantization=False, numbering_system="default")
        yield Case(text, number)


def percentages(locale: Locale, language: str, chance: random.Random) -> Iterator[Case]:
    """Yield percentages with up to two decimals."""
    while True:
        number = Decimal(magnitude(chance, 4)).scaleb(-chance.randint(0, 2))
        share = number / 100
        text = numbers.format_percent(share, locale=locale, decimal_quantization=False, numbering_system="default")
        yield Case(text, number, "percent")


def money(locale: Locale, language: str, chance: random.Random) -> Iterator[Case]:
    """Yield amounts in the usual currencies."""
    while True:
        number, currency = Decimal(magnitude(chance, 9)).scaleb(-2), chance.choice(CURRENCIES)
        text = numbers.format_currency(number, currency, locale=locale, numbering_system="default")
        yield Case(text, number, currency)


def days(locale: Locale, language: str, chance: random.Random) -> Iterator[Case]:
    """Yield dates in the four widths, the shortest with all four digits of the year."""
    while True:
        day = date.fromordinal(chance.randint(date(1900, 1, 1).toordinal(), date(2049, 12, 31).toordinal()))
        width = chance.choice(WIDTHS)
        pattern = re.sub("y+", "y", dates.get_date_format(width, locale).pattern)
        yield Case(dates.format_date(day, pattern, locale), Date(day.year, day.month, day.day))


def partial(locale: Locale, language: str, chance: random.Random) -> Iterator[Case]:
    """Yield months, quarters, and days without a year or with their weekday."""
    while True:
        day = date(chance.randint(1900, 2049), chance.randint(1, 12), chance.randint(1, 28))
        month, quarter = Date(day.year, day.month), Date(day.year, part=f"Q{(day.month + 2) // 3}")
        whole, yearless = Date(day.year, day.month, day.day), Date(None, day.month, day.day)
        skeleton, value = chance.choice((
            ("yMMMM", month), ("yMMM", month), ("MMMd", yearless), ("MMMMd", yearless), ("MMMEd", yearless),
            ("yMMMEd", whole), ("yQQQ", quarter), ("yQQQQ", quarter)))
        if skeleton in locale.datetime_skeletons:
            yield Case(dates.format_skeleton(skeleton, day, locale=locale), value)


def intervals(locale: Locale, language: str, chance: random.Random) -> Iterator[Case]:
    """Yield the time between two days or months of one year."""
    while True:
        start = date(chance.randint(1900, 2049), chance.randint(1, 11), chance.randint(1, 27))
        later = chance.randint(start.month + 1, 12)
        end = start.replace(day=28) if chance.random() < 0.5 else start.replace(month=later)
        skeleton = chance.choice(("yMMMd", "MMMd", "yMMMM"))
        if skeleton == "yMMMM" and start.month == end.month:
            continue
        first, last = (Date(day.year if "y" in skeleton else None, day.month, day.day if "d" in skeleton else None)
                       for day in (start, end))
        yield Case(dates.format_interval(start, end, skeleton, locale=locale), replace(first, end=last))


def times(locale: Locale, language: str, chance: random.Random) -> Iterator[Case]:
    """Yield times of day, in twelve and in twenty-four hours."""
    while True:
        moment = datetime(2020, 1, 1, chance.randrange(24), chance.randrange(60))
        skeleton = chance.choice(("Hm", "hm", "Hms", "hms"))
        yield Case(dates.format_skeleton(skeleton, moment, locale=locale), Time(moment.hour * 60 + moment.minute))


def durations(locale: Locale, language: str, chance: random.Random) -> Iterator[Case]:
    """Yield amounts of every unit of time that the locale has words for."""
    while True:
        designator = chance.choice(list(DURATIONS))
        number = Decimal(chance.randint(1, 99))
        text = units.format_unit(number, DURATIONS[designator], length="long", locale=locale)
        if any(character.isdecimal() for character in text):  # Arabic has words for one and two
            yield Case(text, Duration(number, designator))


KINDS: dict[str, Callable[[Locale, str, random.Random], Iterator[Case]]] = {
    "words": words, "integers": integers, "decimals": decimals, "percent": percentages, "money": money, "dates": days,
    "partial": partial, "intervals": intervals, "times": times, "durations": durations,
}


def comes_back(case: Case, text: str, language: str) -> bool:
    """Tell whether a reading of a fact has the value, and the unit if there is one."""
    return any(reading.value == case.value and case.unit in (None, reading.unit)
               for fact in extract(text, language) for reading in fact.readings)


def failures(kind: str, language: str, sample: int, seed: int) -> list[str]:
    """List the texts of a sample whose value is lost, with what is read instead."""
    chance = random.Random(f"{seed} {kind} {language}")
    source = KINDS[kind](Locale.parse(language, sep="-"), language, chance)
    lost = []
    for index in range(sample):
        case = next(source)
        text = CARRIERS[index % len(CARRIERS)].format(case.text)
        if not comes_back(case, text, language):
            read = [f"{fact.kind} {fact.value} {fact.unit or ''}".strip() for fact in extract(text, language)]
            lost.append(f"{text}  is {case.value} {case.unit or ''}, read: {' | '.join(read) or 'nothing'}")
    return lost


@click.command()
@click.option("--languages", default=",".join(LANGUAGES), help="Codes, separated by commas.")
@click.option("--kinds", default=",".join(KINDS), help="Kinds, separated by commas.")
@click.option("--sample", default=40, help="Values of each kind and language.")
@click.option("--seed", default=1)
@click.option("--failures", "shown", default=0, help="Failures to show for each cell.")
@click.option("--markdown", type=click.Path(dir_okay=False), help="Write the table to this file as well.")
def main(languages: str, kinds: str, sample: int, seed: int, shown: int, markdown: str | None) -> None:
    """Print how many of a hundred values come back, a row for each language and a column for each kind."""
    columns: Sequence[str] = kinds.split(",")
    click.echo("language  " + "".join(f"{kind:>10}" for kind in columns))
    total = dict.fromkeys(columns, 0)
    details = []
    table = [f"| language | {' | '.join(columns)} |", "|---" * (len(columns) + 1) + "|"]
    for language in languages.split(","):
        row = []
        for kind in columns:
            lost = failures(kind, language, sample, seed)
            total[kind] += len(lost)
            row.append(100 - 100 * len(lost) / sample)
            details += [f"{language} {kind}: {text}" for text in lost[:shown]]
        click.echo(f"{language:10}" + "".join(f"{share:10.1f}" for share in row))
        table.append(f"| {language} | " + " | ".join(f"{share:.1f}" for share in row) + " |")
    count = sample * len(languages.split(","))
    click.echo(f"{'all':10}" + "".join(f"{100 - 100 * total[kind] / count:10.1f}" for kind in columns))
    click.echo("\n".join(details))
    if markdown:
        Path(markdown).write_text(PAGE.format(sample=sample, seed=seed, table="\n".join(table)), encoding="utf-8")


if __name__ == "__main__":
    main()
