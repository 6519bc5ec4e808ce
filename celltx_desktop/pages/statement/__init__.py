"""One statement alone: where it comes from, how it is cited, how an error in it is reported.

Imports ``pages``, ``wording``, ``store`` and ``domain``.
"""
