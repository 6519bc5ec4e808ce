-- The tables of the facts. Every part of a record (status, name, fact ...) has its id, the record, its
-- position there, and its origin: review or supplement. A text is three columns: zh, en, and which of
-- them is the original. Where there is nothing the text is empty, for the values of the program know no
-- NULL; a column _place says by NULL or by a reference which record another column names.

CREATE TABLE meta (
    key TEXT PRIMARY KEY, value TEXT NOT NULL
) STRICT;

CREATE TABLE source (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, title TEXT NOT NULL, english TEXT NOT NULL,
    issuer TEXT NOT NULL, url TEXT NOT NULL, as_of TEXT NOT NULL, read_on TEXT NOT NULL,
    language TEXT NOT NULL,
    copy INTEGER NOT NULL, issue_zh TEXT NOT NULL, issue_en TEXT NOT NULL,
    issue_original TEXT NOT NULL, description_zh TEXT NOT NULL, description_en TEXT NOT NULL,
    description_original TEXT NOT NULL
) STRICT;

CREATE TABLE paragraph (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, sha256 TEXT NOT NULL, refs TEXT NOT NULL,
    title_zh TEXT NOT NULL, title_en TEXT NOT NULL, title_original TEXT NOT NULL
) STRICT;

CREATE TABLE record (
    place TEXT PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL,
    parent TEXT REFERENCES record(place), position INTEGER NOT NULL, title_zh TEXT NOT NULL,
    title_en TEXT NOT NULL, title_original TEXT NOT NULL, origin TEXT NOT NULL
) STRICT;

CREATE TABLE home (
    record TEXT NOT NULL REFERENCES record(place), position INTEGER NOT NULL,
    paragraph TEXT NOT NULL REFERENCES paragraph(id), PRIMARY KEY (record, position)
) STRICT;

-- Derived from dated facts: a product by the review alone, and with the supplement.
CREATE TABLE status (
    id TEXT PRIMARY KEY, record TEXT NOT NULL REFERENCES record(place), position INTEGER NOT NULL,
    origin TEXT NOT NULL, kind TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL,
    original TEXT NOT NULL, phase TEXT NOT NULL, date TEXT NOT NULL, jurisdictions TEXT NOT NULL,
    as_of TEXT NOT NULL, read_on TEXT NOT NULL, confidence TEXT NOT NULL
) STRICT;

CREATE TABLE standing (
    id TEXT PRIMARY KEY, record TEXT NOT NULL REFERENCES record(place), position INTEGER NOT NULL,
    origin TEXT NOT NULL, jurisdiction TEXT NOT NULL, kind TEXT NOT NULL, zh TEXT NOT NULL,
    en TEXT NOT NULL, original TEXT NOT NULL, date TEXT NOT NULL, as_of TEXT NOT NULL
) STRICT;

CREATE TABLE stage (
    id TEXT PRIMARY KEY, record TEXT NOT NULL REFERENCES record(place), position INTEGER NOT NULL,
    origin TEXT NOT NULL, kind TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL,
    original TEXT NOT NULL, phase TEXT NOT NULL, date TEXT NOT NULL, jurisdiction TEXT NOT NULL,
    as_of TEXT NOT NULL, read_on TEXT NOT NULL, confidence TEXT NOT NULL
) STRICT;

CREATE TABLE card_line (
    id TEXT PRIMARY KEY, record TEXT NOT NULL REFERENCES record(place), position INTEGER NOT NULL,
    origin TEXT NOT NULL, kind TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL,
    original TEXT NOT NULL, as_of TEXT NOT NULL, read_on TEXT NOT NULL, confidence TEXT NOT NULL
) STRICT;

CREATE TABLE name (
    id TEXT PRIMARY KEY, record TEXT NOT NULL REFERENCES record(place), position INTEGER NOT NULL,
    origin TEXT NOT NULL, text TEXT NOT NULL, kind TEXT NOT NULL, lang TEXT NOT NULL,
    as_of TEXT NOT NULL, read_on TEXT NOT NULL, confidence TEXT NOT NULL
) STRICT;

CREATE TABLE fact (
    id TEXT PRIMARY KEY, record TEXT NOT NULL REFERENCES record(place), position INTEGER NOT NULL,
    origin TEXT NOT NULL, field TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL,
    original TEXT NOT NULL, code TEXT NOT NULL, link TEXT NOT NULL, silence TEXT NOT NULL,
    quantity_low REAL NOT NULL, quantity_high REAL NOT NULL, unit TEXT NOT NULL,
    as_of TEXT NOT NULL, read_on TEXT NOT NULL, confidence TEXT NOT NULL,
    link_place TEXT AS (nullif(link, '')) REFERENCES record(place)
) STRICT;

CREATE TABLE approval (
    id TEXT PRIMARY KEY, record TEXT NOT NULL REFERENCES record(place), position INTEGER NOT NULL,
    origin TEXT NOT NULL, regulator TEXT NOT NULL, jurisdiction TEXT NOT NULL, date TEXT NOT NULL,
    event TEXT NOT NULL, basis TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL,
    original TEXT NOT NULL, indication_zh TEXT NOT NULL, indication_en TEXT NOT NULL,
    indication_original TEXT NOT NULL, holder TEXT NOT NULL, number TEXT NOT NULL,
    label_url TEXT NOT NULL, as_of TEXT NOT NULL, read_on TEXT NOT NULL, confidence TEXT NOT NULL,
    regulator_place TEXT AS (nullif('organisation/' || regulator, 'organisation/'))
        REFERENCES record(place)
) STRICT;

