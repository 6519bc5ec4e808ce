"""Every problem of the data, reported at once."""

from __future__ import annotations

from ..domain.facts.problem import Problem


class Problems(Exception):
    """Gather the problems; raised where there is one."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Problem] = []

    def add(self, where: str, code: str, /, **fields: object) -> None:
        """Note a problem at a file and key (``data/products/x.toml: approvals[2].date``)."""
        self.found.append(Problem(code, **fields).at(where))

    def __str__(self) -> str:
        return "\n".join(map(str, self.found))
