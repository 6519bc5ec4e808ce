from __future__ import annotations

import io
import json
import os
import signal
import sys
from pathlib import Path

import pytest

from celltx_desktop.export.sheet import pdf, sheet, typesetter_process
from tests.export import samples


class Pipe:
    """Stand for one of the standard streams."""

    def __init__(self, data: bytes = b"") -> None:
        self.buffer = io.BytesIO(data)


def test_it_answers_every_question(resources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = sheet.content(samples.vx_880(), "zh")
    question = json.dumps(content).encode() + b"\n"
    out = Pipe()
    monkeypatch.setattr(sys, "stdin", Pipe(question * 2))
    monkeypatch.setattr(sys, "stdout", out)
    stepped_back: list[int] = []
    monkeypatch.setattr(os, "nice", stepped_back.append, raising=False)
    before = signal.getsignal(signal.SIGINT)
    try:
        typesetter_process.serve(resources)
    finally:
        signal.signal(signal.SIGINT, before)
    assert stepped_back == [5]
    expected = pdf.render(content, resources)
    told = json.dumps({"size": len(expected)}).encode() + b"\n"
    assert out.buffer.getvalue() == (told + expected) * 2


def test_a_character_outside_the_fonts_is_told(resources: Path) -> None:
    content = sheet.content(samples.vx_880(), "zh")
    content["title"] = ["\ue000"]
    told, data = typesetter_process.answer(json.dumps(content).encode(), resources)
    assert (told, data) == ({"code": "missing-glyph", "fields": {"character": "\ue000"}}, b"")


def test_a_fault_of_ours_is_told_with_its_trace(resources: Path) -> None:
    told, data = typesetter_process.answer(b"{}", resources)
    assert told["fault"].startswith("Traceback")
    assert not data
