"""The language of a text: by its script where that settles it, by its function words, else by a model of letters."""

from __future__ import annotations

import math
from collections import Counter

import regex

from .tables import LANGUAGES, table

UNKNOWN = "und"
"""BCP 47 for "undetermined"."""

ENOUGH = 20
"""Letters below which a text in a script of several languages says nothing: the model calls "Chongqing" Xhosa."""

LONG, CERTAIN = 300, 0.99
"""Letters and probability from which a language that is not among the fully supported is believed."""

SLICE, SLICES = 300, 3
"""A text is judged by three parts of 300 characters; more change nothing and take time."""

SOLE = {
    "Bopomofo": "zh-Hant",
    "Greek": "el",
    "Hangul": "ko",
    "Hebrew": "he",
    "Hiragana": "ja",
    "Katakana": "ja",
    "Thai": "th",
}
"""Scripts of one language among those with full data."""

SEVERAL = {
    "Arabic": frozenset(["ar", "fa"]),
    "Cyrillic": frozenset(["bg", "ru", "uk"]),
    "Devanagari": frozenset(["hi"]),
    "Latin": frozenset(LANGUAGES) - {"ar", "bg", "el", "fa", "he", "hi", "ja", "ko", "ru", "th", "uk", "zh", "zh-Hant"},
}
"""Scripts of several languages, with those among them that have full data."""

SCRIPT = regex.compile("|".join(rf"(?P<{name}>\p{{Script={name}}})" for name in (*SEVERAL, *SOLE, "Han")))

VARIETIES = {"no": "nb", "nn": "nb", "arz": "ar", "ary": "ar"}
"""What the model tells apart and the data does not."""

KANA = 0.05
"""Share of kana among Han and kana from which a text is Japanese; real texts have 30 to 60 %."""

HANGUL = 0.1
"""Share of Hangul among Han and Hangul from which a text is Korean, however many Hanja it has."""

WORD = regex.compile(r"\p{L}+")
SPOKEN, CLEARLY = 0.15, 1.8
"""Share of function words from which they decide, and by how much it must exceed that of any other language: running
text has 20 to 45 %, its nearest relatives half as much."""

SIMPLIFIED = frozenset(
    "这们为国来时对会说发学过还进种动经关机实现点开长问样种间业应后从无见东车书马门风"
    "话语认让该请谁调论战产乐兴单卖头买华万与专两严丧个丰临举义习乡亿仅众优传伤体余佣侨债倾"
)
TRADITIONAL = frozenset(
    "這們為國來時對會說發學過還進種動經關機實現點開長問樣種間業應後從無見東車書馬門風"
    "話語認讓該請誰調論戰產樂興單賣頭買華萬與專兩嚴喪個豐臨舉義習鄉億僅眾優傳傷體餘傭僑債傾"
)
"""Common characters whose simplified and traditional forms differ (from the General List of Simplified Chinese
Characters, 1964, tables 1 and 2)."""


def detect(text: str) -> tuple[str, float]:
    """Tell the language of a text, and how surely, from 0 to 1; `und` where there is too little to go by."""
    sample = _sample(text)
    scripts = Counter(match.lastgroup for match in SCRIPT.finditer(sample))
    if not scripts:
        return UNKNOWN, 0.0
    kana = scripts["Hiragana"] + scripts["Katakana"]
    east = kana + scripts["Han"] + scripts["Hangul"]
    latin_like = sum(count for script, count in scripts.items() if script in SEVERAL)
    if 3 * east > latin_like:  # a Han character says as much as three letters
        return _east_asian(sample, kana, scripts["Hangul"], east), east * 3 / (east * 3 + latin_like)
    script, count = scripts.most_common(1)[0]
    if script in SOLE:
        return SOLE[script], count / scripts.total()
    if script is None or count < ENOUGH:
        return UNKNOWN, 0.0
    return _by_words(sample, SEVERAL[script]) or _by_model(sample, SEVERAL[script], count)


def _sample(text: str) -> str:
    """Parts of a text from its beginning, middle and end, without its last line, where other languages are left."""
    stripped = text.strip()
    body = stripped[: max(stripped.rfind("\n"), 0)]
    if 2 * len(body) < len(stripped):
        body = stripped
    if len(body) <= SLICE * SLICES:
        return body
    step = (len(body) - SLICE) // (SLICES - 1)
    return "\n".join(body[start : start + SLICE] for start in range(0, step * SLICES, step))


def _east_asian(sample: str, kana: int, hangul: int, east: int) -> str:
    if hangul > HANGUL * east:
        return "ko"
    if kana > KANA * east:
        return "ja"
    traditional = sum(character in TRADITIONAL for character in sample)
    simplified = sum(character in SIMPLIFIED for character in sample)
    return "zh-Hant" if traditional > simplified else "zh"


def _by_words(sample: str, supported: frozenset[str]) -> tuple[str, float] | None:
    """The language of whose function words a text is full, if no other comes near; the model loads slowly."""
    words = WORD.findall(sample.lower())
    shares = sorted(
        (
            (sum(word in forms for word in words) / max(1, len(words)), tag)
            for tag, forms in table("function_words").items()
            if tag in supported
        ),
        reverse=True,
    )
    if len(words) < ENOUGH or len(shares) < 2:
        return None
    (best, tag), (second, _) = shares[:2]
    return (tag, 1 - (second / best) ** 4) if best > SPOKEN and best > CLEARLY * second else None


def _by_model(sample: str, supported: frozenset[str], letters: int) -> tuple[str, float]:
    import py3langid

    warmth = math.sqrt(len(sample.encode()))  # scores grow with length much faster than certainty does
    ranked = [(VARIETIES.get(tag, tag), score / warmth) for tag, score in py3langid.rank(sample)]
    top = ranked[0][1]
    weights: dict[str, float] = dict.fromkeys(supported, 0.0)
    for tag, score in ranked:
        weights[tag] = weights.get(tag, 0.0) + math.exp(score - top)
    total = sum(weights.values())
    first = max(weights, key=lambda tag: weights[tag])
    if first not in supported and letters >= LONG and weights[first] > CERTAIN * total:
        from .tags import known

        if known(first):
            return first, weights[first] / total
    tag = max(supported, key=lambda tag: (weights[tag], tag))
    return tag, weights[tag] / total
