"""Rules of one's own: patterns, counts, wording, terms, figures, fields; and expressions that never end."""

from __future__ import annotations

from pathlib import Path
from time import process_time

import pytest

from factcheck import check, compare, glossary
from factcheck.config import Settings, parse
from factcheck.errors import ConfigError
from factcheck.rules import bound, load

Found = list[tuple[str, str, str]]


def found(config: str, source: str | None = "en", format: str = "text", **texts: str) -> Found:
    """Language, message and text of what a configuration alone finds."""
    settings = parse(f"extends: []\n{config}", ".factcheck.yaml")
    return [(finding.location.language, finding.message, finding.location.text)
            for finding in compare(texts, source, format, settings)]


def own(check: str, message: str, **options: str) -> str:
    return f"custom: [{{id: mine, check: {check}, message: '{message}', " + ", ".join(
        f"{name}: {value}" for name, value in options.items()) + "}]"


ARTICLE = own("pattern", "{here} here, {there} in {others}", pattern=r"'(?i:art\w*) (\d+)'")


@pytest.mark.parametrize(("texts", "expected"), [
    ({"en": "See article 12.", "de": "Siehe Artikel 12."}, []),
    ({"en": "See article 12.", "de": "Siehe Artikel 21."}, [("de", "Artikel 21 here, article 12 in en", "Artikel 21")]),
    ({"en": "It is so. See article 12.", "de": "Es ist so. Siehe dort."},
     [("de", "nothing here, article 12 in en", "")]),
    ({"en": "It is so.", "de": "Es ist so (Art. 1). Artikel 3."},
     [("de", "Artikel 3 here, nothing in en", "Artikel 3")]),
    # three versions: the odd one out is wrong, the source or not
    ({"fr": "Voir article 3.", "de": "Siehe Artikel 3.", "it": "Vedi articolo 4."},
     [("it", "articolo 4 here, article 3 in de, fr", "articolo 4")]),
])
def test_pattern(texts: dict[str, str], expected: Found) -> None:
    assert found(ARTICLE, "en" if "en" in texts else None, **texts) == expected


@pytest.mark.parametrize(("captures", "expected"), [("text", 1), ("value", 0), ("none", 0)])
def test_groups_are_compared_as_text_or_value(captures: str, expected: int) -> None:
    rule = own("pattern", "m", pattern=r"'\[([^\]]+)\]'", captures=captures)
    assert len(found(rule, en="Pay [5.3%] now.", de="Zahlen Sie [5,3 %] jetzt.")) == expected


def test_count() -> None:
    rule = own("count", "{here} links here, {there} in {others}", pattern=r"'https?://\S+'")
    assert found(rule, en="See https://a.example and https://b.example.", de="Siehe https://a.example.",
                 fr="Voir https://a.example et https://b.example.") == [("de", "1 links here, 2 in en, fr", "")]


def test_a_rule_is_about_the_languages_that_it_names() -> None:
    rule = own("forbid", "{here}", pattern=r"{de: '\bdaß\b'}")
    assert found(rule, en="I say daß.", de="Ich weiß, daß er kommt.") == [("de", "daß", "daß")]


def test_sections() -> None:
    rule = own("require", "no price", section="{en: Prices, fr: Prix}", pattern=r"'\d+ (EUR|€)'")
    assert found(rule, format="markdown", en="# Prices\n\n## Books\n\n5 EUR\n\n# More\n\nnothing",
                 fr="# Prix\n\nrien\n\n# Plus\n\n5 EUR") == [("fr", "no price", "")]
    rule = own("forbid", "{here}", section="'^Summary'", pattern="sic")
    assert found(rule, format="markdown", en="# Summary\n\nsic\n\n# Rest\n\nsic") == [("en", "sic", "sic")]


# ---------------------------------------------------------------- expressions that never end

LONG = "We write " + "a" * 2000 + "! now. We sold 70 books."
HOSTILE = "custom:\n- {id: mine, check: forbid, pattern: '(a+)+$', message: m}\n"


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_hostile_expression_ends_in_one_message_and_the_others_run(tmp_path: Path, jobs: int) -> None:
    for number in range(3):
        (tmp_path / f"{number}.en.txt").write_text(LONG, "utf-8")
        (tmp_path / f"{number}.fr.txt").write_text(LONG.replace("70", "71"), "utf-8")
    begin = process_time()
    report = check(tmp_path, settings=parse(HOSTILE + "source: en", str(tmp_path / ".factcheck.yaml")), jobs=jobs)
    assert process_time() - begin < 10
    [trouble] = report.errors
    assert trouble.fatal
    assert trouble.path.endswith(".factcheck.yaml:2")
    assert trouble.message.startswith("mine is given up: the regular expression (a+)+$ takes too long")
    assert [finding.rule for finding in report.findings if finding.location.text == "71"] == ["number-mismatch"] * 3


