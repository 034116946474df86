-- What the highest units ask of others: to stand below them from a day on. A row lasts until it is answered or taken back.
CREATE TABLE joining (
  unit INTEGER PRIMARY KEY REFERENCES unit (id),
  above INTEGER NOT NULL REFERENCES unit (id),
  day TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL
);
CREATE INDEX joining_above ON joining (above);
