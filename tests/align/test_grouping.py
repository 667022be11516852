"""Files without labels come back together by what they say."""

from __future__ import annotations

import random
from collections.abc import Mapping

import pytest

from factcheck.align.documents.grouping import group
from factcheck.model import Version
from factcheck.read import version

TEMPLATES = {
    "en": """Annual report of {city}

The city of {city} had {people} inhabitants at the end of {year}, {growth} % more than a year before. Revenue rose by
{rise} % to {revenue} million euros.

In {year} the city built {flats} flats and {paths} km of cycle paths. The number of visitors reached {visitors}.

Air quality improved. The yearly mean of fine dust fell to {dust} micrograms per cubic metre, below the limit of the
European Union.

The council adopted the budget on {day} December {year}. It will spend {schools} million euros on schools.
""",
    "fr": """Rapport annuel de {city}

La ville de {city} comptait {people} habitants à la fin de {year}, soit {growth} % de plus qu’un an auparavant. Les
recettes ont augmenté de {rise} % pour atteindre {revenue} millions d’euros.

En {year}, la ville a construit {flats} logements et {paths} km de pistes cyclables. Le nombre de visiteurs a atteint
{visitors}.

La qualité de l’air s’est améliorée. La moyenne annuelle des particules fines est tombée à {dust} microgrammes par mètre
cube, en dessous de la limite de l’Union européenne.

Le conseil a adopté le budget le {day} décembre {year}. Il consacrera {schools} millions d’euros aux écoles.
""",
    "ru": """Годовой отчёт города {city}

На конец {year} года в городе {city} проживало {people} человек, на {growth} % больше, чем годом ранее. Доходы выросли
на {rise} % и достигли {revenue} миллиона евро.

В {year} году город построил {flats} квартир и {paths} км велосипедных дорожек. Число посетителей достигло {visitors}.

Качество воздуха улучшилось. Среднегодовое содержание мелкой пыли снизилось до {dust} микрограмма на кубический метр,
что ниже предела Европейского союза.

Совет принял бюджет {day} декабря {year} года. Он выделит {schools} миллиона евро на школы.
""",
    "ar": """التقرير السنوي لمدينة {city}

بلغ عدد سكان مدينة {city} {people} نسمة في نهاية عام {year}، بزيادة {growth} % عن العام السابق. وارتفعت الإيرادات بنسبة
{rise} % لتصل إلى {revenue} مليون يورو.

في عام {year} بنت المدينة {flats} شقة و{paths} كيلومترا من مسارات الدراجات. وبلغ عدد الزوار {visitors}.

تحسنت جودة الهواء. وانخفض المتوسط السنوي للغبار الناعم إلى {dust} ميكروغرام لكل متر مكعب، أي دون حد الاتحاد الأوروبي.

اعتمد المجلس الميزانية في {day} ديسمبر {year}. وسينفق {schools} مليون يورو على المدارس.
""",
    "zh": """{city}年度报告

截至{year}年底，{city}市有{people}名居民，比一年前增加{growth}%。收入增长{rise}%，达到{revenue}百万欧元。

{year}年，该市建造了{flats}套住房和{paths}公里自行车道。游客人数达到{visitors}。

空气质量有所改善。细颗粒物年均值降至每立方米{dust}微克，低于欧盟限值。

市议会于{year}年12月{day}日通过了预算。将在学校上投入{schools}百万欧元。
""",
    "ko": """{city} 연례 보고서

{year}년 말 {city}시의 인구는 {people}명으로 1년 전보다 {growth}% 증가했다. 수입은
{rise}% 증가하여 {revenue}백만 유로에 달했다.

{year}년에 시는 {flats}채의 주택과 {paths}km의 자전거 도로를 건설했다. 방문객 수는 {visitors}명에 달했다.

대기 질이 개선되었다. 미세먼지 연평균 농도는 세제곱미터당 {dust}마이크로그램으로 낮아져 유럽 연합의 한도보다 낮다.

시의회는 {year}년 12월 {day}일에 예산을 채택했다. 학교에 {schools}백만 유로를 지출할 예정이다.
""",
}
"""One report in six languages, written for this test."""

CITIES = {"Porto": "Порту", "Gent": "Гент", "Graz": "Грац", "Turin": "Турин"}


