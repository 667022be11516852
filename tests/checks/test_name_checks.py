# ruff: noqa: E501  (tables of texts)
"""Wrong names are accused in the right version, right ones in none."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from factcheck import compare

PLANT = {
    "en": "The plant is in Oklahoma. Angela Merkel opened it. Later Merkel thanked Olaf Scholz. The guests clapped for Merkel.",
    "de": "Das Werk steht in Oklahoma. Angela Merkel eröffnete es. Später dankte Merkel Olaf Scholz. Die Gäste klatschten für Merkel.",
    "fr": "L'usine est dans l'Oklahoma. Angela Merkel l'a ouverte. Puis Merkel a remercié Olaf Scholz. On a applaudi Merkel.",
    "cs": "Závod je v Oklahomě. Otevřela ho Angela Merkelová. Merkelová pak poděkovala Olafu Scholzovi. Hosté tleskali Merkelové.",
    "fi": "Tehdas on Oklahomassa. Angela Merkel avasi sen. Sitten Merkel kiitti Olaf Scholzia. Vieraat taputtivat Merkelille.",
    "tr": "Tesis Oklahoma'da. Onu Angela Merkel açtı. Sonra Merkel, Olaf Scholz'a teşekkür etti. Konuklar Merkel'i alkışladı.",
    "ru": "Завод находится в Оклахоме. Его открыла Ангела Меркель. Затем Меркель поблагодарила Олафа Шольца. Гости хлопали Меркель.",
    "zh": "工厂位于俄克拉何马州。安格拉·默克尔为其揭幕。随后默克尔感谢了奥拉夫·朔尔茨。来宾为默克尔鼓掌。",
    "ar": "يقع المصنع في أوكلاهوما. افتتحته أنغيلا ميركل. ثم شكرت ميركل أولاف شولتس. وصفق الضيوف لميركل.",
}


def accused(texts: Mapping[str, str], source: str | None = "en") -> list[tuple[str, str, str]]:
    return [(finding.rule, finding.location.language, finding.location.text) for finding in compare(texts, source=source)
            if finding.rule.startswith("name") and finding.severity != "info"]


@pytest.mark.parametrize("language", sorted(PLANT))
@pytest.mark.parametrize("source", ["en", "de", "ru", "zh", "ar"])  # an English text is full of Latin words
def test_a_right_translation_is_not_accused(source: str, language: str) -> None:
    assert accused({source: PLANT[source], language: PLANT[language]}, source) == []


@pytest.mark.parametrize("source", ["ru", "zh", "ar"])
@pytest.mark.parametrize("language", sorted(PLANT))
def test_a_source_in_another_script_accuses_no_right_translation(source: str, language: str) -> None:
    if language != source:
        assert accused({source: PLANT[source], language: PLANT[language]}, source) == []


@pytest.mark.parametrize(("language", "right", "wrong", "rule", "text"), [
    ("de", "in Oklahoma", "in Ohio", "name-mismatch", "Ohio"),
    ("de", "klatschten für Merkel", "klatschten für Scholz", "name-mismatch", "Scholz"),
    ("fr", "applaudi Merkel", "applaudi Morkel", "name-mismatch", "Morkel"),
    ("fi", "Merkel kiitti", "Merkol kiitti", "name-mismatch", "Merkol"),
    ("ru", "хлопали Меркель", "хлопали Мергель", "name-inconsistent", "Мергель"),
    ("ru", "Гости", "Siemens и гости", "name-added", "Siemens"),
    ("zh", "为默克尔鼓掌", "为默克文鼓掌", "name-inconsistent", "默克文"),
    ("zh", "来宾为", "来宾为Kai-Fu Lee和", "name-added", "Kai-Fu"),   # two short Latin words that the source lacks
])
def test_a_wrong_name_is_accused(language: str, right: str, wrong: str, rule: str, text: str) -> None:
    assert right in PLANT[language]
    texts = {"en": PLANT["en"], language: PLANT[language].replace(right, wrong)}
    assert (rule, language, text) in accused(texts)


@pytest.mark.parametrize(("english", "language", "text", "accusation"), [  # made for causes met in translated news
    ("For ten years the engineer worked for Microsoft and Apple.", "fr",
     "Pendant dix ans, l'ingénieur a travaillé pour Microsoft et Lloyds.", "Lloyds"),  # "apple" is a word, and a name
    ("She announced it on Twitter on Saturday.", "nl", "Ze kondigde het zaterdag op Stafford aan.", "Stafford"),
    ("The rain reached Arizona again. The storm in Arizona killed nobody.", "de",
     "Der Regen erreichte Arizona erneut. Der Sturm in Maryland tötete niemanden.", "Maryland"),  # no compound of "Land"
    ("A farmer in Manitoba sold 200 pigs. The pigs of Manitoba are black.", "pt",
     "Um agricultor de Manitoba vendeu 200 porcos. Os porcos de Sims são pretos.", "Sims"),  # "sim" is a word
    ("The guests met Dan Bennett in the harbour.", "de", "Die Gäste trafen Gary Holt im Hafen.", "Gary"),  # "Holt" is a word
    ("Twelve people followed her on Twitter at once.", "it", "Dodici persone la seguirono subito su Twituer.", "Twituer"),
    ("The train from Kassel came at noon. In Hamburg it rained.", "de",
     "Der Zug aus Köln kam am Mittag. In Hamburg regnete es.", "Köln"),
    ("The UN and the WHO warned the EU; NATO did not.", "fr", "L’ONU et l’OMC ont averti l’UE ; l’OTAN non.", "OMC"),
    ("The singer Anna Sørensen-Blake went on.", "fi", "Laulaja Anna Sørenson-Blake jatkoi.", "Sørenson-Blake"),  # half of it is right
    ("Andrea Leadsom met them in Leadsom's office.", "nb", "Andrea Ledsom møtte dem på Leadsoms kontor.",
     "Ledsom"),  # once right, once wrong
    ("Her husband, the painter Ben Stone, died in May.", "nb", "Ektemannen, maleren Fiona Ogunleye, døde i mai.",
     "Fiona"),  # no Chinese name
    ("The new minister thanked Lee for the work.", "ja", "新しい大臣はその仕事に対してGoogleに感謝した。", "Google"),
])
def test_a_common_word_may_be_a_name(english: str, language: str, text: str, accusation: str) -> None:
    assert [found[2] for found in accused({"en": english, language: text})] == [accusation]


@pytest.mark.parametrize(("english", "language", "text"), [
    ("Temperatures dropped to 14 degrees Fahrenheit.", "id", "Suhu turun hingga minus 10 derajat Celsius."),
    ("The storm drifts toward Pennsylvania and New York.", "ko", "폭풍은 펜실베이니아와 뉴욕 쪽으로 이동한다."),
    ("The Supreme Court heard the case on Monday.", "es", "El Tribunal Supremo vio el caso el lunes."),
    ("The Cold War ended in the Great Basin.", "fr", "La Guerre froide a pris fin dans le Grand Bassin."),
    ("The club left the Champions Leaguge in May.", "nl", "De club verliet in mei de Champions League."),  # the source's slip
    ("The trust owns land in Dumfries. The NTS is old.", "ja",
     "NTSはダムフリースに土地を所有している。NTSは古い。"),  # the name is heard, so nothing stands in its place
    ("He travelled to Rotterdam on Thursday. In Rotterdam he met the mayor.", "he",
     "הוא נסע לרוטרדם ביום חמישי. ברוטרדם הוא פגש את ראש העיר."),  # prefixes are no other letters
    ("The guests asked for Wi-Fi in their rooms.", "fi", "Vieraat pyysivät huoneisiinsa WiFin."),
    ("The panel is called Devices, and the other one Zoom.", "ca", "El quadre es diu Dispositius, i l'altre Ampliació."),  # no list of words
    ("The UN and the WHO warned the EU; NATO did not.", "fr", "L’ONU et l’OMS ont averti l’UE ; l’OTAN non."),
    ("The IMF lowered its forecast for GDP.", "pl", "MFW obniżył prognozę PKB."),
    ("The Commission met in the Capitol.", "pl", "Komisja zebrała się na Kapitolu."),
    ("The Committee asked the Navy for help.", "cs", "Výbor požádal Námořnictvo o pomoc."),
    ("The Parliament and the Senate agreed.", "sv", "Parlamentet och Senaten enades."),
    ("The crowd marched to the Capitol.", "da", "Mængden gik til Kongresbygningen."),  # ends in a common word
    ("The crowd marched to the Capitol.", "nb", "Mengden gikk til Kongressbygningen."),
    ("He went to the Jesuit school there.", "tr", "Oradaki Cizvit okuluna gitti."),  # a word for people, with a capital
    ("Tom Reed, 68, sold 37 paintings in Britain, Japan and Chile.", "id",
     "Tom Reed (68) menjual 37 lukisan di Inggris, Jepang, dan Cile."),  # Britain, in daily use
    ("Sjöström scored twice. The Swede has six goals in nine NHL games.", "da",
     "Sjöström scorede to gange. Svenskeren har seks mål i ni NHL-kampe."),
    ("The paper came out in The Lancet. The cure works.", "fi", "Artikkeli julkaistiin The Lancetissa. Suojaava hoito toimii."),
])
def test_what_institutions_are_called_is_translated(english: str, language: str, text: str) -> None:
    assert accused({"en": english, language: text}) == []


DECLINED = """Firma Toyota otworzyła fabrykę w Arizonie. Dyrektor Toyoty przyjechał z Mengą. Stan Arizona dał jej grunt.
Mieszkańcy Arizony ufają Mendze. Fabryka Toyoty i dom Mengi stoją obok siebie."""
"""Names in the cases of a source."""


@pytest.mark.parametrize(("language", "text"), [
    ("en", """Toyota has opened a factory in Arizona. The director of Toyota came with Menga. The state of Arizona gave it land.
