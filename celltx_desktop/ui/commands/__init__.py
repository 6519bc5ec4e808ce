"""What the actions of the window do.

Start with ``commands.py``. Imports as ``ui`` does, and the main window.
"""
