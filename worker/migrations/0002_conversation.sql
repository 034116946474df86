-- The conversation about a report: its state, the reviews, and an audit whose rows hang together.

-- state: see shared/reporting/workflow.ts; a report that is there has been submitted. (A list after IN would count as a row read.)
ALTER TABLE report ADD COLUMN state TEXT NOT NULL DEFAULT 'da_nop'
  CHECK (state = 'da_nop' OR state = 'tra_lai' OR state = 'nop_lai' OR state = 'da_duyet');

-- chain: link of the last audit row about this report, or about this unit. Whoever changes a report or a unit's affairs
-- says which link was last; where it is another one by then, the whole change is refused.
ALTER TABLE report ADD COLUMN chain TEXT NOT NULL DEFAULT '';
ALTER TABLE unit ADD COLUMN chain TEXT NOT NULL DEFAULT '';

-- Key: the report's key with a number from 1, packed like a revision's.
CREATE TABLE review (
  key INTEGER PRIMARY KEY,
  action TEXT NOT NULL CHECK (action IN ('return', 'approve', 'reopen')),
  revision INTEGER NOT NULL,
  message TEXT NOT NULL,
  remarks TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  actor TEXT NOT NULL
);

CREATE TRIGGER review_is_never_changed BEFORE UPDATE ON review
BEGIN
  SELECT RAISE (ABORT, 'reviews are append-only');
END;

CREATE TRIGGER review_is_never_deleted BEFORE DELETE ON review
BEGIN
  SELECT RAISE (ABORT, 'reviews are append-only');
END;

-- chain: `report:<key>` or `unit:<id>`, whose rows hang together: link is the SHA-256 of the link before it in the chain
-- and of the row itself. Rows of before the chains have neither. Ids count without a gap.
CREATE TABLE audit_with_links (
  id INTEGER PRIMARY KEY,
  chain TEXT NOT NULL,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  unit INTEGER NOT NULL,
  period TEXT,
  action TEXT NOT NULL,
  request TEXT NOT NULL,
  before TEXT,
  after TEXT,
  link TEXT NOT NULL
);

INSERT INTO audit_with_links (id, chain, at, actor, unit, period, action, request, before, after, link)
SELECT id, '', at, actor, unit, period, action, request, before, after, '' FROM audit ORDER BY id;

DROP TABLE audit;
ALTER TABLE audit_with_links RENAME TO audit;

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE (ABORT, 'the audit is append-only');
END;

CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN
  SELECT RAISE (ABORT, 'the audit is append-only');
END;
