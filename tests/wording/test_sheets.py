from __future__ import annotations

import re
from pathlib import Path

from celltx_desktop.wording import sheets


def test_one_sheet_is_no_sheets() -> None:
    assert [sheets.counted(n).en for n in (1, 2)] == ["1 sheet", "2 sheets"]


def test_the_template_asks_for_every_word(checkout: Path) -> None:
    files = (checkout / "resources" / "sheet").glob("*.typ")
    template = "".join(file.read_text("utf-8") for file in files)
    assert set(sheets.WORDS) <= set(re.findall(r"\bwords\.([a-z_]+)", template))
