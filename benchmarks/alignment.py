"""Do versions still line up after what editors do to them, and is whatever is missing told once?

    python benchmarks/alignment.py DATA [--measures NAME ...] [--languages CODE ...] [--step N] [--show]

DATA holds texts/LANGUAGE/DOCUMENT.txt, English being the source, with the same paragraphs in every language. The
translations are changed by paragraphs, and every measure knows what the right answer is:

    clean       nothing is changed: false alarms of the rules about text and structure
    split       a paragraph per sentence
    joined      40 % of the paragraph breaks are lost
    single      all in one paragraph
    swapped     two paragraphs of each document stand in each other's place: text called missing or added
    half, third the second half, or the middle third, is missing: sentences aligned rightly, findings for the gap
    alone       cut inside one of the last three sentences and checked without any counterpart: found, false alarms
    blame       all versions together, no source, a paragraph of one of them missing or a strange one added: found,
                and the changed version accused
    dropped     all files in one folder under meaningless names, none, 30 % and 70 % of them dropped: grouped rightly
    long        documents joined to 5,000, 10,000 and 20,000 sentences, figures and names made different: time, memory
"""

from __future__ import annotations

import argparse
import random
import re
import time
import tracemalloc
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import accumulate, combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from factcheck import Finding, compare
from factcheck.align.documents.folder import gather
from factcheck.config import Settings
from factcheck.model import Document, Version
from factcheck.pipeline import align, analyse
from factcheck.read import version
from factcheck.segment import habits, sentences

SOURCE = "en"
BREAK = "\n\n"
KEPT = 0.6
"""The share of paragraph breaks that is left where some are lost."""
LONGEST = 60
"""Characters from which a paragraph is text and no heading."""
SIZES = (5_000, 10_000, 20_000)
LATIN_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")
NUMBER = re.compile(r"\d{2,}")
RULES = Settings(select=("text-*", "structure-*"))


@dataclass(frozen=True)
class Pair:
    """A document and one translation, as paragraphs."""

    name: str
    language: str
    source: tuple[str, ...]
    target: tuple[str, ...]

    @property
    def words(self) -> int:
        return sum(len(paragraph.split()) for paragraph in self.source)

    def chance(self, measure: str) -> random.Random:
        return random.Random(f"{measure} {self.name} {self.language}")


def pairs(data: Path, languages: Sequence[str], step: int) -> Iterator[Pair]:
    for folder in sorted((data / "texts").iterdir()):
        if folder.name == SOURCE or (languages and folder.name not in languages):
            continue
        for path in sorted(folder.glob("*.txt"))[::step]:
            source = (data / "texts" / SOURCE / path.name).read_text("utf-8").strip().split(BREAK)
            target = path.read_text("utf-8").strip().split(BREAK)
            if len(source) == len(target):
                yield Pair(path.stem, folder.name, tuple(source), tuple(target))


# ---------------------------------------------------------------- what is done to the translations

def joined_by(language: str) -> str:
    """What stands between two sentences."""
    return "" if habits(version("。", language)).solid else " "


def split(pair: Pair) -> str:
    text = version(BREAK.join(pair.target), pair.language)
    return BREAK.join(text.text[sentence.start:sentence.end] for sentence in sentences(text))


def joined(pair: Pair) -> str:
    chance = pair.chance("joined")
    glue = joined_by(pair.language)
    return pair.target[0] + "".join((BREAK if number < 2 or chance.random() < KEPT else glue) + paragraph
                                    for number, paragraph in enumerate(pair.target[1:], 1))


def single(pair: Pair) -> str:
    return pair.target[0] + BREAK + joined_by(pair.language).join(pair.target[1:])


def swapped(pair: Pair) -> str:
    places = [number for number, paragraph in enumerate(pair.source) if len(paragraph) >= LONGEST]
    if len(places) < 2:
        return BREAK.join(pair.target)
    first, second = pair.chance("swapped").sample(places, 2)
    order = list(pair.target)
    order[first], order[second] = order[second], order[first]
    return BREAK.join(order)


RESHAPED: dict[str, Callable[[Pair], str]] = {
    "clean": lambda pair: BREAK.join(pair.target), "split": split, "joined": joined, "single": single,
    "swapped": swapped,
}


# ---------------------------------------------------------------- measures

def alarms(pair: Pair, text: str) -> list[Finding]:
    found = compare({SOURCE: BREAK.join(pair.source), pair.language: text}, source=SOURCE, settings=RULES)
    return [finding for finding in found if finding.severity != "info"]


