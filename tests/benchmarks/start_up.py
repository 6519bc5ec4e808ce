"""Measure the start: how long ``celltx-desktop`` takes beside a bare PySide6 window.

``python -m tests.benchmarks.start_up [--runs N]`` starts both in turn, off screen, each a process
of its own that leaves after its first painted frame. It prints the medians of the whole process, of
the time to that frame as the process itself sees it, and the ratio, whose goal is at most 1.35.

The third program between them shows what of the difference is Qt's: a window of Qt's own classes
with what any such browser must have (a field with buttons, a tree, a page, a style sheet), a few
words in each, no database and not one line of ours.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

from celltx_desktop import paths

GOAL = 1.35
BARE = """
import time
began = time.perf_counter()
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1280, 800)
window.show()
application.processEvents()
window.grab()
print(f"first frame after {(time.perf_counter() - began) * 1000:.0f} ms")
window.close()
"""

WIDGETS = BARE.replace("QMainWindow\n", "QMainWindow, QTextBrowser, QTreeView\n", 1).replace(
    "window.show()",
    """
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QLabel, QLineEdit, QSplitter, QToolButton, QVBoxLayout, QWidget, QHBoxLayout
)
application.setStyleSheet("QToolButton { border: none; padding: 4px } QTreeView { border: none }")
field, tree, page = QLineEdit(), QTreeView(), QTextBrowser()
bar = QHBoxLayout()
bar.addWidget(field, 1)
for name in ("arrow-left", "arrow-right", "search", "copy", "printer", "menu", "settings", "house"):
    button = QToolButton()
    button.setIcon(QIcon(f"ICONS/{name}.svg"))
    button.setIconSize(QSize(18, 18))
    bar.addWidget(button)
model = QStandardItemModel()
for number in range(20):
    model.appendRow(QStandardItem(f"细胞治疗 therapy class {number}"))
tree.setModel(model)
panes = QSplitter(Qt.Orientation.Horizontal)
panes.addWidget(tree)
panes.addWidget(page)
page.setHtml("<h1>细胞治疗药物</h1>" + "<p>Cell therapy <a href='a'>product</a> 产品</p>" * 12)
whole = QWidget()
column = QVBoxLayout(whole)
column.addLayout(bar)
column.addWidget(panes, 1)
column.addWidget(QLabel("not medical advice"))
window.setCentralWidget(whole)
window.show()""".replace("ICONS", (paths.resources() / "icons").as_posix()),
    1,
)


@dataclass
class Series:
    """Collect the milliseconds of one program: its whole process, and its first frame."""

    name: str
    command: list[str]
    whole: list[float] = field(default_factory=list)
    frame: list[float] = field(default_factory=list)

    def run(self) -> None:
        """Start the program once."""
        began = time.perf_counter()
        done = subprocess.run(self.command, capture_output=True, text=True, check=False)
        took = (time.perf_counter() - began) * 1000
        found = re.search(r"first frame after (\d+) ms", done.stdout)
        if done.returncode or not found:
            sys.exit(f"{self.name} failed:\n{done.stdout}{done.stderr}")
        self.whole.append(took)
        self.frame.append(float(found[1]))

    def line(self) -> str:
        low, _, high = quantiles(self.whole, n=4)
        return (
            f"{self.name:16}{median(self.whole):6.0f} ms  (middle half {low:.0f}-{high:.0f})"
            f"{median(self.frame):8.0f} ms to the first frame"
        )


def main(arguments: list[str]) -> int:
    """Measure and print; the exit code tells nothing, for a busy machine is no fault."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.start_up", description="Measure the start."
    )
    parser.add_argument("--runs", type=int, default=15, help="starts of each (15)")
    options = parser.parse_args(arguments)
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # compiled once, as on every reader's machine
    program = Path(sys.executable).with_name("celltx-desktop")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PYTHONPYCACHEPREFIX"] = folder
        settings = ["--settings", str(Path(folder, "celltx.ini"))]
        bare = Series("bare window", [sys.executable, "-c", BARE])
        widgets = Series("Qt's widgets", [sys.executable, "-c", WIDGETS])
        ours = Series("celltx-desktop", [str(program), *settings, "--smoke"])
        for series in (bare, widgets, ours):
            series.run()  # to warm the caches
            series.whole.clear()
            series.frame.clear()
        for _ in range(max(2, options.runs)):
            for series in (bare, widgets, ours):
                series.run()
    for series in (bare, widgets, ours):
        ratio = median(series.whole) / median(bare.whole)
        print(f"{series.line()}  ratio {ratio:.2f}")  # noqa: T201 - it speaks to a terminal
    print(f"goal at most {GOAL:.2f}")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
