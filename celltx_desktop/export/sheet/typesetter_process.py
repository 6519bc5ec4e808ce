"""The process that sets sheets for the program: contents come in, PDFs go out, until no more come.

It writes no file of the reader's, so that it can be ended at any moment. A question is a line of
JSON, the content; an answer is a line of JSON, after which the bytes of the PDF follow.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import traceback
from pathlib import Path
from typing import TypedDict

from ...errors import CelltxError
from . import pdf


class Answer(TypedDict, total=False):
    """The size of the PDF, or an error's code and fields, or the traceback of a fault of ours."""

    size: int
    code: str
    fields: dict[str, object]
    fault: str


def serve(resources: Path) -> None:
    """Answer until the program has no more questions, or is gone."""
    if hasattr(os, "nice"):
        # The window comes first: where the cores are busy its longest stall is half as long. On
        # Windows whoever starts this process says so.
        os.nice(5)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program, which ends this one
    for question in sys.stdin.buffer:
        reply, made = answer(question, resources)
        sys.stdout.buffer.write(json.dumps(reply).encode() + b"\n" + made)
        sys.stdout.buffer.flush()


def answer(question: bytes, resources: Path) -> tuple[Answer, bytes]:
    """Return the size of the PDF and the PDF, or why there is none."""
    try:
        made = pdf.render(json.loads(question), resources)
    except CelltxError as error:
        return {"code": error.code, "fields": error.fields}, b""
    except Exception:  # noqa: BLE001 - it is raised again in the program, where it is told
        return {"fault": traceback.format_exc()}, b""
    return {"size": len(made)}, made
