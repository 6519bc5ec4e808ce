from __future__ import annotations

import pytest

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import plain
from celltx_desktop.pages.page import Look, Row, SourceLine, Value


@pytest.mark.parametrize(
    ("looks", "silent"),
    [(["silent"], True), (["silent", "silent"], True), (["silent", "supplement"], False)],
)
def test_a_row_is_silent_where_all_its_values_are(looks: list[Look], *, silent: bool) -> None:
    assert Row(plain("a"), tuple(Value(plain("b"), look=look) for look in looks)).silent is silent


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.example.org/a/b", "example.org"),
        ("http://m.example.net", "m.example.net"),
        ("", ""),
    ],
)
def test_a_source_tells_whose_pages_it_stands_on(url: str, host: str) -> None:
    assert SourceLine("S1", plain("a"), Place("source/a"), url).host == host
