"""From a query to ranked hits, their reasons, and what to try where nothing is found.

Start with ``search.py``, the door, then ``answers.py``: it has a query understood
(``understanding.py``), looked for tier by tier (``finding.py``) and, where nothing matches, asked
for in weaker ways, each a module of its own. Imports ``domain`` and ``store``.
"""
