"""A page or a list of hits as Markdown, JSON, CSV or plain lines.

Each module writes one form. Imports ``export``, ``pages``, ``wording`` and ``domain``.
"""
