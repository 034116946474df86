-- Who is who: memberships that end, and codes by which an officer joins a unit.

-- until: last day of the membership; null while it lasts. Rows stay, so that the history keeps its author.
ALTER TABLE membership ADD COLUMN until TEXT;

-- code: SHA-256 of the code that was given out. used_by: account that used it, '' before.
CREATE TABLE enrolment (
  code TEXT PRIMARY KEY,
  unit INTEGER NOT NULL REFERENCES unit (id),
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  until TEXT NOT NULL,
  used_by TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

-- Wrong codes of an account on one day.
CREATE TABLE enrolment_attempt (
  email TEXT NOT NULL,
  day TEXT NOT NULL,
  wrong INTEGER NOT NULL,
  PRIMARY KEY (email, day)
) WITHOUT ROWID;
