"""The tree, the hits and the past queries as Qt's views and fields want them.

Imports ``wording``, ``store``, ``domain`` and ``settings``.
"""
