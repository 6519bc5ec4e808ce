from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from celltx_desktop.domain.text import Content, Text
from celltx_desktop.export.plain import LANGUAGES
from celltx_desktop.export.sheet import booklet, data, pdf, sheet
from tests.export import paper, samples
from tests.export.paper import strings

from .test_pdf import squeezed, tags

TITLE = Text("样本", "Samples")
PAGES = [samples.vx_880(), samples.yescarta(), samples.long()]
ISLETS, IMMUNE = Text("胰岛", "Islets"), Text("免疫", "Immune")


def bound(lang: Content, paper: data.Paper = "a4") -> data.Booklet:
    drawn = [sheet.content(page, lang, paper) for page in PAGES]
    return booklet.content(TITLE, [ISLETS, IMMUNE, IMMUNE], PAGES, drawn, lang)


def test_pages_of_one_class_are_one_chapter() -> None:
    found = [
        (*strings(one["title"]), [entry["record"] for entry in one["entries"]])
        for one in bound("en")["contents"]
    ]
    assert found == [("Islets", [0]), ("Immune", [1, 2])]


@pytest.mark.parametrize("lang", list(LANGUAGES))
def test_cover_contents_sheets_and_index(lang: Content, resources: Path) -> None:
    content = bound(lang)
    reader = PdfReader(io.BytesIO(pdf.render(content, resources)))
    pages = [squeezed(text) for text in paper.texts(reader)]
    one = LANGUAGES[lang][0]
    assert TITLE[one] in pages[0]
    words = content["common"]["words"]
    heads = [squeezed(" ".join(strings(words[part]))) for part in ("contents", "index")]
    assert heads[0] in pages[1]
    assert heads[1] in pages[-1]
    outline: Any = reader.outline
    titles = [entry.title for entry in outline if not isinstance(entry, list)]
    named = [squeezed(" ".join(strings(record["title"]))) for record in content["records"]]
    assert [squeezed(title) for title in titles] == [heads[0], *named, heads[1]]
    numbers = re.findall(r"VX-880(\d+)", pages[1])
    assert numbers
    assert "VX-880" in pages[int(numbers[0]) - 1]
    assert all(f"{n}/{len(pages)}" in text for n, text in enumerate(pages, 1))


def test_later_pages_name_their_own_record(resources: Path) -> None:
    content = bound("zh")
    reader = PdfReader(io.BytesIO(pdf.render(content, resources)))
    pages = [squeezed(text) for text in paper.texts(reader)]
    later = [text.startswith("细胞治疗产品单页·Yescarta") for text in pages]
    assert later[0] is later[1] is later[2] is later[-1] is False
    assert sum(later) >= 4


def test_both_names_of_a_record_are_in_the_index() -> None:
    index = bound("en")["index"]
    assert [strings(entry["title"]) for entry in index if entry["record"] == 0] == [["VX-880"]]
    names = [strings(entry["title"])[0] for entry in index]
    latin = [name for name in names if name < "\u2e80"]
    assert names[: len(latin)] == latin == sorted(latin, key=str.casefold)


def test_the_booklet_is_tagged_and_equal_data_give_equal_bytes(resources: Path) -> None:
    content = bound("both", "letter")
    first, second = (pdf.render(content, resources) for _ in range(2))
    assert first == second
    roles = [role for role, _ in tags(PdfReader(io.BytesIO(first)))]
    assert roles.count("H1") == len(content["records"]) + 2
    assert roles.count("THead") == roles.count("Table") > 0
