from __future__ import annotations

import pytest

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Text
from celltx_desktop.pages.book import Book
from celltx_desktop.pages.page import Value
from tests.pages.walk import boxes, every, labels, row, said, section, statements


def test_a_regulation_shows_its_facts_and_its_silence(book: Book) -> None:
    page = book.page(Place("regulation/cures-act"))
    assert said(row(page, "Official title")) == ["21st Century Cures Act"]
    assert said(row(page, "Jurisdiction")) == ["United States"]
    issuer = row(page, "Issuer")
    assert issuer.silent
    assert labels(issuer.values[0].marks) == ["§2.1 ¶2"]
    assert statements(page, "regulation")


def test_a_note_on_a_silent_field_stands_once(book: Book) -> None:
    page = book.page(Place("regulation/cures-act"))
    (note,) = boxes(page, "note")
    assert said(note)[1] == "The issuer is not named"
    assert note in section(page, "facts").blocks


def test_who_asked_for_a_warning_does_not_carry_it(book: Book) -> None:
    page = book.page(Place("organisation/fda"))
    assert boxes(page, "boxed-warning") == []
    assert statements(page, "boxed-warning") == [
        "It is the body that asked for a warning on marketed CAR-T therapies."
    ]


def test_names_are_listed_with_their_place(book: Book) -> None:
    page = book.page(Place("term/car"))
    (value,) = every(Value, section(page, "names"))
    assert (value.text.en, labels(value.marks)) == ("CAR", ["§2.1 ¶1"])
    assert [text.en for text in page.subtitle] == ["CAR"]


@pytest.mark.parametrize(
    ("place", "label", "value"),
    [
        ("milestone/2017-car-t", "Date", "2017"),
        ("statistic/car-t-products", "Value", "11"),
        ("recommendation/rec-4.1-1", "Number", "4.1 (1)"),
        ("target/cd19", "Use", "One target of approved CAR-T"),
        ("term/car", "Meaning or use in the review", "The receptor that CAR-T cells express"),
        ("organisation/vertex", "Country or region", "United States"),
    ],
)
def test_every_kind_shows_its_fields(book: Book, place: str, label: str, value: str) -> None:
    assert said(row(book.page(Place(place)), label)) == [value]


def test_a_record_of_which_only_the_name_is_known_still_has_a_page(book: Book) -> None:
    page = book.page(Place("disease/diabetes"))
    assert page.title == Text("糖尿病", "Diabetes")
    assert [part.id for part in page.sections] == ["products"]
