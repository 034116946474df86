-- The time at which a unit says its first report was ready, where the connection was lost: it counts once the unit above
-- has taken it. Those from before counted by themselves.
ALTER TABLE report ADD COLUMN claim TEXT;
-- 1: this review took the claim.
ALTER TABLE review ADD COLUMN claim INTEGER NOT NULL DEFAULT 0;

-- Who an actor is. actor: a name that says nothing, by which the trail knows an account; email: NULL once it was erased.
CREATE TABLE account (
  actor TEXT PRIMARY KEY,
  email TEXT UNIQUE,
  erased TEXT
) WITHOUT ROWID;
