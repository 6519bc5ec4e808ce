"""Writing a file whole or not at all: whatever happens, the earlier file stays as it was."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import stat
from pathlib import Path

from ..errors import CelltxError

_CODES = {
    errno.ENOENT: "target-folder-missing",
    errno.ENOTDIR: "target-folder-missing",
    errno.EEXIST: "target-is-file",  # where a folder was to be made
    errno.EACCES: "target-read-only",
    errno.EPERM: "target-read-only",
    errno.EROFS: "target-read-only",
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",
    errno.EBUSY: "target-in-use",
    errno.ETXTBSY: "target-in-use",
}


_HELD = {5, 32, 33, 1224}
"""Windows' numbers for a file that another program has open: no access, sharing, lock, mapping."""


def write_whole(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` through a temporary file beside it.

    Raises CelltxError target-folder-missing, target-read-only, disk-full, target-in-use or
    write-failed (path, reason); then no half file is left and an earlier one is unchanged.
    """
    try:
        target = path.resolve()  # where it is a link, the file behind it is replaced
        _refuse_unwritable(target)
        _write(target, data)
    except (OSError, ValueError) as error:
        raise failure(path, error) from error


def failure(path: Path, error: OSError | ValueError) -> CelltxError:
    """Return the failure to write ``path`` as an error that has a sentence."""
    code = _CODES.get(getattr(error, "errno", None) or 0, "write-failed")
    return CelltxError(code, path=str(path), reason=error)


def _refuse_unwritable(target: Path) -> None:
    """Raise what replacing would pass over (a protected file) or report oddly (a folder)."""
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if target.exists() and not target.stat().st_mode & stat.S_IWUSR:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _write(target: Path, data: bytes) -> None:
    draft = target.with_name(f".{secrets.token_hex(6)}.part")
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, draft)
        _replace(draft, target)
    finally:
        with contextlib.suppress(OSError):  # the reason why it is still there says more
            draft.unlink(missing_ok=True)


def _replace(draft: Path, target: Path) -> None:
    try:
        draft.replace(target)
    except OSError as error:
        if getattr(error, "winerror", None) in _HELD:
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY)) from error
        raise
    if os.name == "posix":  # the new name, too, has to reach the disk
        with contextlib.suppress(OSError):
            folder = os.open(target.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
