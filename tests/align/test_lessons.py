"""What documents of one run teach each other about names."""

from __future__ import annotations

import pytest

from factcheck.align.names.lessons import Lesson, needed, together


def lesson(form: str, beads: int, name: str = "seres") -> Lesson:
    return Lesson("en", "zh", name, form, beads)


@pytest.mark.parametrize(("documents", "expected"), [
    ([[lesson("赛力斯", 3)]], "赛力斯"),
    ([[lesson("赛力斯", 2)]], None),                              # met too seldom
    ([[lesson("赛力斯", 2)], [lesson("赛力斯", 2)]], "赛力斯"),
    ([[lesson("меркел", 2)], [lesson("меркель", 2)]], "меркел"),   # what inflection leaves
    ([[lesson("川普", 4)], [lesson("特朗普", 4)]], None),           # translators disagree
    ([[lesson("", 0)]], None),
])
def test_together(documents: list[list[Lesson]], expected: str | None) -> None:
    assert together(documents).get(("en", "zh", "seres")) == expected


@pytest.mark.parametrize(("own", "text", "count"), [
    ([lesson("", 0)], "客人来自赛里斯。", 1),
    ([lesson("", 0)], "客人来自赛力斯。", 0),             # it stands there
    ([lesson("赛里斯", 2)], "客人来自赛里斯。", 0),        # the document knows better
    ([lesson("", 0, "changan")], "客人来自长安。", 0),    # nobody knows
])
def test_needed(own: list[Lesson], text: str, count: int) -> None:
    assert len(needed(own, {("en", "zh", "seres"): "赛力斯"}, {"en": "", "zh": text})) == count
