"""Open the bundled database read only, and tell what is wrong with a file that is not it.

The standard library's sqlite3: Qt's own SQL fetched 2.3 times slower, and the layers below
``present`` stay free of Qt.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from ..domain.database import APPLICATION_ID, HASH_SUFFIX, SCHEMA_VERSION
from ..errors import CelltxError

SQLITE = sqlite3.sqlite_version
"""The version of the SQLite that reads the database, for reports of errors."""

_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR}
_MAGIC = b"SQLite format 3\0"
_CACHE = 64_000
"""Kilobytes of the file that are kept once read: all of the real data. Mapping the file would be
no faster, and would end the program where a stick is pulled out."""
T = TypeVar("T")


class _Connection(sqlite3.Connection):
    """Report damage that a query meets as a failure of the world, whenever it is met."""

    path = Path()

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        cursor = self.cursor(_Cursor)
        cursor.execute(sql, parameters)
        return cursor

    def damaged(self, error: sqlite3.Error) -> CelltxError:
        return CelltxError("database-damaged", path=self.path, reason=str(error))


def _telling(step: Callable[..., T]) -> Callable[..., T]:
    """Return a step of a query that reports damage."""

    def taken(self: _Cursor, *arguments: object) -> T:
        try:
            return step(self, *arguments)
        except sqlite3.DatabaseError as error:
            if _is_damage(error):
                raise self.connection.damaged(error) from error
            raise

    return taken


class _Cursor(sqlite3.Cursor):
    connection: _Connection
    execute = _telling(sqlite3.Cursor.execute)
    fetchone = _telling(sqlite3.Cursor.fetchone)
    fetchall = _telling(sqlite3.Cursor.fetchall)
    __next__ = _telling(sqlite3.Cursor.__next__)


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    """Tell damage of the file from a fault of ours; text that is no UTF-8 comes without a code."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return isinstance(error, sqlite3.OperationalError)
    return code & 0xFF in _DAMAGE


def open_database(path: Path) -> sqlite3.Connection:
    """Return a read-only connection to ``path``.

    Raises CelltxError: database-missing, -unreadable, -empty, -foreign, -truncated, -version or
    -damaged; its queries raise the last one too, where they meet damage.
    """
    _check_header(path)
    # as_uri() escapes; a URI put together by hand loses mode=ro at a '#' in the path.
    uri = path.absolute().as_uri() + "?mode=ro&immutable=1"
    connection = sqlite3.connect(uri, uri=True, factory=_Connection)
    connection.path = path
    connection.row_factory = sqlite3.Row
    try:
        connection.execute(f"PRAGMA cache_size = {-_CACHE}")
        connection.execute("SELECT value FROM meta LIMIT 1").fetchone()
    except (CelltxError, sqlite3.Error) as error:
        connection.close()
        raise CelltxError("database-damaged", path=path, reason=str(error)) from error
    return connection


def _check_header(path: Path) -> None:
    """Read the 100-byte header, which tells every common mishap apart without opening the file."""
    try:
        with path.open("rb") as file:
            header = file.read(100)
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise CelltxError("database-missing", path=path) from error
    except OSError as error:
        raise CelltxError("database-unreadable", path=path, reason=error) from error
    if not header:
        raise CelltxError("database-empty", path=path)
    application = int.from_bytes(header[68:72], "big")
    if not header.startswith(_MAGIC[: len(header)]) or (
        len(header) == 100 and application != APPLICATION_ID
    ):
        raise CelltxError("database-foreign", path=path)
    page_size = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    if len(header) < 100 or size < pages * (65536 if page_size == 1 else page_size):
        raise CelltxError("database-truncated", path=path)
    version = int.from_bytes(header[60:64], "big")
    if version != SCHEMA_VERSION:
        raise CelltxError("database-version", path=path, found=version, wanted=SCHEMA_VERSION)


def intact(path: Path) -> bool:
    """Tell whether the whole file is the published one, by the SHA-256 that stands beside it.

    A missing or unreadable hash counts as a mismatch: nothing vouches for the file then. A random
    flip of a byte is noticed by hardly any query, a changed digit is the worst that can happen.
    """
    import hashlib  # loads OpenSSL, and is needed only once the window stands

    try:
        published = path.with_name(path.name + HASH_SUFFIX).read_text("utf-8").split()[0]
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == published
    except (OSError, ValueError, IndexError):
        return False
