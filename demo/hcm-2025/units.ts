// The second demo's units: Ho Chi Minh City through the reform of 01/07/2025. The communes and what they were made of are those
// of `reform.json`, which nobody has checked against the gazette; shares of wards that were parted are taken as equal. Bình
// Dương and Bà Rịa – Vũng Tàu stand below the city in 2024 and the first half of 2025, so that its years are those of what
// it is now.
import type { UnitChange } from '../../shared/wire/answers.ts';
import reform from './reform.json' with { type: 'json' };

export const year = 2025;

/** The last day of the old units and the first of the new ones. */
export const lastDay = '2025-06-30';
export const firstDay = '2025-07-01';

export interface Unit {
  id: number;
  code: string;
  name: string;
  tier: string;
  parent: number;
}

export interface OldWard extends Unit {
  email: string;
}

export interface Commune {
  code: string;
  name: string;
  tier: string;
  /** Of what it was made, with shares in hundredths of a percent. */
  from: { ward: OldWard; share: number }[];
  email: string;
}

export const city = { id: 1, code: reform.province.code, name: reform.province.name, tier: 'Thành phố' };

const provinces: Unit[] = reform.province.from
  .filter(({ old_id }) => old_id !== city.code)
  .map(({ old_id: code, name }, i) => ({
    ...{ id: 2 + i, code, parent: city.id },
    ...named(name.replace(' - ', ' – ')),
  }));

const provinceOf = (code: string) => provinces.find((one) => one.code === code)?.id ?? city.id;

const districts: Unit[] = reform.districts.map(({ code, name, province }, i) => ({
  ...{ id: 10 + i, code, parent: provinceOf(province) },
  ...named(name),
}));

/** Each old ward once. Côn Đảo, a district without communes, reported by itself. */
export const oldWards: OldWard[] = [
  ...new Map(reform.units.flatMap(({ from }) => from.map((one) => [one.code, one]))).values(),
].map(({ code, name, district }, i) => ({
  ...{ id: 100 + i, code, ...named(name), email: `cu.${code}@hcm.example` },
  parent: districts.find((one) => one.code === district)?.id ?? provinceOf('77'),
}));

/** Everything that stands until the last day, from the top down. */
export const oldUnits: Unit[] = [...provinces, ...districts, ...oldWards];

export const communes: Commune[] = reform.units.map(({ code, name, from }) => ({
  ...{ code, ...named(name), email: `xa.${code}@hcm.example` },
  from: from.map((one) => ({
    ward: oldWards.find((ward) => ward.code === one.code) as OldWard,
    share: shareOf(one.code, code),
  })),
}));

/** Parts of a ward are taken as equal ones, in whole percents: a third is 34, 33 and 33. */
function shareOf(ward: string, commune: string): number {
  const takers = reform.units.filter(({ from }) => from.some((one) => one.code === ward));
  const whole = Math.floor(100 / takers.length);
  const place = takers.findIndex((one) => one.code === commune);
  return 100 * (whole + (place < 100 - whole * takers.length ? 1 : 0));
}

/** The reform as the city's administrator enters it. */
export const changes: UnitChange[] = [
  ...communes.map(
    ({ code, name, tier, from }): UnitChange => ({
      ...{ change: 'add', code, name, tier, parent: city.id, from: firstDay },
      after: from.map(({ ward, share }) => ({ unit: ward.id, share })),
    }),
  ),
  ...[...districts, ...provinces].map(({ id }): UnitChange => ({ change: 'end', unit: id, to: lastDay })),
];

function named(name: string): { name: string; tier: string } {
  const tier = /^(Thị trấn|Thành phố|Đặc khu|\S+)/.exec(name)?.[0] ?? '';
  return { name, tier };
}
