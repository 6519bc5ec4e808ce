"""A problem in the data, as a code with fields: ``wording`` makes its sentence."""

from __future__ import annotations


class Problem(ValueError):
    """Say what is wrong at one place of the data.

    ``code`` names a sentence of ``wording.problems``, ``fields`` fill its gaps; ``where`` is the
    file and the key (``data/products/x.toml: approvals[2].date``), set by who knows them.
    """

    where = ""

    def __init__(self, code: str, /, **fields: object) -> None:
        super().__init__(code, fields)
        self.code = code
        self.fields = fields

    def at(self, where: str) -> Problem:
        """Set where it is and return it."""
        self.where = where
        return self

    def __str__(self) -> str:
        return f"{self.where}: {self.code} {self.fields or ''}".strip()
