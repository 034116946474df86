-- Units, the frozen tree of each year, who may do what, and the reports with their history.
-- Keys of documents are packed integers, see worker/store/keys.ts.

-- A unit's id is ours and never reused; everything else about it may change. Each year's tree keeps its own copy.
CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  tier TEXT NOT NULL,
  parent INTEGER REFERENCES unit (id),
  valid_from TEXT,
  valid_to TEXT
);

-- The units of a year as they were then, whatever becomes of them later, with preorder numbers that leave gaps. A unit's subtree is place … last; place … direct holds the unit itself and
-- the wards directly below it; units with units below them follow. A ward has place = last.
-- before: the unit's place in the tree of the year before, if it stood there.
-- rank: number among the units that have units below them, level by level, so that those directly below one are
-- neighbours; wards have none. above: [[unit, rank], …] nearest first; below: for the units directly below that have
-- units below them [[unit, rank, place, direct, wards, inner_units], …].
CREATE TABLE tree (
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
  PRIMARY KEY (unit, year),
  UNIQUE (year, place),
  CHECK (place <= direct AND direct <= last)
) WITHOUT ROWID;

CREATE TABLE membership (
  email TEXT NOT NULL,
  unit INTEGER NOT NULL REFERENCES unit (id),
  role TEXT NOT NULL CHECK (role IN ('nhap_lieu', 'lanh_dao', 'tong_hop', 'xem', 'quan_tri')),
  sub TEXT,
  name TEXT NOT NULL,
  PRIMARY KEY (email, unit)
) WITHOUT ROWID;

-- When a period opens and is due, for a unit and everything below it; the nearest unit above that says so counts.
CREATE TABLE period_setting (
  unit INTEGER NOT NULL REFERENCES unit (id),
  year INTEGER NOT NULL,
  slot TEXT NOT NULL CHECK (slot IN ('Q1', 'Q2', 'H1', 'Q3', 'Q4', 'Y')),
  opens TEXT NOT NULL,
  due TEXT NOT NULL,
  inclusive INTEGER NOT NULL CHECK (inclusive IN (0, 1)),
  closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1)),
  PRIMARY KEY (unit, year, slot)
) WITHOUT ROWID;

-- The report in force of one unit and period. first: time of revision 1, which decides whether it came in time.
-- code, name: of the unit in that year, copied so that adding up reads one row a ward.
CREATE TABLE report (
  key INTEGER PRIMARY KEY,
  unit INTEGER NOT NULL,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  revision INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  digest TEXT NOT NULL,
  at TEXT NOT NULL,
  first TEXT NOT NULL,
  by TEXT NOT NULL,
  catalogue TEXT NOT NULL,
  tallies TEXT NOT NULL
);

-- Everything that was ever sent. Accepted revisions count from 1 without a gap, so that the primary key itself refuses
-- a second revision on the same base; contents that came too late are kept from 2048 on.
CREATE TABLE revision (
  key INTEGER PRIMARY KEY,
  unit INTEGER NOT NULL,
  period TEXT NOT NULL,
  base INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('accepted', 'set_aside')),
  digest TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  doc TEXT NOT NULL
);

-- What a subtree adds up to: a cache, keyed by period and rank. state: 0 in force · -1 stale · otherwise the token of a rebuild under way.
CREATE TABLE rollup (
  key INTEGER PRIMARY KEY,
  state INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 0,
  doc TEXT NOT NULL DEFAULT ''
);

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  unit INTEGER NOT NULL,
  period TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('submit', 'set_aside')),
  request TEXT NOT NULL,
  before TEXT,
  after TEXT NOT NULL
);

CREATE TRIGGER revision_is_never_changed BEFORE UPDATE ON revision
BEGIN
  SELECT RAISE (ABORT, 'revisions are append-only');
END;

CREATE TRIGGER revision_is_never_deleted BEFORE DELETE ON revision
BEGIN
  SELECT RAISE (ABORT, 'revisions are append-only');
END;

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE (ABORT, 'the audit is append-only');
END;

CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit
BEGIN
  SELECT RAISE (ABORT, 'the audit is append-only');
END;
