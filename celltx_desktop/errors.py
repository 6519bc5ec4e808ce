"""The one exception of the program: a code and its fields; its sentence is formed above."""

from __future__ import annotations


class CelltxError(Exception):
    """Report a failure of the world (a file, a disk, a name), never one of ours.

    ``code`` names a sentence of ``pages.messages``, ``fields`` fill its gaps.
    """

    def __init__(self, code: str, **fields: object) -> None:
        super().__init__(code, fields)
        self.code = code
        self.fields = fields

    def __str__(self) -> str:
        return f"{self.code}: {', '.join(f'{k}={v}' for k, v in self.fields.items())}"
