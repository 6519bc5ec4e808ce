"""What is wrong with the data, in the reader's language: a sentence for each code of a problem."""

from __future__ import annotations

from collections.abc import Sequence

from ..domain.facts.problem import Problem
from ..domain.text import Lang, Text
from .errors import filled

SENTENCES: dict[str, Text] = {
    "no-folder": Text("没有这个文件夹", "no such folder"),
    "not-toml": Text("不是合格的 TOML：{reason}", "not readable as TOML: {reason}"),
    "unreadable": Text("无法读取：{reason}", "cannot be read: {reason}"),
    "unknown-file": Text("数据中没有叫这个名字的文件", "no file of the data is called so"),
    "unknown-key": Text("没有这个键", "no such key"),
    "unknown-keys": Text("没有这些键：{keys}", "no such key: {keys}"),
    "missing": Text("缺少", "is missing"),
    "empty": Text("不能为空", "must hold text"),
    "none": Text("至少要有一个", "at least one is wanted"),
    "not-text": Text("应为文字", "text is wanted"),
    "not-whole-number": Text("应为整数", "a whole number is wanted"),
    "not-boolean": Text("应为 true 或 false", "true or false is wanted"),
    "not-list": Text("应为列表", "a list is wanted"),
    "not-list-of-texts": Text("应为文字的列表", "a list of texts is wanted"),
    "not-table": Text("应为表", "a table is wanted"),
    "not-tables": Text(
        "应为若干表，各在 [[{key}]] 之下", "tables are wanted, each under [[{key}]]"
    ),
    "not-one-of": Text("{value!r} 不在可用的值之中：{known}", "{value!r} is not one of {known}"),
    "one-language": Text("zh 与 en 都要有", "both zh and en are wanted"),
    "empty-language": Text("zh 与 en 不能为空", "zh and en must hold text"),
    "original-unknown": Text("original 应为 zh 或 en", "original is zh or en"),
    "duplicate-id": Text("{id!r} 已在 {file} 中", "{id!r} stands in {file} already"),
    "duplicate-source": Text("出现 {count} 次", "stands {count} times"),
    "not-id": Text(
        "只能用小写字母、数字、连字符和句点", "only small letters, digits, hyphens and dots"
    ),
    "not-file-name": Text("{id!r} 与文件名不同", "{id!r} is not the file's name"),
    "no-class": Text("产品要归于一个类别", "a product belongs to a class"),
    "no-parent": Text("没有 {kind} 类的 {id!r}", "no {kind} {id!r}"),
    "above-itself": Text("上级是它自己", "it stands above itself"),
    "not-date": Text("不是 ISO 日期", "not an ISO date"),
    "not-citation": Text("不是引文：{written!r}", "not a citation: {written!r}"),
    "references-unordered": Text(
        "文献序号应由小到大：{written!r}",
        "reference numbers in ascending order are wanted: {written!r}",
    ),
    "no-paragraph": Text("没有段落 {paragraph!r}", "no paragraph {paragraph!r}"),
    "no-reference": Text(
        "{paragraph} 没有引用文献 {refs}", "{paragraph} does not print reference {refs}"
    ),
    "no-source": Text("没有来源 {source!r}", "no source {source!r}"),
    "no-organisation": Text("没有机构 {id!r}", "no organisation {id!r}"),
    "no-record": Text("没有记录 {place!r}", "no record {place!r}"),
    "not-number": Text("不是 {registry} 的编号", "not a number of {registry}"),
    "on-page-already": Text("它已在 {place} 的页面上", "it stands on the page of {place} already"),
    "regulator-or-region": Text(
        "regulator 与 region 之中要有一个", "either regulator or region is wanted"
    ),
    "not-field": Text("{field!r} 不是 {kind} 的字段", "{field!r} is not a field of a {kind}"),
    "not-code": Text("{code!r} 不是 {field} 的代码", "{code!r} is not a code of {field}"),
    "no-code": Text("应为其中之一：{codes}", "one of {codes} is wanted"),
    "no-value": Text("既没有值，也没有说明为何没有", "neither a value nor a reason for nothing"),
    "status-contradicted": Text(
        "是 {status!r}，而 {date} 的批准是 {approval!r}",
        "{status!r}, but the approval of {date} is {approval!r}",
    ),
    "not-drawable": Text(
        "内置字体没有字符 {character!r} ({code})",
        "the bundled fonts cannot draw {character!r} ({code})",
    ),
    "too-few-records": Text("只有 {count} 个，应有 {floor} 个", "only {count} of {floor}"),
    "canary": Text("{place} 中没有 {text}", "{text} is not in {place}"),
    "newer-fact": Text("有一条事实的日期是 {date}，比它晚", "a fact is of {date}, which is later"),
    "later-than-data": Text("晚于数据的日期", "it is later than the data"),
    "reviews-own": Text("综述的记录已有自己的这一项", "the review's record has its own"),
    "not-in-review": Text("综述没有论及它", "the review does not treat it"),
    "not-review": Text(
        "综述以外的说法应放在补充中", "what others than the review say stands in the supplement"
    ),
    "only-review": Text("应引综述以外的来源", "a source other than the review is wanted"),
    "not-silent": Text(
        "只有综述可以写未说明；没有人查过的写 'unknown'",
        "only the review can be silent; what nobody has read is 'unknown'",
    ),
    "one-source": Text("{confidence!r} 需要两个来源", "{confidence!r} needs two sources"),
    "label-undated": Text("应写明说明书的日期", "the date of the label is wanted"),
    "no-source-of-date": Text(
        "所引来源中没有日期为 {date} 的", "no source cited here is of {date}"
    ),
    "no-label": Text(
        "{source} 不是说明书，也不是监管机构的文件",
        "{source} is no label and no regulator's document",
    ),
    "compares-trials": Text("不比较多个试验的结果", "results of several trials are not compared"),
    "ranks": Text("{words!r} 把产品互相排名", "{words!r} ranks one product by another"),
    "how-read": Text("{words!r} 说的是页面怎样读到", "{words!r} tells how a page was read"),
    "more-than-not-found": Text(
        "{words!r} 说得比“未查到”更多", "{words!r} is more than that nothing was found"
    ),
    "no-field-word": Text("{word!r} 不是限定词", "{word!r} is no field word"),
    "too-few-words": Text("至少要有两个词", "at least two words are wanted"),
    "not-stems": Text("应为两个小写的词干", "two stems in small letters are wanted"),
}


_NOT_COMPILED = Text(
    "数据没有编译，因为有 {count} 处问题：\n{problems}",
    "The data was not compiled, for it has {count} problems:\n{problems}",
)


def sentence(problem: Problem, lang: Lang) -> str:
    """Return a problem in one line: file and key, then what is wrong there."""
    return f"{problem.where}: {filled(SENTENCES[problem.code], problem.fields, lang)}"


def not_compiled(problems: Sequence[Problem], lang: Lang) -> str:
    """Return why the data were not compiled: every problem, a line each."""
    lines = "\n".join(sentence(problem, lang) for problem in problems)
    return _NOT_COMPILED[lang].format(count=len(problems), problems=lines)
