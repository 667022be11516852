# ruff: noqa: E501  (tables of texts)
"""How many wrong names are found in scripts without Latin letters, and how often a right one is accused?

    python benchmarks/names.py                  reports made from CLDR's names of cities
    python benchmarks/names.py DATA             texts/LANGUAGE/DOCUMENT.txt, English being the source
    python benchmarks/names.py tests/names      LANGUAGE.txt, line for line the same; most names stand there once

Two errors are made, each in a copy of its own: a name gives way to another name of the document, and one
letter of a name is another. The checker gets the texts and nothing else. The names of real texts are found
without the checker: words with a capital inside sentences and runs of katakana that stand in the text more than
once, and in Han text the places of CLDR. In texts that are the same line for line a name is a word that sounds like one
of the names of its English line.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import regex
from anyascii import anyascii
from babel import Locale
from rapidfuzz.fuzz import ratio

from factcheck import compare

TEMPLATES = {
    "en": ("The delegation reached the city of {a} on Monday morning.",
           "In the city of {a} the ministers talked about trade with guests from the city of {b}.",
           "After the storm many people left the city of {a}.",
           "The old road between the city of {a} and the city of {b} is still closed.",
           "Prices in the city of {a} are higher than a year ago.",
           "Researchers from the city of {a} published a long report."),
    "ar": ("وصل الوفد إلى مدينة {a} صباح الاثنين.", "في مدينة {a} تحدث الوزراء عن التجارة مع ضيوف من مدينة {b}.",
           "بعد العاصفة غادر كثير من الناس مدينة {a}.", "لا يزال الطريق القديم بين مدينة {a} ومدينة {b} مغلقا.",
           "الأسعار في مدينة {a} أعلى مما كانت عليه قبل عام.", "نشر باحثون من مدينة {a} تقريرا طويلا."),
    "el": ("Η αντιπροσωπεία έφτασε στην πόλη {a} το πρωί της Δευτέρας.",
           "Στην πόλη {a} οι υπουργοί μίλησαν για το εμπόριο με καλεσμένους από την πόλη {b}.",
           "Μετά την καταιγίδα πολλοί άνθρωποι έφυγαν από την πόλη {a}.",
           "Ο παλιός δρόμος ανάμεσα στην πόλη {a} και στην πόλη {b} είναι ακόμη κλειστός.",
           "Οι τιμές στην πόλη {a} είναι υψηλότερες από πέρυσι.", "Ερευνητές από την πόλη {a} δημοσίευσαν μια μεγάλη έκθεση."),
    "he": ("המשלחת הגיעה לעיר {a} ביום שני בבוקר.", "בעיר {a} דיברו השרים על סחר עם אורחים מהעיר {b}.",
           "אחרי הסערה עזבו אנשים רבים את העיר {a}.", "הדרך הישנה בין העיר {a} לעיר {b} עדיין סגורה.",
           "המחירים בעיר {a} גבוהים מאשר לפני שנה.", "חוקרים מהעיר {a} פרסמו דוח ארוך."),
    "hi": ("प्रतिनिधिमंडल सोमवार की सुबह {a} शहर पहुँचा।", "{a} शहर में मंत्रियों ने {b} शहर के मेहमानों से व्यापार पर बात की।",
           "तूफ़ान के बाद बहुत से लोग {a} शहर छोड़ गए।", "{a} शहर और {b} शहर के बीच की पुरानी सड़क अब भी बंद है।",
           "{a} शहर में दाम एक साल पहले से ज़्यादा हैं।", "{a} शहर के शोधकर्ताओं ने एक लंबी रिपोर्ट छापी।"),
    "ja": ("代表団は月曜日の朝に{a}に到着した。", "{a}で大臣たちは{b}からの客と貿易について話した。", "嵐の後、多くの人が{a}を去った。",
           "{a}と{b}を結ぶ古い道はまだ閉鎖されている。", "{a}の物価は昨年より高い。", "{a}の研究者たちが長い報告書を発表した。"),
    "ko": ("대표단은 월요일 아침 {a} 시에 도착했다.", "{a} 시에서 장관들은 {b} 시에서 온 손님들과 무역에 대해 이야기했다.",
           "폭풍이 지나간 뒤 많은 사람들이 {a} 시를 떠났다.", "{a} 시와 {b} 시 사이의 오래된 도로는 아직 닫혀 있다.",
           "{a} 시의 물가는 작년보다 높다.", "{a} 시의 연구자들이 긴 보고서를 발표했다."),
    "ru": ("Делегация прибыла в город {a} утром в понедельник.", "В городе {a} министры говорили о торговле с гостями из города {b}.",
           "После бури многие люди покинули город {a}.", "Старая дорога между городом {a} и городом {b} всё ещё закрыта.",
           "Цены в городе {a} выше, чем год назад.", "Учёные из города {a} опубликовали длинный доклад."),
    "th": ("คณะผู้แทนมาถึงเมือง{a}ในเช้าวันจันทร์", "ที่เมือง{a} รัฐมนตรีพูดคุยเรื่องการค้ากับแขกจากเมือง{b}",
           "หลังพายุ ผู้คนจำนวนมากออกจากเมือง{a}", "ถนนเก่าระหว่างเมือง{a}กับเมือง{b}ยังปิดอยู่",
           "ราคาในเมือง{a}สูงกว่าเมื่อปีก่อน", "นักวิจัยจากเมือง{a}เผยแพร่รายงานฉบับยาว"),
    "uk": ("Делегація прибула до міста {a} вранці в понеділок.", "У місті {a} міністри говорили про торгівлю з гостями з міста {b}.",
           "Після бурі багато людей залишили місто {a}.", "Стара дорога між містом {a} і містом {b} досі закрита.",
           "Ціни в місті {a} вищі, ніж рік тому.", "Науковці з міста {a} опублікували довгу доповідь."),
    "zh": ("代表团于星期一上午抵达{a}。", "部长们在{a}与来自{b}的客人讨论了贸易问题。", "暴风雨过后，许多人离开了{a}。",
           "{a}和{b}之间的旧公路仍然关闭。", "{a}的物价比一年前高。", "{a}的研究人员发表了一份长篇报告。"),
}
"""The same six sentences; a word for "city" keeps names in the nominative where they are inflected."""

CAPITAL = regex.compile(r"(?<=[\p{Ll},;] )[\p{Lu}--\p{Latin}][\p{Ll}]{3,}", regex.V1)
WORD = regex.compile(r"[\p{L}\p{M}--\p{Latin}]{3,}", regex.V1)
NAME = regex.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")
KATAKANA = regex.compile(r"[\p{Katakana}ー]{4,}")
ZONES = ("Europe/Moscow", "Europe/Berlin", "Europe/Madrid", "Europe/Lisbon", "Europe/Warsaw", "Europe/Budapest", "Europe/Athens",
         "Europe/Vienna", "Asia/Bangkok", "Asia/Manila", "Asia/Damascus", "Asia/Karachi", "Asia/Almaty", "Asia/Tashkent",
         "Africa/Nairobi", "Africa/Johannesburg", "Africa/Casablanca", "America/Toronto", "America/Chicago", "America/Bogota",
         "America/Havana", "America/Caracas", "Australia/Melbourne", "Australia/Brisbane")


def made(language: str, chooser: random.Random) -> tuple[str, str, list[str]]:
    """A report of twelve sentences about five cities, its translation, and the cities there."""
    zones = chooser.sample(ZONES, 5)
    order = [(chooser.randrange(6), *chooser.sample(range(5), 2)) for _ in range(7)]
    order += [(chooser.choice((0, 2, 4, 5)), city, city) for city in range(5)]
    there = Locale.parse(language).time_zones
    named = {zone: (zone.rpartition("/")[2], there[zone]["city"]) for zone in zones}
    texts = ["\n\n".join(TEMPLATES[tongue][place].format(a=named[zones[one]][side], b=named[zones[two]][side])
                         for place, one, two in order) for side, tongue in ((0, "en"), (1, language))]
    return texts[0], texts[1], [name for _, name in named.values()]


def found_names(source: str, text: str, language: str) -> list[str]:
    """Names of a real text that stand in it more than once, as often as a word of the source that sounds like them."""
    capital = Counter(word.lower() for word in regex.findall(r"(?<![A-Za-z])[A-Z][a-z]{3,}", source))
    counts = Counter(name for name in [*CAPITAL.findall(text), *KATAKANA.findall(text)])
    counts = Counter({name: count for name, count in counts.items()
                      if any(times == text.count(name) and ratio(anyascii(name).lower(), word) >= 60
                             for word, times in capital.items())})
    if not counts or language == "zh":
        there, here = Locale.parse(language).territories, Locale.parse("en").territories
        counts = Counter({str(there[code]): text.count(str(there[code])) for code in there if code in here
                          and len(str(there[code])) > 1 and text.count(str(there[code])) == source.count(str(here[code]))})
    return [name for name, count in sorted(counts.items()) if count > 1]


def sounding_names(source: list[str], lines: list[str]) -> list[str]:
    """Words that sound like a name of the same line of the source."""
    return sorted({word for here, there in zip(source, lines, strict=True) for word in WORD.findall(there)
                   if any(ratio(anyascii(word).lower(), name.lower()) >= 70 for name in NAME.findall(here))})


def errors(text: str, names: list[str], chooser: random.Random, most: int) -> Iterator[tuple[str, int, str]]:
    """Copies of a text with one wrong name, at so many places at most: what was done, where, and the copy."""
    places = [(match.start(), name) for name in names for match in regex.finditer(regex.escape(name), text)]
    for start, name in chooser.sample(places, min(most, len(places))):
        line = text[text.rfind("\n", 0, start) + 1:(text + "\n").find("\n", start)]
        others = [other for other in names if other not in line and name not in other]
        if others:
            other = chooser.choice(others)
            yield "replaced", start, text[:start] + other + text[start + len(name):]
        if len(name) > 2:
            place = start + chooser.randrange(1, len(name) - 1)
            letters = sorted({letter for letter in "".join(names) if letter.isalpha()} - {text[place]})
            yield "misspelt", start, text[:place] + chooser.choice(letters) + text[place + 1:]


def accused(source: str, text: str, language: str) -> Counter[tuple[str, str, int]]:
    """What the name rules say: rule, words, line."""
    return Counter((finding.rule, finding.location.text, finding.location.line)
                   for finding in compare({"en": source, language: text}, source="en")
                   if finding.rule.startswith("name") and finding.severity != "info")


def documents(data: Path | None) -> Iterator[tuple[str, str, str, list[str]]]:
    """Language, source, translation and the names of each document."""
    if data is None:
        for language in sorted(TEMPLATES.keys() - {"en"}):
            for number in range(8):
                yield language, *made(language, random.Random(f"{language}{number}"))
        return
    if (data / "en.txt").exists():
        source = (data / "en.txt").read_text("utf-8").splitlines()
        for path in sorted(data.glob("*.txt")):
            lines = path.read_text("utf-8").splitlines()
            names = sounding_names(source, lines)
            if names:
                yield path.stem, "\n\n".join(source), "\n\n".join(lines), names
        return
    for folder in sorted((data / "texts").iterdir()):
        if folder.name in TEMPLATES and folder.name != "en":
            for path in sorted(folder.glob("*.txt"))[::3]:
                source, text = (data / "texts" / "en" / path.name).read_text("utf-8"), path.read_text("utf-8")
                yield folder.name, source, text, found_names(source, text, folder.name)


def main() -> None:
    made_errors: Counter[tuple[str, str]] = Counter()
    found: Counter[tuple[str, str]] = Counter()
    alarms: Counter[str] = Counter()
    words: Counter[str] = Counter()
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    most = 40 if data and (data / "en.txt").exists() else 4
    for language, source, text, names in documents(data):
        clean = accused(source, text, language)
        alarms[language] += clean.total()
        words[language] += len(source.split())
        for kind, start, wrong in errors(text, names, random.Random(text[:50]), most):
            line = wrong.count("\n", 0, start) + 1
            new = accused(source, wrong, language) - clean
            made_errors[kind, language] += 1
            found[kind, language] += any(abs(place - line) <= 2 for _, _, place in new)
    for kind in ("replaced", "misspelt"):
        total = sum(count for (each, _), count in made_errors.items() if each == kind)
        hits = sum(count for (each, _), count in found.items() if each == kind)
        print(f"{kind:10}{100 * hits / max(1, total):4.0f} % of {total:4}  " + "  ".join(
            f"{language} {100 * found[kind, language] / made_errors[kind, language]:.0f}"
            for language in sorted(words) if made_errors[kind, language]))
    print(f"alarms per 1,000 source words: {1000 * alarms.total() / max(1, words.total()):.2f}  " + "  ".join(
        f"{language} {1000 * count / words[language]:.2f}" for language, count in sorted(alarms.items())))


if __name__ == "__main__":
    main()
