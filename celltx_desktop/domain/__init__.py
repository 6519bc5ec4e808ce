"""What the reference holds and how it is asked for: frozen values, no Qt and no SQL.

``facts`` holds the shape of a record, ``search`` that of a query and of a hit. ``text.py`` is
what both stand on: bilingual text, and the folded form in which two spellings are equal.
Imports the standard library and itself. Start with ``facts/record.py``.
"""
