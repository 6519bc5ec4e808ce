"""What is wrong with the data, in the reader's language.

``problems.toml`` has a sentence for each code of a problem.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..domain.facts.problem import Problem
from ..domain.text import Lang, Text
from .errors import filled
from .sentences import read

_NOT_COMPILED = Text(
    "数据没有编译，因为有 {count} 处问题：\n{problems}",
    "The data was not compiled, for it has {count} problems:\n{problems}",
)


def sentence(problem: Problem, lang: Lang) -> str:
    """Return a problem in one line: file and key, then what is wrong there."""
    return f"{problem.where}: {filled(read('problems')[problem.code], problem.fields, lang)}"


def not_compiled(problems: Sequence[Problem], lang: Lang) -> str:
    """Return why the data were not compiled: every problem, a line each."""
    lines = "\n".join(sentence(problem, lang) for problem in problems)
    return _NOT_COMPILED[lang].format(count=len(problems), problems=lines)
