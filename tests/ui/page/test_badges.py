"""Badges: how far a product is, beside its name or below it."""

from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from celltx_desktop.domain.facts.kinds import StatusKind
from celltx_desktop.domain.text import Text, plain
from celltx_desktop.pages.page import Badge
from celltx_desktop.ui.page.badges import BadgeLabel, Badges, in_content
from tests.present.test_style import style

APPROVED = Badge("approved", Text("美国上市", "US approval"))
ADDED = Badge("in-trials", plain("NMPA"), supplement=True)


@pytest.fixture
def badges(qtbot: QtBot) -> Badges:
    made = Badges()
    qtbot.addWidget(made)
    made.resize(600, 40)
    made.show()
    return made


def shown(badges: Badges) -> list[QWidget]:
    return [one for one in badges.findChildren(QWidget) if one.isVisible()]


def names(badges: Badges) -> list[str]:
    return [
        one.text() if isinstance(one, QLabel) else one.accessibleName() for one in shown(badges)
    ]


def drawn(qtbot: QtBot, kind: StatusKind) -> QImage:
    badge = BadgeLabel(Badge(kind, plain("")), style())
    qtbot.addWidget(badge)
    badge.resize(badge.sizeHint())
    return badge.grab().toImage()


def test_a_short_text_is_in_the_language_of_the_content() -> None:
    text = Text("获批", "Approved")
    assert in_content(text, style(content="zh")) == "获批"
    assert in_content(text, style(content="en")) == "Approved"
    assert in_content(text, style(content="both")) == "获批 Approved"
    assert in_content(plain("FDA"), style(content="both")) == "FDA"


def test_a_badge_says_its_status_and_its_words(badges: Badges) -> None:
    badges.show_badges([APPROVED, ADDED], style())
    assert names(badges) == ["Approved: US approval", "In clinical trials: ＋NMPA"]
    badges.show_badges([APPROVED], style(content="both"))
    assert names(badges) == ["已获批 Approved: 美国上市 US approval"]


@pytest.mark.parametrize(("count", "last"), [(3, "Approved: US approval"), (4, "+1"), (7, "+4")])
def test_after_three_there_is_their_number(badges: Badges, count: int, last: str) -> None:
    badges.show_badges([APPROVED] * count, style())
    assert len(names(badges)) == min(count, 4)
    assert names(badges)[-1] == last


def test_they_stand_in_one_line_as_far_as_there_is_room(badges: Badges) -> None:
    badges.show_badges([APPROVED, ADDED], style())
    first, second = shown(badges)
    assert (first.pos(), second.y()) == (QPoint(0, 0), 0)
    assert second.x() == first.width() + 8
    whole = badges.sizeHint()
    assert whole.width() == second.geometry().right() + 1
    assert badges.heightForWidth(whole.width()) == whole.height() == first.height()


def test_what_a_line_does_not_hold_goes_to_the_next(badges: Badges) -> None:
    badges.show_badges([APPROVED, ADDED], style())
    whole = badges.sizeHint()
    assert badges.heightForWidth(whole.width() - 1) == 2 * whole.height() + 4
    badges.resize(whole.width() - 1, 60)
    first, second = shown(badges)
    assert (second.x(), second.y()) == (0, first.height() + 4)
    assert badges.minimumSizeHint().width() == max(first.width(), second.width())
    badges.resize(10, 60)
    assert shown(badges)[0].pos() == QPoint(0, 0), "the first goes nowhere"


def test_no_badges_take_no_room(badges: Badges) -> None:
    badges.show_badges([], style())
    assert (badges.sizeHint().width(), badges.sizeHint().height()) == (0, 0)
    assert badges.heightForWidth(100) == 0


def test_a_badge_grows_with_the_text(qtbot: QtBot) -> None:
    small, large = BadgeLabel(APPROVED, style()), BadgeLabel(APPROVED, style(zoom=200))
    for badge in (small, large):
        qtbot.addWidget(badge)
    assert (small.sizeHint().height(), large.sizeHint().height()) == (22, 44)
    text = small.fontMetrics().horizontalAdvance("US approval")
    assert small.sizeHint().width() == text + 35


def test_each_status_has_another_look(qtbot: QtBot) -> None:
    """Not by colour alone: a trial that is only cleared has a dashed line."""
    kinds = get_args(StatusKind)
    images = [drawn(qtbot, kind) for kind in kinds]
    for n, one in enumerate(images):
        assert one not in images[:n], kinds[n]


@pytest.mark.parametrize(
    ("kind", "dashed"), [("in-trials", False), ("cleared", True), ("not-stated", True)]
)
def test_only_what_is_not_under_way_has_a_dashed_line(
    qtbot: QtBot, kind: StatusKind, dashed: bool
) -> None:
    image = drawn(qtbot, kind)
    top = {image.pixelColor(x, 0).rgb() for x in range(8, image.width() - 8)}
    assert (len(top) > 1) is dashed
