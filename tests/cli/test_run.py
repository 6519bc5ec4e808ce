from __future__ import annotations

from pathlib import Path

import pytest

from celltx_desktop import __version__
from tests.processes import Run, told


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


def test_the_versions_of_program_and_data_are_printed(run: Run, tmp_path: Path) -> None:
    dates = "Review 2024-08 · supplement to 2026-04 · data 2026-11-24"
    assert run("--version").stdout.splitlines() == [f"CellTx Desktop {__version__}", dates]
    assert "综述 2024-08" in run("--version", LC_ALL="zh_CN.UTF-8").stdout
    done = run("--version", data=tmp_path / "none.db")
    assert (done.returncode, done.stdout) == (1, f"CellTx Desktop {__version__}\n")
    assert done.stderr.startswith("The data file was not found.")
