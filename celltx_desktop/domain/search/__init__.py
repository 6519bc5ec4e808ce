"""A query and a hit as values, and the rules by which typed text becomes search words.

Start with ``query.py`` (what is asked for) and ``hit.py`` (what is found). ``reading.py`` makes a
query of typed text, late: the start needs none. The compiler stores words cut by the same rules.
Imports ``domain`` only.
"""
