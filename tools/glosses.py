"""Make `factcheck/languages/glosses/`: what common words of each language mean, in English, as far as texts tell.

    python tools/glosses.py FOLDER [CODE ...]

FOLDER holds the packages that the texts are taken from, as their registries serve them:

    npm pack cldr-annotations-full          Unicode CLDR: names and keywords of symbols (Unicode License v3)
    apt-get download chromium-l10n          Chromium: the sentences of its interface (BSD 3-Clause)

Both say the same in every language. Which words stand for which is learned as by Brown et al. (1993), model 1, in both
directions; a gloss is kept where each direction finds the other. Words are cut to their beginnings as `keys` does;
where no spaces stand between words, pairs of Han characters and runs of Katakana stand for them, and in Thai the
keywords of CLDR.
"""

from __future__ import annotations

import json
import lzma
import subprocess
import sys
import tarfile
import tempfile
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import regex
from words import ANNOTATIONS, CHROMIUM, strings

from factcheck.align.sentences.keys import stem
from factcheck.languages.tables import LANGUAGES

OUTPUT = Path(__file__).parents[1] / "factcheck" / "languages" / "glosses"
PACKS = {**CHROMIUM, "zh": "zh-CN", "zh-Hant": "zh-TW"}
MARKUP = regex.compile(r"<[^>]*>|\$\d|&\w+;|\{[^}]*\}")
WORD = regex.compile(r"[\p{L}\p{M}]{2,}")
SOLID = regex.compile(r"(?P<katakana>[\p{Katakana}ー]{2,})|(?P<thai>\p{Thai}+)|(?P<han>[\p{Han}\p{Hiragana}]{2,})")
LONGEST = 40
"""Words of a text that still tells which one stands for which."""
ROUNDS = 6
NOTHING = 0.2
"""How likely at first a word stands for nothing, as parts of a word."""
COUNT, LIKELIHOOD = 0.9, 0.27
"""How often a word must stand for the other one, and the least geometric mean of the chances of both directions."""
GLOSSES = 2
"""The most glosses of a word."""

Pair = tuple[frozenset[str], frozenset[str]]
Table = Mapping[str, Mapping[str, tuple[float, float]]]
"""Word -> what stands for it -> chance and count."""


def english(text: str) -> frozenset[str]:
    return frozenset(filter(None, map(stem, WORD.findall(MARKUP.sub(" ", text)))))


def foreign(text: str, vocabulary: Collection[str]) -> Iterator[str]:
    """What counts as words of a text in any other language.

    :param vocabulary: the words of a language without spaces that no characters part
    """
    text = MARKUP.sub(" ", text)
    for match in SOLID.finditer(text):
        run = match.group()
        if match.lastgroup == "katakana":
            yield run
        elif match.lastgroup == "han":
            yield from (run[place:place + 2] for place in range(len(run) - 1) if regex.match(r"\p{Han}", run[place]))
        else:
            yield from _longest(run, vocabulary)
    yield from filter(None, map(stem, WORD.findall(SOLID.sub(" ", text))))


def _longest(run: str, vocabulary: Collection[str]) -> Iterator[str]:
    place = 0
    while place < len(run):
        size = next((size for size in range(12, 2, -1) if run[place:place + size] in vocabulary), 0)
        if size:
            yield run[place:place + size]
        place += max(1, size)


def annotations(folder: Path, language: str) -> dict[str, tuple[str, str]]:
    """How CLDR names each symbol, and with which keywords."""
    with tarfile.open(next(folder.glob("cldr-annotations-full-*.tgz"))) as archive:
        member = archive.extractfile(f"package/annotations/{ANNOTATIONS.get(language, language)}/annotations.json")
        assert member, language
        entries = json.load(member)["annotations"]["annotations"]
    return {symbol: (" ; ".join(entry.get("tts", ())), " ; ".join(entry.get("default", ())))
            for symbol, entry in entries.items()}


def interfaces(folder: Path) -> dict[str, dict[int, str]]:
    """The texts of Chromium's interface by their numbers, by language."""
    with tempfile.TemporaryDirectory() as unpacked:
        subprocess.run(["dpkg", "-x", next(folder.glob("chromium-l10n_*.deb")), unpacked], check=True)
        return {path.stem: dict(strings(path.read_bytes()))
                for path in Path(unpacked).rglob("*.pak") if path.stat().st_size > 1000}


def pairs(own: Mapping[str, tuple[str, str]], others: Mapping[str, tuple[str, str]], interface: Mapping[int, str],
          translated: Mapping[int, str]) -> Iterator[Pair]:
    """Texts in English and in another language, as words."""
    vocabulary = {word for texts in others.values() for text in texts for word in regex.findall(r"\p{Thai}{3,}", text)}
    same = {(interface[number], text) for number, text in translated.items() if number in interface}
    same |= {two for symbol in own.keys() & others.keys() for two in zip(own[symbol], others[symbol], strict=True)}
    for mine, theirs in sorted(same):
        here, there = english(mine), frozenset(foreign(theirs, vocabulary))
        if mine != theirs and here and there and len(here) <= LONGEST:
            yield here, there


def learn(texts: Sequence[Pair]) -> Table:
    """How likely each word of the first texts is said by which words of the second ones."""
    chances: dict[str, dict[str, float]] = {}
    counts: dict[str, dict[str, float]] = {}
    for _ in range(ROUNDS):
        counts = defaultdict(lambda: defaultdict(float))
        for mine, theirs in texts:
            for word in theirs:
                found = {other: chances[other].get(word, 0.0) if chances else 1.0 for other in mine}
                total = sum(found.values()) + (1e-3 if chances else NOTHING)
                for other, chance in found.items():
                    if chance > 1e-3 * total:
                        counts[other][word] += chance / total
        chances = {word: {other: count / total for other, count in found.items()}
                   for word, found in counts.items() for total in [sum(found.values())]}
    return {word: {other: (chances[word][other], count) for other, count in found.items()}
            for word, found in counts.items()}


def glosses(texts: Iterable[Pair]) -> dict[str, list[str]]:
    """The English words for each word of the other language, the likeliest first."""
    texts = sorted(texts, key=lambda pair: (sorted(pair[0]), sorted(pair[1])))
    there, back = learn(texts), learn([(theirs, mine) for mine, theirs in texts])
    found: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for word, others in there.items():
        for other, (chance, count) in others.items():
            returned = back.get(other, {}).get(word, (0.0, 0.0))[0]
            if count >= COUNT and (chance * returned) ** 0.5 >= LIKELIHOOD and word != other:
                found[other].append((returned, word))
    return {word: [gloss for _, gloss in sorted(entries, reverse=True)[:GLOSSES]] for word, entries in found.items()}


def main() -> None:
    folder = Path(sys.argv[1])
    paks, own = interfaces(folder), annotations(folder, "en")
    OUTPUT.mkdir(exist_ok=True)
    for language in sys.argv[2:] or [code for code in LANGUAGES if code != "en"]:
        translated = paks.get(PACKS.get(language, language), {})
        found = glosses(pairs(own, annotations(folder, language), paks[CHROMIUM["en"]], translated))
        text = "\n".join(" ".join((word, *entries)) for word, entries in sorted(found.items()))
        packed = lzma.compress(text.encode("utf-8"), preset=9 | lzma.PRESET_EXTREME)
        (OUTPUT / f"{language}.txt.xz").write_bytes(packed)
        print(f"{language}: {len(found)} words, {len(packed) // 1024} kB", flush=True)


if __name__ == "__main__":
    main()
