"""Why something that the review prints is not among the facts; the tests accept nothing else."""

from __future__ import annotations

from ...domain.text import Text

UNUSED: tuple[tuple[str, Text], ...] = ()
"""Paragraphs without a fact, by id, each with the reason."""

REASONS: tuple[tuple[str, Text], ...] = (
    (
        "[9]",
        Text(
            "综述的文献号从 [8] 直接到 [10]，全文没有印出 [9]。",
            "The review goes from [8] to [10]; reference [9] is printed nowhere.",
        ),
    ),
)
"""Numbers, ids and titles that stand in no fact, each with the reason."""
