-- Deadlines that fit reality: a date for the ward's own suppliers, days of grace, exceptions, and lost connections.

-- internal: day by which the ward's own suppliers deliver. grace: days after the due day that still count as in time.
ALTER TABLE period_setting ADD COLUMN internal TEXT;
ALTER TABLE period_setting ADD COLUMN grace INTEGER NOT NULL DEFAULT 0 CHECK (grace >= 0 AND grace <= 30);

-- A single unit's own due day: inclusive, without grace. setter: the unit that granted it.
CREATE TABLE deadline_exception (
  unit INTEGER NOT NULL REFERENCES unit (id),
  year INTEGER NOT NULL,
  slot TEXT NOT NULL CHECK (slot IN ('Q1', 'Q2', 'H1', 'Q3', 'Q4', 'Y')),
  due TEXT NOT NULL,
  reason TEXT NOT NULL,
  setter INTEGER NOT NULL REFERENCES unit (id),
  PRIMARY KEY (unit, year, slot)
) WITHOUT ROWID;

-- 1: first is the issue time of a token from when the Worker could not be reached.
ALTER TABLE report ADD COLUMN offline INTEGER NOT NULL DEFAULT 0;

-- Which unit an earlier token has vouched for: it cannot vouch for another one. token: its SHA-256.
CREATE TABLE pending_token (
  token TEXT PRIMARY KEY,
  unit INTEGER NOT NULL
) WITHOUT ROWID;