The people of Arizona trust Menga. The factory of Toyota and the house of Menga stand side by side."""),
    ("de", """Toyota hat in Arizona ein Werk eröffnet. Der Direktor von Toyota kam mit Menga. Der Staat Arizona gab ihm Land.
Die Menschen in Arizona vertrauen Menga. Das Werk von Toyota und das Haus von Menga stehen nebeneinander."""),
])
def test_a_source_that_declines_names_is_understood(language: str, text: str) -> None:
    assert accused({"pl": DECLINED, language: text}, "pl") == []
    wrong = text.replace("Arizona trust", "Oregon trust").replace("Arizona vertrauen", "Oregon vertrauen")
    assert accused({"pl": DECLINED, language: wrong}, "pl") == [("name-mismatch", language, "Oregon")]
    slip = text.replace("came with Menga", "came with Munga").replace("kam mit Menga", "kam mit Munga")
    assert [found[1:] for found in accused({"pl": DECLINED, language: slip}, "pl")] == [(language, "Munga")]


def test_what_was_left_untranslated_does_not_tell_how_names_are_written() -> None:
    left = "The root user knows the list. The clerks come at noon. The list of The Root is long and dull."
    texts = {"en": f"{left} (The old symbols table is kept.)", "sv": f"{left} (Symboltabell som finns kvar.)"}
    assert accused(texts) == []


def test_between_two_scripts_of_its_own_a_latin_word_is_not_new() -> None:
    texts = {"ja": "ジョン・ミラーは今日ボストンで演説した。", "zh": "约翰·米勒（John Miller）今天在波士顿发表了演讲。"}
    assert accused(texts, "ja") == []


@pytest.mark.parametrize(("wrong", "expected"), [
    (("de",), ("de", "Ohio")),            # one against two: the one is wrong
    (("de", "fr", "es"), ("en", "Oklahoma")),  # three against one: the one is wrong
])
def test_without_a_source_the_majority_accuses(wrong: tuple[str, ...], expected: tuple[str, str]) -> None:
    texts = {"en": "The plant is in Oklahoma. It is new.", "de": "Das Werk steht in Oklahoma. Es ist neu.",
             "fr": "L'usine est dans l'Oklahoma. Elle est neuve.", "es": "La planta está en Oklahoma. Es nueva."}
    texts |= {language: texts[language].replace("Oklahoma", "Ohio") for language in wrong}
    assert [found[1:] for found in accused(texts, None)] == [expected]


def test_one_version_alone_contradicts_itself() -> None:
    text = "Seres sold 100 cars in May. Nobody expected that Seres would do so. In June Ceres sold more."
    assert accused({"en": text}, None) == [("name-inconsistent", "en", "Ceres")]


def test_a_name_left_out_is_told_without_accusing() -> None:
    texts = {"en": "Kowalczyk opened the session. Kowalczyk thanked the guests. Kowalczyk read the report. Kowalczyk left.",
             "fr": "Kowalczyk a ouvert la séance. Kowalczyk a remercié les invités. On a lu le rapport. Kowalczyk est parti."}
    found = [finding for finding in compare(texts, source="en") if finding.rule.startswith("name")]
    assert [(finding.rule, finding.severity) for finding in found] == [("name-missing", "info")]


@pytest.mark.parametrize(("texts", "source"), [
    ({"en": "Guests of the Plaid party met in Cardiff. They liked Cardiff.",
      "de": "Gäste der Partei Plaid aus Wales trafen sich in Cardiff. Cardiff gefiel ihnen.",
      "fr": "Des invités du parti Plaid du pays de Galles se sont réunis à Cardiff. Cardiff leur a plu.",
      "es": "Invitados del partido de Gales se reunieron en Cardiff. Cardiff les gustó."}, "en"),  # lost, not replaced
    ({"es": "El Senado votó el lunes. El Senado votó de nuevo.", "pt": "O Senado votou na segunda. O Senado votou de novo.",
      "de": "Der Kongress stimmte am Montag ab. Der Kongress stimmte erneut ab.",
      "nl": "Het Congres stemde maandag. Het Congres stemde opnieuw.",
      "fr": "Le Congrès a voté lundi. Le Congrès a voté de nouveau."}, None),
    ({"ja": "議員は Welsh Tidings に語った。会議は月曜日だった。", "es": "El diputado habló con Noticias. La reunión fue el lunes.",
      "fr": "Le député a parlé à Welsh Tidings. La réunion a eu lieu lundi.",
      "it": "Il deputato ha parlato con Notizie. La riunione è stata lunedì."}, None),
])
def test_sisters_speak_for_a_name(texts: Mapping[str, str], source: str | None) -> None:
    assert accused(texts, source) == []


@pytest.mark.parametrize(("language", "right", "wrong", "rule", "text"), [
    ("de", "in Oklahoma", "in Ohio", "name-mismatch", "Ohio"),
    ("fr", "applaudi Merkel", "applaudi Morkel", "name-mismatch", "Morkel"),
    ("en", "in Oklahoma", "in Ohio", "name-mismatch", "Ohio"),
    ("zh", "为默克尔鼓掌", "为默克文鼓掌", "name-inconsistent", "默克文"),
    ("zh", "来宾为", "来宾为Kai-Fu Lee和", "name-added", "Kai-Fu"),
])
def test_a_wrong_name_is_accused_among_many_versions(language: str, right: str, wrong: str, rule: str, text: str) -> None:
    texts = {**PLANT, language: PLANT[language].replace(right, wrong)}
    assert accused(texts, None) == [(rule, language, text)]


def test_two_versions_with_the_same_wrong_name_are_both_accused() -> None:
    changed = {language: PLANT[language].replace("Oklahoma", "Ohio") for language in ("de", "fr")}
    assert accused({**PLANT, **changed}, None) == [("name-mismatch", language, "Ohio") for language in changed]


FILMS = {"en": 'He made "The Silent Valley" in 1990. He wrote "The Red Lamp" with his sister. Critics praised "The Red Lamp" in Venice.',
         "fr": "Il a fait « La Vallée muette » en 1990. Il a écrit « La Lampe rouge » avec sa sœur. La critique a loué « La Lampe rouge » à Venise.",
         "zh": "1990年他拍了《寂静的山谷》。他和妹妹写了《红灯》。评论界在威尼斯称赞了《红灯》。"}


@pytest.mark.parametrize(("language", "old", "new", "severity"), [
    ("fr", "", "", None),  # translated
    ("zh", "", "", None),
    ("fr", "La Lampe rouge » à Venise", "La Vallée muette » à Venise", "error"),  # stands for another one elsewhere
    ("zh", "称赞了《红灯》", "称赞了《寂静的山谷》", "error"),
])
def test_a_title_that_stands_for_another_one(language: str, old: str, new: str, severity: str | None) -> None:
    found = compare({"en": FILMS["en"], language: FILMS[language].replace(old, new)}, "en")
    assert [(each.rule, each.severity) for each in found] == ([("name-mismatch", severity)] if severity else [])


@pytest.mark.parametrize(("source", "english", "language", "text", "told"), [
    ("en", 'The series "The Crown" won four prizes.', "de", "Die Serie „The Crown“ gewann vier Preise.", []),
    ("en", 'The series "The Crown" won four prizes.', "de", "Die Serie „Die Krone“ gewann vier Preise.", []),
    ("en", 'The series "The Crown" won four prizes.', "de", "Die Serie „The Wire“ gewann vier Preise.", ["The Wire"]),
    ("en", 'The film "The Silence of the Sea" opened.', "de", "Der Film „Le Silence de la mer“ startete.", []),  # the original
    ("en", 'His book "A Brief History of Time" was sold.', "it", "Il suo libro «The Grand Design» è stato venduto.", ["The Grand Design"]),
    ("fr", 'According to "Le Figaro", the minister lied.', "fr", "Selon « Le Monde », le ministre a menti.", ["Le Figaro"]),
    ("en", 'The film "The Fast and the Furious" opened.', "fr", "Le film « Fast and Furious » est sorti.", []),  # shortened
    ("en", 'He called it "A very good day" and left.', "de", "Er nannte es „Einen sehr guten Tag“ und ging.", []),
])
def test_an_original_title_is_that_of_the_source(source: str, english: str, language: str, text: str, told: list[str]) -> None:
    assert [each.location.text for each in compare({"en": english, language: text}, source)] == told
