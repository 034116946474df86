-- Which part of the earlier unit came to the later one.

-- share: hundredths of a percent of the earlier unit, 10000 the whole; null in rows of before, where a part counts as one of
-- equal parts (`part` says whether it was one).
ALTER TABLE predecessor ADD COLUMN share INTEGER;
