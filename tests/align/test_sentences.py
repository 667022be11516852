"""Two versions line up by themselves, and every sentence of both finds its place once."""

from __future__ import annotations

from math import log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.align.sentences.alignment import align
from factcheck.align.sentences.corridor import anchors, corridor
from factcheck.align.sentences.evidence import Evidence
from factcheck.align.sentences.keys import NAME, keys, significant
from factcheck.align.sentences.lattice import forward, trace
from factcheck.align.sentences.lengths import lengths
from factcheck.align.sentences.sides import Side
from factcheck.align.sentences.tuning import Tuning, expect
from factcheck.align.sentences.weights import weigh
from factcheck.model import Alignment, Link
from factcheck.read import version
from factcheck.segment import sentences

ENGLISH = """The dam was finished in 1963.

It cost 45 million dollars. Twelve villages had to move.

The lake is 31 km long. Fish came back after a few years. Today 2,400 people work there.

“We never wanted it,” said Maria Keller. Her house lies under water.

In 2025 the turbines were replaced."""
GERMAN = """Der Damm wurde 1963 fertiggestellt.

Er kostete 45 Millionen Dollar. Zwölf Dörfer mussten weichen.

Der See ist 31 km lang. Nach einigen Jahren kehrten die Fische zurück. Heute arbeiten dort 2400 Menschen.

„Wir wollten ihn nie“, sagte Maria Keller. Ihr Haus liegt unter Wasser.

Im Jahr 2025 wurden die Turbinen ersetzt."""
CHINESE = """大坝于1963年建成。

耗资4500万美元。十二个村庄被迫搬迁。

湖长31公里。几年后鱼又回来了。如今有2400人在那里工作。

玛丽亚·凯勒说：“我们从来不想要它。”她的房子在水下。

2025年更换了涡轮机。"""
ARABIC = """اكتمل بناء السد في عام 1963.

بلغت تكلفته 45 مليون دولار. واضطرت اثنتا عشرة قرية إلى الرحيل.

يبلغ طول البحيرة 31 كيلومترا. وعادت الأسماك بعد بضع سنوات. ويعمل هناك اليوم 2400 شخص.

قالت ماريا كيلر: «لم نكن نريده أبدا». وبيتها تحت الماء.

وفي عام 2025 استبدلت التوربينات."""


def lined_up(left: str, right: str, language: str) -> Alignment:
    pivot, other = version(left, "en"), version(right, language)
    return align(pivot, other, sentences(pivot), sentences(other))


def shape(alignment: Alignment) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    return [(link.left, link.right) for link in alignment.links]


@pytest.mark.parametrize(("text", "language"), [(GERMAN, "de"), (CHINESE, "zh"), (ARABIC, "ar")])
def test_faithful_versions_line_up_one_by_one(text: str, language: str) -> None:
    found = lined_up(ENGLISH, text, language)
    assert shape(found) == [((number, number + 1), (number, number + 1)) for number in range(9)]
    assert found.freedom < 0.3


def test_paragraphs_broken_anew_do_not_matter() -> None:
    found = lined_up(ENGLISH, GERMAN.replace("\n\n", " "), "de")
    assert shape(found) == [((number, number + 1), (number, number + 1)) for number in range(9)]


def test_a_missing_sentence_stands_alone_with_a_margin() -> None:
    found = lined_up(ENGLISH, GERMAN.replace(" Heute arbeiten dort 2400 Menschen.", ""), "de")
    alone = [link for link in found.links if link.right[0] == link.right[1]]
    assert [link.left for link in alone] == [(5, 6)]
    assert alone[0].margin > 0


def test_a_missing_half_leaves_the_rest_in_place() -> None:
    found = lined_up(ENGLISH, GERMAN[:GERMAN.index("Der See")], "de")
    assert shape(found)[:3] == [((number, number + 1), (number, number + 1)) for number in range(3)]
    assert all(link.right == (3, 3) for link in found.links[3:])


def test_a_moved_paragraph_is_found_again() -> None:
    paragraphs = GERMAN.split("\n\n")
    paragraphs[1], paragraphs[3] = paragraphs[3], paragraphs[1]
    found = lined_up(ENGLISH, "\n\n".join(paragraphs), "de")
    assert any(link.moved for link in found.links)
    matched = {(link.left, link.right) for link in found.links}
    assert ((1, 2), (6, 7)) in matched or ((6, 7), (1, 2)) in matched


def test_two_paragraphs_that_changed_places_leave_nothing_alone() -> None:
    paragraphs = GERMAN.split("\n\n")
    paragraphs[1], paragraphs[3] = paragraphs[3], paragraphs[1]
    links = lined_up(ENGLISH, "\n\n".join(paragraphs), "de").links
    assert all(link.left[0] < link.left[1] and link.right[0] < link.right[1] for link in links)
    assert {link.left: link.right for link in links if link.moved} == {
        (1, 2): (6, 7), (2, 3): (7, 8), (6, 7): (1, 2), (7, 8): (2, 3)}


