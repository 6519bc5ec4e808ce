from __future__ import annotations

from contextlib import closing
from pathlib import Path

from celltx_desktop.store.database import open_database
from celltx_desktop.store.worklist import worklist


def test_the_keepers_see_conflicts_old_statuses_and_gaps(real_database: Path) -> None:
    with closing(open_database(real_database)) as connection:
        found = worklist(connection, "2026-11-24")
        held = {row[0] for row in connection.execute("SELECT id FROM approval")}
    assert "product/tecelra#s-approval-1" in found.conflicts  # 1 or 2 August 2024
    assert held & set(found.single)
    assert all(date < "2025-11-24" for _, date in found.old)
    gaps = dict(found.gaps)
    assert "dose" in gaps["product/vx-880"]
    assert "registry-number" not in gaps["product/vx-880"]


def test_nothing_is_old_before_there_were_products(real_database: Path) -> None:
    with closing(open_database(real_database)) as connection:
        assert worklist(connection, "1990-01-01").old == ()
