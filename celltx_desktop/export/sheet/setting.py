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
from typing import Any

from ...errors import CelltxError
from . import pdf


def serve(resources: Path) -> None:
    """Answer until the program has no more questions, or is gone."""
    if hasattr(os, "nice"):
        os.nice(5)  # the window comes first; on Windows whoever starts this process says so
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program, which ends this one
    for question in sys.stdin.buffer:
        told, data = answer(question, resources)
        sys.stdout.buffer.write(json.dumps(told).encode() + b"\n" + data)
        sys.stdout.buffer.flush()


def answer(question: bytes, resources: Path) -> tuple[dict[str, Any], bytes]:
    """Return the size of the PDF and the PDF, or why there is none."""
    try:
        data = pdf.render(json.loads(question), resources)
    except Exception as error:  # noqa: BLE001 - it is raised again in the program, where it is told
        if isinstance(error, CelltxError) and error.code == "missing-glyph":
            return {"missing": error.fields["character"]}, b""
        return {"fault": traceback.format_exc()}, b""
    return {"size": len(data)}, data
