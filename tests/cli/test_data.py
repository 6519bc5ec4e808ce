from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.processes import Run, told


def test_check_db_vouches_for_a_whole_file(run: Run, small_database: Path, damaged: Path) -> None:
    done = run("check-db", small_database)
    assert (done.returncode, done.stdout) == (0, f"{small_database}: intact\n")
    assert "数据完好" in run("check-db", small_database, LC_ALL="zh_CN.UTF-8").stdout
    told(run("check-db", damaged), "The data file differs from the published one")


@pytest.mark.parametrize(
    ("lang", "head", "conflicts"),
    [
        ("en_GB.UTF-8", "# Worklist of the data’s keepers", "## Sources disagree (0)"),
        ("zh_CN.UTF-8", "# 数据维护工作单", "## 来源不一致（0）"),
    ],
)
def test_check_db_lists_what_the_keepers_should_look_at(
    run: Run, small_database: Path, lang: str, head: str, conflicts: str
) -> None:
    done = run("check-db", small_database, "--worklist", LC_ALL=lang)
    lines = done.stdout.splitlines()
    assert (done.returncode, lines[0], done.stderr) == (0, head, "")
    assert conflicts in lines


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
