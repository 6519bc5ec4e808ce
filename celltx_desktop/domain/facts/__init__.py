"""The shape of every record: its kinds, fields, names, statements, and the citation of each.

Start with ``record.py``; ``vocabulary.py`` lists which fields each kind may carry, ``columns.py``
says how a value becomes columns of the database and is read back.
Imports ``domain`` only.
"""
