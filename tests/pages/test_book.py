from __future__ import annotations

from collections import Counter
from typing import get_args

import pytest

from celltx_desktop.domain.facts.kinds import RecordKind
from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Text
from celltx_desktop.errors import CelltxError
from celltx_desktop.pages.book import WELCOME, Book
from celltx_desktop.pages.lists import about_data
from celltx_desktop.pages.lists.outline import outline
from celltx_desktop.pages.page import Mark, Page, Rows, Value
from celltx_desktop.store.facts.catalogue import Catalogue
from celltx_desktop.wording import labels

from .walk import every, unmarked, walk

KINDS: tuple[RecordKind, ...] = get_args(RecordKind)
MAY_BE_EMPTY = {"tag", "heading", "unit"}


@pytest.fixture(scope="module")
def record_pages(real_book: Book, real_catalogue: Catalogue) -> list[Page]:
    return [real_book.page(place) for kind in KINDS for place in real_catalogue.places(kind)]


@pytest.fixture(scope="module")
def all_pages(real_book: Book, real_catalogue: Catalogue, record_pages: list[Page]) -> list[Page]:
    overview = real_catalogue.overview
    places = [branch.place for branch in outline(real_catalogue) if branch.kind == "index"]
    places += [Place(f"paragraph/{paragraph}") for paragraph, _ in overview.paragraphs()]
    places += [Place(f"source/{source.id}") for source, _ in overview.sources()]
    return [*record_pages, *map(real_book.page, (*places, WELCOME, about_data.PLACE))]


def test_every_record_of_every_kind_has_a_page(
    record_pages: list[Page], real_catalogue: Catalogue
) -> None:
    counts = Counter(page.place.partition("/")[0] for page in record_pages)
    assert counts == real_catalogue.overview.counts()
    assert [page.place for page in record_pages if not page.sections] == []
    titles = {page.place: real_catalogue.title(page.place) for page in record_pages}
    assert titles == {page.place: page.title for page in record_pages}


def test_nothing_that_is_known_of_a_record_is_left_out(
    record_pages: list[Page], real_catalogue: Catalogue
) -> None:
    lost = []
    for page in record_pages:
        record = real_catalogue.record(page.place)
        shown = {value.fact for value in every(Value, page)}
        written = {word for text in every(Text, page) for word in (text.zh, text.en)}
        parts = (
            *(stage for stage in record.stages if stage.supplement),
            *(line for line in record.card_lines if line.kind != "indication-cell"),
            *record.facts,
            *record.approvals,
            *record.trials,
            *record.filings,
        )
        ids = [part.id for part in (*parts, *record.statements)] + [n.id for n in record.notes]
        lost += [name for name in ids if name not in shown]
        lost += [name.id for name in record.names if name.text not in written]
        if record.status and record.now.text.en not in written:
            lost.append(record.now.id)
    assert lost == []


def test_no_note_stands_twice(record_pages: list[Page], real_catalogue: Catalogue) -> None:
    for page in record_pages:
        shown = Counter(value.fact for value in every(Value, page))
        for note in real_catalogue.record(page.place).notes:
            assert shown[note.id] == 2, note  # what is printed, and the other side


def test_no_text_is_empty_in_either_language(all_pages: list[Page]) -> None:
    empty = []
    for page in all_pages:
        for part, path in walk(page):
            optional = path[-1:] and (path[-1] in MAY_BE_EMPTY or path[-2:] == ("rows", "label"))
            if not isinstance(part, Text) or (optional and not part):
                continue
            if not (part.zh.strip() and part.en.strip()):
                empty.append((page.place, path))
    assert empty == []


def test_every_row_of_facts_has_its_label(all_pages: list[Page]) -> None:
    for page in all_pages:
        for rows in every(Rows, page):
            assert all(row.label and row.values for row in rows.rows), page.place


def test_every_value_shows_its_place(record_pages: list[Page], real_catalogue: Catalogue) -> None:
    """Only what the print may mean, and what we make of it, has none: no source says it."""
    bare = []
    for page in record_pages:
        record = real_catalogue.record(page.place)
        readings = {note.id for note in record.notes if note.strength in ("reading", "ours")}
        bare += [
            (page.place, value.text.en)
            for value in unmarked(page)
            if value.fact not in readings and not value.link.startswith("class/")
        ]
    assert bare == []


