"""From the text under ``data/`` to the database. Never imported while the program starts.

``folder.py`` reads the files into a ``Library`` with ``facts``, ``builder.py`` writes it as tables
and has ``search`` write its own. ``build`` is the one door. Every problem of the data is reported
at once. Imports ``domain``; the only user of sqlite-utils and pypinyin.
"""

from __future__ import annotations

from pathlib import Path

from .problems import Problems

__all__ = ["Problems", "build"]


def build(data: Path, out: Path) -> None:
    """Compile the folder ``data`` to the database ``out`` and write its SHA-256 beside it.

    Raises Problems, which lists every problem of the data at once; then nothing is written.
    """
    from .builder import write
    from .facts.checks import check
    from .folder import read

    problems = Problems()
    library = read(data, problems)
    if data.is_dir():
        check(library, problems)
    if problems.found:
        raise problems
    write(library, out)
