from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from celltx_desktop.domain.place import Place
from celltx_desktop.pages.lists.outline import outline
from celltx_desktop.present.models.tree_model import Role, TreeModel
from celltx_desktop.store.database import open_database
from celltx_desktop.store.facts.catalogue import Catalogue


@pytest.fixture
def model(catalogue: Catalogue) -> TreeModel:
    return TreeModel(outline(catalogue), "en")


def below(model: TreeModel, parent: QModelIndex) -> Iterator[QModelIndex]:
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        yield index
        yield from below(model, index)


def test_it_is_a_sound_model(model: TreeModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_every_branch_has_one_row_below_its_parent(model: TreeModel, catalogue: Catalogue) -> None:
    branches = {branch.place: branch for branch in outline(catalogue)}
    rows = list(below(model, QModelIndex()))
    assert sorted(index.data(Role.PLACE) for index in rows) == sorted(branches)
    for index in rows:
        parent = model.parent(index)
        assert branches[index.data(Role.PLACE)].parent == (parent.data(Role.PLACE) or "")
        assert bool(index.data(Role.TOP)) is not parent.isValid()


def test_a_class_counts_the_products_below_it(model: TreeModel) -> None:
    immune, car_t = model.index_of(Place("class/immune")), model.index_of(Place("class/car-t"))
    assert model.parent(car_t) == immune
    assert (immune.data(Role.COUNT), car_t.data(Role.COUNT)) == (1, 1)
    assert model.index_of(Place("product/yescarta")).data(Role.COUNT) is None


def test_a_product_tells_its_status_and_its_second_name(model: TreeModel) -> None:
    index = model.index_of(Place("product/yescarta"))
    assert index.data() == "Yescarta"
    assert index.data(Role.STATUS) == "approved"
    assert "阿基仑赛" in index.data(Role.SECOND)


def test_what_is_read_aloud_holds_status_or_count(model: TreeModel) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index_of(Place("product/yescarta")).data(role) == "Yescarta, Approved"
    assert model.index_of(Place("class/car-t")).data(role) == "CAR-T, 1"


def test_a_row_that_is_cut_is_whole_for_the_pointer(model: TreeModel) -> None:
    tip = model.index_of(Place("product/yescarta")).data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("Yescarta\n")
    assert "阿基仑赛" in tip


def test_the_supplement_is_read_aloud(real_database: Path) -> None:
    with closing(open_database(real_database)) as connection:
        real = TreeModel(outline(Catalogue(connection)), "en")
    spoken = real.index_of(Place("product/abecma")).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("＋Supplement")


def test_another_language_changes_texts_and_keeps_rows(model: TreeModel, qtbot: QtBot) -> None:
    index = model.index_of(Place("class/islet"))
    with qtbot.waitSignal(model.dataChanged):
        model.set_lang("zh")
    assert index.data() == "胰岛细胞治疗"
    assert model.index_of(Place("class/islet")) == index


def test_a_place_outside_the_tree_has_no_row(model: TreeModel) -> None:
    assert not model.index_of(Place("term/car-t")).isValid()
    assert not model.index_of(Place("")).isValid()
    assert model.data(QModelIndex()) is None
