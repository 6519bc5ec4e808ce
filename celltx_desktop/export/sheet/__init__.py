"""The printed sheet: a page as plain data for the typst template, and the PDF made from it.

Start with ``sheet.py`` (what stands on the paper) and ``pdf.py`` (the template is set);
the template itself is ``resources/sheet``. Imports ``export``, ``pages``, ``wording``, ``domain``.
"""
