"""The left side: search field, tree, hits, what narrows them, and what to do where none is.

Start with ``search_box.py`` and ``hits.py``. Imports as ``ui`` does.
"""
