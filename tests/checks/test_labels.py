"""References to labelled parts that are not there: annexes, notes, equations, and parts with numerals and letters."""

from __future__ import annotations

import pytest

from factcheck import compare

NOTES = "2024.[^1] 2025.[^2]\n\n{}\n\n[^1]: 2026.\n\n[^2]: 2027.\n"


def found(text: str, language: str) -> list[str]:
    return [finding.location.text for finding in compare({language: text}, None, "markdown")
            if finding.rule == "reference-broken"]


def annexes(*titles: str) -> str:
    return "".join(f"# {title}\n\nText.\n\n" for title in titles)


@pytest.mark.parametrize(("language", "titles", "there", "broken"), [
    ("en", ("Annex I", "ANNEX II: Sites"), "See Annex II.", "See Annex IV."),
    ("en", ("Appendix A. Sites", "Appendix B"), "(Appendix B)", "(Appendix D)"),
    ("en", ("Annex 1", "Annex 2"), "It is in Annex 2.", "It is in Annex 3."),
    ("de", ("Anhang A", "Anhang B"), "Siehe Anhang B.", "Siehe Anhang C."),
    ("de", ("Anlage 1", "Anlage 2"), "Siehe Anlage 2.", "Siehe Anlage 3."),
    ("fr", ("Annexe 1", "Annexe 2"), "Voir l’annexe 2.", "Voir l’annexe 3."),
    ("fr", ("Annexe n° 1", "Annexe n° 2"), "Voir annexe n° 2.", "Voir annexe n° 3."),
    ("es", ("Anexo I", "Anexo II"), "Véase el anexo II.", "Véase el anexo III."),
    ("it", ("Allegato A", "Allegato B"), "Si veda l’allegato B.", "Si veda l’allegato C."),
    ("pt", ("Anexo I", "Anexo II"), "Ver anexo II.", "Ver anexo IV."),
    ("nl", ("Bijlage 1", "Bijlage 2"), "Zie bijlage 2.", "Zie bijlage 3."),
    ("da", ("Bilag 1", "Bilag 2"), "Se bilag 2.", "Se bilag 3."),
    ("sv", ("Bilaga A", "Bilaga B"), "Se bilaga B.", "Se bilaga C."),
    ("nb", ("Vedlegg 1", "Vedlegg 2"), "Se vedlegg 2.", "Se vedlegg 3."),
    ("fi", ("Liite I", "Liite II"), "Ks. liite II.", "Ks. liite III."),
    ("et", ("Lisa 1", "Lisa 2"), "Vt lisa 2.", "Vt lisa 3."),
    ("lt", ("I priedas", "II priedas"), "Žr. II priedą.", "Žr. III priedą."),
    ("lv", ("I pielikums", "II pielikums"), "Skat. II pielikumu.", "Skat. III pielikumu."),
    ("hu", ("1. melléklet", "2. melléklet"), "Lásd a 2. mellékletet.", "Lásd a 3. mellékletet."),
    ("hu", ("I. melléklet", "II. melléklet"), "Lásd a II. mellékletet.", "Lásd a III. mellékletet."),
    ("pl", ("Załącznik nr 1", "Załącznik nr 2"), "Zob. załącznik nr 2.", "Zob. załącznik nr 3."),
    ("pl", ("Załącznik I", "Załącznik II"), "Zob. załącznik II.", "Zob. załącznik III."),
    ("cs", ("Příloha A", "Příloha B"), "Viz přílohu B.", "Viz přílohu C."),
    ("sk", ("Príloha 1", "Príloha 2"), "Pozri prílohu 2.", "Pozri prílohu 3."),
    ("sl", ("Priloga I", "Priloga II"), "Glej prilogo II.", "Glej prilogo III."),
    ("hr", ("Prilog I", "Prilog II"), "Vidi prilog II.", "Vidi prilog III."),
    ("ro", ("Anexa 1", "Anexa 2"), "A se vedea anexa 2.", "A se vedea anexa 3."),
    ("bg", ("Приложение I", "Приложение II"), "Вж. приложение II.", "Вж. приложение III."),
    ("ru", ("Приложение А", "Приложение Б"), "См. приложение Б.", "См. приложение В."),
    ("ru", ("Приложение № 1", "Приложение № 2"), "См. приложение № 2.", "См. приложение № 3."),
    ("uk", ("Додаток 1", "Додаток 2"), "Див. додаток 2.", "Див. додаток 3."),
    ("el", ("Παράρτημα Α", "Παράρτημα Β"), "Βλ. παράρτημα Β.", "Βλ. παράρτημα Γ."),
    ("mt", ("Anness I", "Anness II"), "Ara l-Anness II.", "Ara l-Anness III."),
    ("ga", ("Iarscríbhinn I", "Iarscríbhinn II"), "Féach Iarscríbhinn II.", "Féach Iarscríbhinn III."),
    ("tr", ("Ek 1", "Ek 2"), "(bkz. Ek 2)", "(bkz. Ek 3)"),
    ("id", ("Lampiran A", "Lampiran B"), "Lihat Lampiran B.", "Lihat Lampiran C."),
    ("vi", ("Phụ lục I", "Phụ lục II"), "Xem Phụ lục II.", "Xem Phụ lục III."),
    ("th", ("ภาคผนวก 1", "ภาคผนวก 2"), "ดูภาคผนวก 2", "ดูภาคผนวก 3"),
    ("ar", ("الملحق 1", "الملحق 2"), "انظر الملحق 2.", "انظر الملحق 3."),
    ("fa", ("پیوست ۱", "پیوست ۲"), "(پیوست ۲)", "(پیوست ۳)"),
    ("he", ("נספח 1", "נספח 2"), "ראו נספח 2.", "ראו נספח 3."),
    ("hi", ("अनुबंध 1", "अनुबंध 2"), "(अनुबंध 2)", "(अनुबंध 3)"),
    ("zh", ("附件一 销售额", "附件二 成本"), "成本下降，见附件二。", "成本下降，见附件三。"),
    ("zh-Hant", ("附錄A", "附錄B"), "成本下降（參見附錄B）。", "成本下降（參見附錄C）。"),
    ("ja", ("別紙1　売上高", "別紙2　費用"), "費用は減少した（別紙2）。", "費用は減少した（別紙3）。"),
    ("ko", ("부속서 1", "부속서 2"), "비용이 줄었다(부속서 2).", "비용이 줄었다(부속서 3)."),
])
def test_annexes(language: str, titles: tuple[str, str], there: str, broken: str) -> None:
    text = annexes(*titles)
    assert found(there + "\n\n" + text, language) == []
    assert len(found(broken + "\n\n" + text, language)) == 1


