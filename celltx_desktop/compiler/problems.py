"""Every problem of the data, reported at once."""

from __future__ import annotations

from collections.abc import Sequence

from ..domain.facts.problem import Problem


class Problems(list[Problem]):
    """The problems found so far."""

    def add(self, where: str, code: str, /, **fields: object) -> None:
        """Note a problem at a file and key (``data/products/x.toml: approvals[2].date``)."""
        self.append(Problem(code, **fields).at(where))


class DataProblems(Exception):
    """Raised where the data cannot be compiled; it lists every problem."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = tuple(problems)
