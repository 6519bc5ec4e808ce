"""The sentence for every failure of the world: what happened and what to do, in both languages.

``errors.toml`` has one for each code.
"""

from __future__ import annotations

import errno
from collections.abc import Mapping

from ..domain.text import Lang, Text
from ..errors import CelltxError
from .sentences import read

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
    template = read("errors").get(error.code, Text(f"{error.code} {{}}", f"{error.code} {{}}"))
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
    "程序出了差错，只能结束，您的资料没有改动。请重新启动；若仍不行，请重新安装，"
    "并把下面的详情发给程序的维护者。",
    "Something in this program went wrong and it has to end. Your data is unchanged. Please start"
    " it again; if that does not help, install it again and send the details below to its makers.",
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
