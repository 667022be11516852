"""Make `factcheck/languages/words/`: the common words of each language, to tell them from names.

    python tools/words.py FOLDER

FOLDER holds the packages that the words are taken from, as their registries serve them:

    npm pack cldr-annotations-full          Unicode CLDR: names and keywords of symbols (Unicode License v3)
    apt-get download chromium-l10n          Chromium: the sentences of its interface (BSD 3-Clause)
    pip download --no-deps spacy-lookups-data    word probabilities of de, el, en, es (MIT)
    apt-get download wamerican              SCOWL: the words of English (its own licence, as free as MIT's)
    apt-get download tesseract-ocr-pol ...  Tesseract OCR: the words of each language's model (Apache 2.0)

A word counts as common when it is written with a small letter there; an English one that is far more often
written with a capital (Senate, Robin) is listed so. German writes nouns with a capital: there
a word counts unless it stands with a capital in most other languages, too, as names of products do.
Names are written small on the web; one that is, is so in many languages, and left out. What is an ending after
another word of the list is left out as well.
"""

from __future__ import annotations

import gzip
import io
import json
import lzma
import struct
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import regex
from tesseract import words as printed_words

from factcheck.extract.names.folding import fold
from factcheck.extract.names.gazetteer import cities
from factcheck.extract.names.naming import LONGEST_ENDING, STEM, Naming, naming, places
from factcheck.languages.tables import LANGUAGES

OUTPUT = Path(__file__).parents[1] / "factcheck" / "languages" / "words"
WORD = regex.compile(r"(?<![\p{L}\p{N}'’])[\p{L}\p{M}]{2,}(?![\p{L}\p{N}])")
UNCASED = frozenset({"ar", "fa", "he", "hi", "ja", "ko", "th", "zh", "zh-Hant"})
"""Languages that show no name by its capital: their words would answer no question."""
ANNOTATIONS = {"nb": "no"}
CHROMIUM = {"en": "en-GB", "pt": "pt-BR"}
MODELS = dict(pair.split(":") for pair in (
    "bg:bul cs:ces da:dan de:deu el:ell en:eng es:spa et:est fi:fin fr:fra ga:gle hr:hrv hu:hun id:ind it:ita lt:lit "
    "lv:lav mt:mlt nb:nor nl:nld pl:pol pt:por ro:ron ru:rus sk:slk sl:slv sv:swe tr:tur uk:ukr vi:vie").split())
"""The models of Tesseract by language."""
RICH = frozenset({"de", "en"})
"""Languages whose other sources know nearly every word, and whose models would only add noise."""
EVERYWHERE = 7
"""A word in the models of this many languages is no word of any of them, but a name or an English word."""
LARGE = 60_000
"""From so many words on a model has rare ones."""
SHARED = 8
"""A capitalised word that stands in the interfaces of this many languages is a name of products."""
PEOPLE, SELDOM = 3.6, 2.0
"""How much rarer the people of a city may be than the city; how much rarer both are with a small letter."""
COMMON, RARE_ABROAD, LIKELY_NOUN = -14.5, 4.5, 6.0
"""Natural logarithms of probabilities: how common a word must be; how much rarer a German noun is in English;
how much rarer the small letter may be than the capital."""


def annotations(folder: Path, language: str) -> Iterator[str]:
    """The words that CLDR describes symbols with."""
    with tarfile.open(next(folder.glob("cldr-annotations-full-*.tgz"))) as archive:
        name = f"package/annotations/{ANNOTATIONS.get(language, language)}/annotations.json"
        member = archive.extractfile(name)
        assert member, name
        entries = json.load(member)["annotations"]["annotations"]
    for entry in entries.values():
        for phrase in (*entry.get("default", ()), *entry.get("tts", ())):
            yield from WORD.findall(phrase)


def interfaces(folder: Path) -> dict[str, Counter[str]]:
    """The words of Chromium's interface, by language."""
    with tempfile.TemporaryDirectory() as unpacked:
        subprocess.run(["dpkg", "-x", next(folder.glob("chromium-l10n_*.deb")), unpacked], check=True)
        return {path.stem: Counter(WORD.findall(" \n".join(text for _, text in strings(path.read_bytes()))))
                for path in Path(unpacked).rglob("*.pak") if path.stat().st_size > 1000}


def strings(data: bytes) -> Iterator[tuple[int, str]]:
    """The numbers and texts of a resource file of Chromium, version 5."""
    version, _encoding, count, _aliases = struct.unpack_from("<IIHH", data)
    assert version == 5, version
    entries = [struct.unpack_from("<HI", data, 12 + 6 * index) for index in range(count + 1)]
    for (number, start), (_, end) in pairwise(entries):
        yield number, data[start:end].decode("utf-8", "replace")


def probabilities(folder: Path, language: str) -> dict[str, float]:
    """The log probabilities of word forms, where the package has them."""
    with zipfile.ZipFile(next(folder.glob("spacy_lookups_data-*.whl"))) as archive:
        name = f"spacy_lookups_data/data/{language}_lexeme_prob.json.gz"
        if name not in archive.namelist():
            return {}
        return dict(json.load(gzip.open(io.BytesIO(archive.read(name)))))


