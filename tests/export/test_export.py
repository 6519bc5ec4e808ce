"""All the data on paper: what a record says stands on its sheet, in both languages."""

from __future__ import annotations

import io
import itertools
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, get_args

import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream

from celltx_desktop.domain.facts.kinds import RecordKind
from celltx_desktop.domain.facts.record import Record
from celltx_desktop.domain.facts.vocabulary import fields_of
from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import EMPTY, Content, Text, plain
from celltx_desktop.export.plain import LANGUAGES
from celltx_desktop.export.sheet import booklet, data, pdf, sheet
from celltx_desktop.pages.book import Book
from celltx_desktop.store.database import open_database
from celltx_desktop.store.facts.catalogue import Catalogue
from tests.export.sheet.test_pdf import squeezed, tags

from . import paper

RESOURCES = Path(__file__).parents[2] / "resources"
KINDS: tuple[RecordKind, ...] = get_args(RecordKind)


@pytest.fixture(scope="module")
def catalogue(real_database: Path) -> Iterator[Catalogue]:
    with closing(open_database(real_database)) as connection:
        yield Catalogue(connection)


def said(record: Record) -> Iterator[Text]:
    """Yield everything that a record says, as the data have it."""
    fields = fields_of(record.kind)
    yield record.title
    titles = {record.title.zh, record.title.en}  # a sheet shows that of its own language
    yield from (plain(name.text) for name in record.names if name.text not in titles)
    yield from (
        fact.text or fields[fact.field].codes.get(fact.code, EMPTY) for fact in record.facts
    )
    for approval in record.approvals:
        yield from (plain(approval.date), approval.text, approval.indication)
    for trial in record.trials:
        yield from (plain(trial.number), plain(trial.phase), trial.text, trial.title)
        yield from (plain(trial.sponsor), trial.status, trial.enrolment)
    for filing in record.filings:
        yield from (plain(filing.number), filing.text)
    yield from (statement.text for statement in record.statements)
    for note in record.notes:
        yield from (note.printed, note.elsewhere)


def printed(catalogue: Catalogue, kind: RecordKind, lang: Content) -> dict[str, str]:
    """Return the text of each record's sheet, without white space, from one booklet of them all."""
    book = Book(catalogue)
    # For the minutes that all would take, a product in one language, of other records each third
    first, step = (int(lang == "en"), 2) if kind == "product" else (0, 3)
    places = catalogue.places(kind)[first::step]
    pages = [book.page(place) for place in places]
    drawn = [sheet.content(page, lang) for page in pages]
    bound = booklet.content(plain(kind), [plain(kind)] * len(pages), pages, drawn, lang)
    made = pdf.render(bound, RESOURCES)
    reader = PdfReader(io.BytesIO(made))
    outline: list[Any] = [entry for entry in reader.outline if not isinstance(entry, list)]
    starts = [reader.get_destination_page_number(entry) for entry in outline]
    texts = [squeezed(text) for text in paper.texts(reader)]
    assert len(starts) == len(places) + 2  # contents and index
    return {
        place: "".join(texts[first:end])
        for place, first, end in zip(places, starts[1:-1], starts[2:], strict=True)
    }


@pytest.mark.parametrize(
    ("kind", "lang"),
    [("product", "zh"), ("product", "en")]
    + [(kind, "both") for kind in KINDS if kind not in ("product", "list")],
)
def test_the_sheet_says_what_the_record_says(
    catalogue: Catalogue, kind: RecordKind, lang: Content
) -> None:
    """Every character has its glyph, too: typst refuses to set what the fonts lack."""
    missing = []
    for place, text in printed(catalogue, kind, lang).items():
        for one in said(catalogue.record(Place(place))):
            for string in {one[own] for own in LANGUAGES[lang]}:
                wanted = re.sub(r"[.。]$", "", squeezed(string))  # a note may be named before it
                if wanted not in text:
                    missing.append(f"{place}: {string}")
    assert not missing


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_review_fits_its_sheets(real_database: Path, lang: Content) -> None:
    """VX-880 on one page; two at most for the longest of the review's own products."""
    with closing(open_database(real_database)) as connection:
        catalogue = Catalogue(connection)
        catalogue.show_supplement(False)
        book = Book(catalogue)
        book.set_intact(True)
        counts = {
            place: len(pdf.pictures(sheet.content(book.page(place), lang), RESOURCES, 20))
            for place in catalogue.places("product")
        }
    assert counts[Place("product/vx-880")] == 1
    assert max(counts.values()) <= 2


# -- What PDF/A-2a and PDF/UA-1 demand, as far as it can be read from the structure of a file. No
# -- validator is run here: none can be had from a registry.