def reshaped(name: str, data: Sequence[Pair], show: bool) -> None:
    words: Counter[str] = Counter()
    count: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    for pair in data:
        words[pair.language] += pair.words
        for finding in alarms(pair, RESHAPED[name](pair)):
            count[pair.language] += 1
            rules[finding.rule] += 1
            if show:
                said = finding.location.text or " | ".join(place.text for place in finding.related)
                print(f"  {pair.name} {finding.rule} {finding.severity} {pair.language}:{finding.location.line} {said}")
    rate = 1000 / max(1, words.total())
    counted = ("text-missing", "text-added") if name == "swapped" else tuple(rules)
    print(f"{name:9}{sum(rules[rule] for rule in counted) * rate:6.2f} per 1,000 source words   "
          + " ".join(f"{code} {1000 * count[code] / words[code]:.2f}" for code in words)
          + "   " + " ".join(f"{rule} {number * rate:.2f}" for rule, number in rules.most_common()))


def gap(name: str, data: Sequence[Pair]) -> None:
    """What is left when paragraphs are gone must line up, and the gap must be one finding."""
    right = total = single_finding = documents = 0
    findings: Counter[int] = Counter()
    for pair in data:
        size = len(pair.target)
        gone = range((size + 1) // 2, size) if name == "half" else range(size // 3, size - size // 3)
        if size < 6:
            continue
        kept = [number for number in range(size) if number not in gone]
        target = [pair.target[number] for number in kept]
        source, text = BREAK.join(pair.source), BREAK.join(target)
        starts = list(accumulate((len(paragraph) + len(BREAK) for paragraph in pair.source), initial=0))
        others = list(accumulate((len(paragraph) + len(BREAK) for paragraph in target), initial=0))
        for bead in align({SOURCE: source, pair.language: text}):
            there = bead.spans.get(pair.language)
            if there is None:
                continue
            total += 1
            here = bead.spans.get(SOURCE)
            places = {bisect_right(starts, place) - 1 for place in (here[0], here[1] - 1)} if here else set()
            right += places == {kept[bisect_right(others, place) - 1] for place in (there[0], there[1] - 1)}
        told = sum(finding.rule in ("text-missing", "text-truncated", "text-added") for finding in alarms(pair, text))
        findings[told] += 1
        single_finding += told == 1
        documents += 1
    print(f"{name:9}{100 * right / max(1, total):6.1f} % of the remaining beads right, one finding in "
          f"{100 * single_finding / max(1, documents):.1f} %   "
          + " ".join(f"{number}: {count}" for number, count in sorted(findings.items())))


def alone(data: Sequence[Pair], show: bool) -> None:
    """Versions cut inside one of their last three sentences, and whole ones, without any counterpart."""
    made: Counter[str] = Counter()
    found: Counter[str] = Counter()
    flagged = clean = 0
    for pair in data:
        whole = version(BREAK.join(pair.target), pair.language)
        chance = pair.chance("alone")
        sentence = chance.choice(sentences(whole)[-3:])
        cut = sentence.start + max(1, round((sentence.end - sentence.start) * chance.uniform(0.3, 0.9)))
        for text, broken in ((whole.text, False), (whole.text[:cut].rstrip(), True)):
            told = any(finding.rule == "text-truncated" and finding.severity != "info"
                       for finding in compare({pair.language: text}, settings=RULES))
            made[pair.language] += broken
            found[pair.language] += broken and told
            clean += not broken
            flagged += told and not broken
            if show and told != broken:
                print(f"  {pair.name} {pair.language} {'missed' if broken else 'flagged'} ...{text[-70:]!r}")
    print(f"alone    {100 * found.total() / max(1, made.total()):6.1f} % found, "
          f"{flagged} of {clean} whole ones flagged   "
          + " ".join(f"{code} {100 * found[code] / made[code]:.0f}" for code in made))


def blame(data: Sequence[Pair]) -> None:
    """Without a source, the version that was changed must be the one that is accused."""
    documents: dict[str, list[Pair]] = {}
    for pair in data:
        documents.setdefault(pair.name, []).append(pair)
    made = found = accused = 0
    for name, versions in documents.items():
        chance = random.Random(f"blame {name}")
        for kind in ("missing", "added"):
            texts = {SOURCE: list(versions[0].source), **{pair.language: list(pair.target) for pair in versions}}
            before = Counter(_told({code: BREAK.join(text) for code, text in texts.items()}))
            language = chance.choice(sorted(texts))
            place = chance.randrange(1, max(2, len(texts[language]) - 1))
            if kind == "missing":
                del texts[language][place]
            else:
                stranger = chance.choice([pair for pair in data if pair.name != name])
                other = stranger.source if language == SOURCE else next(
                    pair.target for pair in data if (pair.name, pair.language) == (stranger.name, language))
                texts[language].insert(place, max(other, key=len))
            new = Counter(_told({code: BREAK.join(text) for code, text in texts.items()})) - before
            made += 1
            found += bool(new)
            accused += any(code == language for _, code, _ in new)
    print(f"blame    {100 * found / max(1, made):6.1f} % of {made} found, the changed version accused in "
          f"{100 * accused / max(1, found):.1f} % of them")


def _told(texts: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """What is said about the text of versions without a source: rule, accused version, words."""
    return [(finding.rule, finding.location.language,
             finding.location.text or " | ".join(sorted(place.text for place in finding.related)))
            for finding in compare(texts, settings=Settings(select=("text-*",))) if finding.severity != "info"]


def dropped(data: Path, languages: Sequence[str]) -> None:
    """Files without telling names must come back together, those whose versions are gone must stay alone."""
    files = [path for folder in sorted((data / "texts").iterdir())
             if not languages or folder.name in (SOURCE, *languages) for path in sorted(folder.glob("*.txt"))]
    for share in (0.0, 0.3, 0.7):
        kept = [path for path in files if random.Random(f"dropped {share} {path.parts[-2:]}").random() >= share]
        with TemporaryDirectory() as folder:
            names = {}
            for path in kept:
                name = sha256("/".join(path.parts[-2:]).encode()).hexdigest()[:16] + ".txt"
                (Path(folder) / name).write_bytes(path.read_bytes())
                names[name] = path.stem
            documents = gather([folder], Settings())[0]
            found = {frozenset((Path(one.path).name, Path(other.path).name))
                     for document in documents for one, other in combinations(document.versions, 2)}
        true = {frozenset(two) for two in combinations(sorted(names), 2) if names[two[0]] == names[two[1]]}
        right = len(found & true)
        print(f"dropped  {100 * share:3.0f} %: {len(kept)} files, recall {right / max(1, len(true)):.4f}, precision "
              f"{right / max(1, len(found)):.4f}, F1 {2 * right / max(1, len(found) + len(true)):.4f}")


def long(data: Sequence[Pair], sizes: Sequence[int]) -> None:
    """Time and memory by length: documents joined, each copy with other figures and names."""
    language = data[0].language
    own = [pair for pair in data if pair.language == language]
    for size in sizes:
        source: list[str] = []
        target: list[str] = []
        count = turn = 0
        while count < size:
            for pair in own:
                here, there = made_different(pair, turn)
                source.extend(here)
                target.extend(there)
                count += sum(len(sentences(version(paragraph, SOURCE))) for paragraph in pair.source)
            turn += 1
        texts = (version(BREAK.join(source), SOURCE), version(BREAK.join(target), language))
        print(f"long     {count} sentences, {language}: {timed(texts)}")


def timed(texts: tuple[Version, Version]) -> str:
    started = time.process_time()
    analyse(Document("", texts, SOURCE))
    seconds = time.process_time() - started
    tracemalloc.start()
    analyse(Document("", texts, SOURCE))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return f"{seconds:.1f} s, {peak / 1e6:.0f} MB"


def made_different(pair: Pair, turn: int) -> tuple[list[str], list[str]]:
    """The paragraphs of a copy: figures move on, names that both versions spell alike change a letter."""
    shared = set(LATIN_NAME.findall(" ".join(pair.source))) & set(LATIN_NAME.findall(" ".join(pair.target)))

    def changed(paragraph: str) -> str:
        paragraph = NUMBER.sub(lambda found: str(int(found.group()) + 7 * turn), paragraph)
        return LATIN_NAME.sub(lambda found: found.group()[:2] + chr(97 + turn % 26) + found.group()[2:]
                              if turn and found.group() in shared else found.group(), paragraph)

    return [changed(paragraph) for paragraph in pair.source], [changed(paragraph) for paragraph in pair.target]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--measures", nargs="+", default=[*RESHAPED, "half", "third", "alone"],
                        choices=[*RESHAPED, "half", "third", "alone", "blame", "dropped", "long"])
    parser.add_argument("--languages", nargs="+", default=[])
    parser.add_argument("--step", type=int, default=1, help="take every n-th document")
    parser.add_argument("--sizes", nargs="+", type=int, default=SIZES, help="sentences of the long documents")
    parser.add_argument("--show", action="store_true", help="print what is wrong")
    arguments = parser.parse_args()
    data = list(pairs(arguments.data, arguments.languages, arguments.step))
    for name in arguments.measures:
        if name in RESHAPED:
            reshaped(name, data, arguments.show)
        elif name == "alone":
            alone(data, arguments.show)
        elif name == "blame":
            blame(data)
        elif name == "dropped":
            dropped(arguments.data, arguments.languages)
        elif name == "long":
            long(data, arguments.sizes)
        else:
            gap(name, data)


if __name__ == "__main__":
    main()
