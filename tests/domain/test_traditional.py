from __future__ import annotations

from celltx_desktop.domain.traditional import SIMPLIFIED


def test_one_step_is_enough() -> None:
    assert not SIMPLIFIED.keys() & set(SIMPLIFIED.values())


def test_each_pair_is_of_common_characters() -> None:
    assert all(len(one) == 1 and "\u4e00" <= one <= "\u9fff" for one in "".join(SIMPLIFIED))
    assert (SIMPLIFIED["島"], SIMPLIFIED["衞"], SIMPLIFIED["薴"]) == ("岛", "卫", "苎")
    assert len(SIMPLIFIED) == 2859, "a pair was lost, or one stands twice"
