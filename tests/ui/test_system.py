"""What reaches the window from outside; signals are tried on the whole program (test_launch.py)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning

from celltx_desktop import paths
from celltx_desktop.faults import Faults
from celltx_desktop.ui.system import pass_on_messages


def test_qts_messages_are_logged_and_printed(capsys: pytest.CaptureFixture[str]) -> None:
    before = qInstallMessageHandler(None)
    try:
        pass_on_messages(Faults())
        qWarning("put in by the test")
    finally:
        qInstallMessageHandler(before)
    assert capsys.readouterr().err == "put in by the test\n"
    assert " WARNING Qt: put in by the test\n" in paths.log().read_text("utf-8")
