"""What the tree shows: therapy classes with their products, then the other parts of the review."""

from __future__ import annotations

from ...domain.facts.kinds import RecordKind
from ...domain.facts.vocabulary import OTHER_FIELDS
from ...domain.place import NOWHERE, Place
from ...domain.text import Text
from ...store.facts.catalogue import Catalogue
from ...store.facts.overview import Branch
from ...wording import labels

ABOUT = Place("about-data")
APPROVALS = Place.of("index", "approvals")
KINDS: dict[str, RecordKind] = {
    "regulations": "regulation",
    "milestones": "milestone",
    "figures": "statistic",
    "outlook": "recommendation",
    "terms": "term",
    "organisations": "organisation",
    "diseases": "disease",
    "targets": "target",
    "cell-sources": "cell-source",
}
SOURCES = "sources"
LEXICON = "lexicon"
LEXICON_LISTS = ("terms", "organisations", "diseases", "targets", "cell-sources")
JURISDICTIONS = OTHER_FIELDS["regulation"]["jurisdiction"].codes


def outline(catalogue: Catalogue) -> list[Branch]:
    """Return every branch of the tree, those of one parent in their order."""
    branches = catalogue.branches()
    counts = catalogue.overview.counts()
    branches.append(_index(APPROVALS.name, labels.APPROVALS))
    for one in catalogue.overview.listed("list"):
        if not one.parent:
            branches.append(Branch(one.place, "list", APPROVALS, one.title, None, None))
    for name in ("regulations", "milestones", "figures", "outlook"):
        branches.append(
            _index(name, labels.HIT_GROUP[KINDS[name]], count=counts.get(KINDS[name], 0))
        )
    for code, title in JURISDICTIONS.items():
        branches.append(_index(f"regulations-{code}", title, "regulations"))
    branches += catalogue.overview.regulation_branches()
    branches.append(_index(LEXICON, labels.LEXICON))
    for name in LEXICON_LISTS:
        kind = KINDS[name]
        branches.append(_index(name, labels.HIT_GROUP[kind], LEXICON, counts.get(kind, 0)))
    branches.append(_index(SOURCES, labels.SOURCES))
    branches.append(Branch(ABOUT, "index", NOWHERE, labels.ABOUT_DATA, None, None))
    return branches


def _index(name: str, title: Text, parent: str = "", count: int = 0) -> Branch:
    place, above = Place.of("index", name), Place.of("index", parent)
    return Branch(place, "index", above, title, None, None, count)
