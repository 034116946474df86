-- What the ledger no longer needs of the D1 database, and what it keeps better.

-- What a subtree adds up to: in force as long as the row is there. version: number of the audit's last row when it was made.
DROP TABLE rollup;
CREATE TABLE rollup (
  key INTEGER PRIMARY KEY,
  version INTEGER NOT NULL,
  doc TEXT NOT NULL
);

-- A period that was closed stays closed, whoever writes its deadlines.
CREATE TRIGGER period_stays_closed BEFORE UPDATE ON period_setting WHEN OLD.closed = 1 AND NEW.closed = 0
BEGIN
  SELECT RAISE (ABORT, 'a closed period stays closed');
END;

CREATE TRIGGER closed_period_stays BEFORE DELETE ON period_setting WHEN OLD.closed = 1
BEGIN
  SELECT RAISE (ABORT, 'a closed period stays closed');
END;

-- Secrets of the deployment that have been used: each sets things up once. secret: its SHA-256.
CREATE TABLE used_secret (
  secret TEXT PRIMARY KEY,
  at TEXT NOT NULL
) WITHOUT ROWID;