-- The indication of an approval in the parts that the label states; ages are years, 0 is not stated.
CREATE TABLE indication_part (
    approval TEXT NOT NULL REFERENCES approval(id), position INTEGER NOT NULL,
    disease TEXT NOT NULL REFERENCES record(place), age TEXT NOT NULL, age_from INTEGER NOT NULL,
    age_to INTEGER NOT NULL, course TEXT NOT NULL, prior_lines INTEGER NOT NULL,
    prior_zh TEXT NOT NULL, prior_en TEXT NOT NULL, prior_original TEXT NOT NULL,
    PRIMARY KEY (approval, position)
) STRICT;

CREATE TABLE trial (
    id TEXT PRIMARY KEY, record TEXT NOT NULL REFERENCES record(place), position INTEGER NOT NULL,
    origin TEXT NOT NULL, number TEXT NOT NULL, registry TEXT NOT NULL, phase TEXT NOT NULL,
    zh TEXT NOT NULL, en TEXT NOT NULL, original TEXT NOT NULL, title_zh TEXT NOT NULL,
    title_en TEXT NOT NULL, title_original TEXT NOT NULL, sponsor TEXT NOT NULL,
    status_zh TEXT NOT NULL, status_en TEXT NOT NULL, status_original TEXT NOT NULL,
    enrolment_zh TEXT NOT NULL, enrolment_en TEXT NOT NULL, enrolment_original TEXT NOT NULL,
    acronym TEXT NOT NULL, participants INTEGER NOT NULL, population_zh TEXT NOT NULL,
    population_en TEXT NOT NULL, population_original TEXT NOT NULL, endpoint_zh TEXT NOT NULL,
    endpoint_en TEXT NOT NULL, endpoint_original TEXT NOT NULL, result_zh TEXT NOT NULL,
    result_en TEXT NOT NULL, result_original TEXT NOT NULL, result_of INTEGER NOT NULL,
    follow_up_zh TEXT NOT NULL, follow_up_en TEXT NOT NULL, follow_up_original TEXT NOT NULL,
    as_of TEXT NOT NULL, read_on TEXT NOT NULL, confidence TEXT NOT NULL,
    registry_place TEXT AS (nullif('organisation/' || registry, 'organisation/'))
        REFERENCES record(place)
) STRICT;

CREATE TABLE filing (
    id TEXT PRIMARY KEY, record TEXT NOT NULL REFERENCES record(place), position INTEGER NOT NULL,
    origin TEXT NOT NULL, number TEXT NOT NULL, body TEXT NOT NULL, zh TEXT NOT NULL,
    en TEXT NOT NULL, original TEXT NOT NULL, as_of TEXT NOT NULL, read_on TEXT NOT NULL,
    confidence TEXT NOT NULL,
    body_place TEXT AS (nullif('organisation/' || body, 'organisation/'))
        REFERENCES record(place)
) STRICT;

CREATE TABLE statement (
    id TEXT PRIMARY KEY, record TEXT NOT NULL REFERENCES record(place), position INTEGER NOT NULL,
    origin TEXT NOT NULL, kind TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL,
    original TEXT NOT NULL, theme_zh TEXT NOT NULL, theme_en TEXT NOT NULL,
    theme_original TEXT NOT NULL, as_of TEXT NOT NULL, read_on TEXT NOT NULL,
    confidence TEXT NOT NULL
) STRICT;

CREATE TABLE note (
    id TEXT PRIMARY KEY, record TEXT NOT NULL REFERENCES record(place), position INTEGER NOT NULL,
    origin TEXT NOT NULL, about TEXT NOT NULL, printed_zh TEXT NOT NULL, printed_en TEXT NOT NULL,
    printed_original TEXT NOT NULL, elsewhere_zh TEXT NOT NULL, elsewhere_en TEXT NOT NULL,
    elsewhere_original TEXT NOT NULL, strength TEXT NOT NULL, lead INTEGER NOT NULL
) STRICT;

CREATE TABLE about (
    statement TEXT NOT NULL REFERENCES statement(id), position INTEGER NOT NULL,
    record TEXT NOT NULL REFERENCES record(place), PRIMARY KEY (statement, record)
) STRICT;

CREATE TABLE holds_for (
    statement TEXT NOT NULL REFERENCES statement(id), position INTEGER NOT NULL,
    record TEXT NOT NULL REFERENCES record(place), PRIMARY KEY (statement, record)
) STRICT;

CREATE TABLE citation (
    cited TEXT NOT NULL, part TEXT NOT NULL, position INTEGER NOT NULL,
    record TEXT NOT NULL REFERENCES record(place), origin TEXT NOT NULL,
    source TEXT NOT NULL REFERENCES source(id), paragraph TEXT REFERENCES paragraph(id),
    refs TEXT NOT NULL, PRIMARY KEY (cited, part, position)
) STRICT;

CREATE TABLE not_here (
    squeezed TEXT PRIMARY KEY, name TEXT NOT NULL, zh TEXT NOT NULL, en TEXT NOT NULL,
    original TEXT NOT NULL, source TEXT NOT NULL REFERENCES source(id)
) STRICT, WITHOUT ROWID;

CREATE INDEX record_parent ON record (parent, position);
CREATE INDEX name_record ON name (record, position);
CREATE INDEX fact_record ON fact (record, position);
CREATE INDEX statement_record ON statement (record, position);
CREATE INDEX about_record ON about (record);
CREATE INDEX citation_record ON citation (record);
CREATE INDEX citation_paragraph ON citation (paragraph);
