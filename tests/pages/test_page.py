from __future__ import annotations

import pytest

from celltx_desktop.domain.text import plain
from celltx_desktop.pages.page import Look, Row, Value


@pytest.mark.parametrize(
    ("looks", "silent"),
    [(["silent"], True), (["silent", "silent"], True), (["silent", "supplement"], False)],
)
def test_a_row_is_silent_where_all_its_values_are(looks: list[Look], *, silent: bool) -> None:
    assert Row(plain("a"), tuple(Value(plain("b"), look=look) for look in looks)).silent is silent
