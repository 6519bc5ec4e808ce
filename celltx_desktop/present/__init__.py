"""Between pages and widgets: QtCore and QtGui, no widgets.

``navigator.py`` owns the place, the page and the hits on show; ``models`` are its lists for Qt's
views, ``page_html`` draws a page for the pane. ``style.py`` is how everything looks just now.
Imports ``pages``, ``wording``, ``store``, ``domain`` and ``settings``.
"""
