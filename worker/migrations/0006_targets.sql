-- What a unit hands out in a year as targets, for that year and later ones.

-- version: counts every change, so that nobody writes over what they have not seen. doc: JSON list.
CREATE TABLE target_list (
  unit INTEGER NOT NULL REFERENCES unit (id),
  year INTEGER NOT NULL,
  version INTEGER NOT NULL,
  doc TEXT NOT NULL,
  PRIMARY KEY (unit, year)
) WITHOUT ROWID;
