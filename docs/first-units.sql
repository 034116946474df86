-- The first units of a district and its wards, its people and its periods, for one year.
-- Copy, put your own rows into the three lists, set the year in the fourth, and run once:
--   npx wrangler d1 execute so-hoc-tap --env production --remote --file first-units.sql
-- Ids are yours to choose and for ever: never give an id to another unit. The district must have the smallest id.
-- A year that is numbered once stays as it is. This file numbers two levels, a district and the wards directly below it;
-- for more levels use saveUnits and saveTree of worker/store/units.ts, as demo/seed.ts does.

INSERT INTO unit (id, code, name, tier, parent) VALUES
  (1,  '760',   'Quận 1',                 'Quận',   NULL),
  (2,  '26734', 'Phường Tân Định',        'Phường', 1),
  (3,  '26737', 'Phường Đa Kao',          'Phường', 1),
  (4,  '26740', 'Phường Bến Nghé',        'Phường', 1);

-- Roles: nhap_lieu enters · lanh_dao signs · tong_hop gathers · xem reads · quan_tri administers. E-mails in small letters.
INSERT INTO membership (email, unit, role, name) VALUES
  ('tong-hop@example.vn', 1, 'tong_hop',  'Chuyên viên tổng hợp'),
  ('tan-dinh@example.vn', 2, 'nhap_lieu', 'Cán bộ phường Tân Định'),
  ('da-kao@example.vn',   3, 'nhap_lieu', 'Cán bộ phường Đa Kao'),
  ('ben-nghe@example.vn', 4, 'nhap_lieu', 'Cán bộ phường Bến Nghé');

-- inclusive 1: «vào ngày», the due day is in time · 0: «trước ngày», it is late.
INSERT INTO period_setting (unit, year, slot, opens, due, inclusive) VALUES
  (1, 2027, 'Q1', '2027-03-01', '2027-03-30', 1),
  (1, 2027, 'Q2', '2027-06-01', '2027-06-30', 1),
  (1, 2027, 'H1', '2027-06-01', '2027-06-30', 1),
  (1, 2027, 'Q3', '2027-09-01', '2027-09-30', 1),
  (1, 2027, 'Q4', '2027-12-01', '2027-12-30', 1),
  (1, 2027, 'Y',  '2027-12-01', '2027-12-30', 1);

-- The numbering of the year, as worker/units/tree.ts gives it out: places in steps of 8, room for 128 more.
INSERT INTO tree (unit, year, code, name, tier, parent, rank, place, direct, last, wards, inner_units, before, above, below)
SELECT
  u.id, y.year, u.code, u.name, u.tier, u.parent,
  iif(u.parent IS NULL, 8, NULL),
  8 * n.i,
  iif(u.parent IS NULL, 8 * (n.wards + 2) + 127, 8 * n.i),
  iif(u.parent IS NULL, 8 * (n.wards + 2) + 255, 8 * n.i),
  iif(u.parent IS NULL, n.wards, 1),
  iif(u.parent IS NULL, 1, 0),
  (SELECT b.place FROM tree b WHERE b.unit = u.id AND b.year = y.year - 1),
  iif(u.parent IS NULL, '[]', '[[' || u.parent || ',8]]'),
  '[]'
FROM (SELECT 2027 AS year) y
CROSS JOIN (SELECT id, ROW_NUMBER() OVER (ORDER BY id) AS i, COUNT(*) OVER () - 1 AS wards FROM unit) n
JOIN unit u ON u.id = n.id;
