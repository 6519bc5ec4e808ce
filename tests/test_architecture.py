"""The house rules that a drawing cannot keep: who may import whom, and no circles.

If one fails, move the code, do not edit the test.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import get_args

import pytest

from celltx_desktop.domain.facts.kinds import RecordKind
from tests.processes import unmeasured

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "celltx_desktop"
TESTS = ROOT / "tests"
FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef

LEAVES = {"errors", "faults", "log", "paths", "qt_libraries"}
_BELOW_PAGES = {"wording", "store", "domain", "errors"}
_BELOW_UI = {"present", "export", "pages", "settings", "faults", "paths", *_BELOW_PAGES}
MAY_IMPORT = {
    "domain": {"domain"},
    "compiler": {"compiler", "domain"},
    "store": {"store", "domain", "errors"},
    "wording": {"wording", "domain", "errors"},
    "pages": {"pages", *_BELOW_PAGES},
    "export": {"export", "pages", *_BELOW_PAGES},
    "present": {"present", "pages", "settings", *_BELOW_PAGES},
    "ui": {"ui", *_BELOW_UI},
    "settings": {"domain"},
    "app": {"ui", *_BELOW_UI},
    "cli": {"cli", "export", "pages", "faults", "paths", *_BELOW_PAGES},
    "launch": LEAVES,
    "__main__": {"cli", "faults"},
    "__init__": set(),
    "errors": set(),
    "faults": {"errors", "paths"},
    "log": set(),
    "paths": set(),
    "qt_libraries": set(),
}
MAY_IMPORT_LATER = {
    "cli": {"compiler", "launch"},
    "faults": {"log"},
    "launch": {"app", "domain", "settings", "ui", "wording"},
    "__main__": {"launch"},
}
"""Only inside a function, so that starting does not pay for it."""

OWNERS = {
    "sqlite3": {"store", "compiler"},
    "sqlite_utils": {"compiler"},
    "pypinyin": {"compiler"},
    "typst": {"export"},
    "segno": {"export"},
    "PySide6": {"ui", "app"},
    "PySide6.QtCore": {"present", "ui", "app", "settings"},
    "PySide6.QtGui": {"present", "ui", "app"},
}
"""Who may import what from outside; the longest name that fits decides."""

NEVER_AT_ONCE = ["typst", "segno", "pypinyin", "importlib.resources", "logging.handlers"]
"""Slow to import, so only inside the function that needs it."""

NETWORK = [  # what cannot be reached cannot leak
    *["asyncio", "ftplib", "http", "imaplib", "poplib", "smtplib", "socket", "socketserver"],
    *["ssl", "urllib.request", "xmlrpc", "aiohttp", "httpx", "requests", "urllib3"],
    *["PySide6.QtNetwork", "PySide6.QtHttpServer", "PySide6.QtWebSockets"],
    *["PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtRemoteObjects"],
]


@dataclass(frozen=True)
class Import:
    """One imported module: in which file, whether only inside a function, and its full name."""

    file: Path
    line: int
    later: bool
    name: str

    @property
    def part(self) -> str:
        """Return the layer or top-level module that imports."""
        return self.file.relative_to(PACKAGE).parts[0].removesuffix(".py")

    @property
    def place(self) -> str:
        return f"{self.file.relative_to(ROOT)}:{self.line}: imports {self.name}"


def python_files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


@cache
def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def imports_of(file: Path) -> Iterator[Import]:
    package = file.relative_to(ROOT).with_suffix("").parts[:-1]
    nodes: list[tuple[ast.AST, bool]] = [(tree_of(file), False)]
    while nodes:
        node, later = nodes.pop()
        inside = later or waits(node)
        nodes += [(child, inside) for child in ast.iter_child_nodes(node)]
        for name in names_in(node, package):
            yield Import(file, getattr(node, "lineno", 0), later, name)


def waits(node: ast.AST) -> bool:
    """Tell whether what stands inside does not run on import."""
    if isinstance(node, ast.If):
        return isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
    return isinstance(node, FUNCTIONS)


def names_in(node: ast.AST, package: tuple[str, ...]) -> list[str]:
    """Return the modules of an import; ``from a import b`` names ``a.b``, module or not."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        above = package[: len(package) - node.level + 1] if node.level else ()
        source = ".".join([*above, *filter(None, [node.module])])
        return [f"{source}.{alias.name}" for alias in node.names]
    return []


ALL = [one for file in python_files(PACKAGE) for one in imports_of(file)]


def within(name: str, module: str) -> bool:
    return name == module or name.startswith(f"{module}.")


def inner_name(one: Import) -> str:
    """Return the layer that is imported, empty for modules from outside."""
    parts = one.name.split(".")
    if parts[0] != PACKAGE.name or len(parts) == 1:
        return ""
    known = (PACKAGE / parts[1]).is_dir() or (PACKAGE / f"{parts[1]}.py").is_file()
    return parts[1] if known else ""


def test_every_module_has_its_place() -> None:
    parts = {
        file.relative_to(PACKAGE).parts[0].removesuffix(".py") for file in python_files(PACKAGE)
    }
    assert parts <= set(MAY_IMPORT)


