"""The page of one record: product, therapy class, list, source, and all other kinds.

Start with ``product.py``; ``plain_record.py`` serves every kind without a module of its own.
Imports ``pages``, ``wording``, ``store`` and ``domain``.
"""
