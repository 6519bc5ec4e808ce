"""CellTx Desktop: an offline, bilingual reference browser for cell-therapy products.

Layers, from the facts outwards: ``domain``, ``compiler`` and ``store``, ``wording``, ``pages``,
``export``, ``present``, ``ui``; ``cli`` beside them. Inside each layer folders say what a module is
about. ``app.py`` puts the window together, ``faults.py`` takes what goes wrong. Each folder's
``__init__`` tells the rest.
"""

__version__ = "0.1.0"
