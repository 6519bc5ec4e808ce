"""From a query to ranked hits, their reasons, and what to try where nothing is found.

Start with ``search.py``, the list of steps: a query is understood (``understanding.py``), looked
for tier by tier (``finding.py``) and, where nothing matches, asked for in weaker ways, each a
module of its own; ``listing.py`` makes the hits. Others import ``search.py``, and the command line
``names.py``. Imports ``domain`` and ``store``.
"""
