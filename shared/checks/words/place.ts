// Where a finding stands, in words.
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { lookup } from '../../catalogue/lookup.ts';
import { quoted } from '../../catalogue/number-text.ts';
import { type Slot, slotName } from '../../period.ts';

const known = new WeakMap<Catalogue, ReadonlyMap<string, string>>();

/** By field key: «Biểu I, dòng “…”». */
function rowsOf(catalogue: Catalogue): ReadonlyMap<string, string> {
  const made = known.get(catalogue);
  if (made) return made;
  const places = [...lookup(catalogue).fields.values()];
  const alike = new Map<string, number>();
  const name = ({ form, field }: (typeof places)[number]) => `${form.id} ${field.label}`;
  for (const place of places) alike.set(name(place), (alike.get(name(place)) ?? 0) + 1);
  const rows = new Map(
    places.map((place): [string, string] => {
      const { form, indicator, field } = place;
      const sheet = form.id.length === 1 ? `Biểu ${form.id}` : form.title;
      // «Tổng số hộ» stands under several rates of one form: there the rate says which is meant.
      const isShared = (alike.get(name(place)) ?? 0) > 1 && field.label !== indicator.label;
      return [
        field.key,
        `${sheet}, dòng ${quoted(field.label)}${isShared ? ` của ${quoted(indicator.label)}` : ''}`,
      ];
    }),
  );
  known.set(catalogue, rows);
  return rows;
}

/** «Biểu I, dòng “…”, cột Năm»; «Bảng “Lớp, chuyên đề”, dòng 3». */
export function placeOf(catalogue: Catalogue, at: string, slot: Slot, column?: string): string {
  const row = rowsOf(catalogue).get(at);
  if (row !== undefined) return `${row}, cột ${column === 'ghi_chu' ? 'Ghi chú' : slotName(slot)}`;
  const [id = '', n] = at.split('#');
  const table = n === undefined ? undefined : lookup(catalogue).tables.get(id);
  if (!table) return at;
  const inRow = table.columns.find((one) => one.code === column);
  return `Bảng «${table.sheet}», dòng ${n}${inRow ? `, cột «${inRow.label}»` : ''}`;
}
