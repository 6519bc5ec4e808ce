from __future__ import annotations

from typing import get_args

import pytest

from celltx_desktop.domain.facts.kinds import RecordKind
from celltx_desktop.domain.facts.vocabulary import fields_of


@pytest.mark.parametrize("kind", get_args(RecordKind))
def test_every_kind_of_record_has_its_fields_in_both_languages(kind: RecordKind) -> None:
    fields = fields_of(kind)
    assert fields
    for field in fields.values():
        for text in (field.label, *field.codes.values()):
            assert text.zh.strip()
            assert text.en.strip()
    labels = [field.label for field in fields.values()]
    assert len(set(labels)) == len(labels)
