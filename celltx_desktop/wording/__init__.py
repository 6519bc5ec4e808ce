"""Every sentence and label that is no fact, in both languages: one place for a translator.

``labels.py`` has what stands on pages, the other modules speak of errors, of problems in the data,
of a search and of the command line. Imports ``domain`` and ``errors``.
"""
