"""Read records from TOML, check what must hold across them, and name the tables they go to.

Start with ``reader.py`` (text to values, by name and type) and ``checks.py``; ``supplement.py``
holds the rules for what is not from the review. Imports ``domain`` and ``compiler``.
"""
