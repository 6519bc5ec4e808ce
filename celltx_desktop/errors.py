"""The one exception of the program: a code and its fields; ``wording`` forms its sentence."""

from __future__ import annotations


class CelltxError(Exception):
    """Report a failure of the world (a file, a disk, a name), never one of ours.

    ``code`` names a sentence of ``wording.errors``, ``fields`` fill its gaps. An exception of the
    system is a field as it is: its number, not its text, decides how it is said.
    """

    def __init__(self, code: str, **fields: object) -> None:
        super().__init__(code, fields)
        self.code = code
        self.fields = fields

    def __str__(self) -> str:
        return f"{self.code}: {', '.join(f'{k}={v}' for k, v in self.fields.items())}"
