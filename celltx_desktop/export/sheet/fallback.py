"""Sheets by Qt, only where typst has no wheel: the same content, plainer, neither tagged nor equal.

There are neither QR code nor glyphs: the address of the registry and each status stand in words.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...errors import CelltxError
from .sheet import Content

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPdfWriter, QTextDocument

_MARGINS = (18.0, 12.0, 18.0, 10.0)
_CSS = """
p { margin: 2px 0px; } h2 { margin: 10px 0px 2px 0px; }
td, th { padding: 2px; border-bottom: 1px solid #969696; vertical-align: top; }
th { font-weight: normal; } th, .small { font-size: 7.5pt; color: #484848; }
.label, .silent { color: #484848; } .strong { font-weight: bold; }
.latin { font-family: "CellTx Sans", "CellTx Sans SC"; }
"""


def render(content: Content, resources: Path) -> bytes:
    """Return the sheet as PDF. Raises CelltxError missing-glyph (character) as ``pdf.render``."""
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QGuiApplication

    # From the command line there is no window: fonts and pages need an application all the same.
    app = QGuiApplication.instance() or QGuiApplication(["celltx", "-platform", "offscreen"])
    assert app is not None
    page = html(content)
    _load_fonts(page, resources / "fonts")
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(content, buffer)
    _paint(content, _document(content, page, writer), writer)
    return bytes(buffer.data().data())


def _load_fonts(page: str, folder: Path) -> None:
    """Load our fonts and refuse what none of them can draw."""
    from PySide6.QtGui import QFontDatabase, QRawFont

    files = [str(file) for file in sorted(folder.glob("*.[ot]tf"))]
    drawn = [QRawFont(file, 10) for file in files]
    for character in sorted(set(page) - {"\n"}):
        if not any(font.supportsCharacter(ord(character)) for font in drawn):
            raise CelltxError("missing-glyph", character=character)
    for file in files:
        QFontDatabase.addApplicationFont(file)


def _writer(content: Content, device: Any) -> QPdfWriter:
    from PySide6.QtCore import QMarginsF
    from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

    paper = QPageSize.PageSizeId.Letter if content["paper"] == "letter" else QPageSize.PageSizeId.A4
    writer = QPdfWriter(device)
    writer.setPageSize(QPageSize(paper))
    writer.setPageMargins(QMarginsF(*_MARGINS), QPageLayout.Unit.Millimeter)
    writer.setResolution(288)
    writer.setTitle(content["meta"]["title"])
    writer.setCreator(content["meta"]["author"])
    return writer


def _document(content: Content, page: str, writer: QPdfWriter) -> QTextDocument:
    from PySide6.QtCore import QSizeF
    from PySide6.QtGui import QFont, QTextDocument

    families = ["CellTx Sans", "CellTx Sans SC"]
    font = QFont()
    font.setFamilies(families if content["langs"] == ["en"] else families[::-1])
    font.setPointSizeF(9.8 if len(content["langs"]) == 1 else 8.8)
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(_CSS)
    document.documentLayout().setPaintDevice(writer)
    document.setHtml(page)
    document.setPageSize(QSizeF(writer.width(), writer.height() - 2 * _strip(content, writer)))
    return document


def _strip(content: Content, writer: QPdfWriter) -> int:
    """Return the height of the running head and of the foot in dots."""
    lines = 2 + len(content["words"]["foot"]) + 2 * len(content["damage"])
    return round(writer.logicalDpiY() * lines * 3.3 / 25.4)


def _paint(content: Content, document: QTextDocument, writer: QPdfWriter) -> None:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPainter

    strip, height = _strip(content, writer), document.pageSize().height()
    painter = QPainter(writer)
    for number in range(document.pageCount()):
        if number:
            writer.newPage()
        _paint_strips(painter, writer, content, f"{number + 1} / {document.pageCount()}")
        painter.save()
        painter.translate(0, strip - number * height)
        document.drawContents(painter, QRectF(0, number * height, writer.width(), height))
        painter.restore()
    painter.end()


def _paint_strips(painter: QPainter, writer: QPdfWriter, content: Content, number: str) -> None:
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QTextOption

    strip = _strip(content, writer)
    head = QRectF(0, 0, writer.width(), strip)
    foot = head.translated(0, writer.height() - strip)
    left = QTextOption(Qt.AlignmentFlag.AlignLeft)
    right = QTextOption(Qt.AlignmentFlag.AlignRight)
    bottom = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
    font = painter.font()
    font.setFamilies(["CellTx Sans SC", "CellTx Sans"])
    font.setPointSizeF(7.5)
    painter.setFont(font)
    title = " · ".join([" ".join(content["what"]), " ".join(content["title"])])
    painter.drawText(head, title, left)
    painter.drawText(head, "   ".join(content["edition"]), right)
    painter.drawText(foot, "\n".join([*content["damage"], *content["words"]["foot"]]), bottom)
    painter.drawText(foot, number, QTextOption(right.alignment() | Qt.AlignmentFlag.AlignBottom))


def html(content: Content) -> str:
    """Return the sheet as HTML that a QTextDocument understands."""
    writer = _Html(content)
    parts = [writer.bar(content["damage"]), writer.heading(1, content["title"], 21)]
    for n, note in enumerate(content["note"] or [""] * len(content["langs"])):
        line = [part[n] for part in content["subtitle"] if n < len(part)]
        parts.append(writer.paragraph([" · ".join(filter(None, [*line, note]))], "label"))
    badges = [
        f"[ {'＋' if badge['supplement'] else ''}{writer.line(badge['text'])} ]"
        for badge in content["badges"]
    ]
    parts.append(f"<p><b>{' '.join(badges)}</b></p>")
    if content["qr"]:
        parts.append(writer.paragraph([content["qr"]["number"], content["qr"]["url"]], "small"))
    parts.append(writer.paragraph(content["left_out"], "label"))
    for section in content["sections"]:
        parts += [writer.heading(2, section["title"], 10.5)] if section["title"] else []
        parts += [writer.block(block) for block in section["blocks"]]
    parts.append(writer.heading(2, content["words"]["sources"], 10.5))
    for source in content["sources"]:
        parts.append(writer.paragraph([source["key"], *source["title"], source["url"]], "small"))
    return "\n".join(parts)


class _Html:
    """Write blocks as tables: their head, then a row for each value, the places last."""

    def __init__(self, content: Content) -> None:
        self._langs: list[str] = content["langs"]
        self._words = content["words"]

    def say(self, string: str) -> str:
        """Return a string in the face of its language; a Chinese face makes quotes too wide."""
        if any("\u3000" <= letter <= "\u9fff" for letter in string):
            return escape(string)
        return f'<span class="latin">{escape(string)}</span>'

    def line(self, strings: Iterable[str]) -> str:
        return " ".join(self.say(string) for string in strings if string)

    def paragraph(self, strings: list[str], css: str) -> str:
        return f'<p class="{css}">{self.line(strings)}</p>' if any(strings) else ""

    def heading(self, level: int, strings: list[str], points: float) -> str:
        text = f'<span style="font-size: {points}pt">{self.line(strings)}</span>'
        return f"<h{level}>{text}</h{level}>"

    def bar(self, strings: list[str]) -> str:
        """Return white words on a black bar over the whole width."""
        if not strings:
            return ""
        text = f'<font color="#ffffff"><b>{self.line(strings)}</b></font>'
        cell = f'<td bgcolor="#000000">{text}</td>'
        return f'<table width="100%" cellpadding="4"><tr>{cell}</tr></table>'

    def block(self, block: Content) -> str:
        match block["is"]:
            case "rows":
                heads = self._heads()
                return self._table(heads, self._labelled(block))
            case "statements":
                title = f"<p><b>{self.line(block['heading'])}</b></p>" if block["heading"] else ""
                return title + self._table([], [self._cells(value) for value in block["values"]])
            case "table":
                heads = [self.line(column["label"]) for column in block["columns"]]
                rows = [self._cells_of_table(row) for row in block["rows"]]
                return self._table([*heads, self.line(self._words["place"])], rows)
            case "figures":
                return self._table([], [self._figure(figure) for figure in block["figures"]])
            case "comparison":
                return self._comparison(block)
        return self._box_head(block) + self._table([], self._labelled(block))

    def _box_head(self, block: Content) -> str:
        words = [*block["title"], *(f"({tag})" for tag in block["tag"])]
        if block["is"] == "boxed-warning":
            return self.bar(words)
        return f"<p><b>{self.line(words)}</b></p>"

    def _heads(self) -> list[str]:
        words = self._words
        columns = words["original"] if len(self._langs) > 1 else words["content"]
        return [self.line(words["item"]), *map(self.say, columns), self.line(words["place"])]

    def _table(self, heads: list[str], rows: list[str]) -> str:
        last = len(heads) - 1
        cells = (
            f'<th align="{"right" if n == last else "left"}">{head}</th>'
            for n, head in enumerate(heads)
        )
        body = "".join(f"<tr>{row}</tr>" for row in ["".join(cells), *rows] if row)
        return f'<table width="100%" cellspacing="0">{body}</table>'

    def _labelled(self, block: Content) -> list[str]:
        rows = []
        for row in block["rows"]:
            label = f'<td width="16%" class="label">{self.line(row["label"])}</td>'
            rows += [(label if row["label"] else "") + self._cells(v) for v in row["values"]]
        return rows

    def _cells(self, value: Content) -> str:
        """Return a value as a cell for each language and one for its places."""
        cells = (f"<td>{self._value(value, n)}</td>" for n in range(len(self._langs)))
        return "".join(cells) + self._places(value["places"])

    def _cells_of_table(self, row: Content) -> str:
        cells = [
            "<br>".join(self._value(cell, n) for n in range(len(cell["text"])))
            for cell in row["cells"]
        ]
        if row["supplement"]:
            cells[-1] = f"<b>{self.line(self._words['supplement'])}</b> {cells[-1]}"
        return "".join(f"<td>{cell}</td>" for cell in cells) + self._places(row["places"])

    def _comparison(self, block: Content) -> str:
        heads = ["", *("<br>".join(self._both(v) for v in head) for head in block["heads"])]
        rows = []
        for row in block["rows"]:
            sign = "≠ " if row["differs"] else ""
            label = f'<td class="label">{self.say(sign)}{self.line(row["label"])}</td>'
            cells = ("<br>".join(self._both(v) for v in held) for held in row["held"])
            rows.append(label + "".join(f"<td>{cell}</td>" for cell in cells))
        return self._table(heads, rows)

    def _both(self, value: Content) -> str:
        """Return a value in each language and its places, in one cell."""
        said = "<br>".join(self._value(value, n) for n in range(len(value["text"])))
        places = (self.line([*place["label"], place["refs"]]) for place in value["places"])
        return f'{said} <span class="small">{" ".join(places)}</span>'

    def _figure(self, figure: Content) -> str:
        number = self.line([*figure["value"], *figure["unit"]])
        label = self.line(figure["label"])
        return f"<td><b>{number}</b></td><td>{label}</td>{self._places(figure['places'])}"

    def _value(self, value: Content, n: int) -> str:
        def at(texts: list[str]) -> str:
            return self.say(texts[min(n, len(texts) - 1)])

        text = f'<span class="{value["look"]}">{at(value["text"])}</span>'
        if value["look"] == "supplement":
            text = f"<b>{at(self._words['supplement'])}</b> {text}"
        small = [at(value["tag"])] if value["tag"] else []
        if value["translated"] and self._langs[n] == "zh":
            small.insert(0, at(self._words["translated"]))
        return f'{text} <span class="small">{" ".join(small)}</span>'

    def _places(self, places: list[Content]) -> str:
        shown = (self.line([*place["label"], place["refs"]]) for place in places)
        return f'<td width="14%" class="small" align="right">{" ".join(shown)}</td>'
