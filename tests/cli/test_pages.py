from __future__ import annotations

import csv
import io
import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
from pypdf import PdfReader

from celltx_desktop.cli import pages
from celltx_desktop.domain.facts.kinds import RecordKind
from tests.processes import Run, told


def test_an_id_is_looked_for_in_every_kind_of_record() -> None:
    assert set(pages.KINDS) == set(get_args(RecordKind))


@pytest.mark.parametrize("command", ["show", "export", "compare"])
def test_help_teaches_by_example(run: Run, command: str) -> None:
    done = run(command, "--help")
    assert done.returncode == 0
    assert f"celltx-desktop {command} " in done.stdout.split("examples:")[1]


@pytest.mark.parametrize("name", ["vx880", "NCT04786262", "VX-880", "vertex"])
def test_a_name_will_do_where_one_record_is_called_so(run: Run, name: str) -> None:
    title = "Vertex" if name == "vertex" else "VX-880"
    assert run("show", name).stdout.splitlines()[0] == f"# {title}"


@pytest.mark.parametrize("name", ["vx-880", "product/vx-880", "product/vx-880#statement-1"])
def test_show_prints_a_record(run: Run, name: str) -> None:
    done = run("show", name)
    assert done.returncode == 0
    assert done.stdout.startswith("# VX-880\n")
    assert "Two patients died" in done.stdout
    assert "(§3.3 ¶2)" in done.stdout


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("car-t", "# CAR-T"),
        ("fda", "# Food and Drug Administration (FDA)"),
        ("term/car", "# Chimeric antigen receptor"),
        ("paragraph/3.3-p2", "# Review, section 3.3, paragraph 2"),
        ("source/review", "# Cell-based medicinal products: Progress and perspectives"),
    ],
)
def test_whatever_has_a_page_can_be_shown(run: Run, name: str, title: str) -> None:
    assert run("show", name).stdout.splitlines()[0] == title


@pytest.mark.parametrize(
    ("lang", "holds", "lacks"),
    [
        ("zh", "2 例患者死亡", "Two patients died"),
        ("en", "Two patients died", "例患者死亡"),
        ("both", "2 例患者死亡", "—"),
    ],
)
def test_the_content_has_the_language_that_is_asked_for(
    run: Run, lang: str, holds: str, lacks: str
) -> None:
    text = run("show", "vx-880", "--lang", lang).stdout
    assert holds in text
    assert lacks not in text or lang == "both"


def test_show_writes_json(run: Run) -> None:
    page = json.loads(run("show", "hepacure", "--json").stdout)
    assert "CXSL2200373" in json.dumps(page)


@pytest.mark.parametrize("name", ["vx88o", "VX-88", "product/vx-881"])
def test_an_unknown_id_is_told_with_the_nearest(run: Run, name: str) -> None:
    told(run("show", name), f"There is no entry called {name}. Did you mean one of these: vx-880")


@pytest.mark.parametrize("command", [["show"], ["export", "--pdf", "out.pdf"]])
@pytest.mark.parametrize("name", ["product/none", "none/vx-880", "", "/", "paragraph/9"])
def test_every_unknown_place_is_told(
    run: Run, tmp_path: Path, command: list[str], name: str
) -> None:
    told(run(*command, name), f"There is no entry called {name}.")
    assert list(tmp_path.iterdir()) == []


def test_export_writes_a_sheet(run: Run, tmp_path: Path) -> None:
    done = run("export", "vx-880", "--pdf", tmp_path / "单页 #1.pdf", "--paper", "letter")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / "单页 #1.pdf").read_bytes().startswith(b"%PDF-")
    assert [file.name for file in tmp_path.iterdir()] == ["单页 #1.pdf"]


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        ("none/out.pdf", "the folder does not exist"),
        ("old.pdf", "writing is not allowed there"),
        ("folder", "Not written:"),
    ],
)
def test_a_target_that_cannot_be_written_is_left_alone(
    run: Run, tmp_path: Path, target: str, sentence: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "old.pdf").write_bytes(b"old")
    (tmp_path / "old.pdf").chmod(0o444)
    told(run("export", "vx-880", "--pdf", target), sentence)
    assert (tmp_path / "old.pdf").read_bytes() == b"old"
    assert {file.name for file in tmp_path.rglob("*")} == {"folder", "old.pdf"}