@pytest.fixture(scope="module", params=["sheet", "booklet", "comparison"])
def file(request: pytest.FixtureRequest, catalogue: Catalogue) -> PdfReader:
    """Return one of each kind of file, of real data in both languages."""
    book = Book(catalogue)
    pages = [
        book.page(Place(place)) for place in ("product/yescarta", "class/car-t", "product/vx-880")
    ]
    content: data.Sheet | data.Booklet
    match request.param:
        case "sheet":
            content = sheet.content(pages[0], "both")
        case "booklet":
            drawn = [sheet.content(page, "both") for page in pages]
            titles = [page.title for page in pages]
            content = booklet.content(plain("Booklet"), titles, pages, drawn, "both")
        case _:
            content = sheet.content(book.page(Place("compare/yescarta,vx-880")), "both")
    return PdfReader(io.BytesIO(pdf.render(content, RESOURCES)))


def objects(reader: PdfReader, kind: str) -> list[Any]:
    """Return every object of one type."""
    size: Any = reader.trailer["/Size"]
    every: list[Any] = [reader.get_object(number) for number in range(1, size)]
    return [one for one in every if isinstance(one, dict) and one.get("/Type") == kind]


def test_the_file_is_archival(file: PdfReader) -> None:
    root: Any = file.trailer["/Root"]
    assert not file.is_encrypted
    identity: Any = file.trailer["/ID"]
    assert len(identity) == 2
    (intent,) = [one.get_object() for one in root["/OutputIntents"]]
    assert intent["/S"] == "/GTS_PDFA1"
    assert intent["/DestOutputProfile"].get_object()["/N"] in (1, 3)
    assert not {"/OpenAction", "/AA", "/AcroForm"} & set(root)
    assert not {"/JavaScript", "/EmbeddedFiles"} & set(root.get("/Names", {}))
    allowed = {"/URI", "/GoTo"}
    actions = [link["/A"]["/S"] for link in objects(file, "/Annot") if "/A" in link]
    assert set(actions) <= allowed


def test_every_font_is_embedded_cut_and_maps_to_text(file: PdfReader) -> None:
    described = objects(file, "/FontDescriptor")
    assert described
    assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(one) for one in described)
    assert all(re.match(r"/[A-Z]{6}\+CellTx", one["/FontName"]) for one in described)
    used = [one for one in objects(file, "/Font") if one["/Subtype"] == "/Type0"]
    assert all("/ToUnicode" in one for one in used)


def test_all_that_is_painted_is_tagged_or_decoration(file: PdfReader) -> None:
    for page in file.pages:
        depth = 0
        operations: Any = ContentStream(page.get_contents(), file).operations
        for _, name in operations:
            depth += {b"BDC": 1, b"BMC": 1, b"EMC": -1}.get(name, 0)
            assert depth > 0 or name not in (b"Tj", b"TJ", b"Do", b"S", b"f", b"B", b"f*")
        assert depth == 0
        assert "/StructParents" in page


def test_the_tags_are_in_order(file: PdfReader) -> None:
    root: Any = file.trailer["/Root"]
    marked = {name: one.value for name, one in root["/MarkInfo"].items()}
    assert marked == {"/Marked": True, "/Suspects": False}
    found = tags(file)
    roles = [role for role, _ in found]
    levels = [int(role[1:]) for role in roles if re.fullmatch(r"H[1-6]", role)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert all(tag.get("/Alt") for role, tag in found if role == "Figure")
    assert roles.count("THead") == roles.count("Table") > 0
    assert all(tag["/A"][0]["/Scope"] for role, tag in found if role == "TH")
    parents = {"TR": {"THead", "TBody", "TFoot", "Table"}, "TH": {"TR"}, "TD": {"TR"}}
    for role, tag in found:
        if role in parents:
            assert tag["/P"].get_object()["/S"][1:] in parents[role]


def test_links_can_be_read_aloud(file: PdfReader) -> None:
    links = [one for one in objects(file, "/Annot") if one["/Subtype"] == "/Link"]
    assert links
    assert all("/StructParent" in link and link["/F"] & 4 for link in links)
    assert all(link.get("/Contents") for link in links)
    assert all(page.get("/Tabs") == "/S" for page in file.pages if "/Annots" in page)


def test_qpdf_finds_nothing(file: PdfReader, tmp_path: Path) -> None:
    program = shutil.which("qpdf")
    if program is None:
        pytest.skip("qpdf is not on this machine")
    stream: Any = file.stream
    (tmp_path / "file.pdf").write_bytes(stream.getvalue())
    done = subprocess.run(
        [program, "--check", tmp_path / "file.pdf"], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
