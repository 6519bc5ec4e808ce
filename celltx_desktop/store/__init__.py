"""The database at run time, read only: the one place with SQL. Rows leave as domain values.

``database.py`` opens and verifies the file; ``facts`` answers what there is, ``search`` what was
meant. Nobody above sees a row or the name of a column, but for those of the views, which
are there to be seen. Imports ``domain``.
"""
