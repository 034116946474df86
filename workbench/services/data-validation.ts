// DataValidation and its builder: rules on cells.

import { boxName, quotedSheetName, readBox, splitSheetName } from './address.ts';
import type { CellRule } from './document-state.ts';
import { exception } from './exception.ts';
import { book } from './execution.ts';
import { placeOf, type Range, rangeAt } from './handles.ts';
import { offsetFormula } from './reference-shift.ts';
import { type EnumValue, enumeration, serve } from './service.ts';
import { dateOf, serialOf } from './zone.ts';

export const DataValidationCriteria = enumeration(
  'DataValidationCriteria',
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
  'TEXT_CONTAINS',
  'TEXT_DOES_NOT_CONTAIN',
  'TEXT_EQUAL_TO',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
);

/** A custom formula is written for one cell; its neighbour's rule has the references moved along. */
export function ruleFor(rule: CellRule, rows: number, columns: number): CellRule {
  if (rule.criteria !== 'CUSTOM_FORMULA' || (rows === 0 && columns === 0)) return rule;
  const formula = String(rule.values[0]);
  const moved = offsetFormula(formula, rows, columns);
  return moved === formula ? rule : { ...rule, values: [moved] };
}

let ruleIn: (validation: DataValidation) => CellRule;

class Rule {
  protected rule: CellRule;

  constructor(rule: CellRule) {
    this.rule = rule;
    Object.defineProperty(this, 'rule', { enumerable: false, writable: true });
  }

  getAllowInvalid(): boolean {
    return !this.rule.rejects;
  }

  getCriteriaType(): EnumValue {
    return DataValidationCriteria[this.rule.criteria as keyof typeof DataValidationCriteria];
  }

  getCriteriaValues(): unknown[] {
    const { criteria, values } = this.rule;
    if (criteria.startsWith('DATE_')) return values.map((value) => dateOf(Number(value), book().state.zone));
    if (criteria === 'VALUE_IN_LIST') return [[...(values[0] as string[])], values[1] ?? true];
    if (criteria !== 'VALUE_IN_RANGE') return [...values];
    const { sheet: name, rest } = splitSheetName(String(values[0]));
    const sheet = book().findSheetByName(name ?? '');
    const box = sheet && readBox(rest, { rows: sheet.maxRows, columns: sheet.maxColumns });
    return [sheet && box ? rangeAt(sheet.id, box) : null, values[1] ?? true];
  }

  getHelpText(): string | null {
    return this.rule.help ?? null;
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.rule);
  }
}

export class DataValidation extends Rule {
  static {
    ruleIn = (validation) => validation.rule;
  }
}

export function ruleOf(validation: unknown): CellRule {
  if (!(validation instanceof DataValidation)) {
    throw exception(
      "The parameters don't match the method signature for SpreadsheetApp.Range.setDataValidation.",
    );
  }
  return ruleIn(validation);
}

export class DataValidationBuilder extends Rule {
  #with(criteria: string, ...values: CellRule['values']): this {
    this.rule = { ...this.rule, criteria, values };
    return this;
  }

  #number(criteria: string, ...values: number[]): this {
    if (!values.every((value) => typeof value === 'number' && Number.isFinite(value))) {
      throw exception(
        `The parameters don't match the method signature for DataValidationBuilder: ${criteria}`,
      );
    }
    return this.#with(criteria, ...values);
  }

  #date(criteria: string, ...values: Date[]): this {
    return this.#with(criteria, ...values.map((value) => Math.floor(serialOf(value, book().state.zone))));
  }

  build(): DataValidation {
    if (!this.rule.criteria) throw exception('Data validation rule has no criteria');
    return new DataValidation(this.rule);
  }

  setAllowInvalid(allow: boolean): this {
    this.rule = { ...this.rule, rejects: !allow };
    return this;
  }

  setHelpText(help: string | null): this {
    const { help: _, ...rest } = this.rule;
    this.rule = help ? { ...rest, help: String(help) } : rest;
    return this;
  }

  withCriteria(criteria: EnumValue, values: unknown[]): this {
    const name = criteria.toString();
    if (name === 'VALUE_IN_RANGE') return this.requireValueInRange(values[0] as Range, values[1] !== false);
    if (name.startsWith('DATE_')) return this.#date(name, ...(values as Date[]));
    return this.#with(name, ...(values as CellRule['values']));
  }

  requireFormulaSatisfied(formula: string): this {
    return this.#with('CUSTOM_FORMULA', formula.startsWith('=') ? formula : `=${formula}`);
  }

  requireValueInList(values: unknown[], showDropdown = true): this {
    return this.#with('VALUE_IN_LIST', values.map(String), showDropdown);
  }

  requireValueInRange(range: Range, showDropdown = true): this {
    const { sheet, box } = placeOf(range);
    return this.#with(
      'VALUE_IN_RANGE',
      `${quotedSheetName(book().sheet(sheet).name)}!${boxName(box)}`,
      showDropdown,
    );
  }

  requireNumberBetween(start: number, end: number): this {
    return this.#number('NUMBER_BETWEEN', start, end);
  }

  requireNumberNotBetween(start: number, end: number): this {
    return this.#number('NUMBER_NOT_BETWEEN', start, end);
  }

  requireNumberEqualTo(number: number): this {
    return this.#number('NUMBER_EQUAL_TO', number);
  }

  requireNumberNotEqualTo(number: number): this {
    return this.#number('NUMBER_NOT_EQUAL_TO', number);
  }

  requireNumberGreaterThan(number: number): this {
    return this.#number('NUMBER_GREATER_THAN', number);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.#number('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  requireNumberLessThan(number: number): this {
    return this.#number('NUMBER_LESS_THAN', number);
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return this.#number('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  requireDate(): this {
    return this.#with('DATE_IS_VALID_DATE');
  }

  requireDateAfter(date: Date): this {
    return this.#date('DATE_AFTER', date);
  }

  requireDateBefore(date: Date): this {
    return this.#date('DATE_BEFORE', date);
  }

  requireDateBetween(start: Date, end: Date): this {
    return this.#date('DATE_BETWEEN', start, end);
  }

  requireDateOnOrAfter(date: Date): this {
    return this.#date('DATE_ON_OR_AFTER', date);
  }

  requireDateOnOrBefore(date: Date): this {
    return this.#date('DATE_ON_OR_BEFORE', date);
  }

  requireTextContains(text: string): this {
    return this.#with('TEXT_CONTAINS', text);
  }

  requireTextDoesNotContain(text: string): this {
    return this.#with('TEXT_DOES_NOT_CONTAIN', text);
  }

  requireTextEqualTo(text: string): this {
    return this.#with('TEXT_EQUAL_TO', text);
  }

  requireCheckbox(): this {
    return this.#with('CHECKBOX');
  }
}

export function newDataValidation(): DataValidationBuilder {
  return new DataValidationBuilder({ criteria: '', values: [], rejects: false });
}

/** Called once when the realm starts: the classes share a base, so each is served under its own name. */
export function serveDataValidation(): void {
  serve('DataValidationBuilder', DataValidationBuilder);
}
