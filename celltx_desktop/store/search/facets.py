"""What narrows a list of hits: counted values, and completions of ``target:c``.

A facet is a word of the query, so that what narrows the list stands in the search field: it can be
seen, typed, kept and undone, and there is no second state.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping, Sequence

from ...domain.search.field_words import field_word, language, offered, written
from ...domain.search.narrowing import Completion, Facet, FacetValue
from ...domain.search.words import squeeze
from ...domain.text import Lang, Text

FACETS = ("class", "status", "regulator", "indication", "source", "origin")
"""The fields whose values are counted, in the order in which they are shown."""

_VALUES, _COMPLETIONS = 30, 12
_BEGUN = 3
"""Letters after which a field word is offered; fewer begin too many names. Chinese needs one."""
_COUNT = """
SELECT v.field, v.number, v.zh, v.en, v.typed_zh, v.typed_en, count(*) AS hits
FROM search_valued d CROSS JOIN search_value v ON v.number = d.value
WHERE d.document IN ({}) AND v.field IN ({})
GROUP BY v.number ORDER BY hits DESC, v.number
"""
_NAMED = """
SELECT zh, en, typed_zh, typed_en, records FROM search_value WHERE number IN (
    SELECT value FROM search_value_name WHERE field = ? AND squeezed >= ? AND squeezed < ?)
ORDER BY records DESC, number LIMIT ?
"""
_LAST = re.compile(r'(?:^|(?<=\s))(-?)(?:([^\s:："]+)[:：])?("?)([^\s:："]*)$')
_GREATEST = "\U0010ffff"


class Facets:
    """Count values of fields, and offer them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def counted(self, documents: Sequence[int], chosen: Mapping[int, str]) -> tuple[Facet, ...]:
        """Return the values that narrow the documents, and those by which they are narrowed.

        ``chosen`` are the numbers of the latter, with the filter that is written in the query.
        """
        listed = ", ".join(str(int(document)) for document in documents)
        fields = ", ".join(f"'{field}'" for field in FACETS)
        values: dict[str, list[FacetValue]] = {field: [] for field in FACETS}
        rows = self._db.execute(_COUNT.format(listed, fields)).fetchall()
        for field, number, zh, en, typed_zh, typed_en, hits in rows:
            narrows = hits < len(documents) or number in chosen
            if narrows and len(values[field]) < _VALUES:
                term = Text(written(field, typed_zh, "zh"), written(field, typed_en, "en"))
                value = FacetValue(Text(zh, en), hits, term, chosen.get(number, ""))
                values[field].append(value)
        return tuple(Facet(field, tuple(found)) for field, found in values.items() if found)

    def completions(self, text: str, lang: Lang) -> tuple[Completion, ...]:
        """Return how the last word of ``text`` may go on: field words, or values of its field."""
        match = _LAST.search(text)
        if match is None or not match[0].lstrip("-"):
            return ()
        before, (minus, field, _, typed) = text[: match.start()], match.groups()
        if field is None:
            if typed.isascii() and 0 < len(typed) < _BEGUN:
                return ()
            return tuple(
                Completion(f"{before}{minus}{word.word[language(typed, lang)]}:", word.word)
                for word in offered(typed)
            )
        known = field_word(field)
        spoken = language(field, lang)
        return tuple(self._values(known.key, typed, f"{before}{minus}", spoken)) if known else ()

    def _values(self, field: str, typed: str, before: str, lang: Lang) -> list[Completion]:
        squeezed = squeeze(typed)
        bounds = (squeezed, squeezed + _GREATEST)
        rows = self._db.execute(_NAMED, (field, *bounds, _COMPLETIONS)).fetchall()
        return [
            Completion(
                before + written(field, typed_zh if lang == "zh" else typed_en, lang),
                Text(zh, en),
                records,
            )
            for zh, en, typed_zh, typed_en, records in rows
        ]
