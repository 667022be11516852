"""How fast is each step of the work, in megabytes of text (UTF-8) a second of one processor?

    python -m benchmarks.speed DATA [--languages CODE ...] [--rounds N] [--profile STEP]

DATA holds texts/LANGUAGE/DOCUMENT.txt, English being the source. Every translation is compared with its source, as
`factcheck.compare` does it; a step counts the bytes of both. The best of some rounds counts, after one round for the
language data to be loaded.

    read      blocks of a text
    figures   the facts of a text but its names
    align     sentences against sentences
    pair      facts against facts
    check     all rules
    names     the rules about names: their share of check
    compare   all of this
    extract   facts with names and every weak fact: `factcheck extract`
"""

from __future__ import annotations

import cProfile
import pstats
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from factcheck import compare, engine, rules
from factcheck.align.facts.pairs import pair
from factcheck.align.facts.rows import rows
from factcheck.align.sentences.alignment import align
from factcheck.config import Settings
from factcheck.extract import extract, figures
from factcheck.model import Comparison, Document
from factcheck.read import version
from factcheck.segment import sentences

SOURCE = "en"
WANTED = {"compare": 0.7, "figures": 4.0, "extract": 2.0, "names": 1.5}
"""Megabytes a second."""

Result = TypeVar("Result")


class Clock:
    """Seconds of the processor, by step."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.profiled: str | None = None
        self.profile = cProfile.Profile()

    def __call__(self, step: str, work: Callable[..., Result], *arguments: object) -> Result:
        """Do a step, and count its time."""
        if step == self.profiled:
            return self.profile.runcall(work, *arguments)
        started = time.process_time()
        result = work(*arguments)
        self.seconds[step] += time.process_time() - started
        return result


def measure(texts: dict[str, str], clock: Clock) -> None:
    """Compare two versions, step by step."""
    source, target = texts
    left, right = (clock("read", version, text, language, "text", language) for language, text in texts.items())
    split = {source: sentences(left), target: sentences(right)}
    facts = {language: tuple(clock("figures", figures, text, language)) for language, text in texts.items()}
    alignment = clock("align", align, left, right, split[source], split[target], facts[source], facts[target])
    pairs = clock("pair", pair, alignment, (split[source], split[target]), (facts[source], facts[target]),
                  (left.text, right.text))
    comparison = Comparison(Document("", (left, right), source), split, facts, source, {target: alignment},
                            rows(source, {target: pairs}))
    naming = tuple(rule for rule in SHIPPED if rule.id.startswith("name-"))
    clock("names", engine.run, comparison, naming)
    clock("check", engine.run, comparison, tuple(rule for rule in SHIPPED if rule not in naming))
    clock("compare", compare, texts, source)
    for language, text in texts.items():
        clock("extract", extract, text, language)


SHIPPED = rules.bound(rules.load(Settings()), Settings())


@click.command()
@click.argument("data", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--languages", help="Codes with commas between them; all if not given.")
@click.option("--rounds", default=3, show_default=True, help="The best of so many counts.")
@click.option("--documents", default=20, show_default=True, help="Take so many documents of each language.")
@click.option("--profile", help="Show where the time of a step goes.")
def main(data: Path, languages: str | None, rounds: int, documents: int, profile: str | None) -> None:
    """Measure."""
    chosen = languages.split(",") if languages else sorted(each.name for each in (data / "texts").iterdir())
    pairs = [{SOURCE: (data / "texts" / SOURCE / path.name).read_text("utf-8"), code: path.read_text("utf-8")}
             for code in chosen if code != SOURCE
             for path in sorted((data / "texts" / code).iterdir())[:documents]]
    size = sum(len(text.encode()) for pair in pairs for text in pair.values()) / 1e6
    best: dict[str, float] = {}
    for number in range(rounds + 1):
        clock = Clock()
        for texts in pairs:
            measure(texts, clock)
        if number:
            best = {step: min(best.get(step, seconds), seconds) for step, seconds in clock.seconds.items()}
    for step, seconds in best.items():
        print(f"{step:8} {size / seconds:6.2f} MB/s  (wanted: {WANTED[step]})" if step in WANTED
              else f"{step:8} {size / seconds:6.2f} MB/s")
    if profile:
        clock = Clock()
        clock.profiled = profile
        for texts in pairs:
            measure(texts, clock)
        pstats.Stats(clock.profile).sort_stats("tottime").print_stats(40)


if __name__ == "__main__":
    main()
