from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from celltx_desktop.log import open_log


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "state" / "celltx.log"
    log = logging.getLogger("celltx_desktop")
    for handler in log.handlers[:]:
        log.removeHandler(handler)
        with suppress(OSError):  # of the full disk
            handler.close()


def write(log: logging.Logger) -> None:
    """Log a fault whose words hold what was typed, as those of a KeyError do."""
    typed = "what was typed"
    try:
        try:
            sys.modules[typed]
        except KeyError as error:
            raise ValueError(typed) from error
    except ValueError:
        log.exception("fault")
    log.debug("more")


def test_it_is_opened_with_the_first_record(file: Path) -> None:
    log = open_log(file)
    assert not file.exists()
    log.warning("first")
    assert file.read_text("utf-8").endswith(" WARNING first\n")


def test_it_holds_the_lines_of_a_fault_and_no_word_that_was_typed(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(open_log(file))
    text = file.read_text("utf-8")
    assert text.index("KeyError") < text.index("ValueError"), "the cause comes first"
    assert f'File "{__file__}", line ' in text
    assert "what was typed" not in text
    assert "DEBUG" not in text
    assert capsys.readouterr().err == ""


def test_debug_holds_all_and_goes_to_standard_error_too(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(open_log(file, debug=True))
    assert "ValueError: what was typed" in file.read_text("utf-8")
    assert "DEBUG more" in file.read_text("utf-8")
    assert "ValueError: what was typed" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="a folder takes the file's place")
def test_where_it_cannot_be_written_the_program_goes_on(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.parent.write_text("no folder", "utf-8")
    open_log(file).error("lost")
    if Path("/dev/full").exists():
        open_log(Path("/dev/full")).error("lost")
    assert capsys.readouterr().err == ""


def test_it_is_opened_once_however_often(file: Path) -> None:
    for _ in range(2):
        log = open_log(file)
    log.warning("once")
    assert file.read_text("utf-8").count("once") == 1
