"""The right side: head, page, contents and source pane.

Start with ``detail.py``, which lays them out; ``page_view.py`` is the page itself.
Imports as ``ui`` does.
"""
