"""The sentence for every failure of the world: what happened and what to do, in both languages."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from ..domain.text import Lang, Text
from ..errors import CelltxError

_REINSTALL = Text("重新安装本程序即可恢复。", "Installing the program again repairs it.")


def _database(zh: str, en: str) -> Text:
    return Text(f"{zh}{_REINSTALL.zh}（{{path}}）", f"{en} {_REINSTALL.en} ({{path}})")


MESSAGES: dict[str, Text] = {
    "database-missing": _database("没有找到数据文件。", "The data file was not found."),
    "database-unreadable": Text(
        "数据文件无法读取：{reason}。请检查文件权限。（{path}）",
        "The data file cannot be read: {reason}. Please check its permissions. ({path})",
    ),
    "database-empty": _database("数据文件是空的。", "The data file is empty."),
    "database-foreign": _database(
        "这个文件不是本程序的数据文件。", "This file is not a data file of this program."
    ),
    "database-truncated": _database("数据文件不完整。", "The data file is incomplete."),
    "database-damaged": _database("数据文件已损坏。", "The data file is damaged."),
    "database-version": Text(
        "数据文件属于另一版本（{found}），本程序需要 {wanted}。"
        "请安装同一版本的程序与数据。（{path}）",
        "The data file belongs to another version ({found}); this program needs {wanted}."
        " Please install program and data of one version. ({path})",
    ),
    "database-altered": Text(
        "数据文件与发布时不一致，数字可能有误，因此没有输出。重新安装即可恢复；"
        "确要使用请加 --even-if-damaged。（{path}）",
        "The data file differs from the published one and its figures may be wrong, so nothing was"
        " written. Installing again repairs it; to use it all the same, add --even-if-damaged."
        " ({path})",
    ),
    "qt-missing": Text(
        "无法加载 Qt：{reason}\n运行下面这条命令，会告诉您缺少什么、怎样安装：\n"
        "    {python} -m celltx_desktop.qt_libraries",
        "Qt cannot be loaded: {reason}\nThis says what is missing and how to install it:\n"
        "    {python} -m celltx_desktop.qt_libraries",
    ),
    "unknown-place": Text(
        "没有名为 {place} 的条目。请搜索它的名称（命令行：celltx-desktop search）；"
        "如果它属于已隐藏的补充资料，请在窗口中按 F7 显示。",
        "There is no entry called {place}. Please search for its name (in a terminal:"
        " celltx-desktop search); if it belongs to the hidden supplement, F7 shows that in the"
        " window.",
    ),
    "unknown-place-near": Text(
        "没有名为 {place} 的条目。您是不是要找：{near}？",
        "There is no entry called {place}. Did you mean one of these: {near}?",
    ),
    "not-a-product": Text(
        "{place} 不是产品；只有产品可以对照。",
        "{place} is no product; only products can be compared.",
    ),
    "unknown-section": Text(
        "没有名为 {section} 的部分。可用的有：{known}。",
        "There is no section called {section}. There are: {known}.",
    ),
    "terminal-output": Text(
        "没有输出：PDF 不能显示在终端里。请写明文件名，或用管道传给别的程序。",
        "Nothing was written: a terminal cannot show a PDF. Please name a file, or send it on to"
        " another program.",
    ),
    "compare-count": Text(
        "对照需要 2 至 5 款不同的产品，这里给了 {count} 款。",
        "A comparison takes two to five different products; the number given was {count}.",
    ),
    "compare-few": Text(
        "对照需要 2 至 5 款产品，已选 {count} 款。请打开一款产品，或在分类树或结果中选中它，"
        "再按 {keys} 加入。",
        "A comparison takes two to five products; {count} chosen so far. Open a product, or choose"
        " it in the tree or among the hits, then press {keys} to add it.",
    ),
    "compare-full": Text(
        "对照最多 5 款产品，没有加入。请先用工具栏的“对照”按钮取出一款。",
        "Not added: a comparison holds at most five products. Please take one out first, with the"
        " button Compare in the toolbar.",
    ),
    "target-folder-missing": Text(
        "没有写入：文件夹不存在。请先建立文件夹，或另选位置。（{path}）",
        "Not written: the folder does not exist. Please make it or choose another. ({path})",
    ),
    "target-read-only": Text(
        "没有写入：此处不允许写入。请另选位置。原来的文件没有改动。（{path}）",
        "Not written: writing is not allowed there. Please choose another place. Your earlier file"
        " is unchanged. ({path})",
    ),
    "disk-full": Text(
        "没有写入：磁盘已满。请腾出空间后再试。原来的文件没有改动。（{path}）",
        "Not written: the disk is full. Please free some space and try again. Your earlier file is"
        " unchanged. ({path})",
    ),
    "target-in-use": Text(
        "没有写入：文件正被其他程序使用。请关闭后再试。原来的文件没有改动。（{path}）",
        "Not written: the file is open in another program. Please close it there and try again."
        " Your earlier file is unchanged. ({path})",
    ),
    "write-failed": Text(
        "没有写入：{reason}。请换一个位置或文件名再试。原来的文件没有改动。（{path}）",
        "Not written: {reason}. Please try another place or name. Your earlier file"
        " is unchanged. ({path})",
    ),
    "picture-not-saved": Text(
        "没有写入：图片无法保存。请换一个位置或文件名再试，文件名以 .png 结尾。（{path}）",
        "Not written: the picture cannot be saved. Please try another place, or a name that ends in"
        " .png. ({path})",
    ),
    "print-failed": Text(
        "没有打印：打印机没有接受任务。请检查打印机后再试。",
        "Not printed: the printer did not take the job. Please check it and try again.",
    ),
    "typst-missing": Text(
        "没有生成单页：缺少排版组件 typst。在 ARM 版 Windows 上，请改用 x86-64 版的 Python"
        " 安装本程序；在其他系统上，重新安装即可。导出 Markdown 不受影响。",
        "No sheet was made: typst, which sets the pages, is missing. On Windows on ARM please"
        " install this program with the x86-64 Python; elsewhere installing it again repairs it."
        " The export as Markdown works all the same.",
    ),
    "setting-ended": Text(
        "没有写入：排版过程意外中止，可能是内存不足。请关闭其他程序后再试，或减少条目。",
        "Not written: the setting of the pages ended early, perhaps for want of memory. Please"
        " close other programs and try again, or take fewer records.",
    ),
    "missing-glyph": Text(
        "没有写入：内置字体没有字符 {character}。请把这条信息告诉数据的维护者。",
        "Not written: the bundled fonts lack the character {character}. Please tell the keepers of"
        " the data.",
    ),
}


_REASONS = {
    errno.ENOENT: Text("文件不存在", "there is no such file"),
    errno.EISDIR: Text("这是一个文件夹", "it is a folder"),
    errno.EACCES: Text("没有读取权限", "reading it is not allowed"),
    errno.ENOTDIR: Text("路径中有一段不是文件夹", "a part of the path is no folder"),
    errno.ENAMETOOLONG: Text("文件名太长", "the name is too long"),
    errno.EIO: Text("磁盘读写出错", "the disk made an error"),
}
"""Errors of the system by their number; of all others the system's own words are shown."""


