-- Units that come, go and move within a year: the tree of a year says for which of its periods each place counts.

-- slots: bits of the periods that the row counts for (Q1 1, Q2 2, H1 4, Q3 8, Q4 16, Y 32): those on whose last day the
-- unit stood there. A unit that moved has one row for each place it stood at.
-- by_slot: null where all of a row's periods are alike; otherwise lists of six, one for each period: `names` [code, name,
-- tier], `due` number of wards, `places` the unit's place in that period, `before` its place in the year before.
CREATE TABLE tree_by_slot (
  unit INTEGER NOT NULL REFERENCES unit (id),
  year INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  tier TEXT NOT NULL,
  parent INTEGER,
  rank INTEGER,
  place INTEGER NOT NULL,
  direct INTEGER NOT NULL,
  last INTEGER NOT NULL,
  wards INTEGER NOT NULL,
  inner_units INTEGER NOT NULL,
  before INTEGER,
  above TEXT NOT NULL,
  below TEXT NOT NULL,
  slots INTEGER NOT NULL DEFAULT 63,
  by_slot TEXT,
  PRIMARY KEY (unit, year, place),
  UNIQUE (year, place),
  CHECK (place <= direct AND direct <= last)
) WITHOUT ROWID;

INSERT INTO tree_by_slot (unit, year, code, name, tier, parent, rank, place, direct, last, wards, inner_units, before,
  above, below)
SELECT unit, year, code, name, tier, parent, rank, place, direct, last, wards, inner_units, before, above, below
FROM tree;

DROP TABLE tree;
ALTER TABLE tree_by_slot RENAME TO tree;

-- What a unit was called and where it stood up to and including a day; `unit` itself says what came after the last one.
CREATE TABLE unit_before (
  unit INTEGER NOT NULL REFERENCES unit (id),
  until TEXT NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  tier TEXT NOT NULL,
  parent INTEGER,
  PRIMARY KEY (unit, until)
) WITHOUT ROWID;

-- Which units a unit was made of. part: 1 where only a part of the earlier one came to it.
CREATE TABLE predecessor (
  unit INTEGER NOT NULL REFERENCES unit (id),
  before INTEGER NOT NULL REFERENCES unit (id),
  part INTEGER NOT NULL CHECK (part IN (0, 1)),
  PRIMARY KEY (unit, before)
) WITHOUT ROWID;

-- Grows with every change of units: whoever changes them says which version was read.
CREATE TABLE unit_list (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL
);
INSERT INTO unit_list (id, version) VALUES (1, 0);

-- since: first day of a membership; null where it has always been.
ALTER TABLE membership ADD COLUMN since TEXT;
