"""Write the tables of the search: words, names, values, spellings, synonyms, pinyin.

Start with ``index.py``; ``documents.py`` says which texts of a record can be found.
Imports ``domain`` and ``compiler``.
"""
