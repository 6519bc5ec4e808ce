"""What the reference holds and how it is asked for: frozen values, no Qt and no SQL.

``facts`` holds the shape of a record, ``search`` that of a query and of a hit. Both stand
on ``text.py`` (bilingual text, and the folded form in which two spellings are equal) and
``place.py`` (where a reader can go, and what of its text means what).
Imports the standard library and itself. Start with ``facts/record.py``.
"""
