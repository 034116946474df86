// What the unit above says of a ward: the fields of the catalogue that no ward fills in, and each beside what the ward said
// of itself.
import type { Catalogue } from '../catalogue/catalogue.ts';
import { kindOf } from '../catalogue/kinds.ts';
import { type FieldPlace, lookup } from '../catalogue/lookup.ts';
import { roundHalfUp, showNumber } from '../catalogue/number-text.ts';
import type { Figure, Figures } from '../figures/figures.ts';

/** The question whether a commune is in especially difficult conditions, by which lower limits hold. */
export const difficultCommune = 'xa_dac_biet_kho_khan';

const known = new WeakMap<Catalogue, FieldPlace[]>();

/** In the order of the forms. `catalogue`: of the year. */
export function assessedFields(catalogue: Catalogue): readonly FieldPlace[] {
  const found = known.get(catalogue);
  if (found) return found;
  const made = [...lookup(catalogue).fields.values()].filter(({ field }) => field.ofAssessor);
  known.set(catalogue, made);
  return made;
}

/** The field in which the ward itself answers the same question; null where nobody asks it. */
export function ownFieldOf(catalogue: Catalogue, { indicator, field }: FieldPlace): FieldPlace | null {
  const { fields } = lookup(catalogue);
  if (indicator.decides !== undefined) return fields.get(indicator.decides) ?? null;
  const own = kindOf(indicator)
    .fields()
    .find((one) => one !== field && one.cell === field.cell && !one.ofAssessor);
  return own ? (fields.get(own.key) ?? null) : null;
}

/** The field in which the unit above answers what a ward says of itself; null where it does not. */
export function decidedFieldOf(catalogue: Catalogue, own: string): FieldPlace | null {
  return assessedFields(catalogue).find((place) => ownFieldOf(catalogue, place)?.field.key === own) ?? null;
}

/** What is said where both agree. */
export const sameWords = 'như tự đánh giá';

/** «như tự đánh giá», «thấp hơn 1 bậc», «cao hơn 2,5 điểm»; '' where one of the two is not known. */
export function differenceText(
  { field }: FieldPlace,
  own: Figure | undefined,
  decided: Figure | undefined,
): string {
  const by = differenceOf(field, own, decided);
  if (by === null) return '';
  if (by === 0) return sameWords;
  const words = by > 0 ? 'cao hơn' : 'thấp hơn';
  if (field.cell === 'decimal') return `${words} ${showNumber(Math.abs(by))} điểm`;
  return field.options && field.options.length === 2 ? 'khác tự đánh giá' : `${words} ${Math.abs(by)} bậc`;
}

/** How much higher it was decided: in points, or in grades. */
function differenceOf(
  { options = [] }: FieldPlace['field'],
  own: Figure | undefined,
  decided: Figure | undefined,
): number | null {
  if (typeof own === 'number' && typeof decided === 'number') return roundHalfUp(decided - own, 2);
  const place = (answer: Figure | undefined) => options.findIndex(({ code }) => code === answer);
  return place(own) < 0 || place(decided) < 0 ? null : place(decided) - place(own);
}

/** A report's figures with what the unit above decided, which goes before what the ward once wrote there. */
export function withDecided(figures: Figures, decided: Figures | undefined): Figures {
  return decided ? { ...figures, ...decided } : figures;
}
