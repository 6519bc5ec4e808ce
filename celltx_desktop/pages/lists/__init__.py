"""The pages that show many records at once, and the outline that the tree shows.

``welcome.py`` is the first page, ``index_page.py`` any list of one kind.
Imports ``pages``, ``wording``, ``store`` and ``domain``.
"""
