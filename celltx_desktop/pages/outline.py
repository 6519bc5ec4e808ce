"""What the tree shows: therapy classes with their products, then the other parts of the review."""

from __future__ import annotations

from ..domain.text import Text
from ..store.catalogue import Catalogue
from ..store.overview import Branch
from . import words
from .about_data import PLACE as ABOUT
from .index_page import JURISDICTIONS, KINDS, LEXICON, LEXICON_LISTS, PREFIX, SOURCES


def outline(catalogue: Catalogue) -> list[Branch]:
    """Return every branch of the tree, each parent before its children."""
    branches = catalogue.branches()
    counts = catalogue.overview.counts()
    for name in ("regulations", "milestones", "figures", "outlook"):
        branches.append(
            _index(name, words.HIT_GROUP[KINDS[name]], count=counts.get(KINDS[name], 0))
        )
    for code, title in JURISDICTIONS.items():
        branches.append(_index(f"regulations-{code}", title, "regulations"))
    branches += catalogue.overview.regulation_branches(f"{PREFIX}regulations-")
    branches.append(_index(LEXICON, words.LEXICON))
    for name in LEXICON_LISTS:
        kind = KINDS[name]
        branches.append(_index(name, words.HIT_GROUP[kind], LEXICON, counts.get(kind, 0)))
    branches.append(_index(SOURCES, words.SOURCES))
    branches.append(Branch(ABOUT, "index", "", words.ABOUT_DATA, None, None))
    return branches


def _index(name: str, title: Text, parent: str = "", count: int = 0) -> Branch:
    place = PREFIX + name
    return Branch(place, "index", parent and PREFIX + parent, title, None, None, count)
