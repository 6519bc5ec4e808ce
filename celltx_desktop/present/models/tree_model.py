"""The tree of therapy classes and products as a Qt model."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ...domain.place import NOWHERE, Place
from ...domain.text import Lang
from ...store.facts.overview import Branch
from ...wording import labels

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a row can be asked for beside its text."""

    PLACE = Qt.ItemDataRole.UserRole + 1
    SECOND = Qt.ItemDataRole.UserRole + 2
    STATUS = Qt.ItemDataRole.UserRole + 3
    COUNT = Qt.ItemDataRole.UserRole + 4
    TOP = Qt.ItemDataRole.UserRole + 5


@dataclass(slots=True)
class _Node:
    branch: Branch | None
    parent: int
    row: int
    below: list[int] = field(default_factory=list)
    products: int = 0


class TreeModel(QAbstractItemModel):
    """Show branches under their parents; ids are numbers, for Qt keeps no Python object alive."""

    def __init__(
        self, branches: Sequence[Branch], lang: Lang, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lang = lang
        self._nodes: list[_Node] = []
        self._numbers: dict[str, int] = {}
        self.show(branches)

    def show(self, branches: Sequence[Branch]) -> None:
        """Replace the whole tree."""
        self.beginResetModel()
        self._nodes = [_Node(None, 0, 0)]
        self._numbers = {}
        below: dict[Place, list[Branch]] = defaultdict(list)
        for branch in branches:
            below[branch.parent].append(branch)
        self._add_below(NOWHERE, 0, below)
        self.endResetModel()

    def _add_below(
        self, place: Place, number: int, below: Mapping[Place, Sequence[Branch]]
    ) -> None:
        """Add products before classes: below an open class they would seem to be that class's."""
        for branch in sorted(below.get(place, ()), key=lambda one: one.kind != "product"):
            child = len(self._nodes)
            self._nodes.append(_Node(branch, number, len(self._nodes[number].below)))
            self._nodes[number].below.append(child)
            self._numbers[branch.place] = child
            self._add_below(branch.place, child, below)
            self._nodes[number].products += (
                1 if branch.kind == "product" else self._nodes[child].products
            )

    def set_lang(self, lang: Lang) -> None:
        """Show titles in another language; rows and selection stay."""
        self._lang = lang
        self._emit_changed(QModelIndex())

    def _emit_changed(self, parent: QModelIndex) -> None:
        rows = self.rowCount(parent)
        if rows:
            self.dataChanged.emit(self.index(0, 0, parent), self.index(rows - 1, 0, parent))
            for row in range(rows):
                self._emit_changed(self.index(row, 0, parent))

    def index_of(self, place: Place) -> QModelIndex:
        """Return the row of a place, an invalid index where the tree has none."""
        number = self._numbers.get(place)
        return self.createIndex(self._nodes[number].row, 0, number) if number else QModelIndex()

    def _number(self, index: Index) -> int:
        return int(index.internalId()) if index.isValid() else 0

    # -- Qt's own names ----------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        below = self._nodes[self._number(parent)].below
        if column == 0 and 0 <= row < len(below):
            return self.createIndex(row, column, below[row])
        return QModelIndex()

    def parent(self, index: Index = QModelIndex()) -> Any:  # noqa: B008
        number = self._nodes[self._number(index)].parent
        return self.createIndex(self._nodes[number].row, 0, number) if number else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._nodes[self._number(parent)].below) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: ARG002, B008
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        node = self._nodes[self._number(index)]
        branch = node.branch
        if branch is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            plus = "＋" if branch.supplement else ""
            return plus + branch.title[self._lang]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(node, branch)
        if role == Qt.ItemDataRole.ToolTipRole:  # the row may have no room for all of it
            return "\n".join(filter(None, (index.data(), index.data(Role.SECOND))))
        if role == Role.PLACE:
            return branch.place
        if role == Role.SECOND:
            return branch.second[self._lang] if branch.second else ""
        if role == Role.STATUS:
            return branch.status
        if role == Role.COUNT:
            return None if branch.kind == "product" else node.products or branch.count
        if role == Role.TOP:
            return node.parent == 0
        return None

    def _spoken(self, node: _Node, branch: Branch) -> str:
        title = branch.title[self._lang]
        if branch.kind == "class":
            return f"{title}, {node.products}"
        status = labels.STATUS[branch.status][self._lang] if branch.status else ""
        extra = labels.SUPPLEMENT[self._lang] if branch.supplement else ""
        return ", ".join(filter(None, (title, status, extra)))
