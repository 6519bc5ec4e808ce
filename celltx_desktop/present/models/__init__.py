"""The tree, the hits and the past queries as Qt's views and fields want them.

Imports ``pages``, ``wording``, ``domain`` and ``settings``.
"""
