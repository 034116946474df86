// The districts of the add-on's tests: ten wards each with the names and figures of Quận 1 in 2016, one district for
// every story so that stories do not meet.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type DemoWard, wards as demoWards } from '../../demo/units.ts';

/** Where everything of a running town is; plain text, so that it can be handed to other processes. */
export interface Town {
  /** Holds the database, the built add-on and the issuer's key. */
  folder: string;
  addonFolder: string;
  workerUrl: string;
  issuerUrl: string;
}

/** One district with its people; its wards have the names and figures of Quận 1 in 2016. */
export interface District {
  id: number;
  name: string;
  /** Gathers and may submit the district's own figures. */
  officer: string;
  /** May look and nothing else. */
  viewer: string;
  /** Administers units and members. */
  administrator: string;
  wards: DemoWard[];
}

/** The address under which the built add-on knows the Worker. */
export const publicUrl = 'https://so-hoc-tap.example';
export const audience = 'so-hoc-tap-workbench';
/** Has an account and no unit anywhere. */
export const stranger = 'nguoi-la@vidu.example';

const districtCount = 110;

/** Every district of a town that any story may take, and the two below a city. */
export function districts(): District[] {
  return [...Array.from({ length: districtCount }, (_, i) => districtAt(i + 1)), ...cityOfTwo().districts];
}

/** A city above two districts, for the one story in which a ward goes from one to the other. */
export function cityOfTwo(): {
  id: number;
  name: string;
  administrator: string;
  districts: [District, District];
} {
  return {
    ...{ id: 90_000, name: 'Thành phố', administrator: 'quan-tri@thanh-pho.example' },
    districts: [districtAt(districtCount + 2), { ...districtAt(districtCount + 3), name: 'Quận 3' }],
  };
}

/** The one district that goes on into the year after; all others end with theirs, so that their people have one year. */
export function lastingDistrict(): District {
  return districtAt(districtCount + 1);
}

function districtAt(n: number): District {
  return {
    id: n * 100,
    name: 'Quận 1',
    officer: `tong-hop@quan${n}.example`,
    viewer: `xem@quan${n}.example`,
    administrator: `quan-tri@quan${n}.example`,
    wards: demoWards.map((ward, i) => ({
      ...ward,
      id: n * 100 + i + 1,
      parent: n * 100,
      email: ward.email.replace('@quan1.', `@quan${n}.`),
    })),
  };
}

/** A second person who may submit for the same ward. */
export function secondOfficerOf(ward: DemoWard): string {
  return `hai.${ward.email}`;
}

/** Takes a district that no other test has, in whatever process it runs. */
export function takeDistrict(town: Town): District {
  for (let n = 1; n <= districtCount; n++) {
    try {
      mkdirSync(join(town.folder, `taken-${n}`));
      return districtAt(n);
    } catch {}
  }
  throw new Error('every district is taken: raise districtCount');
}
