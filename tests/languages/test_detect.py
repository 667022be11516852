"""Languages told from texts, and tags told from what people write."""

from __future__ import annotations

import pytest

from factcheck.languages.detect import UNKNOWN, detect
from factcheck.languages.tags import best, known

ARTICLE = {
    "ar": "يولد جميع الناس أحرارًا متساوين في الكرامة والحقوق. وقد وهبوا عقلاً وضميرًا "
          "وعليهم أن يعامل بعضهم بعضًا بروح الإخاء.",
    "bg": "Всички хора се раждат свободни и равни по достойнство и права. Те са надарени с "
          "разум и съвест и следва да се отнасят помежду си в дух на братство.",
    "cs": "Všichni lidé se rodí svobodní a sobě rovní co do důstojnosti a práv. Jsou nadáni rozumem a svědomím "
          "a mají spolu jednat v duchu bratrství.",
    "da": "Alle mennesker er født frie og lige i værdighed og rettigheder. De er udstyret med fornuft og "
          "samvittighed, og de bør handle mod hverandre i en broderskabets ånd.",
    "de": "Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen "
          "begabt und sollen einander im Geist der Brüderlichkeit begegnen.",
    "el": "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα "
          "δικαιώματα.",
    "en": "All human beings are born free and equal in dignity and rights. They are endowed with reason and "
          "conscience and should act towards one another in a spirit of brotherhood.",
    "es": "Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como están de razón "
          "y conciencia, deben comportarse fraternalmente los unos con los otros.",
    "et": "Kõik inimesed sünnivad vabadena ja võrdsetena oma väärikuselt ja õigustelt. Neile on antud mõistus "
          "ja südametunnistus ja nende suhtumist üksteisesse peab kandma vendluse vaim.",
    "fa": "تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند. همه دارای "
          "عقل و وجدان می‌باشند و باید نسبت به یکدیگر با روح برادری رفتار کنند.",
    "fi": "Kaikki ihmiset syntyvät vapaina ja tasavertaisina arvoltaan ja oikeuksiltaan. Heille on annettu "
          "järki ja omatunto, ja heidän on toimittava toisiaan kohtaan veljeyden hengessä.",
    "fr": "Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et "
          "de conscience et doivent agir les uns envers les autres dans un esprit de fraternité.",
    "ga": "Saolaítear gach duine den chine daonna saor agus comhionann i ndínit agus i gcearta. Tá bua an "
          "réasúin agus an choinsiasa acu agus ba cheart dóibh gníomhú i dtreo a chéile i spiorad an "
          "bhráithreachais.",
    "he": "כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם. כולם חוננו בתבונה ובמצפון.",
    "hi": "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात "
          "स्वतन्त्रता और समानता प्राप्त है। उन्हें बुद्धि और "
          "अन्तरात्मा की देन प्राप्त है।",
    "hr": "Sva ljudska bića rađaju se slobodna i jednaka u dostojanstvu i pravima. Ona su obdarena razumom i "
          "sviješću i trebaju jedna prema drugima postupati u duhu bratstva.",
    "hu": "Minden emberi lény szabadon születik és egyenlő méltósága és joga van. Az emberek, ésszel és "
          "lelkiismerettel bírván, egymással szemben testvéri szellemben kell hogy viseltessenek.",
    "id": "Semua orang dilahirkan merdeka dan mempunyai martabat dan hak-hak yang sama. Mereka dikaruniai akal "
          "dan hati nurani dan hendaknya bergaul satu sama lain dalam semangat persaudaraan.",
    "it": "Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti. Essi sono dotati di ragione e "
          "di coscienza e devono agire gli uni verso gli altri in spirito di fratellanza.",
    "ja": "すべての人間は、生れながらにして自由であり、かつ、尊厳と権利とについて平等である。",
    "ko": "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.",
    "lt": "Visi žmonės gimsta laisvi ir lygūs savo orumu ir teisėmis. Jiems suteiktas protas ir sąžinė ir jie "
          "turi elgtis vienas kito atžvilgiu kaip broliai.",
    "lv": "Visi cilvēki piedzimst brīvi un vienlīdzīgi savā pašcieņā un tiesībās. Viņi ir apveltīti ar saprātu "
          "un sirdsapziņu, un viņiem jāizturas citam pret citu brālības garā.",
    "mt": "Il-bnedmin kollha jitwieldu ħielsa u ugwali fid-dinjità u d-drittijiet. Huma mogħnija bir-raġuni u "
          "bil-kuxjenza u għandhom iġibu ruħhom ma’ xulxin bi spirtu ta’ aħwa.",
    "nb": "Alle mennesker er født frie og med samme menneskeverd og menneskerettigheter. De er utstyrt med "
          "fornuft og samvittighet og bør handle mot hverandre i brorskapets ånd.",
    "nl": "Alle mensen worden vrij en gelijk in waardigheid en rechten geboren. Zij zijn begiftigd met verstand "
          "en geweten, en behoren zich jegens elkander in een geest van broederschap te gedragen.",
    "pl": "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni obdarzeni "
          "rozumem i sumieniem i powinni postępować wobec innych w duchu braterstwa.",
    "pt": "Todos os seres humanos nascem livres e iguais em dignidade e em direitos. Dotados de razão e de "
          "consciência, devem agir uns para com os outros em espírito de fraternidade.",
    "ro": "Toate ființele umane se nasc libere și egale în demnitate și în drepturi. Ele sunt înzestrate cu "
          "rațiune și conștiință și trebuie să se comporte unele față de altele în spiritul fraternității.",
    "ru": "Все люди рождаются свободными и равными в своем достоинстве и правах. Они "
          "наделены разумом и совестью и должны поступать в отношении друг друга в духе "
          "братства.",
    "sk": "Všetci ľudia sa rodia slobodní a sebe rovní, čo sa týka ich dôstojnosti a práv. Sú obdarení rozumom "
          "a majú navzájom jednať v bratskom duchu.",
    "sl": "Vsi ljudje se rodijo svobodni in imajo enako dostojanstvo in enake pravice. Obdarjeni so z razumom "
          "in vestjo in bi morali ravnati drug z drugim kakor bratje.",
    "sv": "Alla människor är födda fria och lika i värde och rättigheter. De har utrustats med förnuft och "
          "samvete och bör handla gentemot varandra i en anda av gemenskap.",
    "th": ""
          "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ",
    "tr": "Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar. Akıl ve vicdana sahiptirler ve "
          "birbirlerine karşı kardeşlik zihniyeti ile hareket etmelidirler.",
    "uk": "Всі люди народжуються вільними і рівними у своїй гідності та правах. Вони "
          "наділені розумом і совістю і повинні діяти у відношенні один до одного в дусі "
          "братерства.",
    "vi": "Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền lợi. Mọi con người đều "
          "được tạo hoá ban cho lý trí và lương tâm.",
    "zh": "人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。",
    "zh-Hant": "人人生而自由，在尊嚴和權利上一律平等。他們賦有理性和良心，並應以兄弟關係的精神相對待。",
}
"""The beginning of article 1 of the Universal Declaration of Human Rights, as published by its translators."""


