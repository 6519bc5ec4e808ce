"""Print what is large: ``python -m tests.sizes``. A report to read, no limit to keep.

Modules over 300 lines, classes over 20 methods, functions over 40 lines.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
MODULE, CLASS, FUNCTION = 300, 20, 40
FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef


def large(file: Path) -> Iterator[tuple[int, str]]:
    """Yield how large each large thing in a module is, and what it is."""
    source = file.read_text("utf-8")
    place = file.relative_to(ROOT).as_posix()
    if (lines := len(source.splitlines())) > MODULE:
        yield lines, f"lines: {place}"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef):
            methods = sum(isinstance(one, FUNCTIONS) for one in node.body)
            if methods > CLASS:
                yield methods, f"methods: {place}:{node.lineno} {node.name}"
        if isinstance(node, FUNCTIONS) and node.end_lineno:
            lines = node.end_lineno - node.lineno + 1
            if lines > FUNCTION:
                yield lines, f"lines: {place}:{node.lineno} {node.name}"


def main() -> None:
    """Print the largest first, and how many lines there are in all."""
    files = sorted((ROOT / "celltx_desktop").rglob("*.py"))
    for size, what in sorted((one for file in files for one in large(file)), reverse=True):
        print(f"{size:5} {what}")
    print(f"{sum(len(one.read_text('utf-8').splitlines()) for one in files):,} lines in all")


if __name__ == "__main__":
    main()
