"""CellTx Desktop: an offline, bilingual reference browser for cell-therapy products."""

__version__ = "0.1.0"