def sentence(error: CelltxError, lang: Lang) -> str:
    """Return the sentence of an error in the reader's language."""
    template = MESSAGES.get(error.code, Text(f"{error.code} {{}}", f"{error.code} {{}}"))
    try:
        return filled(template, error.fields, lang)
    except (KeyError, IndexError):
        return f"{template[lang]} {error.fields}"


def filled(template: Text, fields: Mapping[str, object], lang: Lang) -> str:
    """Return a sentence with its gaps filled; an exception of the system fills one with why."""
    words = {
        name: _reason(value, lang) if isinstance(value, Exception) else value
        for name, value in fields.items()
    }
    return template[lang].format(**words)


def _reason(error: Exception, lang: Lang) -> str:
    if not isinstance(error, OSError):
        return str(error)
    known = _REASONS.get(error.errno or 0)
    return known[lang] if known else error.strerror or str(error)


FAULT = Text(
    "程序出了差错，您的资料没有改动。请把下面的详情发给程序的维护者。",
    "Something in this program went wrong. Your data is unchanged. Please send the details below to"
    " its makers.",
)
NO_START = Text(
    "程序出了差错，无法启动，您的资料没有改动。请重新安装；若仍不行，请把下面的详情发给程序的维护者。",
    "Something in this program went wrong and it cannot start. Your data is unchanged. Please"
    " install it again; if that does not help, send the details below to its makers.",
)
LOG = Text("日志：{path}", "Log: {path}")
LAST_TIME = Text(
    "这个差错已出现三次，此后只记入日志：{path}",
    "This has happened three times; from now on it is only written to the log: {path}",
)
FURTHER = Text(
    "此后又出现 {count} 次差错，见详情与日志：{path}",
    "Faults since then: {count}. They are in the details and in the log: {path}",
)
COPY, CLOSE = Text("复制详情", "Copy details"), Text("关闭", "Close")
