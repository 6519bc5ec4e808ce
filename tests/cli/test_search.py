from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from celltx_desktop.store.search.search import LIMIT
from tests.processes import Run


def test_search_lists_place_title_and_reason(run: Run) -> None:
    done = run("search", "vx880")
    assert done.returncode == 0
    assert done.stdout.splitlines()[0] == "product/vx-880\tVX-880\tVX-880"
    assert done.stderr == ""
    chinese = run("search", "islet", "--lang", "zh")
    assert "胰岛细胞治疗" in chinese.stdout.splitlines()[0]


def test_search_writes_json_with_both_names(run: Run) -> None:
    found = json.loads(run("search", "胰岛", "--json", "--limit", 2).stdout)
    assert found["query"] == "胰岛"
    assert len(found["hits"]) == 2
    assert found["total"] > 2
    first = found["hits"][0]
    assert (first["kind"], first["id"], first["tier"]) == ("class", "islet", "prefix")
    assert (first["name_zh"], first["name_en"]) == ("胰岛细胞治疗", "Islet-cell therapy")


def test_words_of_a_query_need_no_quotation_marks(run: Run) -> None:
    assert run("search", "liver", "failure").stdout.startswith("product/hepacure\t")


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [("en_US.UTF-8", "Nothing here for “zzz”."), ("zh_CN.UTF-8", "没有找到“zzz”。")],
)
def test_nothing_found_is_said_in_the_readers_language(run: Run, lang: str, sentence: str) -> None:
    done = run("search", "zzz", LC_ALL=lang)
    assert done.returncode == 0
    assert done.stdout.startswith(sentence)


@pytest.mark.parametrize(("lang", "told"), [("en", "… "), ("zh", "还有 ")])
def test_what_the_limit_cuts_is_said_apart_and_can_be_had(run: Run, lang: str, told: str) -> None:
    done = run("search", "cell", "--limit", 2, LC_ALL=lang)
    assert len(done.stdout.splitlines()) == 2
    assert done.stderr.startswith(told)
    total = done.stderr.split("--limit ")[1].split()[0]
    done = run("search", "cell", "--limit", total)
    assert (len(done.stdout.splitlines()), done.stderr) == (int(total), "")


def test_a_query_that_is_no_text_does_no_harm(run: Run) -> None:
    done = run("search", os.fsdecode(b"vx\xff"))
    assert done.returncode == 0
    assert done.stderr == ""


def test_a_limit_may_be_larger_than_what_the_window_lists(run: Run, real_database: Path) -> None:
    done = run("search", "cell", "--limit", 1000, data=real_database)
    assert len(done.stdout.splitlines()) > LIMIT
    assert done.stderr == ""


def test_what_is_not_understood_of_a_query_is_said_apart(run: Run) -> None:
    done = run("search", "targt:CD19")
    assert done.stderr.startswith("“targt” is no field word. Did you mean target?")
    assert "targt" not in done.stdout.partition("\n")[2]
