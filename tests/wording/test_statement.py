from __future__ import annotations

from typing import get_args, get_type_hints

from celltx_desktop.domain.facts.record import Source
from celltx_desktop.wording import statement


def test_every_kind_of_source_has_its_word() -> None:
    assert set(statement.SOURCE_KIND) == set(get_args(get_type_hints(Source)["kind"]))
