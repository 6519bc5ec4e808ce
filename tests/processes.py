"""Run the program as a person does, in a process of its own."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable

Done = subprocess.CompletedProcess[str]
Run = Callable[..., Done]


def told(done: Done, part: str) -> None:
    """Check that a command failed with one clear sentence, and with nothing else."""
    assert done.returncode == 1
    assert done.stdout == ""
    assert part in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1


def unmeasured() -> dict[str, str]:
    """Return the environment without what measures coverage: it imports sockets, writes a file."""
    return {k: v for k, v in os.environ.items() if not k.startswith("COVERAGE_")}
