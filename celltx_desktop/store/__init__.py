"""The database at run time, read only: the one place with SQL. Rows leave as domain values."""
