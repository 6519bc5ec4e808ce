"""Every sentence and label that is no fact, in both languages: one place for a translator.

``labels.py`` has what stands on every page, ``lists.py``, ``statement.py`` and ``sheets.py`` that
of some; ``errors.py`` and ``problems.py`` a sentence for each code, ``search_words.py`` and
``command_line.py`` what is said there. The window's own words are in ``resources/i18n``.

For a third language give ``Lang`` (``domain/text.py``) its name and ``Text`` a field for it without
a default: mypy then points to every text that lacks it, here, in ``domain/facts/vocabulary.py`` and
where data are read. Imports ``domain`` and ``errors``.
"""
