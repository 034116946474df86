-- What units say of their wards, and the trail in words.

-- What a unit decided about the wards directly below it: points, inspections, plans, recognised levels of a year.

-- version: counts every change. doc: JSON list of { unit, figures }.
CREATE TABLE assessment (
  year INTEGER NOT NULL,
  unit INTEGER NOT NULL REFERENCES unit (id),
  version INTEGER NOT NULL,
  doc TEXT NOT NULL,
  PRIMARY KEY (year, unit)
) WITHOUT ROWID;

-- What a change did, thing by thing, as JSON { items, more }: of changes of lists and settings, which keep nothing else of
-- what was before. id: of the audit row.
CREATE TABLE kept_change (
  id INTEGER PRIMARY KEY,
  doc TEXT NOT NULL
);

CREATE TRIGGER kept_change_is_never_changed BEFORE UPDATE ON kept_change
BEGIN
  SELECT RAISE (ABORT, 'the audit is append-only');
END;

CREATE TRIGGER kept_change_is_never_deleted BEFORE DELETE ON kept_change
BEGIN
  SELECT RAISE (ABORT, 'the audit is append-only');
END;

-- kept: digest of that text, part of the row's link; null where nothing is kept.
ALTER TABLE audit ADD COLUMN kept TEXT;