def test_a_page_from_a_changed_database_says_so(run: Run, damaged: Path) -> None:
    text = run("show", "vx-880", "--even-if-damaged", data=damaged).stdout
    assert "Six patients died" in text
    assert text.splitlines()[2].startswith("> **The data file differs from the published one")


def test_what_is_no_product_is_not_compared(run: Run) -> None:
    told(run("compare", "vx-880", "vertex"), "organisation/vertex is no product")


def test_several_records_become_one_booklet(run: Run, tmp_path: Path) -> None:
    done = run("export", "vx-880", "class/car-t", "--pdf", "two.pdf", "--lang", "both")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    text = PdfReader(tmp_path / "two.pdf").pages[1].extract_text()
    assert "VX-880" in text
    assert "CAR-T" in text


def test_a_class_becomes_a_folder_of_sheets(run: Run, tmp_path: Path) -> None:
    done = run("export", "--class", "class/car-t", "--pdf-dir", "sheets", "--paper", "letter")
    assert (done.returncode, done.stderr) == (0, "")
    assert [file.name for file in (tmp_path / "sheets").iterdir()] == ["yescarta.en.pdf"]
    again = run("export", "--class", "car-t", "--pdf-dir", "sheets", "--lang", "zh")
    assert again.returncode == 0
    assert len(list((tmp_path / "sheets").iterdir())) == 2


def test_all_products_in_every_form(run: Run, tmp_path: Path) -> None:
    done = run(
        "export", "--all", "--csv", "all.csv", "--json", "all.json", "--markdown", "all.md",
        "--pdf", "all.pdf", "--lang", "zh",
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    read = (tmp_path / "all.csv").read_bytes()
    assert read.startswith(b"\xef\xbb\xbf")  # a spreadsheet knows by it that this is UTF-8
    rows = list(csv.DictReader(io.StringIO(read.decode("utf-8-sig"), newline="")))
    places = {"product/vx-880", "product/hepacure", "product/yescarta"}
    assert {row["record"] for row in rows} == places
    pages = json.loads((tmp_path / "all.json").read_text("utf-8"))
    assert (pages["format"], {page["place"] for page in pages["pages"]}) == ("celltx-pages", places)
    assert (tmp_path / "all.md").read_text("utf-8").count("\n# ") == 2
    assert "全部产品" in PdfReader(tmp_path / "all.pdf").pages[0].extract_text()


def test_standard_output_takes_every_form(run: Run, checkout: Path, small_database: Path) -> None:
    table = run("export", "vx-880", "--csv", "-").stdout
    assert table.startswith("record,kind,")
    assert json.loads(run("export", "vx-880", "--json", "-").stdout)["version"] == 1
    assert run("export", "vx-880", "--markdown", "-").stdout.startswith("# VX-880\n")
    command = [sys.executable, "-m", "celltx_desktop", "--data", str(small_database)]
    done = subprocess.run(
        [*command, "export", "vx-880", "--pdf", "-"],
        cwd=checkout,
        capture_output=True,
        check=True,
    )
    assert done.stdout.startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("sections", "there", "gone"),
    [
        ("facts", ["Key facts", "Safety"], ["Mechanism\n", "Sources\n"]),
        ("-sources,-names", ["Key facts", "Safety"], ["Sources\n"]),
    ],
)
def test_a_shorter_sheet_says_so(
    run: Run, tmp_path: Path, sections: str, there: list[str], gone: list[str]
) -> None:
    done = run("export", "vx-880", "--pdf", "out.pdf", f"--sections={sections}", "--lang", "en")
    assert done.returncode == 0
    text = "".join(page.extract_text() for page in PdfReader(tmp_path / "out.pdf").pages)
    assert "This sheet is not complete; the reader left out" in text
    assert all(part in text for part in there)
    assert not any(part in text for part in gone)


