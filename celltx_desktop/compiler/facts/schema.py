"""The tables of the database, and views with speaking names for people who open it by hand."""

from __future__ import annotations

from ..search.schema import SEARCH_TABLES

_PART = (
    "id TEXT PRIMARY KEY, record TEXT NOT NULL REFERENCES record(place), position INTEGER NOT NULL,"
    " origin TEXT NOT NULL"
)
"""What every part of a record has; ``origin`` is ``review`` or ``supplement``."""
_TRUST = "as_of TEXT NOT NULL, confidence TEXT NOT NULL"


def _text(name: str = "") -> str:
    prefix = f"{name}_" if name else ""
    return ", ".join(f"{prefix}{part} TEXT NOT NULL" for part in ("zh", "en", "original"))


_CONTENT_TABLES = f"""
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE source (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, title TEXT NOT NULL, english TEXT NOT NULL,
    issuer TEXT NOT NULL, url TEXT NOT NULL, as_of TEXT NOT NULL, language TEXT NOT NULL,
    copy INTEGER NOT NULL, {_text("issue")},
    {_text("description")}) STRICT;
CREATE TABLE paragraph (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, sha256 TEXT NOT NULL,
    refs TEXT NOT NULL) STRICT;
CREATE TABLE record (
    place TEXT PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL,
    parent TEXT REFERENCES record(place), position INTEGER NOT NULL, {_text("title")},
    origin TEXT NOT NULL) STRICT;
CREATE TABLE home (
    record TEXT NOT NULL REFERENCES record(place), position INTEGER NOT NULL,
    paragraph TEXT NOT NULL REFERENCES paragraph(id), PRIMARY KEY (record, position)) STRICT;
CREATE TABLE status ({_PART}, kind TEXT NOT NULL, {_text()}, phase TEXT NOT NULL, {_TRUST}) STRICT;
CREATE TABLE name ({_PART}, text TEXT NOT NULL, kind TEXT NOT NULL, lang TEXT NOT NULL,
    {_TRUST}) STRICT;
CREATE TABLE fact ({_PART}, field TEXT NOT NULL, {_text()}, code TEXT NOT NULL,
    link TEXT NOT NULL, "nothing" TEXT NOT NULL, {_TRUST}) STRICT;
CREATE TABLE approval ({_PART}, regulator TEXT NOT NULL, {_text("region")},
    date TEXT NOT NULL, kind TEXT NOT NULL,
    {_text()}, {_text("indication")}, {_TRUST}) STRICT;
CREATE TABLE trial ({_PART}, number TEXT NOT NULL, registry TEXT NOT NULL, phase TEXT NOT NULL,
    {_text()}, {_text("title")}, sponsor TEXT NOT NULL, {_text("status")}, {_text("enrolment")},
    {_TRUST}) STRICT;
CREATE TABLE filing ({_PART}, number TEXT NOT NULL, body TEXT NOT NULL, {_text()},
    {_TRUST}) STRICT;
CREATE TABLE statement ({_PART}, kind TEXT NOT NULL, {_text()}, {_text("theme")},
    {_TRUST}) STRICT;
CREATE TABLE note ({_PART}, about TEXT NOT NULL, {_text("printed")}, {_text("elsewhere")},
    strength TEXT NOT NULL, lead INTEGER NOT NULL) STRICT;
CREATE TABLE about (
    statement TEXT NOT NULL REFERENCES statement(id), position INTEGER NOT NULL,
    record TEXT NOT NULL REFERENCES record(place), PRIMARY KEY (statement, record)) STRICT;
CREATE TABLE citation (
    cited TEXT NOT NULL, part TEXT NOT NULL, position INTEGER NOT NULL,
    record TEXT NOT NULL REFERENCES record(place), origin TEXT NOT NULL,
    source TEXT NOT NULL REFERENCES source(id), paragraph TEXT REFERENCES paragraph(id),
    refs TEXT NOT NULL, PRIMARY KEY (cited, part, position)) STRICT;
CREATE INDEX record_parent ON record (parent, position);
CREATE INDEX name_record ON name (record, position);
CREATE INDEX fact_record ON fact (record, position);
CREATE INDEX statement_record ON statement (record, position);
CREATE INDEX about_record ON about (record);
CREATE INDEX citation_record ON citation (record);
CREATE INDEX citation_paragraph ON citation (paragraph);
"""
TABLES = _CONTENT_TABLES + SEARCH_TABLES

PARTS = ("status", "name", "fact", "approval", "trial", "filing", "statement", "note")
"""The tables of what a record carries, each with ``record`` and ``position``."""

CONTENT = ("source", "paragraph", "record", "home", *PARTS, "about", "citation")
"""The tables whose rows make the content hash, in this order."""

VIEWS = {
    "products": "SELECT r.id, r.title_zh AS 名称, r.title_en AS name, c.title_zh AS 治疗类别,"
    " c.title_en AS therapy_class, s.zh AS 状态, s.en AS status FROM record r"
    " JOIN record c ON c.place = r.parent JOIN status s ON s.record = r.place"
    " WHERE r.kind = 'product' ORDER BY c.place, r.position",
    "therapy_classes": "SELECT id, title_zh AS 名称, title_en AS name, parent FROM record"
    " WHERE kind = 'class' ORDER BY position",
    "approvals": "SELECT r.title_zh AS 名称, r.title_en AS product, a.regulator, a.date, a.kind,"
    " a.zh, a.en, a.indication_zh AS 适应证, a.indication_en AS indication FROM approval a"
    " JOIN record r ON r.place = a.record ORDER BY a.date, r.place",
    "trials": "SELECT r.title_zh AS 名称, r.title_en AS product, t.number, t.registry, t.phase"
    " FROM trial t JOIN record r ON r.place = t.record ORDER BY t.number",
    "filings": "SELECT r.title_zh AS 名称, r.title_en AS product, f.number, f.body, f.zh, f.en"
    " FROM filing f JOIN record r ON r.place = f.record ORDER BY f.number",
    "key_facts": 'SELECT r.kind, r.id, f.field, f.zh, f.en, f.code, f."nothing", c.source,'
    " c.paragraph, c.refs FROM fact f JOIN record r ON r.place = f.record"
    " LEFT JOIN citation c ON c.cited = f.id ORDER BY r.place, f.position, c.position",
    "statements": "SELECT r.kind AS record_kind, r.id, s.kind, s.theme_zh AS 主题, s.zh, s.en,"
    " c.source, c.paragraph, c.refs FROM statement s JOIN record r ON r.place = s.record"
    " LEFT JOIN citation c ON c.cited = s.id ORDER BY r.place, s.position, c.position",
    "editors_notes": "SELECT r.id, n.about, n.printed_zh AS 综述所印, n.printed_en AS printed,"
    " n.elsewhere_zh AS 其他来源, n.elsewhere_en AS elsewhere, n.strength FROM note n"
    " JOIN record r ON r.place = n.record ORDER BY r.place, n.position",
    "facts_by_paragraph": "SELECT paragraph, cited, refs FROM citation"
    " WHERE paragraph IS NOT NULL ORDER BY paragraph, cited",
}