def test_every_link_leads_to_a_page(all_pages: list[Page], real_book: Book) -> None:
    targets = set()
    for page in all_pages:
        targets |= {mark.place for mark in every(Mark, page)}
        targets |= {line.place for line in page.sources}
        targets |= {value.link for value in every(Value, page) if value.link}
    outside = {target for target in targets if target.startswith(("https://", "http://"))}
    searches = {target for target in targets if target.startswith("search/")}
    pages = {place.partition("#")[0] for place in targets - outside - searches}
    for place in pages - {page.place for page in all_pages}:
        real_book.page(Place(place))
    assert searches


def test_the_sources_of_a_page_are_numbered_in_the_order_of_their_use(
    record_pages: list[Page],
) -> None:
    for page in record_pages:
        keys = [line.key for line in page.sources]
        numbered = [key for key in keys if key != "§"]
        assert numbered == [f"S{n}" for n in range(1, len(numbered) + 1)]
        used = {mark.label.en if mark.supplement else "§" for mark in every(Mark, page.sections)}
        assert used == set(keys), page.place


@pytest.mark.parametrize(
    "place", ["product/none", "nonsense", "", "paragraph/9-p9", "source/none", "index/none"]
)
def test_an_unknown_place_is_told(book: Book, place: str) -> None:
    with pytest.raises(CelltxError, match="unknown-place"):
        book.page(Place(place))
    assert not book.has(Place(place))


def test_a_part_of_a_record_is_on_its_page(book: Book) -> None:
    assert book.page(Place("product/vx-880#statement-1")) == book.page(Place("product/vx-880"))
    assert book.has(Place("product/vx-880"))


def test_every_later_page_says_whether_the_file_is_whole(catalogue: Catalogue) -> None:
    book = Book(catalogue)
    assert book.page(Place("product/vx-880")).edition.intact is None
    book.set_intact(False)
    for place in (WELCOME, "product/vx-880", "class/car-t", "term/car", "paragraph/3.3-p2"):
        assert book.page(Place(place)).edition.intact is False
    assert (book.edition.review, book.edition.data) == ("2024-08", "2026-11-24")


def test_a_page_is_made_alike_each_time(book: Book) -> None:
    assert book.page(Place("product/yescarta")) == book.page(Place("product/yescarta"))


def test_without_the_supplement_a_page_says_how_much_of_it_is_hidden(catalogue: Catalogue) -> None:
    book = Book(catalogue)
    place = Place("product/vx-880")
    whole = book.page(place)
    book.show_supplement(False)
    try:
        review = book.page(place)
        assert (whole.edition.supplement, review.edition.supplement) == ("2026-04", "")
        assert review.sections[-1].id == "hidden"
        assert "hidden" not in {section.id for section in whole.sections}
        looks = [{value.look for value in every(Value, page)} for page in (whole, review)]
        assert ["supplement" in found for found in looks] == [True, False]
        bare = book.page(Place("class/islet"))
        assert "hidden" not in {section.id for section in bare.sections}, "nothing is"
    finally:
        book.show_supplement(True)
    assert book.page(place) == whole


def test_a_page_is_within_reach_where_its_records_are(book: Book) -> None:
    for place in ("product/vx-880", "product/vx-880#fact-1", "welcome", "index/approvals"):
        assert book.reachable(Place(place)), place
    assert book.reachable(Place("compare/vx-880,yescarta"))
    assert not book.reachable(Place("product/none"))
    assert not book.reachable(Place("compare/vx-880,none"))


def test_a_product_belongs_to_a_class_and_a_class_to_itself(book: Book) -> None:
    assert book.class_of(Place("product/yescarta")) == Place("class/car-t")
    assert book.class_of(Place("class/car-t")) == Place("class/car-t")
    assert not book.class_of(Place("organisation/fda"))


def test_a_record_stands_under_its_class_or_its_kind(book: Book) -> None:
    assert book.heading(Place("product/yescarta")) == book.title(Place("class/car-t"))
    assert book.heading(Place("organisation/fda")) == labels.HIT_GROUP["organisation"]


def test_the_products_of_a_class_are_those_below_it(book: Book) -> None:
    assert book.places(Place("class/immune")) == [Place("product/yescarta")]
    assert len(book.places()) == 3
    with pytest.raises(CelltxError, match="unknown-place"):
        book.places(Place("class/none"))
