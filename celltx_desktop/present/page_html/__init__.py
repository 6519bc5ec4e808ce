"""A page as the HTML that a QTextBrowser draws: our own colours, links that unfold.

Start with ``writer.py``. Imports ``pages``, ``wording`` and ``domain``; no Qt.
"""
