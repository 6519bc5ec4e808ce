from __future__ import annotations

import io
import re
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from celltx_desktop.domain.text import Content, plain
from celltx_desktop.errors import CelltxError
from celltx_desktop.export.sheet import fallback, sheet
from celltx_desktop.pages.book import Book
from celltx_desktop.pages.page import Comparison, Page
from celltx_desktop.store.database import open_database
from celltx_desktop.store.facts.catalogue import Catalogue
from celltx_desktop.wording import labels
from tests.export import samples

pytestmark = pytest.mark.usefixtures("qapp")


def printed(page: Page, lang: Content, resources: Path) -> list[str]:
    pdf = fallback.render(sheet.content(page, lang), resources)
    pages = PdfReader(io.BytesIO(pdf)).pages
    return [re.sub(r"\s", "", part.extract_text()) for part in pages]


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
@pytest.mark.parametrize("page", [samples.vx_880, samples.yescarta, samples.therapy_class])
def test_the_same_content_plainer(page: samples.Sample, lang: Content, resources: Path) -> None:
    text = "".join(printed(page(), lang, resources))
    content = sheet.content(page(), lang)
    expected = [*content["title"], *(part for badge in content["badges"] for part in badge["text"])]
    for section in content["sections"]:
        for block in section["blocks"]:
            values = [*block.get("values", []), *(c for r in block.get("rows", []) for c in
                                                  r.get("values", r.get("cells", [])))]  # fmt: skip
            expected += [part for value in values for part in value["text"]]
    expected += [part for source in content["sources"] for part in source["title"]]
    assert [part for part in expected if re.sub(r"\s", "", part) not in text] == []


def test_every_page_has_its_foot(resources: Path) -> None:
    page = replace(samples.long(), edition=replace(samples.EDITION, intact=False))
    pages = printed(page, "zh", resources)
    assert len(pages) > 3
    for number, text in enumerate(pages, 1):
        assert f"{number}/{len(pages)}" in text
        assert labels.DISCLAIMER.zh in text
        assert labels.DAMAGED.zh in text


def test_a_missing_glyph_is_named(resources: Path) -> None:
    page = replace(samples.vx_880(), title=plain("VX 𠮷"))
    with pytest.raises(CelltxError) as caught:
        fallback.render(sheet.content(page, "zh"), resources)
    assert caught.value.fields == {"character": "𠮷"}


def test_text_never_becomes_markup() -> None:
    page = replace(samples.vx_880(), title=plain("<b>&amp;"))
    assert "&lt;b&gt;&amp;amp;" in fallback.html(sheet.content(page, "zh"))


def test_a_comparison_stands_side_by_side(small_database: Path, resources: Path) -> None:
    with closing(open_database(small_database)) as connection:
        page = Book(Catalogue(connection)).compare(["yescarta", "vx-880"])
    text = "".join(printed(page, "both", resources))
    compared = [row for block in page.sections[0].blocks if isinstance(block, Comparison)
                for row in block.rows]  # fmt: skip
    texts = [row.label for row in compared]
    texts += [value.text for row in compared for cell in row.cells for value in cell]
    # Of a long one the beginning, for a page may end inside it
    expected = {re.sub(r"\s", "", one)[:12] for said in texts for one in (said.zh, said.en)}
    assert len(expected) > 20
    assert {one for one in expected if one not in text} == set()
