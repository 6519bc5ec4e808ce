"""Write the views of the database as tables for other programs: CSV, and what describes them.

The folder is a Data Package (https://specs.frictionlessdata.io/tabular-data-package/): a file
``<view>.csv`` for each view, as RFC 4180 asks, in UTF-8, and ``datapackage.json``, which says what
one row is, the type of each column and which column names a row of which table. The types follow
the names of the columns, which mean the same in every view. An empty cell is NULL. Cells are
written as they are, as ``csv.py`` does.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, get_args

from ...domain.facts.edition import Edition
from ...domain.facts.kinds import Silence
from ...errors import CelltxError
from ...store.facts.views import View
from ...wording import labels
from .. import files

DESCRIPTOR = "datapackage.json"
NAME = "celltx-desktop"
"""The name in the descriptor, by which a folder of ours is known again."""
INTEGERS = {
    *("position", "item_number", "paragraph_number", "participants", "result_participants"),
    *("age_from_years", "age_to_years", "prior_lines"),
}
NUMBERS = {"quantity_low", "quantity_high"}
KEYS = {
    "records": ("record",),
    "product_statuses": ("product", "scope", "jurisdiction"),
    "indication_parts": ("approval", "position"),
    "record_paragraphs": ("record", "position"),
    "statement_records": ("statement", "relation", "record"),
    "boxed_warning_items": ("statement",),
    "citations": ("part", "side", "position"),
    "facts_by_paragraph": ("part", "side", "position"),
}
"""What tells the rows of a view apart where that is no column ``id``."""
NAMED = {
    "approval": "approvals",
    "class": "therapy_classes",
    "disease": "diseases",
    "paragraph": "paragraphs",
    "parent_class": "therapy_classes",
    "parent_record": "records",
    "product": "products",
    "record": "records",
    "registry": "organisations",
    "regulator": "organisations",
    "source": "sources",
    "statement": "statements",
    "value_record": "records",
}
"""The view whose row a column names, by the one column of its key."""
_DATE = r"\d{4}(-\d{2}(-\d{2})?)?"
_PRECISIONS = ("year", "month", "day")
_ABOUT = (
    "Cell-therapy products: their names, status, approvals, trials and warnings, each part with the"
    " place that states it. A text is _zh (Chinese) and _en (English); _original is the language"
    " of its source. An empty cell holds nothing; where a column of its name with _silence stands"
    " beside it, that says which nothing: not-stated (the review does not state it), unknown (we do"
    " not know) or not-applicable. Dates are ISO 8601, as precise as _precision says. origin tells"
    " what is the review's from what the supplement adds."
)


def write(views: Iterable[View], edition: Edition) -> dict[str, bytes]:
    """Return the files by their names, the descriptor first."""
    views = list(views)
    tables = {f"{view.name}.csv": _csv(view) for view in views}
    resources = [
        _resource(view, name, table)
        for view, (name, table) in zip(views, tables.items(), strict=True)
    ]
    warning = f" {labels.DAMAGED.en}" if edition.intact is False else ""
    package = {
        "profile": "tabular-data-package",
        "name": NAME,
        "title": "CellTx Desktop: cell-therapy products",
        "description": f"{_ABOUT} {labels.DISCLAIMER.en}{warning}",
        "version": edition.data,
        "licenses": [{"name": "MIT", "path": "https://opensource.org/license/mit"}],
        "sources": [
            source for view in views if view.name == "sources" for source in _sources(view)
        ],
        "resources": resources,
    }
    described = json.dumps(package, ensure_ascii=False, indent=2) + "\n"
    return {DESCRIPTOR: described.encode(), **tables}


def write_folder(made: Mapping[str, bytes], folder: Path) -> None:
    """Write the files into the folder, made if only it is missing; each is whole or not there.

    A file that no earlier export wrote is never replaced. Raises CelltxError target-not-ours, and
    as ``files.write_whole`` does.
    """
    try:
        folder.mkdir(exist_ok=True)
        ours = _ours(folder)
        for name in made:
            if name not in ours and (folder / name).exists():
                raise CelltxError("target-not-ours", path=folder / name)
    except OSError as error:
        raise files.failure(folder, error) from error
    for name, data in made.items():
        files.write_whole(folder / name, data)


def _ours(folder: Path) -> set[str]:
    """Return the names of the files that an earlier export wrote, as its descriptor tells."""
    try:
        package = json.loads((folder / DESCRIPTOR).read_bytes())
        if package["name"] == NAME:
            return {DESCRIPTOR, *(str(resource["path"]) for resource in package["resources"])}
    except FileNotFoundError:
        pass
    except (ValueError, KeyError, TypeError):  # somebody else's
        pass
    return set()


def _csv(view: View) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(view.columns)
    writer.writerows(view.rows)
    return out.getvalue().encode()


def _sources(view: View) -> Iterable[dict[str, Any]]:
    for row in view.rows:
        source = dict(zip(view.columns, row, strict=True))
        yield {"title": source["title"]} | ({"path": source["url"]} if source["url"] else {})


def _resource(view: View, name: str, table: bytes) -> dict[str, Any]:
    key = _key(view)
    schema = {
        "fields": [_field(column, view) for column in view.columns],
        "missingValues": [""],
        **({"primaryKey": list(key)} if key else {}),
        "foreignKeys": [
            _reference(view, column, NAMED[column])
            for column in view.columns
            if column in NAMED and (column, NAMED[column]) != ("record", view.name)
        ],
    }
    return {
        "profile": "tabular-data-resource",
        "name": view.name,
        "path": name,
        "description": f"One row is {view.row_is}.",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(table),
        "hash": f"sha256:{hashlib.sha256(table).hexdigest()}",
        "schema": schema,
    }


def _key(view: View) -> tuple[str, ...]:
    return KEYS.get(view.name, ("id",) if "id" in view.columns else ())


def _reference(view: View, column: str, named: str) -> dict[str, Any]:
    return {
        "fields": [column],
        "reference": {
            "resource": "" if named == view.name else named,  # as the specification says itself
            "fields": list(KEYS.get(named, ("id",))),
        },
    }


def _field(column: str, view: View) -> dict[str, Any]:
    """Return the name and the type of a column."""
    constraints: dict[str, Any] = {}
    kind, form = "string", "default"
    if column in INTEGERS:
        kind = "integer"
    elif column in NUMBERS:
        kind = "number"
    elif column.startswith("is_"):
        return {"name": column, "type": "boolean", "trueValues": ["1"], "falseValues": ["0"]}
    elif column == "url" or column.endswith("_url"):
        form = "uri"
    elif column.endswith("_precision"):
        constraints["enum"] = list(_PRECISIONS)
    elif column.endswith("_silence"):
        constraints["enum"] = [word for word in get_args(Silence) if word]
    elif f"{column}_precision" in view.columns:
        constraints["pattern"] = _DATE
    if column in _key(view):
        constraints["required"] = True
    field: dict[str, Any] = {"name": column, "type": kind, "format": form}
    return field | ({"constraints": constraints} if constraints else {})
