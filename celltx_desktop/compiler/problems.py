"""Every problem of the data, reported at once."""

from __future__ import annotations

from collections.abc import Sequence


class DataProblems(Exception):
    """List the problems, each as ``data/products/x.toml: approvals[2].date: not an ISO date``."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)