def frequent(language: str, own: dict[str, float], english: dict[str, float]) -> Iterator[str]:
    """Words that are frequent and more often written small than not, or German nouns."""
    for word, probability in own.items():
        if probability < COMMON or not WORD.fullmatch(word):
            continue
        capital = word[:1].upper() + word[1:]
        if word.islower() and probability > own.get(capital, -30) - 0.5:
            yield word
        elif (naming(language).nouns and word.istitle() and own.get(word.lower(), -30) > probability - LIKELY_NOUN
              and english.get(word, -21) < probability - RARE_ABROAD):
            yield word.lower()


def peopled(found: Iterable[str], own: dict[str, float]) -> Iterator[str]:
    """The cities among nouns: their people are as common as they, and both are seldom written small: Kasseler."""
    for word in found:
        city, people = word.capitalize(), f"{word.capitalize()}er"
        if (len(word) > 3 and fold(word) in cities() and own.get(people, -30) > own.get(city, -30) - PEOPLE
                and own.get(word, -30) < own.get(city, -30) - SELDOM
                and own.get(people.lower(), -30) < own.get(people, -30) - SELDOM):
            yield word


def dictionary(folder: Path, english: dict[str, float]) -> Iterator[str]:
    """The words of English that are also written with a small letter."""
    with tempfile.TemporaryDirectory() as unpacked:
        subprocess.run(["dpkg", "-x", next(folder.glob("wamerican_*.deb")), unpacked], check=True)
        for word in (Path(unpacked) / "usr/share/dict/american-english").read_text("utf-8").splitlines():
            if word.islower() and WORD.fullmatch(word):
                capital = word[0].upper() + word[1:]
                yield capital if english.get(capital, -21) > english.get(word, -21) + 1 else word


def printed(folder: Path) -> dict[str, frozenset[str]]:
    """The common words in the model of each language: those that are no names, and in large models no rare ones.

    Models do not tell how frequent a word is. But frequent ones are met with a small letter and with a capital;
    and of a name, more forms are met with a capital than without.
    """
    models = {language: printed_words(next(folder.glob(f"tesseract-ocr-{code}_*.deb")))
              for language, code in MODELS.items()}
    small = {language: frozenset(word for word in model if word.islower() and word.isalpha() and len(word) > 2)
             for language, model in models.items()}
    spread = Counter(word for model in small.values() for word in model)
    return {language: frozenset(
        word for word in found if spread[word] < EVERYWHERE and fold(word) not in cities() and forms[stem(word)] >= 0
        and (len(found) < LARGE or not models[language].isdisjoint((word.capitalize(), word.upper()))))
            for language, found in small.items() for forms in [_forms(models[language])]}


def _forms(model: Iterable[str]) -> Counter[str]:
    """For each beginning of words, by how many more of them have a small letter than a capital."""
    forms: Counter[str] = Counter()
    for word in model:
        if word.isalpha() and (word.islower() or word.istitle()):
            for size in range(len(stem(word)), len(word) + 1):
                forms[word[:size].lower()] += 1 if word.islower() else -1
    return forms


def stem(word: str) -> str:
    """A word without what may be its ending."""
    return word[:max(4, len(word) - 3)]


def roots(found: Iterable[str], known: Naming) -> Iterator[str]:
    """The words that are no other word of the list with an ending, as `naming` takes them apart."""
    kept: set[str] = set()
    for word in sorted(found, key=lambda word: (not word.islower(), len(word), word)):
        cuts = range(max(STEM, len(word) - LONGEST_ENDING), len(word)) if word.islower() else ()
        if not any(word[cut:] in known.endings and not kept.isdisjoint(
                (word[:cut], *(word[:cut] + end for end in known.stems))) for cut in cuts):
            kept.add(word)
    return iter(kept)


def words(language: str, keywords: Iterable[str], interface: Counter[str], shared: frozenset[str]) -> Iterator[str]:
    """The common words among those of the symbols and of the interface."""
    nouns = naming(language).nouns
    for word in {*keywords, *interface}:
        if word.islower() or (nouns and word.istitle() and word not in shared):
            yield word.lower()


def main() -> None:
    folder = Path(sys.argv[1])
    paks = interfaces(folder)
    spread = Counter(word for counts in paks.values() for word in counts if word[:1].isupper())
    shared = frozenset(word for word, languages in spread.items() if languages >= SHARED)
    english = probabilities(folder, "en")
    models = printed(folder)
    OUTPUT.mkdir(exist_ok=True)
    for language in LANGUAGES:
        if language in UNCASED:
            continue
        own = english if language == "en" else probabilities(folder, language)
        interface = paks.get(CHROMIUM.get(language, language), Counter())
        found = {*words(language, annotations(folder, language), interface, shared), *frequent(language, own, english)}
        if language == "en":
            small = set(dictionary(folder, english))
            found = small | {word for word in found if word in small or len(word) < 4}
        if language not in RICH:
            found |= models.get(language, frozenset())
        found -= places(language).keys()
        if naming(language).nouns:
            found -= set(peopled(found, own))
        found = set(roots(found, naming(language)))
        text = "\n".join(sorted(unicodedata.normalize("NFC", word) for word in found))
        packed = lzma.compress(text.encode("utf-8"), preset=9 | lzma.PRESET_EXTREME)
        (OUTPUT / f"{language}.txt.xz").write_bytes(packed)
        print(f"{language}: {len(found)} words, {len(packed) // 1024} kB")


if __name__ == "__main__":
    main()
