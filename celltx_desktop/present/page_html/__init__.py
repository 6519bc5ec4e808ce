"""A page as the HTML that a QTextBrowser draws: our own colours, links that unfold.

Start with ``writer.py``, which hands each block to the module that writes it; all write with
``pen.py``, and only ``markup.py`` makes HTML. Imports ``pages``, ``wording`` and ``domain``; no Qt.
"""