def figures(chance: random.Random) -> dict[str, str]:
    def tenths(low: int, high: int) -> str:
        return f"{chance.randint(low * 10, high * 10) / 10:.1f}"

    return {"people": str(chance.randint(100_000, 999_999)), "growth": tenths(0, 3), "rise": tenths(1, 9),
            "revenue": tenths(100, 900), "flats": str(chance.randint(200, 2000)), "paths": str(chance.randint(5, 60)),
            "visitors": str(chance.randint(10**6, 9 * 10**6)), "dust": tenths(5, 25),
            "day": str(chance.randint(1, 28)), "schools": tenths(10, 90)}


def report(language: str, city: str, year: int, values: Mapping[str, str]) -> Version:
    if language in ("fr", "ru"):
        values = {name: value.replace(".", ",") for name, value in values.items()}
    name = CITIES[city] if language == "ru" else city
    return version(TEMPLATES[language].format(city=name, year=year, **values), language)


def reports(languages: list[str], years: list[int], keep: float, seed: int) -> list[tuple[tuple[str, int], Version]]:
    """Each city's report of each year; of all versions only a share is kept."""
    chance = random.Random(seed)
    made = []
    for city in CITIES:
        for year in years:
            values = figures(chance)
            made += [((city, year), report(language, city, year, values)) for language in languages
                     if chance.random() < keep]
    chance.shuffle(made)
    return made


@pytest.mark.parametrize("keep", [1.0, 0.6, 0.3])
@pytest.mark.parametrize("languages", [["en", "fr"], ["ru", "zh"], ["ar", "ko"], list(TEMPLATES)], ids="-".join)
def test_reports_on_one_template_are_told_apart_by_their_figures(languages: list[str], keep: float) -> None:
    """Two cities, and last year's report and this year's: the words are the same, the figures are not."""
    made = reports(languages, [2024, 2025], keep, seed=7)
    found, _ = group([[each] for _, each in made])
    truth: dict[tuple[str, int], list[int]] = {}
    for index, (which, _) in enumerate(made):
        truth.setdefault(which, []).append(index)
    assert sorted(found) == sorted(tuple(indexes) for indexes in truth.values())


def test_a_version_that_breaks_off_belongs_to_its_document() -> None:
    values = figures(random.Random(1))
    whole, cut = report("en", "Porto", 2025, values), report("fr", "Porto", 2025, values)
    cut = version(cut.text[:len(cut.text) // 2], "fr")
    assert group([[whole], [cut]])[0] == ((0, 1),)


def test_wrong_figures_do_not_part_versions() -> None:
    """They are what is looked for."""
    values = figures(random.Random(2))
    wrong = {**values, "growth": "9.9", "dust": "77.7", "flats": "4321"}
    assert group([[report("en", "Porto", 2025, values)], [report("fr", "Porto", 2025, wrong)]])[0] == ((0, 1),)


def test_two_files_of_one_language_are_never_together() -> None:
    values = figures(random.Random(3))
    same = report("en", "Porto", 2025, values)
    assert group([[same], [same], [report("fr", "Porto", 2025, values)]])[0] in (((0, 2), (1,)), ((0,), (1, 2)))


def test_a_single_file_joins_a_document_that_lacks_its_language() -> None:
    values, other = figures(random.Random(4)), figures(random.Random(5))
    documents = [[report(language, "Porto", 2025, values) for language in ("en", "fr")],
                 [report(language, "Gent", 2025, other) for language in ("en", "fr")],
                 [report("ru", "Gent", 2025, other)]]
    found, ties = group(documents)
    assert found == ((0,), (1, 2))
    assert ties[2].to == 1


def test_documents_that_names_made_stay_apart() -> None:
    values = figures(random.Random(6))
    assert group([[report("en", "Porto", 2025, values), report("fr", "Porto", 2025, values)],
                  [report("ru", "Porto", 2025, values), report("zh", "Porto", 2025, values)]])[0] == ((0,), (1,))


def test_nothing_is_a_version_of_nothing() -> None:
    assert group([]) == ((), {})
    assert group([[version("", "en")], [version("", "fr")]])[0] == ((0,), (1,))