def test_an_unknown_section_is_told_with_those_there_are(run: Run, tmp_path: Path) -> None:
    done = run("export", "vx-880", "--pdf", "out.pdf", "--sections=dose")
    told(done, "There is no section called dose. There are: facts, ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["vx-880"],
        ["--pdf", "out.pdf"],
        ["vx-880", "--all", "--pdf", "out.pdf"],
        ["--all", "--class", "car-t", "--pdf", "out.pdf"],
        ["vx-880", "--csv", "-", "--json", "-"],
        ["vx-880", "--csv", "-", "--sections", "facts"],
        ["vx-880", "--pdf", "out.pdf", "--lang", "fr"],
        ["vx-880", "--tables", "tables"],
        ["--tables", "tables", "--csv", "out.csv"],
    ],
)
def test_what_contradicts_itself_is_refused(run: Run, tmp_path: Path, arguments: list[str]) -> None:
    done = run("export", *arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("usage: celltx-desktop export")
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_class_is_told(run: Run) -> None:
    told(run("export", "--class", "none", "--csv", "-"), "There is no entry called class/none.")
    near = "There is no entry called class/car-tt. Did you mean one of these: class/car-t"
    told(run("export", "--class", "car-tt", "--csv", "-"), near)


@pytest.mark.parametrize("target", ["no/where", "file"])
def test_a_folder_that_cannot_be_is_told(run: Run, tmp_path: Path, target: str) -> None:
    (tmp_path / "file").write_bytes(b"old")
    told(run("export", "--all", "--pdf-dir", target), "Not written:")
    assert (tmp_path / "file").read_bytes() == b"old"


def test_the_whole_database_as_tables(run: Run, tmp_path: Path) -> None:
    for _ in range(2):  # an earlier export is replaced
        done = run("export", "--tables", "tables")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    package = json.loads((tmp_path / "tables" / "datapackage.json").read_text("utf-8"))
    names = {"datapackage.json", *(one["path"] for one in package["resources"])}
    assert {file.name for file in (tmp_path / "tables").iterdir()} == names
    with (tmp_path / "tables" / "products.csv").open(encoding="utf-8", newline="") as file:
        assert {row["id"] for row in csv.DictReader(file)} == {"vx-880", "hepacure", "yescarta"}


def test_tables_where_they_cannot_be_are_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "products.csv").write_bytes(b"mine")
    told(run("export", "--tables", "products.csv"), "Not written: this is a file and no folder.")
    told(run("export", "--tables", "."), "Not written: a file of this name is there")
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"mine"]


def test_tables_of_an_altered_database_say_so(run: Run, tmp_path: Path, damaged: Path) -> None:
    told(run("export", "--tables", "tables", data=damaged), "differs from the published one")
    assert not (tmp_path / "tables").exists()
    done = run("export", "--tables", "tables", "--even-if-damaged", data=damaged)
    assert done.returncode == 0
    assert "differs from the published one" in (tmp_path / "tables/datapackage.json").read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="no signal of this kind there")
def test_cancelled_half_way_every_file_is_whole(
    checkout: Path, real_database: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "sheets"
    command = [sys.executable, "-m", "celltx_desktop", "--data", str(real_database)]
    with subprocess.Popen(
        [*command, "export", "--all", "--pdf-dir", str(folder)],
        cwd=checkout,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        while running.poll() is None and not list(folder.glob("*.pdf")):
            pass
        running.send_signal(signal.SIGINT)
        _, said = running.communicate()
    files = list(folder.iterdir())
    assert (running.returncode, said) == (130, "")
    assert 0 < len(files) < 40
    assert all(file.suffix == ".pdf" for file in files)
    assert all(file.read_bytes().rstrip().endswith(b"%%EOF") for file in files)


def test_compare_prints_only_what_differs(run: Run) -> None:
    done = run("compare", "vx-880", "hepacure")
    assert done.stdout.startswith("# Comparison: VX-880, HepaCure\n")
    assert "| ≠ Registry number |" in done.stdout
    assert "equal rows are hidden" in done.stdout
    assert "equal rows are hidden" not in run("compare", "vx-880", "hepacure", "--every").stdout


def test_compare_writes_json_and_a_sheet(run: Run, tmp_path: Path) -> None:
    page = json.loads(run("compare", "vx-880", "product/hepacure", "--json").stdout)
    assert page["place"] == "compare/vx-880,hepacure"
    assert page["sections"][0]["blocks"][0]["type"] == "comparison"
    three = ["vx-880", "hepacure", "yescarta"]
    done = run("compare", *three, "--pdf", "out.pdf", "--lang", "both", "--paper", "letter")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Comparison of cell-therapy" in PdfReader(tmp_path / "out.pdf").pages[0].extract_text()


def test_compare_takes_two_to_five(run: Run) -> None:
    told(run("compare", "vx-880"), "two to five different products")
    told(run("compare", "vx-880", "none"), "There is no entry called none.")
