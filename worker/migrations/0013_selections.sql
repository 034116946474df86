-- What a unit asks of the wards below it: its choices, each with the period from which it counts, as a JSON list. version:
-- counts every change.
CREATE TABLE selection (
  unit INTEGER PRIMARY KEY REFERENCES unit (id),
  version INTEGER NOT NULL,
  doc TEXT NOT NULL
);