def test_where_every_sentence_is_a_paragraph_a_cut_one_is_one_bead() -> None:
    lines = [f"In the year {year} the yield of field {year - 1900} was {year * 7} kg." for year in range(1981, 1999)]
    other = [f"Im Jahr {year} betrug der Ertrag von Feld {year - 1900} genau {year * 7} kg."
             for year in range(1981, 1999)]
    joined = [*other[:8], f"{other[8]} {other[9]}", *other[10:]]
    links = lined_up("\n\n".join(lines), "\n\n".join(joined), "de").links
    assert ((8, 10), (8, 10)) in [(link.left, link.right) for link in links]
    assert len(links) == len(lines) - 1


def test_merged_sentences_are_one_bead() -> None:
    merged = GERMAN.replace("Dollar. Zwölf Dörfer mussten", "Dollar, und zwölf Dörfer mussten")
    assert ((1, 3), (1, 2)) in shape(lined_up(ENGLISH, merged, "de"))


def test_one_merged_pair_makes_no_free_translation() -> None:
    merged = GERMAN.replace("Dollar. Zwölf", "Dollar, und zwölf")
    english, german = ("\n\n".join(text.split("\n\n")[:2]) for text in (ENGLISH, merged))
    assert lined_up(ENGLISH, merged, "de").freedom < lined_up(english, german, "de").freedom < 0.25


def test_a_name_is_missed_more_where_names_are_spelt_alike() -> None:
    def lost(other: list[str]) -> float:
        named = [{name: NAME} for name in ("kelle", "marti", "novak", "silva", "quinn")]
        left = Side([50.0] * 5, named, [True] * 5, ["paragraph"] * 5, [False] * 5)
        right = Side([50.0] * 5, [{name: NAME} for name in other], [True] * 5, ["paragraph"] * 5, [False] * 5)
        return weigh(left, right).left[4]

    assert lost(["kelle", "marti", "novak", "silva", "stone"]) < lost(["praes", "minis", "stadt", "verei", "stone"]) < 0


def test_blocks_tell_beforehand_how_much_longer_a_version_is() -> None:
    def side(sizes: list[float]) -> Side:
        return Side(sizes, [{}] * len(sizes), [True, *[number % 2 == 0 for number in range(1, len(sizes))]],
                    ["paragraph"] * len(sizes), [False] * len(sizes))

    sizes = [60.0, 90.0, 80.0, 70.0, 100.0, 65.0, 75.0, 85.0, 90.0, 80.0]
    longer = [1.3 * size for size in sizes]
    assert 0.05 < expect(side(sizes), side(longer)).ratio < log(1.3)
    assert expect(side(sizes), side(longer[:8])).ratio == 0
    without_one = [*longer[:3], 1.0, *longer[4:]]
    assert 0.05 < expect(side(sizes), side(without_one)).ratio < log(1.3)


def test_merged_sentences_share_keys_all_over() -> None:
    def worth(second: dict[str, float]) -> float:
        left = Side([100.0, 60.0], [{"k1": 0.8, "k2": 0.8, "k3": 0.8}, {"k9": 0.8}], [True, True], ["paragraph"] * 2,
                    [False] * 2)
        right = Side([50.0, 50.0, 60.0], [{"k1": 0.8, "k2": 0.8}, second, {"k9": 0.8}], [True, False, True],
                     ["paragraph"] * 3, [False] * 3)
        evidence = Evidence(left, right, weigh(left, right), Tuning())
        evidence.share_box((0, 2), (0, 3))
        return next(score for a, b, score in evidence.merged(evidence.prepare(0), 0) if (a, b) == (1, 2))

    assert worth({"k3": 0.8}) > worth({}) + 1


def test_an_empty_version_leaves_all_alone() -> None:
    found = lined_up(ENGLISH, "", "de")
    assert [link.left for link in found.links] == [(number, number + 1) for number in range(9)]
    assert lined_up("", "", "de").links == ()


PIECES = ["One.", "The 3 dogs ran to Berlin.", "It cost 450 euros!", "Where?", "“Yes,” he said.", "\n\n",
          "Long words matter."]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14), st.lists(st.sampled_from(PIECES), max_size=14))
def test_every_sentence_of_both_is_in_one_link(left: list[str], right: list[str]) -> None:
    found = lined_up(" ".join(left), " ".join(right), "de")
    for which, text in (("left", " ".join(left)), ("right", " ".join(right))):
        covered = [number for link in found.links for number in range(*getattr(link, which))]
        assert sorted(covered) == list(range(len(sentences(version(text, "en")))))
    unmoved: list[Link] = [link for link in found.links if not link.moved]
    assert [link.left for link in unmoved] == sorted(link.left for link in unmoved)


