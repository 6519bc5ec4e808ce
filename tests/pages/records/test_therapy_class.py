from __future__ import annotations

import re

import pytest

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Text, plain
from celltx_desktop.pages.book import Book
from celltx_desktop.pages.page import Figures, Page, Rows, Statements, Table
from celltx_desktop.store.facts.catalogue import Catalogue
from tests.pages.walk import block, every, labels, said, section, statements


def test_the_warning_stands_before_all_else(car_t: Page) -> None:
    assert [one.id for one in car_t.sections][:3] == ["boxed-warning", "safety", "figures"]


def test_a_figure_of_the_class_has_value_unit_and_place(car_t: Page) -> None:
    (figure,) = block(section(car_t, "figures"), Figures).figures
    assert (figure.value, figure.unit) == (plain("11"), Text("款", "products"))
    assert figure.label.en.startswith("CAR-T products on the market worldwide (")
    assert labels(figure.marks) == ["§3.1 ¶2"]


def test_statements_of_one_theme_stand_together(car_t: Page) -> None:
    groups = [one for one in section(car_t, "direction").blocks if isinstance(one, Statements)]
    assert [(group.heading.en, len(group.values)) for group in groups] == [
        ("Safety", 2),
        ("Efficacy", 1),
    ]


def test_classes_below_are_counted_with_all_their_products(book: Book) -> None:
    table = block(section(book.page(Place("class/islet")), "subclasses"), Table)
    assert [said(row) for row in table.rows] == [["Stem-cell-derived islets", "1"]]
    assert table.rows[0].cells[0].link == "class/islet-stem-cell"


@pytest.mark.parametrize(
    ("place", "product"),
    [
        ("class/car-t", "product/yescarta"),
        ("class/immune", "product/yescarta"),
        ("class/islet", "product/vx-880"),
    ],
)
def test_a_class_lists_the_products_of_the_classes_below(
    book: Book, place: str, product: str
) -> None:
    (row,) = block(section(book.page(Place(place)), "products"), Table).rows
    assert row.cells[0].link == product
    assert row.cells[0].glyph is not None
    assert row.marks


def test_a_product_is_told_by_its_proper_name_or_its_cells(book: Book) -> None:
    (yescarta,) = block(section(book.page(Place("class/car-t")), "products"), Table).rows
    (hepacure,) = block(
        section(book.page(Place("class/bioartificial-liver")), "products"), Table
    ).rows
    assert said(yescarta) == ["Yescarta", "阿基仑赛注射液", "On the market · 2 regions"]
    cells = "Hepatocytes transdifferentiated from fibroblasts (hiHep)"
    assert said(hepacure) == ["HepaCure", cells, "Phase I"]


def test_the_facts_of_a_class_have_no_silence(car_t: Page) -> None:
    (rows,) = every(Rows, section(car_t, "facts"))
    assert [(row.label.en, said(row)) for row in rows.rows] == [("Target", ["CD19, BCMA"])]


def test_a_class_tells_its_names_and_what_stands_above(car_t: Page, book: Book) -> None:
    long_name = "嵌合抗原受体T（CAR-T）细胞免疫疗法"
    (line,) = car_t.subtitle
    assert line.zh == f"{long_name} · 免疫细胞治疗"
    assert line.en == "Immune-cell therapy"  # a long Chinese name says nothing in English
    assert said(section(car_t, "names")) == ["CAR-T", long_name]
    assert book.page(Place("class/islet")).subtitle == ()


def test_mechanism_comes_before_products_and_directions_after(car_t: Page) -> None:
    order = [one.id for one in car_t.sections]
    assert order.index("mechanism") < order.index("products") < order.index("direction")
    assert statements(car_t, "mechanism")[0].startswith("The modified cells bypass")


@pytest.mark.parametrize(
    ("axis", "field", "code"),
    [
        ("autologous", "donor", "autologous"),
        ("allogeneic", "donor", "allogeneic"),
        ("stem-cell", "cell-stage", "stem"),
        ("somatic-cell", "cell-stage", "somatic"),
    ],
)
def test_an_axis_lists_the_products_by_their_code(
    real_book: Book, axis: str, field: str, code: str
) -> None:
    page = real_book.page(Place(f"class/{axis}"))
    catalogue = real_book._catalogue
    listed = [
        row.cells[0].link
        for one in page.sections
        if one.id == "products"
        for row in block(one, Table).rows
    ]
    assert listed == catalogue.with_code(field, code)


def test_a_figure_never_stands_without_what_it_holds_for(real_book: Book) -> None:
    """Sixty per cent of whom, after how long; eleven products as of when."""
    labelled = {
        figure.value.en: figure.label
        for name in ("car-t", "islet-donor", "immune")
        for figure in block(
            section(real_book.page(Place(f"class/{name}")), "figures"), Figures
        ).figures
    }
    assert "issue 8 of 2024" in labelled["11"].en
    assert "as of 2024-08" in labelled["5"].en
    assert "截至 2024-08" in labelled["14"].zh
    assert "five years" in labelled["60%"].en
    assert "5 年" in labelled["60%"].zh


def test_no_class_has_a_chinese_name_above_its_english_page(
    real_book: Book, real_catalogue: Catalogue
) -> None:
    for place in real_catalogue.places("class"):
        line = " ".join(text.en for text in real_book.page(place).subtitle)
        assert not re.search(r"[\u4e00-\u9fff]", line), (place, line)
