-- Views with speaking names, for people who open the database by hand.

CREATE VIEW products AS
SELECT
    r.id, r.title_zh AS 名称, r.title_en AS name, c.title_zh AS 治疗类别, c.title_en AS therapy_class,
    s.zh AS 状态, s.en AS status
FROM record r
JOIN record c ON c.place = r.parent
JOIN status s ON s.record = r.place
    AND s.position = (SELECT max(position) FROM status WHERE record = r.place)
WHERE r.kind = 'product'
ORDER BY c.place, r.position;

CREATE VIEW therapy_classes AS
SELECT
    id, title_zh AS 名称, title_en AS name, parent
FROM record
WHERE kind = 'class'
ORDER BY position;

CREATE VIEW approvals AS
SELECT
    r.title_zh AS 名称, r.title_en AS product, a.regulator, a.jurisdiction, a.date, a.event, a.basis, a.zh,
    a.en,
    a.indication_zh AS 适应证, a.indication_en AS indication
FROM approval a
JOIN record r ON r.place = a.record
ORDER BY a.date, r.place;

CREATE VIEW trials AS
SELECT
    r.title_zh AS 名称, r.title_en AS product, t.number, t.registry, t.phase
FROM trial t
JOIN record r ON r.place = t.record
ORDER BY t.number;

CREATE VIEW filings AS
SELECT
    r.title_zh AS 名称, r.title_en AS product, f.number, f.body, f.zh, f.en
FROM filing f
JOIN record r ON r.place = f.record
ORDER BY f.number;

CREATE VIEW key_facts AS
SELECT
    r.kind, r.id, f.field, f.zh, f.en, f.code, f.silence, c.source, c.paragraph, c.refs
FROM fact f
JOIN record r ON r.place = f.record
LEFT JOIN citation c ON c.cited = f.id
ORDER BY r.place, f.position, c.position;

CREATE VIEW statements AS
SELECT
    r.kind AS record_kind, r.id, s.kind, s.theme_zh AS 主题, s.zh, s.en, c.source, c.paragraph,
    c.refs
FROM statement s
JOIN record r ON r.place = s.record
LEFT JOIN citation c ON c.cited = s.id
ORDER BY r.place, s.position, c.position;

CREATE VIEW editors_notes AS
SELECT
    r.id, n.about, n.printed_zh AS 综述所印, n.printed_en AS printed, n.elsewhere_zh AS 其他来源,
    n.elsewhere_en AS elsewhere, n.strength
FROM note n
JOIN record r ON r.place = n.record
ORDER BY r.place, n.position;

CREATE VIEW facts_by_paragraph AS
SELECT
    paragraph, cited, refs
FROM citation
WHERE paragraph IS NOT NULL
ORDER BY paragraph, cited;