@pytest.mark.parametrize("text", [
    "See Annex IV to the directive, Annex IV of it, and Directive 2009/28/EC (Annex IV).",
    "It follows ISO 27001 Annex IV.",
    "It follows Regulation (EU) 2016/679, Annex IV.",
    "The Convention's Annex IV.",
    "See Annex 4, Annex D and Appendix IV.",  # labels of another kind, and another kind of part
    "See Annex XL and Annex XXX.",
    "The annex I know is annex b.",
])
def test_annexes_of_others(text: str) -> None:
    assert found(text + "\n\n" + annexes("Annex I", "Annex II", "Annex III"), "en") == []


@pytest.mark.parametrize("titles", [
    ("Annex", "Annexes"), ("Annex I",), ("Annex I", "Annex III"), ("Annex 1", "Annex 2"),
])
def test_annexes_without_a_series(titles: tuple[str, ...]) -> None:
    assert found("See Annex IV.\n\n" + annexes(*titles), "en") == []


@pytest.mark.parametrize(("text", "language", "title"), [
    ("A rendelet 3. melléklete.", "hu", "{}. melléklet"),
    ("asetuksen liitteessä 3.", "fi", "Liite {}"),
    ("《条例》附件3。", "zh", "附件{}"),
    ("该法的附件3。", "zh", "附件{}"),
    ("規則の別紙3。", "ja", "別紙{}"),
    ("규정의 부속서 3.", "ko", "부속서 {}"),
    ("Reglamento 3 priedas.", "lt", "{} priedas"),
])
def test_annexes_whose_owner_stands_before_them(text: str, language: str, title: str) -> None:
    assert found(f"{text}\n\n" + annexes(title.format(1), title.format(2)), language) == []