def test_imports_point_inwards() -> None:
    wrong = [
        one.place
        for one in ALL
        if (layer := inner_name(one))
        and layer not in MAY_IMPORT[one.part]
        and not (one.later and layer in MAY_IMPORT_LATER.get(one.part, ()))
    ]
    assert not wrong


def test_what_comes_from_outside_has_one_owner() -> None:
    wrong = []
    for one in ALL:
        owned = max((name for name in OWNERS if within(one.name, name)), key=len, default="")
        if owned and one.part not in OWNERS[owned]:
            wrong.append(one.place)
    assert not wrong


def test_the_domain_stands_on_the_standard_library() -> None:
    outside = [
        one.place
        for one in ALL
        if one.part in {"domain", *LEAVES}
        and not inner_name(one)
        and one.name.split(".")[0] not in sys.stdlib_module_names
    ]
    assert not outside


def test_slow_imports_wait() -> None:
    assert not [
        one.place
        for one in ALL
        if not one.later and any(within(one.name, slow) for slow in NEVER_AT_ONCE)
    ]


KINDS = [*get_args(RecordKind), "paragraph", "source", "index", "compare", "search"]
PLACE = re.compile(rf"(?:{'|'.join(KINDS)})/")


def takes_place_apart(node: ast.AST) -> bool:
    """Tell whether code joins a place of its kind and name, or looks for its kind or part."""
    match node:
        case ast.JoinedStr(values=[ast.Constant(value=str(begin)), *_]):
            return bool(PLACE.fullmatch(begin))
        case ast.Call(func=ast.Attribute(attr=method), args=[ast.Constant(value=str(sought)), *_]):
            parts = method in ("partition", "rpartition", "split") and sought == "#"
            return parts or (method in ("startswith", "removeprefix") and bool(PLACE.match(sought)))
    return False


def test_only_its_own_module_takes_a_place_apart() -> None:
    own = PACKAGE / "domain" / "place.py"
    wrong = [
        f"{file.relative_to(ROOT)}:{node.lineno}"
        for file in python_files(PACKAGE)
        for node in ast.walk(tree_of(file))
        if file != own and isinstance(node, ast.expr) and takes_place_apart(node)
    ]
    assert not wrong
    assert any(takes_place_apart(node) for node in ast.walk(tree_of(own)))


def test_nothing_can_reach_the_network() -> None:
    assert not [one.place for one in ALL if any(within(one.name, door) for door in NETWORK)]


START = """
import sys
sys.addaudithook(lambda event, _: event.startswith("socket.") and print(event))
from celltx_desktop.cli.run import run
code = run({arguments})
print("modules", *sys.modules)
sys.exit(code)
"""


def start(*arguments: str) -> set[str]:
    """Run the program in a fresh interpreter; return the modules that it imported."""
    code = START.format(arguments=list(arguments))
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=unmeasured(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert not re.findall(r"^socket\..*", done.stdout, re.MULTILINE)
    return set(done.stdout.split("modules ")[-1].split())


def test_the_window_starts_without_network_and_without_what_is_slow(tmp_path: Path) -> None:
    loaded = start("--settings", str(tmp_path / "celltx.ini"), "--smoke")
    unwanted = loaded & {*NETWORK, *NEVER_AT_ONCE, "sqlite_utils", "celltx_desktop.compiler"}
    assert "PySide6.QtWidgets" in loaded
    assert not unwanted


def test_the_commands_need_no_qt() -> None:
    qt = {name for name in start("show", "vx-880") if name.startswith("PySide6")}
    assert not qt


def test_no_module_imports_itself_in_a_circle() -> None:
    """Imports inside functions and for types alone count too."""
    graph: dict[str, set[str]] = {}
    for one in ALL:
        graph.setdefault(module_name(one.file), set()).add(imported_module(one))
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"these import one another: {' -> '.join(error.args[1])}")


def module_name(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts)


def imported_module(one: Import) -> str:
    """Return the module of ours that is imported, empty for one from outside."""
    for name in (one.name, one.name.rpartition(".")[0]):
        if (ROOT / f"{name.replace('.', '/')}.py").is_file():
            return name
    return ""


def test_every_room_is_small_and_has_a_sign() -> None:
    """The sign is the package's docstring: what lives there, what it may import, where to start."""
    rooms = [folder.parent for folder in PACKAGE.rglob("__init__.py")]
    for room in rooms:
        assert len([file for file in room.glob("*.py") if file.stem != "__init__"]) <= 18, room
        sign = ast.get_docstring(tree_of(room / "__init__.py")) or ""
        assert room == PACKAGE or (len(sign.splitlines()) > 2 and "Imports" in sign), room


OWN_TREES = {"data", "benchmarks", "expected"}
OWN_TESTS = {"test_architecture.py", "test_readme.py"}


def test_the_tests_repeat_the_source_tree() -> None:
    """``tests/pages/test_page.py`` tests ``pages/page.py``, ``test_pages.py`` all of ``pages``."""
    strangers = []
    for file in sorted(TESTS.rglob("test_*.py")):
        path = file.relative_to(TESTS)
        if path.parts[0] in OWN_TREES or path.as_posix() in OWN_TESTS:
            continue
        folder, name = PACKAGE / path.parent, path.stem.removeprefix("test_")
        if not (folder / f"{name}.py").is_file() and folder.name != name:
            strangers.append(str(path))
    assert not strangers
