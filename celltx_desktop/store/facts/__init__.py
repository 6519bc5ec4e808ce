"""Records, titles, lists and counts, with or without the supplement.

Start with ``catalogue.py``: almost all that pages ask. ``scope.py`` is the one switch that hides
the supplement. Imports ``domain`` and ``store``.
"""
