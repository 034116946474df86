-- Reminders: a ward is reminded once a day at most, whoever asks.

-- day: in Vietnam. sender: the unit in whose name it was sent. claim: the request that took the day for this ward before
-- its mail was sent. sent: 1 once the sender has said that the mail went out.
CREATE TABLE reminder (
  unit INTEGER NOT NULL REFERENCES unit (id),
  day TEXT NOT NULL,
  year INTEGER NOT NULL,
  slot TEXT NOT NULL CHECK (slot IN ('Q1', 'Q2', 'H1', 'Q3', 'Q4', 'Y')),
  sender INTEGER NOT NULL REFERENCES unit (id),
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  actor TEXT NOT NULL,
  claim TEXT NOT NULL,
  sent INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (unit, day)
) WITHOUT ROWID;

-- Units that want a mail every week. week: the Monday of the week that was last taken for sending, '' before the first.
-- outcome: what became of the last try, in words.
CREATE TABLE weekly_mail (
  unit INTEGER PRIMARY KEY REFERENCES unit (id),
  wanted INTEGER NOT NULL,
  week TEXT NOT NULL DEFAULT '',
  at TEXT,
  outcome TEXT NOT NULL DEFAULT ''
);
