-- Lines that a unit adds to what it asks of the wards below it, as a JSON list. None is ever removed: a line's number is its
-- place in the list, and its amounts stand in reports under its id.
CREATE TABLE own_lines (
  unit INTEGER PRIMARY KEY REFERENCES unit (id),
  doc TEXT NOT NULL
);
