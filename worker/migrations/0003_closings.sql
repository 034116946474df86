-- Closed periods: numbered snapshots of a summary, and the addenda that come after them.

-- summary: JSON text, as it stood. digest: SHA-256 of its canonical text. code: what the printed report carries.
CREATE TABLE closing (
  unit INTEGER NOT NULL REFERENCES unit (id),
  period TEXT NOT NULL,
  number INTEGER NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  digest TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  summary TEXT NOT NULL,
  PRIMARY KEY (unit, period, number)
);

CREATE TRIGGER closing_is_never_changed BEFORE UPDATE ON closing
BEGIN
  SELECT RAISE (ABORT, 'closings are append-only');
END;

CREATE TRIGGER closing_is_never_deleted BEFORE DELETE ON closing
BEGIN
  SELECT RAISE (ABORT, 'closings are append-only');
END;

-- How many submissions have come since the period was closed; 0 on those of before.
ALTER TABLE report ADD COLUMN addendum INTEGER NOT NULL DEFAULT 0;
ALTER TABLE revision ADD COLUMN addendum INTEGER NOT NULL DEFAULT 0;
