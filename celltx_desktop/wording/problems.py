"""What the compiler says of bad data, in the reader's language.

The compiler speaks English, for its words stand beside the keys of the data; here they are known by
their form. What is not known stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..domain.text import Lang

_FORMS = {
    r"no such folder": "没有这个文件夹",
    r"not readable as TOML: (.*)": "不是合格的 TOML：{0}",
    r"cannot be read: (.*)": "无法读取：{0}",
    r"no such key": "没有这个键",
    r"no such key: (.*)": "没有这些键：{0}",
    r"tables are wanted, each under (.*)": "应为若干表，各在 {0} 之下",
    r"(.*) is not one of (.*)": "{0} 不在可用的值之中：{1}",
    r"text is wanted": "应为文字",
    r"a whole number is wanted": "应为整数",
    r"true or false is wanted": "应为 true 或 false",
    r"a list is wanted": "应为列表",
    r"a list of texts is wanted": "应为文字的列表",
    r"a table is wanted": "应为表",
    r"both zh and en are wanted": "zh 与 en 都要有",
    r"zh and en must hold text": "zh 与 en 不能为空",
    r"original is zh or en": "original 应为 zh 或 en",
    r"no file of the data is called so": "数据中没有叫这个名字的文件",
    r"(.*) stands in (.*) already": "{0} 已在 {1} 中",
    r"it stands above itself": "上级是它自己",
    r"stands (\d+) times": "出现 {0} 次",
    r"not an ISO date": "不是 ISO 日期",
    r"only small letters, digits, hyphens and dots": "只能用小写字母、数字、连字符和句点",
    r"(.*) is not the file's name": "{0} 与文件名不同",
    r"a product belongs to a class": "产品要归于一个类别",
    r"is missing": "缺少",
    r"at least one is wanted": "至少要有一个",
    r"at least two words are wanted": "至少要有两个词",
    r"two stems in small letters are wanted": "应为两个小写的词干",
    r"no paragraph (.*)": "没有段落 {0}",
    r"no source cited here is of (.*)": "所引来源中没有日期为 {0} 的",
    r"no source (.*)": "没有来源 {0}",
    r"no organisation (.*)": "没有机构 {0}",
    r"no record (.*)": "没有记录 {0}",
    r"no (\S+) ('.*')": "没有 {0} 类的 {1}",
    r"(.*) does not print reference (.*)": "{0} 没有引用文献 {1}",
    r"not a number of (.*)": "不是 {0} 的编号",
    r"it stands on the page of (.*) already": "它已在 {0} 的页面上",
    r"either regulator or region is wanted": "regulator 与 region 之中要有一个",
    r"(.*) is not a field of a (.*)": "{0} 不是 {1} 的字段",
    r"(.*) is not a code of (.*)": "{0} 不是 {1} 的代码",
    r"(.*) is no field word": "{0} 不是限定词",
    r"one of (.*) is wanted": "应为其中之一：{0}",
    r"neither a value nor a reason for nothing": "既没有值，也没有说明为何没有",
    r"the bundled fonts cannot draw (.*) (\(.*\))": "内置字体没有字符 {0}{1}",
    r"only (\S+) of (\S+)": "只有 {0} 个，应有 {1} 个",
    r"(.*) is not in (.*)": "{1} 中没有 {0}",
    r"the date of the label is wanted": "应写明说明书的日期",
    r"(.*) is no label and no regulator's document": "{0} 不是说明书，也不是监管机构的文件",
    r"reference numbers in ascending order are wanted: (.*)": "文献序号应由小到大：{0}",
    r"not a citation: (.*)": "不是引文：{0}",
    r"the review's record has its own": "综述的记录已有自己的这一项",
    r"the review does not treat it": "综述没有论及它",
    r"a source other than the review is wanted": "应引综述以外的来源",
    r"what others than the review say stands in the supplement": "综述以外的说法应放在补充中",
    r"only the review can be silent; what nobody has read is 'unknown'": (
        "只有综述可以写未说明；没有人查过的写 'unknown'"
    ),
    r"(\S+), but the approval of (\S+) is (\S+)": "是 {0}，而 {1} 的批准是 {2}",
    r"(.*) needs two sources": "{0} 需要两个来源",
    r"results of several trials are not compared": "不比较多个试验的结果",
    r"(.*) ranks one product by another": "{0} 把产品互相排名",
    r"(.*) tells how a page was read": "{0} 说的是页面怎样读到",
    r"(.*) is more than that nothing was found": "{0} 说得比“未查到”更多",
    r"it is later than the data": "晚于数据的日期",
    r"a fact is of (.*), which is later": "有一条事实的日期是 {0}，比它晚",
}
_KNOWN = {re.compile(rf"(?:(?<=^)|(?<=: )){form}$", re.DOTALL): zh for form, zh in _FORMS.items()}


def told(problems: Iterable[str], lang: Lang) -> str:
    """Return the problems, a line each; files and keys stay as they are."""
    return "\n".join(map(in_chinese, problems) if lang == "zh" else problems)


def in_chinese(problem: str) -> str:
    """Return a problem with its last part, which says what is wrong, in Chinese."""
    for form, zh in _KNOWN.items():
        if found := form.search(problem):
            return problem[: found.start()] + zh.format(*found.groups())
    return problem
