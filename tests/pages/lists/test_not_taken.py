from __future__ import annotations

from celltx_desktop.pages.lists.not_taken import REASONS, UNUSED


def test_every_reason_is_given_once_and_in_both_languages() -> None:
    names = [name for name, _ in (*UNUSED, *REASONS)]
    assert len(set(names)) == len(names)
    for _, reason in (*UNUSED, *REASONS):
        assert reason.zh.endswith("。")
        assert reason.en.endswith(".")
