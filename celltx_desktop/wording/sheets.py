"""The words of sheets and booklets, and what several records at once are called."""

from __future__ import annotations

from ..domain.text import Text
from . import labels

KINDS: dict[str, Text] = {
    "product": Text("细胞治疗产品单页", "Cell-therapy product sheet"),
    "compare": Text("细胞治疗产品对照", "Comparison of cell-therapy products"),
}
OTHER_KIND = Text("细胞治疗参考单页", "Cell-therapy reference sheet")
QR_CODE = Text("二维码", "QR code")
LEFT_OUT = Text("本单页不完整，按读者选择略去", "This sheet is not complete; the reader left out")
WORDS: dict[str, Text] = {
    "supplement": labels.SUPPLEMENT,
    "translated": Text("译", "tr."),
    "item": labels.ITEM,
    "content": labels.CONTENT,
    "place": labels.PLACE,
    "sources": labels.SOURCES,
    "foot": labels.DISCLAIMER,
    "original": Text(labels.ORIGINAL.zh, labels.TRANSLATION.en),
    "language": Text("中文", "English"),
}
"""What the template asks for, by its own names."""
NO_VALUE = Text("无记载", "No value")

BOOKLET = Text("细胞治疗产品手册", "Booklet of cell-therapy products")
CONTENTS = Text("目录", "Contents")
INDEX = Text("名称索引", "Index of names")

ALL = Text("全部产品", "All products")
SELECTED = Text("选中的条目", "Selected records")
FOUND = Text("检索到的产品", "Products found")


def counted(count: int) -> Text:
    """Say how many sheets a booklet has."""
    return Text(f"{count} 张单页", "1 sheet" if count == 1 else f"{count} sheets")
