-- What a unit has written for its plan of a year.

-- version: counts every change, so that nobody writes over what they have not seen. doc: JSON, a text by part of the plan.
CREATE TABLE year_plan (
  unit INTEGER NOT NULL REFERENCES unit (id),
  year INTEGER NOT NULL,
  version INTEGER NOT NULL,
  doc TEXT NOT NULL,
  PRIMARY KEY (unit, year)
) WITHOUT ROWID;