def test_in_memory_it_is_an_error() -> None:
    with pytest.raises(ConfigError, match="mine is given up"):
        compare({"en": LONG}, settings=parse(HOSTILE, "x"))


# ---------------------------------------------------------------- terms

PUMP = "terms: [{en: heat pump, fr: pompe à chaleur, de: Wärmepumpe, ru: тепловой насос, zh: 热泵, ar: مضخة حرارية, " \
       "forbidden: {fr: thermopompe}}]\nextends: [default]\nselect: [term-mismatch]"


def terms(config: str, **texts: str) -> Found:
    settings = parse(f"source: en\n{config}", ".factcheck.yaml")
    return [(finding.location.language, finding.message, finding.location.text)
            for finding in compare(texts, None, "text", settings)]


@pytest.mark.parametrize(("language", "text"), [
    ("fr", "Les pompes à chaleur sont silencieuses."),
    ("de", "Die Wärmepumpen sind leise."),
    ("de", "Die Wärmepumpenanlagen sind leise."),  # a compound acquits
    ("ru", "Тепловые насосы работают тихо."),
    ("zh", "热泵很安静。"),
    ("ar", "كل مضخة حرارية هادئة."),
    ("ar", "المضخة الحرارية هادئة."),  # with the article written onto both words
    ("ar", "المضخات الحرارية هادئة."),
    ("es", "Las bombas de calor son silenciosas."),  # the glossary has no Spanish
])
def test_inflected_terms_are_known(language: str, text: str) -> None:
    assert terms(PUMP, en="Heat pumps are quiet.", **{language: text}) == []


def test_another_word_is_found() -> None:
    assert terms(PUMP, en="Heat pumps are quiet.", de="Die Heizgeräte sind leise.") == [
        ("de", "Heat pumps: the glossary has Wärmepumpe", "Die Heizgeräte sind leise.")]
    assert terms(PUMP, en="Heat pumps are quiet. So is this.", fr="Les thermopompes sont silencieuses.") == [
        ("fr", "thermopompes: the glossary has pompe à chaleur", "thermopompes")]


COUNCILS = "terms: [{en: European Council, fr: Conseil européen}, {en: Council of Europe, fr: Conseil de l'Europe}, " \
           "{en: council, fr: conseil}]\nselect: [term-mismatch]"


@pytest.mark.parametrize(("text", "expected"), [
    ("Le Conseil européen a siégé, le Conseil de l’Europe non.", []),
    # the words of one term do not acquit another
    ("Le Conseil européen a siégé, le Conseil européen non.",
     ["Council of Europe: the glossary has Conseil de l'Europe"]),
])
def test_a_term_is_no_part_of_another(text: str, expected: list[str]) -> None:
    assert [message for _, message, _ in terms(
        COUNCILS, en="The European Council met, the Council of Europe did not.", fr=text)] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("Herr Frost leitet Nordwind.", []),
    ("Herr Frost leitet Nordwinde.", []),
    ("Herr Frost leitet Vent du Nord.", ["Nordwind: the glossary has Nordwind"]),
])
def test_what_is_to_be_kept(text: str, expected: list[str]) -> None:
    config = "terms: [{keep: Nordwind}]\nselect: [term-mismatch]"
    assert [message for _, message, _ in terms(config, en="Mr Frost leads Nordwind.", de=text)] == expected


@pytest.mark.parametrize(("english", "text", "expected"), [
    ("Nordwind sells Windows 10.", "Nordwind verkauft Windows 10.", []),
    ("Nordwind sells Windows 10.", "Nordwind verkauft Fenster 10.", ["Windows 10"]),
    ("Nordwind sells Windows 10.", "Nordwinn verkauft windows 10.", ["Nordwind", "windows 10"]),  # told once each
    ("An apple a day, open windows.", "Ein Apfel am Tag, offene Fenster.", []),  # neither is the name
    ("OPEN WINDOWS 10 NOW", "JETZT WINDOWS 10 ÖFFNEN", []),
])
def test_a_list_of_what_is_never_translated(english: str, text: str, expected: list[str]) -> None:
    config = "terms: [{keep: [Windows 10, Nordwind, Apple], case: true}]\nselect: [term-mismatch]"
    assert [message.partition(":")[0] for _, message, _ in terms(config, en=english, de=text)] == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("We use iPad and web.", []), ("We use Ipad.", ["Ipad"]), ("Web is here. The web.", []), ("The WEB.", ["WEB"]),
])
def test_letters_matter_where_the_glossary_says_so(text: str, expected: list[str]) -> None:
    config = "terms: [{keep: iPad, case: true}, {en: web, case: true}]\nselect: [term-mismatch]"
    assert [said for _, _, said in terms(config, en=text)] == expected


