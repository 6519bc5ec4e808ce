"""The widgets. They ask with signals, are told with methods, and hold only what they made.

``main_window.py`` lays the panes out and connects them. ``frame`` surrounds them, ``navigation``
is the left side, ``page`` the right; ``dialogs`` open above, ``commands`` are what the actions do.
Imports every layer below and ``settings``.
"""
