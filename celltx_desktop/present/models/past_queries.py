"""The queries that led somewhere, and walking through them.

A query is remembered when a hit of it is opened, for what was only typed led nowhere.
"""

from __future__ import annotations

from ...settings import Settings


class PastQueries:
    """Walk through the last queries, the newest first; they are kept in the settings.

    Only an empty field, or one that still holds what was brought back, is walked on from: what the
    reader is typing is never replaced.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._at = -1

    def add(self, text: str) -> None:
        """Remember a query that was used."""
        if text := text.strip():
            self._settings.past_queries = (
                text,
                *(q for q in self._settings.past_queries if q != text),
            )
            self._at = 0

    def clear(self) -> None:
        """Forget all of them."""
        self._settings.past_queries = ()
        self._at = -1

    def older(self, shown: str) -> str | None:
        """Return the query before the one that is shown, None where there is none."""
        return self._step(shown, 1)

    def newer(self, shown: str) -> str | None:
        """Return the query after the one that is shown, None where there is none."""
        return self._step(shown, -1)

    def _step(self, shown: str, by: int) -> str | None:
        queries = self._settings.past_queries
        if not shown.strip():
            self._at = -1
        elif not (0 <= self._at < len(queries) and queries[self._at] == shown.strip()):
            return None
        if not 0 <= self._at + by < len(queries):
            return None
        self._at += by
        return queries[self._at]
