"""A query and a hit as values, and the rules by which typed text becomes search words.

Start with ``query.py`` (what was asked for) and ``hit.py`` (what was found); ``reading.py`` makes
the one from what was typed. The compiler stores words cut by the same rules.
Imports ``domain`` only.
"""
