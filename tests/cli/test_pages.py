"""The commands that put pages out, each in a process of its own."""

from __future__ import annotations

import csv
import io
import json
import re
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


def test_no_command_says_english_in_chinese(run: Run) -> None:
    for command in ("", "search", "show", "export", "compare", "build-db", "check-db"):
        text = run(*command.split(), "--help", LC_ALL="zh_CN.UTF-8").stdout
        assert text.startswith("用法：")
        assert not re.search("usage|options|arguments|show this", text)
    done = run("show", LC_ALL="zh_CN.UTF-8")
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == "celltx-desktop show: 参数有误：缺少：id"


@pytest.mark.parametrize("name", ["vx880", "NCT04786262", "VX-880", "vertex"])
def test_a_name_will_do_where_one_record_is_called_so(run: Run, name: str) -> None:
    title = "Vertex" if name == "vertex" else "VX-880"
    assert run("show", name).stdout.splitlines()[0] == f"# {title}"


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
