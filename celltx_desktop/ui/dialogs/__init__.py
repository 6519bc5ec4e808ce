"""The dialogs, and the long work that some of them wait for (``worker.py``).

Each dialog is opened by the command that owns it. Imports as ``ui`` does.
"""
