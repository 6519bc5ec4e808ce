"""The hits of one query as rows: a heading a group, its first hits, and a row for the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ..domain.hit import Group, Hit, HitKind, Hits, Reason
from ..domain.text import Lang, Text
from ..domain.vocabulary import PRODUCT_FIELDS
from ..pages import search_words, words

Index = QModelIndex | QPersistentModelIndex
FIRST = 5
"""Hits of a group that are shown before the reader asks for the rest."""


class Role(IntEnum):
    """What a row can be asked for beside its text."""

    PLACE = Qt.ItemDataRole.UserRole + 1
    KIND = Qt.ItemDataRole.UserRole + 2
    REASON = Qt.ItemDataRole.UserRole + 3
    STATUS = Qt.ItemDataRole.UserRole + 4
    COUNT = Qt.ItemDataRole.UserRole + 5
    HIT_KIND = Qt.ItemDataRole.UserRole + 6


@dataclass(frozen=True, slots=True)
class _Row:
    kind: Literal["notice", "heading", "hit", "rest"]
    group: Group
    hit: Hit | None = None


class HitsModel(QAbstractListModel):
    """Hold the rows of one search; the reason of a hit is looked up when its row is drawn."""

    def __init__(
        self, explain: Callable[[Hit], Reason], lang: Lang, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._explain = explain
        self._lang = lang
        self._hits = Hits("", ())
        self._open: set[HitKind] = set()
        self._rows: list[_Row] = []
        self._reasons: dict[int, Reason] = {}

    def show(self, hits: Hits) -> None:
        """Replace everything by the hits of another query."""
        self._open.clear()
        self._reasons.clear()
        self._hits = hits
        self._lay_out()

    def set_lang(self, lang: Lang) -> None:
        self._lang = lang
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def open_rest(self, index: Index) -> None:
        """Show all hits of the group in whose row ``index`` is."""
        self._open.add(self._rows[index.row()].group.kind)
        self._lay_out()

    def first_hit(self) -> QModelIndex:
        """Return the row of the best hit, an invalid index where there is none."""
        row = next((n for n, one in enumerate(self._rows) if one.kind == "hit"), -1)
        return self.index(row) if row >= 0 else QModelIndex()

    def _lay_out(self) -> None:
        self.beginResetModel()
        told = self._hits.groups[:1] if self._told() else ()
        self._rows = [_Row("notice", group) for group in told]
        for group in self._hits.groups:
            self._rows.append(_Row("heading", group))
            shown = len(group.hits) if group.kind in self._open else FIRST
            self._rows += [_Row("hit", group, hit) for hit in group.hits[:shown]]
            if len(group.hits) > shown:
                self._rows.append(_Row("rest", group))
        self.endResetModel()

    def _reason(self, hit: Hit) -> Reason:
        if hit.document not in self._reasons:
            self._reasons[hit.document] = self._explain(hit)
        return self._reasons[hit.document]

    # -- Qt's own names ----------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._rows[index.row()].kind in ("notice", "heading"):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == Role.KIND:
            return row.kind
        if role == Role.HIT_KIND:
            return row.group.kind
        if role == Role.COUNT:
            return len(row.group.hits)
        if row.hit is None:
            title = self._label(row)
            return title[self._lang] if role == Qt.ItemDataRole.DisplayRole else None
        if role == Role.REASON:
            return self._why(row.hit)
        values: dict[int, str | None] = {
            Qt.ItemDataRole.DisplayRole: ("＋" if row.hit.supplement else "")
            + row.hit.title[self._lang],
            Qt.ItemDataRole.AccessibleTextRole: self._spoken(row.hit),
            Role.PLACE: row.hit.place,
            Role.STATUS: row.hit.status,
        }
        return values.get(role)

    def _why(self, hit: Hit) -> str:
        """Say why a hit was found; where it is its own title, say what it is instead."""
        reason = self._reason(hit)
        if reason.text != hit.title:
            return reason_text(reason)[self._lang]
        parts = [words.REASON["names"][self._lang]]
        if hit.status:
            parts.append(words.STATUS[hit.status][self._lang])
        return " · ".join(parts)

    def _told(self) -> Text:
        """Say what of the query was not understood, or that another name was meant."""
        texts = [search_words.problem(one) for one in self._hits.problems]
        if self._hits.meant:
            texts.append(search_words.meant(self._hits.query, self._hits.meant))
        return Text("\n".join(t.zh for t in texts), "\n".join(t.en for t in texts))

    def _label(self, row: _Row) -> Text:
        if row.kind == "notice":
            return self._told()
        return words.HIT_GROUP[row.group.kind] if row.kind == "heading" else self._rest(row)

    def _rest(self, row: _Row) -> Text:
        left = len(row.group.hits) - FIRST
        return words.show_more(left)

    def _spoken(self, hit: Hit) -> str:
        status = f", {words.STATUS[hit.status][self._lang]}" if hit.status else ""
        return f"{hit.title[self._lang]}{status}"


def reason_text(reason: Reason) -> Text:
    """Say why something was found: ``Indication: Diabetes``."""
    if reason.field in PRODUCT_FIELDS:
        label = PRODUCT_FIELDS[reason.field].label
    else:
        label = words.REASON.get(reason.field) or words.STATEMENT.get(
            reason.field,  # type: ignore[call-overload]
            words.REASON["text"],
        )
    return Text(f"{label.zh}：{reason.text.zh}", f"{label.en}: {reason.text.en}")
