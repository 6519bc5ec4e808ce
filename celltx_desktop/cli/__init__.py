"""The command line: everything that works without a window, and how the window is started.

``run.py`` is the way in and knows all commands; each other module describes and runs some, with
what ``parser.py`` lends them. Imports ``export``, ``pages``, ``wording``, ``store`` and ``domain``;
the compiler and the window only inside functions.
"""
