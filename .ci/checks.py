"""Check a fresh clone on Linux, Windows or macOS: ``python .ci/checks.py``.

The README's own test command as printed, lint, format, types, the branches that the tests take,
what is large, and a wheel that is installed away from the checkout. Every step runs, whatever
became of those before it; the last line says which failed. Needs Python 3.11 or later with venv.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
WINDOWS = os.name == "nt"
SCRIPTS = "Scripts" if WINDOWS else "bin"
PYTHON = ROOT / ".venv" / SCRIPTS / "python"
SUMMARY = re.compile(r"(=+ )?(\d+ |no tests )(passed|failed|error|ran)")
summary: list[str] = []
"""The closing line of pytest, printed again at the end."""
GATED = ("domain", "store", "compiler", "pages", "wording", "cli")
"""The layers whose branches are covered to 95 percent; of the rest the figure is printed."""


def run(*command: str | Path, folder: Path = ROOT) -> bool:
    """Run a command without a screen and without input; return whether it ended well."""
    done = subprocess.run(**_call(command, folder), check=False)
    return done.returncode == 0


def _call(command: tuple[str | Path, ...], folder: Path) -> dict[str, Any]:
    screen = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    return {
        "args": [str(word) for word in command],
        "cwd": folder,
        "env": {name: value for name, value in os.environ.items() if name not in screen},
        "stdin": subprocess.DEVNULL,
    }


def python(*arguments: str | Path) -> bool:
    """Run the environment's Python, which the step ``tests`` makes."""
    return run(PYTHON, *arguments)


def test_command() -> str:
    """Return the README's test command as printed, or its equal for Windows."""
    readme = (ROOT / "README.md").read_text("utf-8")
    found = re.search(r"<!-- tests -->\s*```\w*\n(.*?)```", readme, re.DOTALL)
    if not found or "pytest" not in found[1]:
        raise SystemExit("README.md: no test command found after <!-- tests -->")
    command = found[1].strip()
    if WINDOWS:
        command = command.replace("python3 -m venv", "python -m venv").replace("'", '"')
        command = command.replace(".venv/bin/", ".venv\\Scripts\\")
    return command


def system_libraries() -> bool:
    """Look for what Qt needs, and install it where that is possible: a CI machine is our own."""
    if sys.platform != "linux":
        return True
    return run(sys.executable, "-m", "celltx_desktop.qt_libraries", "--install")


def tests() -> bool:
    """Run the README's test command, which also makes the environment of the next steps."""
    command = test_command()
    print(command, flush=True)
    shell = ("cmd", "/c") if WINDOWS else ("bash", "-euo", "pipefail", "-c")
    with subprocess.Popen(
        **_call((*shell, command), ROOT),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            print(line, end="", flush=True)
            if SUMMARY.match(line):
                summary.append(line.strip())
    return process.returncode == 0


def coverage() -> bool:
    """Run the tests once more and measure which branches they take.

    It stays out of the README's command, which it slows by half.
    """
    measured = python("-m", "coverage", "run", "-m", "pytest", "-n", "auto", "-q") and python(
        "-m", "coverage", "combine", "-q"
    )
    report = ("-m", "coverage", "report", "--skip-covered")
    rest = ",".join(f"*/celltx_desktop/{layer}/*" for layer in GATED)
    python(*report, f"--omit={rest}")
    below = []
    for layer in GATED:
        print(f"-- {layer}", flush=True)
        if not python(*report, f"--include=*/celltx_desktop/{layer}/*", "--fail-under=95"):
            below.append(layer)
    if below:
        print(f"less than 95 percent of the branches: {', '.join(below)}")
    return measured and not below


def sizes() -> bool:
    """Print what is large, to be read: nothing fails for it."""
    return python("-m", "tests.sizes")


def wheel() -> bool:
    """Install a wheel in an environment of its own: it must find its database by itself."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if not python("-m", "pip", "wheel", "-q", "--no-deps", "-w", folder, "."):
            return False
        scripts = folder / "venv" / SCRIPTS
        built = next(folder.glob("*.whl"))
        return (
            run(sys.executable, "-m", "venv", folder / "venv")
            and run(scripts / "python", "-m", "pip", "install", "-q", "--no-deps", built)
            and run(scripts / "celltx-desktop", "check-db", folder=folder)
        )


STEPS: dict[str, Callable[[], bool]] = {
    "system libraries": system_libraries,
    "tests": tests,
    "lint": lambda: python("-m", "ruff", "check"),
    "format": lambda: python("-m", "ruff", "format", "--check"),
    "types": lambda: python("-m", "mypy"),
    "coverage": coverage,
    "sizes": sizes,
    "wheel": wheel,
}


def main() -> int:
    """Run every step and return 1 if one failed."""
    failed = []
    for name, step in STEPS.items():
        print(f"\n== {name}", flush=True)
        if not step():
            failed.append(name)
    print("", *summary[-1:], sep="\n")
    print(f"\nfailed: {', '.join(failed)}" if failed else "\nall steps passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
