-- What a unit decided about the wards directly below it: points, inspections, plans, recognised levels of a year.

-- version: counts every change. doc: JSON list of { unit, figures }.
CREATE TABLE assessment (
  year INTEGER NOT NULL,
  unit INTEGER NOT NULL REFERENCES unit (id),
  version INTEGER NOT NULL,
  doc TEXT NOT NULL,
  PRIMARY KEY (year, unit)
) WITHOUT ROWID;
