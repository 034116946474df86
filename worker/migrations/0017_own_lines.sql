-- Lines that a unit adds to what it asks of the wards below it, as a JSON list; null where it has added none. None is ever
-- removed: a line's number is its place in the list, and its amounts stand in reports under its id.
ALTER TABLE selection ADD COLUMN own TEXT;
-- Most units have none, and whether anybody has is asked at every total.
CREATE INDEX selection_own ON selection (unit) WHERE own IS NOT NULL;
