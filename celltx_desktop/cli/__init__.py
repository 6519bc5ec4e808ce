"""The command line: everything that works without a window, and how the window is started.

``run.py`` is the way in, ``pages.py`` puts pages out. Imports ``export``, ``pages``, ``wording``,
``store`` and ``domain``; the compiler and the window only inside functions.
"""
