"""Each command as a person runs it: in a process of its own."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from tests.processes import Run, told


@pytest.fixture
def damaged(small_database: Path, tmp_path: Path) -> Path:
    """Return a database that opens, but in which one figure was changed."""
    file = tmp_path / "damaged.db"
    shutil.copy(f"{small_database}.sha256", f"{file}.sha256")
    data = small_database.read_bytes()
    assert b"Two patients died" in data
    file.write_bytes(data.replace(b"Two patients died", b"Six patients died"))
    return file


def test_search_lists_place_title_and_reason(run: Run) -> None:
    done = run("search", "vx880")
    assert done.returncode == 0
    assert done.stdout.splitlines()[0] == "product/vx-880\tVX-880\tVX-880"
    assert done.stderr == ""
    chinese = run("search", "islet", "--lang", "zh")
    assert "胰岛细胞治疗" in chinese.stdout.splitlines()[0]


def test_search_writes_json_with_both_names(run: Run) -> None:
    found = json.loads(run("search", "胰岛", "--json", "--limit", 2).stdout)
    assert found["query"] == "胰岛"
    assert len(found["hits"]) == 2
    assert found["total"] > 2
    first = found["hits"][0]
    assert (first["kind"], first["id"], first["tier"]) == ("class", "islet", "prefix")
    assert (first["name_zh"], first["name_en"]) == ("胰岛细胞治疗", "Islet-cell therapy")


def test_words_of_a_query_need_no_quotation_marks(run: Run) -> None:
    assert run("search", "liver", "failure").stdout.startswith("product/hepacure\t")


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [("en_US.UTF-8", "Nothing here for “zzz”."), ("zh_CN.UTF-8", "没有找到“zzz”。")],
)
def test_nothing_found_is_said_in_the_readers_language(run: Run, lang: str, sentence: str) -> None:
    done = run("search", "zzz", LC_ALL=lang)
    assert done.returncode == 0
    assert done.stdout.startswith(sentence)


@pytest.mark.parametrize(("lang", "told"), [("en", "… "), ("zh", "还有 ")])
def test_what_the_limit_cuts_is_said_apart_and_can_be_had(run: Run, lang: str, told: str) -> None:
    done = run("search", "cell", "--limit", 2, LC_ALL=lang)
    assert len(done.stdout.splitlines()) == 2
    assert done.stderr.startswith(told)
    total = done.stderr.split("--limit ")[1].split()[0]
    done = run("search", "cell", "--limit", total)
    assert (len(done.stdout.splitlines()), done.stderr) == (int(total), "")


@pytest.mark.parametrize(
    ("wrong", "part"),
    [
        ("search cell --limit 0", "--limit: a number from 1 is wanted"),
        ("search cell --limit many", "--limit: a number from 1 is wanted"),
        ("shwo vx-880", "invalid choice: 'shwo' (choose from"),
        ("show vx-880 --none", "unrecognized arguments: --none"),
        ("--none", "unrecognized arguments: --none"),
    ],
)
def test_what_is_not_understood_is_refused_with_the_usage(run: Run, wrong: str, part: str) -> None:
    done = run(*wrong.split())
    assert done.returncode == 2
    assert done.stderr.startswith("usage: celltx-desktop")
    assert part in done.stderr.splitlines()[-1]


@pytest.mark.parametrize("name", ["vx88o", "VX-88", "product/vx-881"])
def test_an_unknown_id_is_told_with_the_nearest(run: Run, name: str) -> None:
    told(run("show", name), f"There is no entry called {name}. Did you mean one of these: vx-880")


def test_a_reason_of_the_system_is_told_in_the_readers_language(run: Run) -> None:
    told(run("index-review", "none.md", LC_ALL="zh_CN"), "文件无法读取：文件不存在。")


def test_a_query_that_is_no_text_does_no_harm(run: Run) -> None:
    done = run("search", os.fsdecode(b"vx\xff"))
    assert done.returncode == 0
    assert done.stderr == ""


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


@pytest.mark.parametrize(
    ("environ", "sentence"),
    [
        ({"LC_ALL": "zh_CN.UTF-8"}, "没有名为 none 的条目。"),
        ({"LC_ALL": "en_GB.UTF-8"}, "There is no entry called none."),
        ({"LC_ALL": "", "LC_MESSAGES": "zh_TW.UTF-8", "LANG": "en_US"}, "没有名为 none 的条目。"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN"}, "没有名为 none 的条目。"),
        ({"LC_ALL": "C", "LANG": "zh_CN"}, "There is no entry called none."),
    ],
)
def test_an_unknown_id_is_told_in_the_readers_language(
    run: Run, environ: dict[str, str], sentence: str
) -> None:
    told(run("show", "none", **environ), sentence)


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


@pytest.mark.parametrize(
    "command",
    [["search", "vx"], ["show", "vx-880"], ["export", "vx-880", "--pdf", "out.pdf"]],
)
def test_a_changed_database_is_refused_unless_it_is_wanted(
    run: Run, damaged: Path, command: list[str]
) -> None:
    told(run(*command, data=damaged), "--even-if-damaged")
    told(run(*command, data=damaged, LC_ALL="zh_CN.UTF-8"), "数据文件与发布时不一致")
    assert not (damaged.parent / "out.pdf").exists()
    done = run(*command, "--even-if-damaged", data=damaged)
    assert done.returncode == 0
    assert (damaged.parent / "out.pdf").exists() is (command[0] == "export")


def test_a_page_from_a_changed_database_says_so(run: Run, damaged: Path) -> None:
    text = run("show", "vx-880", "--even-if-damaged", data=damaged).stdout
    assert "Six patients died" in text
    assert text.splitlines()[2].startswith("> **The data file differs from the published one")


@pytest.mark.parametrize("command", [["search", "vx"], ["show", "vx-880"], ["check-db"]])
@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "The data file was not found."),
        (b"", "The data file is empty."),
        (b"SQLite format 3\0", "The data file is incomplete."),
        (b"%PDF-1.7", "This file is not a data file of this program."),
    ],
)
def test_a_database_that_cannot_be_opened_is_told(
    run: Run, tmp_path: Path, command: list[str], content: bytes | None, sentence: str
) -> None:
    file = tmp_path / "celltx.db"
    if content is not None:
        file.write_bytes(content)
    where = [file] if command == ["check-db"] else []
    told(run(*command, *where, data=file), sentence)
    assert file.exists() is (content is not None)


def test_check_db_vouches_for_a_whole_file(run: Run, small_database: Path, damaged: Path) -> None:
    done = run("check-db", small_database)
    assert (done.returncode, done.stdout) == (0, f"{small_database}: intact\n")
    assert "数据完好" in run("check-db", small_database, LC_ALL="zh_CN.UTF-8").stdout
    told(run("check-db", damaged), "The data file differs from the published one")


def test_build_db_writes_database_and_hash(
    run: Run, checkout: Path, small_database: Path, tmp_path: Path
) -> None:
    out = tmp_path / "new" / "celltx.db"
    done = run("build-db", checkout / "tests" / "small", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert out.read_bytes() == small_database.read_bytes()
    assert run("check-db", out).returncode == 0


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [("en", "it has 2 problems:\ndata/products/h"), ("zh", ".colour: 没有这个键")],
)
def test_build_db_lists_every_problem_and_writes_nothing(
    run: Run, checkout: Path, tmp_path: Path, lang: str, sentence: str
) -> None:
    shutil.copytree(checkout / "tests" / "small", tmp_path / "data")
    for file in ("vx-880", "hepacure"):
        with (tmp_path / "data" / "products" / f"{file}.toml").open("a", encoding="utf-8") as end:
            end.write("\ncolour = 'red'\n")
    done = run("build-db", "data", "celltx.db", LC_ALL=lang)
    assert done.returncode == 1
    assert sentence in done.stderr
    assert [line.partition(": ")[0] for line in done.stderr.splitlines()[1:]] == [
        "data/products/hepacure.toml",
        "data/products/vx-880.toml",
    ]
    assert not (tmp_path / "celltx.db").exists()


def test_build_db_tells_a_folder_that_is_not_there(run: Run, tmp_path: Path) -> None:
    done = run("build-db", "none", "celltx.db")
    assert done.returncode == 1
    assert done.stderr.splitlines()[1:] == ["none: no such folder"]
    assert list(tmp_path.iterdir()) == []


def test_build_db_tells_a_target_that_cannot_be_written(
    run: Run, checkout: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"old")
    (tmp_path / "folder").mkdir()
    for target in ("file/celltx.db", "folder"):
        told(run("build-db", checkout / "tests" / "small", target), "Not written:")
    assert (tmp_path / "file").read_bytes() == b"old"
    assert {file.name for file in tmp_path.rglob("*")} == {"file", "folder"}


@pytest.mark.parametrize("content", [None, b"\xff\xfe"])
def test_index_review_tells_a_file_that_it_cannot_read(
    run: Run, tmp_path: Path, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "review.md").write_bytes(content)
    told(run("index-review", "review.md"), "The file cannot be read:")
