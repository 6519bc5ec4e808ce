"""Records, titles, lists and counts, with or without the supplement.

Start with ``catalogue.py``: the pages ask nothing else. ``scope.py`` is the one switch that hides
the supplement. Imports ``domain`` and ``store``.
"""