@pytest.mark.parametrize(("digits", "key"), [
    ("30.000.000", "3"), ("8,823", "8823"), ("0.50", "5"), ("٤٥", "45"), ("0", "0"), ("1 200", "12"),
])
def test_significant_digits_survive_separators_and_scales(digits: str, key: str) -> None:
    assert significant(digits) == key


def test_names_are_found_across_scripts() -> None:
    left, right = version("Donald Trump left.", "en"), version("Дональд Трамп ушёл.", "ru")
    here = keys(left, sentences(left), (), False, False)[0]
    there = keys(right, sentences(right), (), False, False)[0]
    assert {key for key in here if key.startswith("~")} & {key for key in there if key.startswith("~")}


@pytest.mark.parametrize(("text", "language"), [(GERMAN, "de"), (CHINESE, "zh"), (ARABIC, "ar")])
def test_lengths_are_comparable_across_scripts(text: str, language: str) -> None:
    one, other = version(ENGLISH, "en"), version(text, language)
    assert sum(lengths(other, sentences(other))) == pytest.approx(sum(lengths(one, sentences(one))), rel=0.3)


def test_long_texts_are_searched_along_their_anchors() -> None:
    count = 400
    side = Side([60.0] * count, [{f"#{number}": 0.9, f"word{number % 7}": 0.5} for number in range(count)],
                [number % 3 == 0 for number in range(count)], ["paragraph"] * count, [False] * count)
    weights = weigh(side, side)
    assert len(anchors(side, side, weights)) == count
    low, high = corridor(side, side, weights, 8)
    assert sum(last - first for first, last in zip(low, high, strict=True)) < 40 * count


@pytest.mark.parametrize("rows", [1, 2, 3, 20, 45])
@pytest.mark.parametrize("columns", [121, 166, 300, 700])
def test_a_few_sentences_against_many(rows: int, columns: int) -> None:
    def side(count: int, name: str) -> Side:
        return Side([60.0] * count, [{f"{name}{number}": 0.9} for number in range(count)],
                    [True] * count, ["paragraph"] * count, [False] * count)

    for left, right in ((side(rows, "a"), side(columns, "b")), (side(columns, "a"), side(rows, "b"))):
        weights = weigh(left, right)
        low, high = corridor(left, right, weights, 8)
        evidence = Evidence(left, right, weights, Tuning())
        evidence.share(low, high)
        assert trace(forward(evidence, low, high)).steps[-1][2:] == (len(left), len(right))


def test_a_corridor_that_leaves_the_best_path_is_searched_to_its_end() -> None:
    side = Side([50.0] * 40, [{f"key{number}": 0.5} for number in range(40)], [True] * 40, ["paragraph"] * 40,
                [False] * 40)
    evidence = Evidence(side, side, weigh(side, side), Tuning())
    low, high = [0] * 11 + [35] * 30, [40] * 41
    evidence.share(low, high)
    steps = trace(forward(evidence, low, high)).steps
    assert [(a, b) for a, b, _, _ in steps[1:]] == [(c, d) for _, _, c, d in steps[:-1]]
    assert steps[0][:2] == (0, 0)
    assert steps[-1][2:] == (40, 40)


def test_headlines_run_on_where_the_breaks_were_lost() -> None:
    """The end of a headline is only a break; where that is lost, it runs into the next sentence."""
    english = ENGLISH.replace("\n\nThe lake", "\n\nWhat became of the villages\n\nThe lake").replace(
        "\n\nIn 2025", "\n\nA look ahead\n\nIn 2025")
    joined = GERMAN.replace("\n\nDer See", " Was aus den Dörfern wurde Der See").replace(
        "\n\nIm Jahr", " Ein Blick nach vorn Im Jahr").replace("\n\n", " ")
    links = lined_up(english, joined, "de").links
    assert [(link.left, link.right) for link in links if link.left[1] - link.left[0] != 1] == [
        ((3, 5), (3, 4)), ((9, 11), (8, 9))]
    assert all(link.right[0] < link.right[1] for link in links)


QUIET = """The dam was finished in 1963.

The old people of the valley still speak of the bells that they heard on winter evenings.

It cost 45 million dollars, and 2,400 people worked on it.

Whoever walks along the shore in autumn sees the tops of the walls come out of the mud.

In 2025 the 12 turbines were replaced."""
QUIET_JAPANESE = """ダムは1963年に完成した。

秋に岸辺を歩く者は、泥の中から壁の上端が現れるのを目にすることになるという話である。

費用は4500万ドルで、2400人が働いた。

谷の老人たちは、冬の夕べに耳にした鐘の音のことを今でも懐かしそうに語り合っている。

2025年に12基のタービンが交換された。"""


def test_two_gaps_that_fit_each_other_were_moved() -> None:
    """Nothing but their lengths speaks for the pairs: two gaps on each side are rarer."""
    links = lined_up(QUIET, QUIET_JAPANESE, "ja").links
    assert all(link.left[0] < link.left[1] and link.right[0] < link.right[1] for link in links)