def test_glossaries_in_files(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("en;de;forbidden:de;case\nheat pump;Wärmepumpe|Wärmetauscher;Heizpumpe;\n"
                                    "web;Web;;yes\n", "utf-8")
    (tmp_path / "b.tbx").write_text("""<?xml version="1.0"?>
        <tbx xmlns="urn:iso:std:iso:30042:ed-2"><text><body><conceptEntry>
          <langSec xml:lang="en"><termSec><term>boiler</term></termSec></langSec>
          <langSec xml:lang="de"><termSec><term>Kessel</term></termSec>
            <termSec><term>Boiler</term>
              <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec>
        </conceptEntry></body></text></tbx>""", "utf-8")
    settings = parse("terms: [a.csv, b.tbx]", str(tmp_path / ".factcheck.yaml"))
    first, second, third = glossary.terms(settings)
    assert first.of("en-GB") == ("heat pump",)
    assert first.of("de-AT") == ("Wärmepumpe", "Wärmetauscher")
    assert (first.never("de"), first.case) == (("Heizpumpe",), False)
    assert (second.of("de"), second.case) == (("Web",), True)
    assert (third.of("en"), third.of("de"), third.never("de")) == (("boiler",), ("Kessel",), ("Boiler",))


@pytest.mark.parametrize(("given", "asked", "found"), [
    ("en-GB", "en", True), ("en-GB", "en-US", True), ("ger", "de", True), ("pt", "pt-BR", True),
    ("zh-Hant", "zh", False), ("zh-TW", "zh-HK", True), ("nb", "no", True), ("en", "de", False),
])
def test_a_term_of_another_country_will_do(given: str, asked: str, found: bool) -> None:
    [term] = glossary.terms(Settings(terms=({given: "x"},)))
    assert bool(term.of(asked)) is found


@pytest.mark.parametrize(("text", "message"), [
    ("en,dee\nVienna,Wien\n", ':1: the column "dee" is neither a language (en, zh-Hant) nor one of keep, note;'),
    ("en,forbidden:de\nVienna,Bien\n", ':1: the column "forbidden:de" is neither a language'),
    ("en,de\nVienna,Wien,Vienne\n", ":2: has 3 cells under 2 titles"),
    ('en,de\n"Vienna,Wien\n', ":2: is no CSV"),
])
def test_mistakes_in_lists_of_names(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "names.csv").write_text(text, "utf-8")
    settings = parse("names: [names.csv]", str(tmp_path / ".factcheck.yaml"))
    with pytest.raises(ConfigError) as caught:
        bound(load(settings), settings)
    assert str(caught.value).startswith(f"{tmp_path / 'names.csv'}{message}")


@pytest.mark.parametrize(("config", "message"), [
    ("terms:\n- {en: x, klingon1: y}", ':2: "klingon1" of a term is neither a language nor one of case, '),
    ("terms:\n- {en: 3}", ":2: en of a term is a word, or a list of words"),
    ("terms:\n- {en: x, case: maybe}", ":2: case of a term is true or false"),
    ("terms:\n- {}", ":2: a term says how a thing is called"),
    ("terms: [none.csv]", ":1: cannot read the glossary none.csv: No such file"),
    ("terms: [none.doc]", ":1: none.doc: a glossary is a file that ends in .csv or .tbx or .tsv"),
    ("values:\n- {required: none}", ':2: "none" holds no figure in en; write one as a text would'),
    ("values:\n- {required: 5 of 6}", ':2: "5 of 6" holds several figures in en'),
    ("values:\n- {instead: 5}", ":2: a value is either required or retired"),
    ("values:\n- {required: 5 %, path: x}", ':2: unknown key "path" of a value; did you mean "paths"?'),
])
def test_mistakes(tmp_path: Path, config: str, message: str) -> None:
    settings = parse(config, str(tmp_path / ".factcheck.yaml"))
    with pytest.raises(ConfigError) as caught:
        bound(load(settings), settings)
    assert str(caught.value).startswith(f"{settings.path}{message}")


@pytest.mark.parametrize(("name", "text", "message"), [
    ("a.csv", "en;dee\nx;y\n", ':1: the column "dee" is neither a language'),
    ("a.csv", "sep=;\nEnglish;de\nx;y\n", ':2: the column "English" is neither a language (en, zh-Hant) nor one of '
                                           'case, forbidden:fr, keep, note; did you mean "en"?'),
    ("a.csv", "heat pump,Wärmepumpe\n", ':1: the column "heat pump" is neither a language'),
    ("a.csv", "en,en\nx,y\n", ':1: two columns are called "en"; put several forms into one cell'),
    ("a.csv", "en,,de\nx,z,y\n", ':2: "z" stands in a column without a title'),
    ("a.csv", "", ":1: is empty; the first line names languages"),
    ("a.csv", "en,de\n", ":1: holds no terms"),
    ("a.tbx", "<html>\n</html>", ":1: is no TBX: <html> holds no termEntry and no conceptEntry"),
    ("a.tbx", '<tbx>\n<conceptEntry>\n<langSec xml:lang="qq"><termSec><term>x</term></termSec></langSec>\n'
              "</conceptEntry></tbx>", ':2: xml:lang="qq" of a concept is no language'),
    ("a.tbx", "<tbx>\n<!-- <termEntry> -->\n<termEntry><langSet><tig><term>x</term></tig></langSet></termEntry></tbx>",
     ":3: a language section of a concept has no xml:lang"),
    ("a.csv", "en;de\nx;y;z\n", ":2: has 3 cells under 2 titles"),
    ("a.csv", "en;case\nx;perhaps\n", ':2: "perhaps" under case is neither yes nor no'),
    ("a.csv", 'en;de\n"x;y\n', ":2: is no CSV: a quotation mark is never closed"),
    ("a.tbx", "<tbx>\n<text>", ":2: is no TBX: no element found"),
    ("a.tbx", '<!DOCTYPE x [\n<!ENTITY a "b">]><x/>', ":2: entities are not read in a TBX file"),
])
def test_mistakes_in_glossaries(tmp_path: Path, name: str, text: str, message: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    settings = parse(f"terms: [{name}]", str(tmp_path / ".factcheck.yaml"))
    with pytest.raises(ConfigError) as caught:
        bound(load(settings), settings)
    assert str(caught.value).startswith(f"{tmp_path / name}{message}")


# ---------------------------------------------------------------- figures

def figures(config: str, path: str = "a", **texts: str) -> Found:
    settings = Settings(extends=("default",), select=("value-*",), values=parse(config, "x").values)
    return [(finding.location.language, finding.message, finding.location.text)
            for finding in compare(texts, None, "text", settings)]


@pytest.mark.parametrize(("language", "text"), [
    ("de", "Es sind 2,5 Mrd. Euro."), ("zh", "共25亿欧元。"), ("es", "Son 2500 millones de euros."),
    ("en", "It is €2.5 billion."),
])
def test_figures_in_whatever_format(language: str, text: str) -> None:
    assert figures("values: [2.5 billion euros]", **{language: text}) == []
    assert figures("values: [2.6 billion euros]", **{language: text}) == [
        (language, "2600000000 EUR stands nowhere in this version", "")]
    config = "values: [{retired: 2.5 billion euros, instead: 2.6 billion euros}]"
    [(_, message, _)] = figures(config, **{language: text})
    assert message.endswith(" is retired; now it is 2600000000 EUR")
    assert figures("values: [{retired: 2.6 billion euros}]", **{language: text}) == []
    assert figures("values: [{retired: 2.5 billion euros, paths: other/}]", **{language: text}) == []


# ---------------------------------------------------------------- fields

FIELDS = own("same", "{what}: {here}, {there}", fields="[date, tags]", columns="[2]")


@pytest.mark.parametrize(("text", "expected"), [
    ("---\ndate: 2026-03-01\ntags:\n  - a\n---\n", []),
    ("+++\ndate = \"2026-03-01\"\ntags = \n  - a\n+++\n", []),
    ("---\ndate: 2026-04-01\ntags:\n  - a\n---\n", ["date: 2026-04-01, 2026-03-01"]),
    ("---\ntags:\n  - b\n---\n", ["date: nothing, 2026-03-01", "tags: - b, - a"]),
])
def test_front_matter(text: str, expected: list[str]) -> None:
    base = "---\ndate: 2026-03-01\ntags:\n  - a\n---\nText"
    assert sorted(message for _, message, _ in found(FIELDS, format="markdown", en=base, fr=text)) == expected


def test_columns() -> None:
    table = "| a | b |\n|---|---|\n| x | {} |\n| y | 7% |\n"
    assert found(FIELDS, format="markdown", en=table.format("Q-1"), de=table.format("Q-2").replace("7%", "7 %")) == [
        ("de", "2: Q-2, Q-1", "Q-2")]