@pytest.mark.parametrize(("text", "language", "broken"), [
    ("See footnote 2.", "en", []),
    ("See footnote 7.", "en", ["footnote 7"]),
    ("See footnotes 7 and 1 (note 3).", "en", ["note 3"]),
    ("Vgl. Fußnote 7.", "de", ["Fußnote 7"]),
    ("Voir la note de bas de page 7.", "fr", ["note de bas de page 7"]),
    ("Los costes bajaron (véase la nota 7).", "es", ["nota 7"]),
    ("Zob. przypis 7.", "pl", ["przypis 7"]),
    ("См. сноску 7.", "ru", ["сноску 7"]),
    ("（见脚注7）", "zh", ["脚注7"]),
    ("（脚注7）", "ja", ["脚注7"]),
    ("비용이 줄었다(각주 7).", "ko", ["각주 7"]),
    ("Lásd a 7. lábjegyzetet.", "hu", ["7. lábjegyzetet"]),
    ("انظر الحاشية 7.", "ar", ["الحاشية 7"]),
    ("(si veda la nota 7)", "it", ["nota 7"]),
    ("Ver nota de rodapé 7.", "pt", ["nota de rodapé 7"]),
    ("A se vedea nota de subsol 7.", "ro", ["nota de subsol 7"]),
    ("Zie voetnoot 7.", "nl", ["voetnoot 7"]),
    ("Se fodnote 7.", "da", ["fodnote 7"]),
    ("Se fotnot 7.", "sv", ["fotnot 7"]),
    ("Se fotnote 7.", "nb", ["fotnote 7"]),
    ("Ks. alaviite 7.", "fi", ["alaviite 7"]),
    ("Vt joonealune märkus 7.", "et", ["joonealune märkus 7"]),
    ("Žr. 7 išnašą.", "lt", ["7 išnašą"]),
    ("Sk. 7. piezīmi.", "lv", ["7. piezīmi"]),
    ("Viz poznámku 7.", "cs", ["poznámku 7"]),
    ("Pozri poznámku 7.", "sk", ["poznámku 7"]),
    ("Glej opombo 7.", "sl", ["opombo 7"]),
    ("Vidi bilješku 7.", "hr", ["bilješku 7"]),
    ("Вж. бележка 7.", "bg", ["бележка 7"]),
    ("Див. виноску 7.", "uk", ["виноску 7"]),
    ("Βλ. υποσημείωση 7.", "el", ["υποσημείωση 7"]),
    ("(bkz. dipnot 7)", "tr", ["dipnot 7"]),
    ("Lihat catatan kaki 7.", "id", ["catatan kaki 7"]),
    ("Xem chú thích 7.", "vi", ["chú thích 7"]),
    ("ดูเชิงอรรถที่ 7", "th", ["เชิงอรรถที่ 7"]),
    ("(پانویس ۷)", "fa", ["پانویس ۷"]),
    ("ראו הערת שוליים 7.", "he", ["הערת שוליים 7"]),
    ("(फुटनोट 7)", "hi", ["फुटनोट 7"]),
    ("（參見腳註7）", "zh-Hant", ["腳註7"]),
    # notes of others, of the accounts, and those that are no notes at the foot
    ("See note 7 to the accounts, note 12 of it, and Smith 2010, note 5.", "en", []),
    ("Os alunos tiraram nota 7.", "pt", []),
    ("L’élève a eu la note 7.", "fr", []),
    ("The shop sold the Note 7.", "en", []),
    ("# 7 Leases\n\n(See note 7.)", "en", []),
    ("Note 7: Leases\n\n(See note 7.)", "en", []),
    ("(See note 40.)", "en", []),
])
def test_notes(text: str, language: str, broken: list[str]) -> None:
    assert found(NOTES.format(text), language) == broken


def test_notes_without_notes() -> None:
    assert found("See footnote 7.", "en") == found("See footnote 7.[^1]\n\n[^1]: Audited.\n", "en") == []


@pytest.mark.parametrize(("text", "language", "broken"), [
    ("a = b (1)\n\nc = d (2)\n\nBy equation (2) and Eq. 2.", "en", []),
    ("a = b (1)\n\nc = d (2)\n\nBy equation (3).", "en", ["equation (3)"]),
    ("a = b (1)\n\nc = d (2)\n\nNach Gleichung (4).", "de", ["Gleichung (4)"]),
    ("$$a = b \\tag{1}$$\n\n$$c = d \\tag{2}$$\n\nVoir l’équation 3.", "fr", ["l’équation 3"]),
    ("a = b (1)\n\nc = d (2)\n\nLásd a (4) egyenletet.", "hu", ["(4) egyenletet"]),
    ("a = b (1)\n\nc = d (2)\n\nΒλ. εξίσωση (4).", "el", ["εξίσωση (4)"]),
    ("a = b (1)\n\nc = d (2)\n\nСм. уравнение 4.", "ru", ["уравнение 4"]),
    ("a = b （1）\n\nBy equation (3).", "en", []),
    ("**Equation 1.** Sales\n\n**Equation 2.** Costs\n\nSee Equation 3.", "en", ["Equation 3"]),
    ("**Box A.** Sales\n\n**Box B.** Costs\n\nSee Box C.", "en", ["Box C"]),
    ("**Encadré I.** Ventes\n\n**Encadré II.** Coûts\n\nVoir encadré IV.", "fr", ["encadré IV"]),
    ("**Table I.** Sales\n\n**Table II.** Costs\n\nSee Table IV and the table I made.", "en", []),
    ("**Table I.** Sales\n\n**Table II.** Costs\n\nSee Table IV.", "en", ["Table IV"]),
])
def test_equations_boxes_numerals(text: str, language: str, broken: list[str]) -> None:
    assert found(text, language) == broken


def test_annex_that_another_version_has() -> None:
    english = "How costs fell is told in Annex III below.\n\n" + annexes("Annex I", "Annex II", "Annex III")
    german = "Wie die Kosten sanken, steht in Anhang III weiter unten.\n\n" + annexes("Anhang I", "Anhang II")
    found = compare({"en": english, "de": german}, "en", "markdown")
    assert [finding.location.text for finding in found if finding.rule == "reference-broken"] == ["Anhang III"]
