-- The tables of the search. "supplement" is 1 where only the supplement says so.
--
-- The full-text tables keep no text (content=''). Their tokenizer is ascii, for all folding and
-- cutting of words is our own (domain/search/words.py), the same for every version of SQLite.
-- Review and supplement are two columns, so that the review is searched alone without a second index.
-- Beginnings of up to five letters have an index; longer ones are looked up among search_term.
-- The full-text tables keep how long each text is, though no ranking asks: without that SQLite cannot
-- list or count them, and a tool that looks at every table stops there.
-- Nothing refers to another table by a foreign key: rows are written in batches, children first.

CREATE TABLE search_document (
    rowid INTEGER PRIMARY KEY, place TEXT NOT NULL, kind TEXT NOT NULL, title_zh TEXT NOT NULL,
    title_en TEXT NOT NULL, title_original TEXT NOT NULL, supplement INTEGER NOT NULL,
    status TEXT NOT NULL, later TEXT NOT NULL
) STRICT;

CREATE TABLE search_kind (
    first INTEGER PRIMARY KEY, kind TEXT NOT NULL
) STRICT;

CREATE TABLE search_name (
    squeezed TEXT NOT NULL, document INTEGER NOT NULL, best INTEGER NOT NULL,
    supplement INTEGER NOT NULL, PRIMARY KEY (squeezed, document)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_text (
    document INTEGER NOT NULL, position INTEGER NOT NULL, part TEXT NOT NULL, field TEXT NOT NULL,
    zh TEXT NOT NULL, en TEXT NOT NULL, words TEXT NOT NULL, supplement INTEGER NOT NULL,
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_value (
    number INTEGER PRIMARY KEY, field TEXT NOT NULL, key TEXT NOT NULL, zh TEXT NOT NULL,
    en TEXT NOT NULL, typed_zh TEXT NOT NULL, typed_en TEXT NOT NULL, records INTEGER NOT NULL
) STRICT;

CREATE TABLE search_value_name (
    field TEXT NOT NULL, squeezed TEXT NOT NULL, value INTEGER NOT NULL,
    PRIMARY KEY (field, squeezed, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_valued (
    document INTEGER NOT NULL, value INTEGER NOT NULL, supplement INTEGER NOT NULL,
    PRIMARY KEY (document, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_synonym (
    squeezed TEXT NOT NULL, meaning INTEGER NOT NULL, PRIMARY KEY (squeezed, meaning)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_meaning (
    meaning INTEGER NOT NULL, position INTEGER NOT NULL, words TEXT NOT NULL,
    broader INTEGER NOT NULL, PRIMARY KEY (meaning, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_spelling (
    one TEXT NOT NULL, other TEXT NOT NULL
) STRICT;

CREATE TABLE search_pinyin (
    character TEXT PRIMARY KEY, readings TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE search_term (
    term TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE search_word (
    number INTEGER PRIMARY KEY, squeezed TEXT NOT NULL, shown TEXT NOT NULL
) STRICT;

CREATE INDEX search_word_squeezed ON search_word (squeezed);

CREATE TABLE search_slip (
    key TEXT NOT NULL, word INTEGER NOT NULL, PRIMARY KEY (key, word)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search_names USING fts5 (
    review, supplement, content='', prefix='1 2 3 4 5', tokenize='ascii'
);

CREATE VIRTUAL TABLE search_fields USING fts5 (
    review, supplement, content='', prefix='1 2 3 4 5', tokenize='ascii'
);

CREATE VIRTUAL TABLE search_texts USING fts5 (
    review, supplement, content='', prefix='1 2 3 4 5', tokenize='ascii'
);

CREATE VIRTUAL TABLE search_key USING fts5 (
    review, supplement, content='', detail='column', prefix='1 2 3 4 5 6',
    tokenize='ascii'
);

CREATE VIRTUAL TABLE search_part USING fts5 (
    review, supplement, content='', detail='column', prefix='3 4 5 6',
    tokenize='ascii'
);
