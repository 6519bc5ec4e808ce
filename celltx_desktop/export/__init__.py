"""From page to file: PDF sheets, Markdown, JSON, CSV. Never reads a widget.

``batch.py`` puts out many records, ``files.py`` writes any file whole or not at all. ``sheet`` is
the PDF, ``text`` everything else. Imports ``pages``, ``wording``, ``store`` and ``domain``.
"""
