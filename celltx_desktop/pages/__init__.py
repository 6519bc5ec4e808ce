"""From record to page: what the pane, the sheet and the command line all show. No Qt.

A place goes in at ``book.py``, a ``Page`` (``page.py``) comes out. ``records`` arranges one record,
``lists`` many of them, ``statement`` speaks of a single statement.
Imports ``wording``, ``store`` and ``domain``.
"""
