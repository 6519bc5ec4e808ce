"""What the command line says: the help of every command, and argparse's own sentences."""

from __future__ import annotations

from ..domain.text import Lang, Text


def _file(zh: str, en: str) -> Text:
    return Text(f"{zh}；- 表示标准输出", f"{en}; - is standard output")


_SUCH_AS = Text("例如 vx-880，或 class/car-t", "such as vx-880, or class/car-t")

TEXTS = {
    "program": Text(
        "离线的双语细胞治疗产品参考。不带命令则打开窗口。",
        "Offline, bilingual reference browser of cell-therapy products."
        " Without a command the window opens.",
    ),
    "version": Text("显示程序与数据的版本", "print the versions of the program and its data"),
    "commands": Text("命令", "commands"),
    "how-to-use": Text(
        "每个命令的用法：celltx-desktop 命令 --help",
        "How to use a command: celltx-desktop COMMAND --help",
    ),
    "data": Text("打开另一个数据文件", "open another database"),
    "settings": Text("设置保存在这里", "keep the settings there"),
    "place": Text("先打开此处，例如 product/vx-880", "open this first, such as product/vx-880"),
    "debug": Text(
        "日志记得更详细，包括检索词，并同时写到标准错误输出",
        "write more to the log, queries too, and to standard error as well",
    ),
    "smoke": Text(
        "不显示窗口，只绘制一次，输出到第一帧的毫秒数后退出；写明文件名则保存这一帧",
        "paint the window once off screen, print the milliseconds to its first frame and leave;"
        " with a file name, save that frame",
    ),
    "no-display": Text(
        "没有找到显示器：窗口只在屏幕外绘制一次，随后程序退出。",
        "No display was found: the window is painted once off screen, then the program ends.",
    ),
    "first-frame": Text("第一帧用时 {ms} 毫秒", "first frame after {ms} ms"),
    "damaged": Text(
        "数据文件与发布时不一致也继续；页面与单页会写明",
        "go on although the database differs from the published one; pages and sheets say so",
    ),
    "search": Text("检索条目", "find records"),
    "search-examples": Text(
        """\
示例：
  celltx-desktop search 胰岛
  celltx-desktop search 靶点:CD19 --limit 50
  celltx-desktop search kymriah --json | jq .hits

每行为位置、名称、命中原因，以制表符分开；没有列出的条数写在标准错误输出。""",
        """\
examples:
  celltx-desktop search islets
  celltx-desktop search target:CD19 --limit 50
  celltx-desktop search kymriah --json | jq .hits

A line holds place, name and why it matched, parted by tabs; how many hits are not listed is said
on standard error.""",
    ),
    "query": Text("与搜索框中的输入相同", "what you would type into the search box"),
    "json": Text("输出 JSON，含两种语言", "write JSON, both languages in it"),
    "limit": Text("最多列出几条（20）", "hits to list at most (20)"),
    "count": Text("应为 1 或更大的整数", "a number from 1 is wanted"),
    "show": Text("显示一个条目", "print one record"),
    "show-examples": Text(
        """\
示例：
  celltx-desktop show vx-880
  celltx-desktop show class/car-t --lang both
  celltx-desktop show vx-880 --json | jq '.sections[].id'""",
        """\
examples:
  celltx-desktop show vx-880
  celltx-desktop show class/car-t --lang both
  celltx-desktop show vx-880 --json | jq '.sections[].id'""",
    ),
    "id": _SUCH_AS,
    "lang": Text("内容的语言", "language of the content"),
    "markdown": Text("输出 Markdown（默认）", "write Markdown (as without it)"),
    "export": Text("把条目写入文件", "write records to files"),
    "export-examples": Text(
        """\
示例：
  celltx-desktop export vx-880 --pdf vx-880.pdf
  celltx-desktop export vx-880 yescarta --pdf two.pdf     一本手册：封面、目录、索引
  celltx-desktop export --class car-t --pdf-dir sheets    每条一个文件，如 yescarta.zh.pdf
  celltx-desktop export --all --csv products.csv
  celltx-desktop export vx-880 --json - | jq .
  celltx-desktop export vx-880 --pdf short.pdf --sections=facts,trials
  celltx-desktop export vx-880 --pdf brief.pdf --sections=-names,-sources

单页有略去的内容会写明；警告从不略去。
退出码：0 完成；1 未完成（说明原因，原有文件完整）；2 参数有误；130 取消""",
        """\
examples:
  celltx-desktop export vx-880 --pdf vx-880.pdf
  celltx-desktop export vx-880 yescarta --pdf two.pdf     a booklet: cover, contents, index
  celltx-desktop export --class car-t --pdf-dir sheets    a file each, such as yescarta.zh.pdf
  celltx-desktop export --all --csv products.csv
  celltx-desktop export vx-880 --json - | jq .
  celltx-desktop export vx-880 --pdf short.pdf --sections=facts,trials
  celltx-desktop export vx-880 --pdf brief.pdf --sections=-names,-sources

A sheet that leaves something out says so on itself; warnings are never left out.
exit codes: 0 done, 1 not done (the reason is printed, earlier files are whole), 2 not understood,
130 cancelled""",
    ),
    "ids": _SUCH_AS,
    "of-class": Text("一个类别的产品", "the products of a class"),
    "all": Text("全部产品", "all products"),
    "to-pdf": _file("单页；多条则为手册", "a sheet; of several records a booklet"),
    "to-csv": _file("每个事实一行", "a row a fact"),
    "to-json": _file("两种语言，键名固定", "both languages, stable keys"),
    "to-markdown": _file("纯文本", "plain text"),
    "pdf-dir": Text("每条一个单页，写入文件夹", "a sheet each, into a folder"),
    "paper": Text("A4 或 Letter", "A4 or Letter"),
    "sections": Text(
        "单页包含哪些部分：只含所列；名称前加减号则为除此之外",
        "what sheets hold: these only, or with a minus before each, all but these",
    ),
    "which": Text("请写明条目，或 --class C，或 --all", "name records, or --class C, or --all"),
    "where-to": Text(
        "请写明输出到何处：--pdf、--pdf-dir、--csv、--json 或 --markdown",
        "say where to: --pdf, --pdf-dir, --csv, --json or --markdown",
    ),
    "one-form": Text("标准输出只能有一种形式", "standard output takes one form"),
    "for-sheets": Text(
        "--sections 只用于 --pdf 与 --pdf-dir", "--sections is for --pdf and --pdf-dir"
    ),
    "compare": Text("并排对照 2 至 5 款产品", "set two to five products side by side"),
    "compare-examples": Text(
        """\
示例：
  celltx-desktop compare vx-880 vx-264
  celltx-desktop compare yescarta kymriah --every --lang en
  celltx-desktop compare yescarta kymriah breyanzi --pdf comparison.pdf""",
        """\
examples:
  celltx-desktop compare vx-880 vx-264
  celltx-desktop compare yescarta kymriah --every --lang zh
  celltx-desktop compare yescarta kymriah breyanzi --pdf comparison.pdf""",
    ),
    "compared": Text("例如 vx-880", "such as vx-880"),
    "compared-pdf": _file("单页", "a sheet"),
    "every": Text("相同的字段也列出", "equal fields too"),
    "build-db": Text("把数据文件夹编译为数据库", "compile the data folder to a database"),
    "build-db-description": Text(
        "把数据文件夹中的文本编译为数据库；如有问题则一次列出全部，不写入任何文件。",
        "Compile the text of the data folder to a database; every problem is listed at once and"
        " then nothing is written.",
    ),
    "data-folder": Text("数据文件夹", "the data folder"),
    "out": Text("要写入的数据库", "the database to write"),
    "check-db": Text("检查数据库是否完好", "tell whether a database is whole"),
    "check-db-description": Text(
        "逐字节检查数据库是否与发布时一致。",
        "Tell whether a database is the published one, byte for byte.",
    ),
    "checked": Text("不写则为自带的数据库", "the bundled one if left out"),
    "intact": Text("{file}: 数据完好", "{file}: intact"),
    "worklist": Text(
        "列出数据维护者接下来应查看的内容：不一致、过时的状态、单一来源的事实、各产品的空缺",
        "list what the keepers of the data should look at next: conflicts, old statuses, facts of"
        " a single source, gaps by product",
    ),
}

ARGPARSE: dict[Lang, dict[str, str]] = {
    "zh": {
        "usage: ": "用法：",
        "positional arguments": "参数",
        "options": "选项",
        "%(heading)s:": "%(heading)s：",
        "show this help message and exit": "显示这份说明",
        "%(prog)s: error: %(message)s\n": "%(prog)s: 参数有误：%(message)s\n",
        "argument %(argument_name)s: %(message)s": "%(argument_name)s：%(message)s",
        "the following arguments are required: %s": "缺少：%s",
        "unrecognized arguments: %s": "无法识别：%s",
        "invalid choice: %(value)r (choose from %(choices)s)": (
            "没有 %(value)r，可用的有：%(choices)s"
        ),
        "expected one argument": "后面要有一个值",
        "not allowed with argument %s": "不能与 %s 同用",
        "ambiguous option: %(option)s could match %(matches)s": (
            "%(option)s 不够明确，可能是：%(matches)s"
        ),
        "ignored explicit argument %r": "后面不能有值：%r",
    },
}
"""argparse's own sentences, as it passes them to gettext, and ours for them."""