@pytest.mark.parametrize("language", ARTICLE)
def test_tells_the_language(language: str) -> None:
    found, probability = detect(ARTICLE[language])
    assert found == language
    assert 0 < probability <= 1


@pytest.mark.parametrize(("text", "language"), [
    ("", UNKNOWN),
    ("2025 – 12,5 % (30.000.000)", UNKNOWN),
    ("Chongqing", UNKNOWN),  # the model calls it Xhosa
    ("重庆", "zh"),
    ("Ελλάδα", "el"),
])
def test_says_nothing_of_too_little(text: str, language: str) -> None:
    assert detect(text)[0] == language


def test_overlooks_a_last_line_in_another_language() -> None:
    """What a web page leaves behind ("leave a reply") is not the language of the report above it."""
    text = f"{ARTICLE['en']}\n{ARTICLE['en']}\n发表回复发表回复发表回复发表回复发表回复发表回复发表回复"
    assert detect(text)[0] == "en"


def test_reads_a_text_that_is_all_in_its_last_line() -> None:
    assert detect(f"2025\n\n{ARTICLE['fr']}")[0] == "fr"


def test_hanja_do_not_make_a_korean_text_chinese() -> None:
    assert detect("大韓民國은 民主共和國이다. 大韓民國의 主權은 國民에게 있다.")[0] == "ko"


def test_believes_in_a_language_without_data_if_the_text_is_long() -> None:
    catalan = ("Tots els éssers humans neixen lliures i iguals en dignitat i en drets. Són dotats de raó i de "
               "consciència, i han de comportar-se fraternalment els uns amb els altres. Tothom té tots els drets i "
               "llibertats proclamats en aquesta Declaració, sense cap distinció de raça, color, sexe, llengua, "
               "religió, opinió política o de qualsevol altra mena, origen nacional o social, fortuna, naixement o "
               "altra condició.")  # articles 1 and 2 of the same declaration
    assert detect(catalan)[0] == "ca"


@pytest.mark.parametrize(("text", "tag"), [
    ("en", "en"), ("FR", "fr"), ("pt_BR", "pt-BR"), ("pt-br", "pt-BR"), ("zh-Hant", "zh-Hant"), ("zh_TW", "zh-Hant"),
    ("es-419", "es-419"), ("no", "nb"), ("iw", "he"), ("eng", "en"), ("ger", "de"), ("sr-Latn", "sr-Latn"),
    ("xx", None), ("md", None), ("en-XX", None), ("readme", None), ("", None), ("12", None), ("en-Quux", None),
])
def test_tags_that_cldr_knows(text: str, tag: str | None) -> None:
    assert known(text) == tag


@pytest.mark.parametrize(("wanted", "languages", "tag"), [
    ("en", ["de", "en"], "en"),
    ("pt", ["en", "pt-BR"], "pt-BR"),
    ("en-GB", ["de", "en"], "en"),
    ("pt", ["pt-BR", "pt"], "pt"),
    ("fr", ["de", "en"], None),
    ("no", ["nb"], "nb"),
])
def test_the_best_of_some_tags(wanted: str, languages: list[str], tag: str | None) -> None:
    assert best(wanted, languages) == tag
