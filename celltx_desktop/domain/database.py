"""What a database of ours is recognised by."""

from __future__ import annotations

APPLICATION_ID = 0x43545831
"""``CTX1`` in the file's header (bytes 68 to 71)."""

SCHEMA_VERSION = 11
"""``user_version`` in the header; a program reads exactly its own version."""

HASH_SUFFIX = ".sha256"
"""The SHA-256 of the whole file stands beside it, for a file cannot hold its own."""
