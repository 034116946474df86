// How units are called where several may be meant, and which unit a text names. Communes of one province may differ only in
// their tone marks, or in nothing but their code.
import { fold } from '../catalogue/cells.ts';
import { plainText } from '../catalogue/number-text.ts';
import type { UnitName } from '../totals/summary.ts';

/** Something that is chosen by its name, with everything that names it exactly. */
export interface Named {
  /** As it is shown in lists: no two entries have the same. */
  label: string;
  /** Its name, which others may have as well. */
  name?: string;
  /** Official code, by which it may be named too. */
  official?: string;
}

export interface UnitLabel extends Named {
  /** The unit's id, as text. */
  code: string;
  name: string;
  official: string;
}

/**
 * By name; units of the same name are told apart by the unit above, «Phường 1, Quận 3», where that differs, else by their
 * code. `above` names the unit above.
 */
export function unitLabels<T extends UnitName>(
  units: readonly T[],
  above: (unit: T) => string | null = () => null,
): UnitLabel[] {
  const count = counter(units.map(({ name }) => name));
  const whole = units.map((unit) => {
    const parent = count(unit.name) > 1 ? above(unit) : null;
    return parent === null ? unit.name : `${unit.name}, ${parent}`;
  });
  const twice = counter(whole);
  return units.map(({ id, code, name }, i) => {
    const label = whole[i] ?? name;
    return { code: String(id), label: twice(label) > 1 ? withCode(name, code) : label, name, official: code };
  });
}

/**
 * The entry that a text names, or what is wrong with it: by label, name, code or «tên (mã)». What is written exactly so goes
 * first; letters, tone marks and spacing count less only where one entry alone is left. Never the first of several.
 */
export function namedBy<T extends Named>(
  entries: readonly T[],
  text: string,
): { found: T } | { fault: string } {
  const plain = plainText(text);
  const coded = /^(.*?) ?\(([^()]+)\)$/.exec(plain);
  const codedName = coded?.[1] ?? '';
  for (const reading of readings) {
    const wanted = reading(plain);
    const found = entries.filter(
      (one) =>
        reading(one.label) === wanted ||
        (one.name !== undefined && reading(one.name) === wanted) ||
        one.official === plain ||
        (coded !== null && one.official === coded[2] && reading(one.name ?? '') === reading(codedName)),
    );
    // The code of one and the name of another.
    if (coded && entries.some(({ name }) => reading(name ?? '') === reading(codedName)) && found.length === 0)
      break;
    const [first, ...more] = found;
    if (first && more.length === 0) return { found: first };
    if (first) return { fault: `«${plain}» có thể là ${listed(found, ' hoặc ')}. Ghi rõ tên kèm mã.` };
  }
  const ofCode = coded ? entries.find(({ official }) => official === coded[2]) : undefined;
  if (ofCode) return { fault: `«${plain}»: mã ${coded?.[2]} là của ${ofCode.label}. Ghi lại tên hoặc mã.` };
  const some = entries.slice(0, 6).map(({ label }) => `«${label}»`);
  return {
    fault: `«${plain}» không có trong danh sách. Chọn ${some.join(', ')}${entries.length > 6 ? '…' : ''}.`,
  };
}

/** Ever less exact: as written, without case and place of the tone mark, without tones. */
const readings = [(text: string) => plainText(text), toned, fold];

/** Huyền, sắc, ngã, hỏi, nặng. */
const tone = /\u0300|\u0301|\u0303|\u0309|\u0323/g;

/** Small letters, with the tone mark of each syllable at its end: «Hoà» and «Hòa» are one, «Hóa» is another. */
function toned(text: string): string {
  return plainText(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{L}\p{M}]+/gu, (word) => word.replace(tone, '') + (word.match(tone) ?? []).join(''))
    .normalize('NFC');
}

function listed(entries: readonly Named[], or: string): string {
  const shown = entries.slice(0, 4).map(({ label, name, official }) => withCode(name ?? label, official));
  return `${shown.map((one) => `«${one}»`).join(or)}${entries.length > 4 ? '…' : ''}`;
}

function withCode(name: string, code: string | undefined): string {
  return code === undefined || code === '' ? name : `${name} (${code})`;
}

function counter(texts: readonly string[]): (text: string) => number {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return (text) => counts.get(text) ?? 0;
}
