"""The sentences and labels that are no facts, in both languages: one place for a translator.

``labels.py`` has what stands on every page, ``lists.py``, ``statement.py`` and ``sheets.py`` that
of some, ``search_words.py`` what is said of a search. Whole sentences stand in files without code:
``errors.toml`` and ``problems.toml`` one for each code, ``command_line.toml`` and ``argparse.toml``
what is said there. The window's own words are in ``resources/i18n``.

For a third language give ``Lang`` (``domain/text.py``) its name and ``Text`` a field for it without
a default: mypy then points to every text that lacks it, here, in ``domain/facts/vocabulary.py`` and
where data are read. Imports ``domain`` and ``errors``.
"""
