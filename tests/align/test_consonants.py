"""How far words of other scripts are from names: a name as the scripts write it is near, other words are far."""

from __future__ import annotations

import pytest

from factcheck.align.names.consonants import closest, consonants, unlike
from factcheck.align.names.sounds import CLEAR, UNHEARD

WRITTEN = [  # names of the news, as Wikipedia's languages write them
    ("Charlotte", "شارلوت"), ("Philip", "فيليب"), ("Jinping", "جينبينغ"), ("Sánchez", "سانشيز"), ("Otto", "اوتو"),
    ("Macron", "ماکرون"), ("Dudenhöffer", "دودنهوفر"), ("Johnson", "ג׳ונסון"), ("Emmanuel", "עמנואל"),
    ("Johnson", "जॉनसन"), ("Charlotte", "शार्लट"), ("Deshpande", "देशपांडे"), ("Hathersage", "해서세이지"),
    ("Macron", "마크롱은"), ("Renfrew", "렌프루는"), ("Johnson", "ジョンソン"), ("Charles", "チャールズ"),
    ("Schröder", "シュレーダー"), ("Shrewsbury", "Σρούσμπερι"), ("Johnson", "Τζόνσον"), ("Johnson", "Джонсоном"),
    ("Thompson", "Томпсоне"), ("Orhan", "Орханом"), ("Uchida", "Учидой"), ("Sachs", "ซัคส์"), ("Macron", "มาครง"),
    ("Graham", "Γκράχαμ"), ("Humber", "Χάμπερ"), ("McIlroy", "Макилроем"), ("Sánchez", "Σάντσεθ"), ("Sachs", "삭스"),
]


@pytest.mark.parametrize(("name", "word"), WRITTEN)
def test_a_name_is_heard_in_other_scripts(name: str, word: str) -> None:
    assert unlike(consonants(name), consonants(word)) <= UNHEARD


@pytest.mark.parametrize(("name", "word"), [
    ("Charlotte", "الحكومة"), ("Philip", "مدينة"), ("Macron", "ترامب"), ("Merkel", "ברלין"), ("Johnson", "सरकार"),
    ("Hathersage", "클럽은"), ("Tolliver", "맨체스터"), ("Renfrew", "정부는"), ("Johnson", "トランプ"),
    ("Merkel", "Трамп"), ("Thompson", "Джонсон"), ("Shrewsbury", "Λονδίνο"), ("Macron", "ทรัมป์"),
])
def test_another_word_is_not(name: str, word: str) -> None:
    assert unlike(consonants(name), consonants(word)) > UNHEARD


@pytest.mark.parametrize(("name", "run", "stretch"), [
    ("mkrn", "prSdntmkrnSp", "mkrn"), ("tlvr", "tlpr", "tlpr"), ("hndrsn", "ndhndrsndntrmp", "hndrsn"),
])
def test_a_name_is_found_in_a_run_of_consonants(name: str, run: str, stretch: str) -> None:
    distance, start, end = closest(name, run)
    assert (run[start:end], distance <= CLEAR) == (stretch, True)
