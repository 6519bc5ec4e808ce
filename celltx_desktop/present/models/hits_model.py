"""The hits of one query as rows: a heading a group, its first hits, and a row for the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ...domain.facts.vocabulary import PRODUCT_FIELDS
from ...domain.search.hit import FIRST, Group, Hit, HitKind, Hits, Reason
from ...domain.text import Lang, Text
from ...wording import labels, phrases, search_words

Index = QModelIndex | QPersistentModelIndex
_ENABLED = Qt.ItemFlag.ItemIsEnabled
_CHOOSABLE = _ENABLED | Qt.ItemFlag.ItemIsSelectable


class Role(IntEnum):
    """What a row can be asked for beside its text."""

    PLACE = Qt.ItemDataRole.UserRole + 1
    KIND = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class HitRow:
    """Hold what one row is of; ``hit`` is there for hits only."""

    kind: Literal["notice", "heading", "hit", "rest", "unlisted"]
    group: Group
    hit: Hit | None = None


class HitsModel(QAbstractListModel):
    """Hold the rows of one search.

    The reasons of hits are looked up for the rows that come into sight, before they are drawn
    (``explain``), and hits behind the first ones of a group when the reader asks for them.

    What draws the rows asks by their number, not by roles: each role of each row would be a way
    through Qt and back.
    """

    def __init__(
        self,
        look_up: Callable[[Hit], Reason],
        list_all: Callable[[], Hits],
        lang: Lang,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._look_up, self._list_all = look_up, list_all
        self._lang = lang
        self._hits = Hits("", ())
        self._open: set[HitKind] = set()
        self._rows: list[HitRow] = []
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
        """Show all listed hits of the group in whose row ``index`` is."""
        self._open.add(self._rows[index.row()].group.kind)
        self._hits = self._list_all()
        self._lay_out()

    def first_hit(self) -> QModelIndex:
        """Return the row of the best hit, an invalid index where there is none."""
        row = next((n for n, one in enumerate(self._rows) if one.kind == "hit"), -1)
        return self.index(row) if row >= 0 else QModelIndex()

    def row(self, number: int) -> HitRow:
        """Return what a row is of."""
        return self._rows[number]

    def title(self, row: HitRow) -> str:
        """Return the text of a row, of a hit its title."""
        if row.hit is not None:
            return ("＋" if row.hit.supplement else "") + row.hit.title[self._lang]
        return self._label(row)[self._lang]

    def count(self, row: HitRow) -> str:
        """Return how many hits the group of a row has."""
        form = search_words.AT_LEAST[self._lang] if self._hits.capped else "{count}"
        return form.format(count=row.group.total)

    def explain(self, first: int, last: int) -> None:
        """Look up why the hits in these rows were found: to draw them asks no database."""
        for row in self._rows[first : last + 1]:
            if row.hit is not None:
                self.reason(row.hit)

    def reason(self, hit: Hit) -> Reason:
        """Return why a hit was found; it is looked up once."""
        if hit.document not in self._reasons:
            self._reasons[hit.document] = self._look_up(hit)
        return self._reasons[hit.document]

    def why(self, hit: Hit) -> tuple[str, int]:
        """Say why a hit was found, and where in this begins what may be marked.

        Where the reason is the hit's own title, say what it is instead; of a statement, say whose.
        """
        reason = self.reason(hit)
        parts = []
        if reason.slips:
            parts.append(search_words.slips(reason.slips, self._hits.query)[self._lang])
        if reason.owner:
            kind = labels.STATEMENT.get(reason.field)
            parts = [*parts, reason.owner[self._lang], *([kind[self._lang]] if kind else ())]
            return " · ".join(parts), 0
        if reason.text != hit.title:
            later = self._status(hit) if hit.later else ()
            why = " · ".join((*parts, *later, reason_text(reason)[self._lang]))
            return why, len(why) - len(reason.text[self._lang])
        parts = parts or [labels.REASON["names"][self._lang]]
        why = " · ".join((*parts, *self._status(hit)))
        return why, len(why)

    def _lay_out(self) -> None:
        self.beginResetModel()
        noticed = self._hits.groups[:1] if self._notice() else ()
        self._rows = [HitRow("notice", group) for group in noticed]
        for group in self._hits.groups:
            is_open = group.kind in self._open
            self._rows.append(HitRow("heading", group))
            shown = group.hits if is_open else group.hits[:FIRST]
            self._rows += [HitRow("hit", group, hit) for hit in shown]
            if group.rest > 0 and not is_open:
                self._rows.append(HitRow("rest", group))
            elif group.total > len(shown):
                self._rows.append(HitRow("unlisted", group))
        self.endResetModel()

    def _notice(self) -> Text:
        """Say what is not here, what was not understood, or that another name was meant."""
        texts = [search_words.not_here(one) for one in self._hits.not_here]
        texts += [search_words.not_understood(one) for one in self._hits.problems]
        if self._hits.hidden:
            texts.append(search_words.hidden(self._hits.hidden))
        if self._hits.meant:
            texts.append(search_words.MEANT.filled(query=self._hits.query, name=self._hits.meant))
        return Text("\n".join(t.zh for t in texts), "\n".join(t.en for t in texts))

    def _label(self, row: HitRow) -> Text:
        group = row.group
        match row.kind:
            case "notice":
                return self._notice()
            case "heading":
                return labels.HIT_GROUP[group.kind]
            case "rest":
                return labels.SHOW_MORE.filled(count=group.rest)
            case _:
                return search_words.unlisted(group.total - len(group.hits), self._hits.capped)

    def _status(self, hit: Hit) -> list[str]:
        """Return the word of a status, marked where only the supplement tells of it."""
        if not hit.status:
            return []
        word = labels.STATUS[hit.status][self._lang]
        return [f"＋{word}" if hit.later else word]

    def _spoken(self, row: HitRow) -> str:
        return ", ".join((self.title(row), *(self._status(row.hit) if row.hit else ())))

    # -- Qt's own names ----------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _CHOOSABLE if self._rows[index.row()].kind in ("hit", "rest") else _ENABLED

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.title(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case Role.KIND:
                return row.kind
            case Role.PLACE:
                return row.hit and row.hit.place
        return None


def reason_text(reason: Reason) -> Text:
    """Say why something was found: ``Indication: Diabetes``."""
    if reason.field in PRODUCT_FIELDS:
        label = PRODUCT_FIELDS[reason.field].label
    else:
        label = labels.REASON.get(reason.field) or labels.STATEMENT.get(
            reason.field, labels.REASON["text"]
        )
    return phrases.colon(label, reason.text)
