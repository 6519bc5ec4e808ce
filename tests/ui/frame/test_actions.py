"""The table of actions: words, keys and icons of each."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from celltx_desktop import paths
from celltx_desktop.ui.frame.actions import SPECS
from tests.ui.conftest import Open
from tests.ui.reader import Reader


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_every_action_has_a_shortcut_that_qt_understands(spec: object) -> None:
    keys = getattr(spec, "keys")  # noqa: B009 - the id function makes mypy lose the type
    assert keys
    for one in keys:
        assert QKeySequence(one).toString(QKeySequence.SequenceFormat.PortableText) == one


def test_no_two_actions_share_a_shortcut() -> None:
    used = Counter(key for spec in SPECS for key in spec.keys)
    assert not [key for key, times in used.items() if times > 1]


def test_no_two_actions_share_their_words(open_window: Open) -> None:
    for interface in ("zh", "en"):
        reader = open_window(interface=interface)
        words = Counter(action.text() for action in reader.window.acts.all())
        assert not [word for word, times in words.items() if times > 1 or not word.strip()]
        reader.window.close()


def test_the_tooltip_names_the_key(reader: Reader) -> None:
    assert reader.window.acts["export"].toolTip() == "Export PDF (Ctrl+E)"
    assert reader.window.acts["back"].toolTip() == "Back (Alt+Left)"


def test_every_icon_is_there() -> None:
    icons = {file.stem for file in (paths.resources() / "icons").glob("*.svg")}
    assert {spec.icon for spec in SPECS if spec.icon} <= icons


def test_the_readme_lists_every_key() -> None:
    readme = (paths.root() / "README.md").read_text("utf-8")
    readme = readme.replace("←", "Left").replace("→", "Right")
    special = {"Back", "Forward", "Ctrl+="}  # keys of some keyboards, and + without Shift
    missing = [key for spec in SPECS for key in spec.keys if f"`{key}`" not in readme]
    assert set(missing) <= special
