-- Which revisions a closing was made of, and reports that were sent back.

-- parts: JSON list of [report key, revision], of the period and of its quarters; null on closings of before.
ALTER TABLE closing ADD COLUMN parts TEXT;

-- Reports that wait for their unit are few: they are named beside every total that they are in.
CREATE INDEX report_returned ON report (key) WHERE state = 'tra_lai';
