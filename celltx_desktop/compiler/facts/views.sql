-- A view for each question, for people who open the database by hand and for `export --tables`.
--
-- The comment at the head of a view says what one of its rows is. For all of them: an id is that of
-- a record without its kind (vx-880), "record" with it (product/vx-880), a part's names both
-- (product/vx-880#approval-1). A text is _zh and _en; _original is the language of its source, the
-- other is our translation. Where there is nothing there is NULL, and _silence says which nothing:
-- not-stated by the review, unknown to us, not-applicable. A date is ISO 8601, as precise as it is
-- known, which _precision says. "origin" is whose it is: review or supplement.

CREATE VIEW records AS
-- whatever has a page: a product, a class, a regulation, a term
SELECT
    place AS record, kind, id, nullif(r.title_zh, '') AS title_zh,
    nullif(r.title_en, '') AS title_en,
    iif(r.title_zh = '', NULL, r.title_original) AS title_original, parent AS parent_record,
    position, origin
FROM record r
ORDER BY kind, position, id;

CREATE VIEW products AS
-- a product; its status by all that is known, and by the review alone
WITH told AS (
    SELECT record, field, origin, group_concat(zh, '；') AS zh, group_concat(en, '; ') AS en
    FROM (SELECT * FROM fact WHERE silence = '' AND zh <> '' ORDER BY record, position)
    GROUP BY record, field, origin
)
SELECT
    r.id, r.place AS record, nullif(r.title_zh, '') AS name_zh, nullif(r.title_en, '') AS name_en,
    iif(r.title_zh = '', NULL, r.title_original) AS name_original,
    (SELECT text FROM name WHERE record = r.place AND kind = 'brand' ORDER BY position LIMIT 1)
        AS brand_name,
    (SELECT text FROM name WHERE record = r.place AND kind = 'inn' ORDER BY position LIMIT 1)
        AS inn,
    (SELECT text FROM name WHERE record = r.place AND kind = 'proper' ORDER BY position LIMIT 1)
        AS proper_name,
    (SELECT text FROM name WHERE record = r.place AND kind = 'code' ORDER BY position LIMIT 1)
        AS code_name,
    c.id AS class, c.title_zh AS class_zh, c.title_en AS class_en, now.kind AS status,
    now.zh AS status_zh, now.en AS status_en, nullif(now.date, '') AS status_date,
    CASE length(now.date) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS status_date_precision,
    nullif(now.jurisdictions, '') AS status_jurisdictions, nullif(now.as_of, '') AS status_as_of,
    CASE length(now.as_of) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS status_as_of_precision,
    alone.kind AS review_status, alone.zh AS review_status_zh, alone.en AS review_status_en,
    nullif(alone.date, '') AS review_status_date,
    CASE length(alone.date) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS review_status_date_precision,
    nullif(alone.jurisdictions, '') AS review_status_jurisdictions, target.zh AS target_zh,
    target.en AS target_en, target.origin AS target_origin,
    CASE WHEN target.zh IS NULL THEN coalesce(
        (SELECT silence FROM fact WHERE record = r.place AND field = 'target' AND silence <> ''),
        iif(r.origin = 'review', 'not-stated', 'unknown')
    ) END AS target_silence,
    developer.zh AS developer_zh, developer.en AS developer_en,
    developer.origin AS developer_origin,
    CASE WHEN developer.zh IS NULL THEN coalesce(
        (SELECT silence FROM fact WHERE record = r.place AND field = 'developer' AND silence <> ''),
        iif(r.origin = 'review', 'not-stated', 'unknown')
    ) END AS developer_silence,
    r.origin
FROM record r
JOIN record c ON c.place = r.parent
JOIN status now ON now.record = r.place
    AND now.position = (SELECT max(position) FROM status WHERE record = r.place)
LEFT JOIN status alone ON alone.record = r.place AND alone.origin = 'review'
LEFT JOIN told target ON target.record = r.place AND target.field = 'target'
    AND target.origin = (
        SELECT min(origin) FROM told WHERE record = r.place AND field = 'target'
    )
LEFT JOIN told developer ON developer.record = r.place AND developer.field = 'developer'
    AND developer.origin = (
        SELECT min(origin) FROM told WHERE record = r.place AND field = 'developer'
    )
WHERE r.kind = 'product'
ORDER BY c.place, r.position, r.id;

CREATE VIEW product_statuses AS
-- what a product is in one jurisdiction, or over all; by the review, or by all
SELECT
    r.id AS product, s.scope, s.jurisdiction, s.kind AS status, s.zh AS word_zh, s.en AS word_en,
    nullif(s.date, '') AS date,
    CASE length(s.date) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS date_precision,
    nullif(s.as_of, '') AS as_of,
    CASE length(s.as_of) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS as_of_precision
FROM (
    SELECT record, 'review' AS scope, 'all' AS jurisdiction, kind, zh, en, date, as_of
    FROM status
    WHERE origin = 'review'
    UNION ALL
    SELECT record, 'full', 'all', kind, zh, en, date, as_of
    FROM status s
    WHERE position = (SELECT max(position) FROM status WHERE record = s.record)
    UNION ALL
    SELECT record, iif(origin = 'review', 'review', 'full'), jurisdiction, kind, zh, en, date, as_of
    FROM standing
) s
JOIN record r ON r.place = s.record
ORDER BY r.id, s.scope, s.jurisdiction;

CREATE VIEW product_stages AS
-- what one source says of a product's development or sale
SELECT
    s.id, r.id AS product, s.position, s.kind AS stage, nullif(s.zh, '') AS word_zh,
    nullif(s.en, '') AS word_en, iif(s.zh = '', NULL, s.original) AS word_original,
    nullif(s.phase, '') AS phase, nullif(s.jurisdiction, '') AS jurisdiction,
    nullif(s.date, '') AS date,
    CASE length(s.date) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS date_precision,
    s.origin, nullif(s.as_of, '') AS as_of,
    CASE length(s.as_of) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS as_of_precision,
    nullif(s.read_on, '') AS read_on,
    CASE length(s.read_on) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS read_on_precision,
    nullif(s.confidence, '') AS confidence
FROM stage s
JOIN record r ON r.place = s.record
ORDER BY r.id, s.position;

CREATE VIEW therapy_classes AS
-- a therapy class
SELECT
    r.id, r.place AS record, nullif(r.title_zh, '') AS name_zh, nullif(r.title_en, '') AS name_en,
    iif(r.title_zh = '', NULL, r.title_original) AS name_original, p.id AS parent_class,
    r.position, r.origin
FROM record r
LEFT JOIN record p ON p.place = r.parent
WHERE r.kind = 'class'
ORDER BY r.position, r.id;

CREATE VIEW diseases AS
-- a disease, in the group in which we put it
SELECT
    r.id, r.place AS record, nullif(r.title_zh, '') AS name_zh, nullif(r.title_en, '') AS name_en,
    iif(r.title_zh = '', NULL, r.title_original) AS name_original, g.zh AS group_zh,
    g.en AS group_en, r.origin
FROM record r
LEFT JOIN fact g ON g.record = r.place AND g.field = 'group'
WHERE r.kind = 'disease'
ORDER BY r.position, r.id;

CREATE VIEW organisations AS
-- a regulator, a registry, a company or an institution
SELECT
    r.id, r.place AS record, nullif(r.title_zh, '') AS name_zh, nullif(r.title_en, '') AS name_en,
    iif(r.title_zh = '', NULL, r.title_original) AS name_original, c.zh AS country_zh,
    c.en AS country_en,
    iif(c.zh IS NULL, iif(r.origin = 'review', 'not-stated', 'unknown'), NULL)
        AS country_silence,
    r.origin
FROM record r
LEFT JOIN fact c ON c.record = r.place AND c.field = 'country' AND c.silence = ''
WHERE r.kind = 'organisation'
ORDER BY r.position, r.id;

CREATE VIEW names AS
-- one name of a record, as a source prints it
SELECT
    n.id, n.record, n.position, n.text AS name, n.kind, n.lang AS language, n.origin,
    nullif(n.as_of, '') AS as_of,
    CASE length(n.as_of) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS as_of_precision,
    nullif(n.read_on, '') AS read_on,
    CASE length(n.read_on) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS read_on_precision,
    nullif(n.confidence, '') AS confidence
FROM name n
ORDER BY n.record, n.position;

CREATE VIEW facts AS
-- one value of one field of a record, or why there is none
SELECT
    f.id, f.record, f.position, f.field, iif(f.silence = '', nullif(f.zh, ''), NULL) AS value_zh,
    iif(f.silence = '', nullif(f.en, ''), NULL) AS value_en,
    iif(f.silence = '' AND f.zh <> '', f.original, NULL) AS value_original,
    nullif(f.code, '') AS code, nullif(f.link, '') AS value_record,
    nullif(f.quantity_low, 0) AS quantity_low, nullif(f.quantity_high, 0) AS quantity_high,
    nullif(f.unit, '') AS unit, nullif(f.silence, '') AS value_silence,
    iif(f.silence = '', NULL, nullif(f.zh, '')) AS reason_zh,
    iif(f.silence = '', NULL, nullif(f.en, '')) AS reason_en, f.origin,
    nullif(f.as_of, '') AS as_of,
    CASE length(f.as_of) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS as_of_precision,
    nullif(f.read_on, '') AS read_on,
    CASE length(f.read_on) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS read_on_precision,
    nullif(f.confidence, '') AS confidence
FROM fact f
ORDER BY f.record, f.position;

CREATE VIEW approvals AS
-- one event at a regulator: an authorisation, an extension, an end
SELECT
    a.id, r.id AS product, a.position, nullif(a.regulator, '') AS regulator,
    iif(a.regulator = '', iif(a.origin = 'review', 'not-stated', 'unknown'), NULL)
        AS regulator_silence,
    a.jurisdiction, a.event, nullif(a.basis, 'not-stated') AS basis,
    CASE
        WHEN a.basis <> 'not-stated' THEN NULL
        WHEN ends.event IS NOT NULL OR a.event = 'listing' THEN 'not-applicable'
        WHEN a.origin = 'review' THEN 'not-stated' ELSE 'unknown'
    END AS basis_silence,
    nullif(a.date, '') AS date,
    CASE length(a.date) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS date_precision,
    iif(a.date = '', iif(a.origin = 'review', 'not-stated', 'unknown'), NULL) AS date_silence,
    nullif(a.indication_zh, '') AS indication_zh, nullif(a.indication_en, '') AS indication_en,
    iif(a.indication_zh = '', NULL, a.indication_original) AS indication_original,
    CASE
        WHEN a.indication_zh <> '' THEN NULL
        WHEN ends.event IS NOT NULL THEN 'not-applicable'
        WHEN a.origin = 'review' THEN 'not-stated' ELSE 'unknown'
    END AS indication_silence,
    nullif(a.holder, '') AS holder,
    iif(a.holder = '', iif(a.origin = 'review', 'not-stated', 'unknown'), NULL)
        AS holder_silence,
    nullif(a.number, '') AS number,
    iif(a.number = '', iif(a.origin = 'review', 'not-stated', 'unknown'), NULL)
        AS number_silence,
    nullif(a.label_url, '') AS label_url,
    iif(a.label_url = '', iif(a.origin = 'review', 'not-stated', 'unknown'), NULL)
        AS label_url_silence,
    nullif(a.zh, '') AS remark_zh, nullif(a.en, '') AS remark_en,
    iif(a.zh = '', NULL, a.original) AS remark_original, a.origin, nullif(a.as_of, '') AS as_of,
    CASE length(a.as_of) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS as_of_precision,
    nullif(a.read_on, '') AS read_on,
    CASE length(a.read_on) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS read_on_precision,
    nullif(a.confidence, '') AS confidence
FROM approval a
JOIN record r ON r.place = a.record
LEFT JOIN (
    SELECT column1 AS event
    FROM (VALUES ('suspension'), ('withdrawal'), ('revocation'), ('expiry'), ('not-renewed'))
) ends ON ends.event = a.event
ORDER BY r.id, a.position;

CREATE VIEW indication_parts AS
-- one indication of an approval, in the parts that its label states
SELECT
    i.approval, i.position, r.id AS product, d.id AS disease, nullif(i.age, '') AS age,
    nullif(i.age_from, 0) AS age_from_years, nullif(i.age_to, 0) AS age_to_years,
    nullif(i.course, '') AS course, nullif(i.prior_lines, 0) AS prior_lines,
    nullif(i.prior_zh, '') AS prior_therapy_zh, nullif(i.prior_en, '') AS prior_therapy_en,
    iif(i.prior_zh = '', NULL, i.prior_original) AS prior_therapy_original
FROM indication_part i
JOIN approval a ON a.id = i.approval
JOIN record r ON r.place = a.record
JOIN record d ON d.place = i.disease
ORDER BY i.approval, i.position;

CREATE VIEW trials AS
-- one trial of a product
SELECT
    t.id, r.id AS product, t.position, nullif(t.number, '') AS number,
    nullif(t.registry, '') AS registry, nullif(t.acronym, '') AS acronym,
    nullif(t.phase, '') AS phase,
    iif(t.phase = '', iif(t.origin = 'review', 'not-stated', 'unknown'), NULL)
        AS phase_silence,
    nullif(t.title_zh, '') AS title_zh, nullif(t.title_en, '') AS title_en,
    iif(t.title_zh = '', NULL, t.title_original) AS title_original,
    nullif(t.sponsor, '') AS sponsor, nullif(t.status_zh, '') AS status_zh,
    nullif(t.status_en, '') AS status_en,
    iif(t.status_zh = '', NULL, t.status_original) AS status_original,
    nullif(t.enrolment_zh, '') AS enrolment_zh, nullif(t.enrolment_en, '') AS enrolment_en,
    iif(t.enrolment_zh = '', NULL, t.enrolment_original) AS enrolment_original,
    nullif(t.participants, 0) AS participants,
    iif(t.participants = 0, iif(t.origin = 'review', 'not-stated', 'unknown'), NULL)
        AS participants_silence,
    nullif(t.population_zh, '') AS population_zh, nullif(t.population_en, '') AS population_en,
    iif(t.population_zh = '', NULL, t.population_original) AS population_original,
    nullif(t.endpoint_zh, '') AS endpoint_zh, nullif(t.endpoint_en, '') AS endpoint_en,
    iif(t.endpoint_zh = '', NULL, t.endpoint_original) AS endpoint_original,
    nullif(t.result_zh, '') AS result_zh, nullif(t.result_en, '') AS result_en,
    iif(t.result_zh = '', NULL, t.result_original) AS result_original,
    iif(t.result_zh = '', iif(t.origin = 'review', 'not-stated', 'unknown'), NULL)
        AS result_silence,
    nullif(t.result_of, 0) AS result_participants, nullif(t.follow_up_zh, '') AS follow_up_zh,
    nullif(t.follow_up_en, '') AS follow_up_en,
    iif(t.follow_up_zh = '', NULL, t.follow_up_original) AS follow_up_original,
    nullif(t.zh, '') AS remark_zh, nullif(t.en, '') AS remark_en,
    iif(t.zh = '', NULL, t.original) AS remark_original, t.origin, nullif(t.as_of, '') AS as_of,
    CASE length(t.as_of) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS as_of_precision,
    nullif(t.read_on, '') AS read_on,
    CASE length(t.read_on) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS read_on_precision,
    nullif(t.confidence, '') AS confidence
FROM trial t
JOIN record r ON r.place = t.record
ORDER BY r.id, t.position;

CREATE VIEW filings AS
-- one filing with a regulator, by its acceptance number
SELECT
    f.id, r.id AS product, f.position, f.number, f.body AS regulator,
    nullif(f.zh, '') AS filing_zh, nullif(f.en, '') AS filing_en,
    iif(f.zh = '', NULL, f.original) AS filing_original, f.origin, nullif(f.as_of, '') AS as_of,
    CASE length(f.as_of) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS as_of_precision,
    nullif(f.read_on, '') AS read_on,
    CASE length(f.read_on) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS read_on_precision,
    nullif(f.confidence, '') AS confidence
FROM filing f
JOIN record r ON r.place = f.record
ORDER BY r.id, f.position;

CREATE VIEW statements AS
-- one thing that is said about a record: mechanism, safety, finding and so on
SELECT
    s.id, s.record, s.position, s.kind, nullif(s.zh, '') AS statement_zh,
    nullif(s.en, '') AS statement_en, iif(s.zh = '', NULL, s.original) AS statement_original,
    nullif(s.theme_zh, '') AS theme_zh, nullif(s.theme_en, '') AS theme_en,
    iif(s.theme_zh = '', NULL, s.theme_original) AS theme_original, s.origin,
    nullif(s.as_of, '') AS as_of,
    CASE length(s.as_of) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS as_of_precision,
    nullif(s.read_on, '') AS read_on,
    CASE length(s.read_on) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS read_on_precision,
    nullif(s.confidence, '') AS confidence
FROM statement s
ORDER BY s.record, s.position;

CREATE VIEW statement_records AS
-- a further record that a statement is about, or for which a class's statement holds
SELECT statement, 'about' AS relation, position, record
FROM about
UNION ALL
SELECT statement, 'holds-for', position, record
FROM holds_for
ORDER BY statement, relation, position;

CREATE VIEW boxed_warning_items AS
-- one item of the boxed warning on a product's label, or, without an item, a remark that there are
-- others or that they may read otherwise now
SELECT
    s.id AS statement, r.id AS product,
    iif(
        s.kind = 'boxed-warning',
        row_number() OVER (PARTITION BY s.record, s.kind ORDER BY s.position),
        NULL
    ) AS item_number,
    iif(s.kind = 'boxed-warning', s.zh, NULL) AS item_zh,
    iif(s.kind = 'boxed-warning', s.en, NULL) AS item_en,
    iif(s.kind = 'boxed-warning', s.original, NULL) AS item_original,
    iif(s.kind = 'boxed-warning', NULL, 'unknown') AS item_silence,
    iif(s.kind = 'boxed-warning', NULL, s.zh) AS remark_zh,
    iif(s.kind = 'boxed-warning', NULL, s.en) AS remark_en,
    iif(s.kind = 'boxed-warning', NULL, s.original) AS remark_original,
    nullif(s.as_of, '') AS label_date,
    CASE length(s.as_of) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS label_date_precision,
    nullif(s.read_on, '') AS read_on,
    CASE length(s.read_on) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS read_on_precision,
    (SELECT source FROM citation WHERE cited = s.id ORDER BY position LIMIT 1) AS source,
    s.origin
FROM statement s
JOIN record r ON r.place = s.record AND r.kind = 'product'
WHERE s.kind IN ('boxed-warning', 'boxed-unlisted')
ORDER BY r.id, s.position;

CREATE VIEW card_lines AS
-- a short line for the head of a product's page
SELECT
    l.id, r.id AS product, l.position, l.kind, nullif(l.zh, '') AS line_zh,
    nullif(l.en, '') AS line_en, iif(l.zh = '', NULL, l.original) AS line_original, l.origin,
    nullif(l.as_of, '') AS as_of,
    CASE length(l.as_of) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS as_of_precision,
    nullif(l.read_on, '') AS read_on,
    CASE length(l.read_on) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS read_on_precision,
    nullif(l.confidence, '') AS confidence
FROM card_line l
JOIN record r ON r.place = l.record
ORDER BY r.id, l.position;

CREATE VIEW editors_notes AS
-- what is printed beside what other sources say, or what it may mean
SELECT
    n.id, n.record, n.position, n.about, n.strength, n.lead AS is_lead,
    nullif(n.printed_zh, '') AS printed_zh, nullif(n.printed_en, '') AS printed_en,
    iif(n.printed_zh = '', NULL, n.printed_original) AS printed_original,
    nullif(n.elsewhere_zh, '') AS elsewhere_zh, nullif(n.elsewhere_en, '') AS elsewhere_en,
    iif(n.elsewhere_zh = '', NULL, n.elsewhere_original) AS elsewhere_original, n.origin
FROM note n
ORDER BY n.record, n.position;

CREATE VIEW citations AS
-- one place that states a part of a record
SELECT
    cited AS part, iif(part = '', 'whole', part) AS side, position, record, source, paragraph,
    nullif(refs, '') AS refs, origin
FROM citation
ORDER BY cited, side, position;

CREATE VIEW facts_by_paragraph AS
-- a part of a record, under the paragraph of the review that states it
SELECT
    c.paragraph, p.position AS paragraph_number, c.cited AS part,
    iif(c.part = '', 'whole', c.part) AS side, c.position, c.record, nullif(c.refs, '') AS refs
FROM citation c
JOIN paragraph p ON p.id = c.paragraph
ORDER BY p.position, c.cited, side, c.position;

CREATE VIEW paragraphs AS
-- a paragraph or heading of the review
SELECT
    id, position, nullif(p.title_zh, '') AS heading_zh, nullif(p.title_en, '') AS heading_en,
    iif(p.title_zh = '', NULL, p.title_original) AS heading_original, nullif(refs, '') AS refs,
    sha256
FROM paragraph p
ORDER BY position;

CREATE VIEW record_paragraphs AS
-- a paragraph of the review that treats a record; what it does not say is not stated there
SELECT
    record, position, paragraph
FROM home
ORDER BY record, position;

CREATE VIEW sources AS
-- a source that a citation names
SELECT
    id, kind, title, nullif(english, '') AS title_english, nullif(issuer, '') AS issuer,
    nullif(url, '') AS url, nullif(as_of, '') AS as_of,
    CASE length(as_of) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS as_of_precision,
    nullif(read_on, '') AS read_on,
    CASE length(read_on) WHEN 4 THEN 'year' WHEN 7 THEN 'month' WHEN 10 THEN 'day' END
        AS read_on_precision,
    nullif(language, '') AS language, copy AS is_copy, nullif(s.issue_zh, '') AS issue_zh,
    nullif(s.issue_en, '') AS issue_en,
    iif(s.issue_zh = '', NULL, s.issue_original) AS issue_original,
    nullif(s.description_zh, '') AS description_zh, nullif(s.description_en, '') AS description_en,
    iif(s.description_zh = '', NULL, s.description_original) AS description_original
FROM source s
ORDER BY id;
