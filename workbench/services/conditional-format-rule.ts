// ConditionalFormatRule and its builder.

import { colourOf } from './colours.ts';
import type { FormatRule } from './document-state.ts';
import { exception } from './exception.ts';
import { placeOf, type Range, rangeAt } from './handles.ts';
import { type EnumValue, enumeration, serve } from './service.ts';

export const BooleanCriteria = enumeration(
  'BooleanCriteria',
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
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
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'CUSTOM_FORMULA',
);

/** When the rule holds; the look it gives is asked for here too. */
export class BooleanCondition {
  readonly #rule: FormatRule;

  constructor(rule: FormatRule) {
    this.#rule = rule;
  }

  getCriteriaType(): EnumValue {
    return BooleanCriteria[this.#rule.criteria as keyof typeof BooleanCriteria];
  }

  getCriteriaValues(): unknown[] {
    return [...this.#rule.values];
  }

  getBackground(): string | null {
    return this.#rule.background ?? null;
  }

  getFontColor(): string | null {
    return this.#rule.color ?? null;
  }

  getBold(): boolean | null {
    return this.#rule.bold ?? null;
  }

  getItalic(): boolean | null {
    return this.#rule.italic ?? null;
  }
}

let rulesOf: (rule: RuleBase) => { sheet: number; rule: FormatRule };

class RuleBase {
  #sheet: number;
  #rule: FormatRule;

  constructor(sheet: number, rule: FormatRule) {
    this.#sheet = sheet;
    this.#rule = rule;
  }

  static {
    rulesOf = (base) => ({ sheet: base.#sheet, rule: base.#rule });
  }

  protected change(parts: Partial<FormatRule>, sheet = this.#sheet): this {
    this.#sheet = sheet;
    const made: Record<string, unknown> = { ...this.#rule, ...parts };
    for (const key in made) if (made[key] === undefined) delete made[key];
    this.#rule = made as unknown as FormatRule;
    return this;
  }

  getRanges(): Range[] {
    return this.#rule.boxes.map((box) => rangeAt(this.#sheet, box));
  }

  getBooleanCondition(): BooleanCondition {
    return new BooleanCondition(this.#rule);
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#sheet, this.#rule);
  }
}

export class ConditionalFormatRule extends RuleBase {}

/** The rule's data, for the sheet it is set on. */
export function formatRuleOf(rule: unknown, sheet: number): FormatRule {
  if (!(rule instanceof ConditionalFormatRule)) {
    throw exception(
      "The parameters don't match the method signature for SpreadsheetApp.Sheet.setConditionalFormatRules.",
    );
  }
  const found = rulesOf(rule);
  if (found.sheet !== sheet) throw exception('Conditional format rule ranges must be on the same sheet.');
  return found.rule;
}

export class ConditionalFormatRuleBuilder extends RuleBase {
  build(): ConditionalFormatRule {
    const { sheet, rule } = rulesOf(this);
    if (!rule.criteria) throw exception('Conditional format rule must have a condition.');
    if (!rule.boxes.length) throw exception('Conditional format rule must have at least one range.');
    return new ConditionalFormatRule(sheet, rule);
  }

  #when(criteria: string, ...values: (number | string)[]): this {
    return this.change({ criteria, values });
  }

  setRanges(ranges: Range[]): this {
    const places = ranges.map(placeOf);
    return this.change({ boxes: places.map((place) => place.box) }, places[0]?.sheet ?? 0);
  }

  setBackground(color: string | null): this {
    return this.change({ background: colourOf(color) } as Partial<FormatRule>);
  }

  setFontColor(color: string | null): this {
    return this.change({ color: colourOf(color) } as Partial<FormatRule>);
  }

  setBold(bold: boolean | null): this {
    return this.change({ bold: bold ?? undefined } as Partial<FormatRule>);
  }

  setItalic(italic: boolean | null): this {
    return this.change({ italic: italic ?? undefined } as Partial<FormatRule>);
  }

  setUnderline(underline: boolean | null): this {
    return this.change({ underline: underline ?? undefined } as Partial<FormatRule>);
  }

  whenFormulaSatisfied(formula: string): this {
    return this.#when('CUSTOM_FORMULA', formula.startsWith('=') ? formula : `=${formula}`);
  }

  whenCellEmpty(): this {
    return this.#when('CELL_EMPTY');
  }

  whenCellNotEmpty(): this {
    return this.#when('CELL_NOT_EMPTY');
  }

  whenTextContains(text: string): this {
    return this.#when('TEXT_CONTAINS', text);
  }

  whenTextDoesNotContain(text: string): this {
    return this.#when('TEXT_DOES_NOT_CONTAIN', text);
  }

  whenTextEqualTo(text: string): this {
    return this.#when('TEXT_EQUAL_TO', text);
  }

  whenTextStartsWith(text: string): this {
    return this.#when('TEXT_STARTS_WITH', text);
  }

  whenTextEndsWith(text: string): this {
    return this.#when('TEXT_ENDS_WITH', text);
  }

  whenNumberBetween(start: number, end: number): this {
    return this.#when('NUMBER_BETWEEN', start, end);
  }

  whenNumberNotBetween(start: number, end: number): this {
    return this.#when('NUMBER_NOT_BETWEEN', start, end);
  }

  whenNumberEqualTo(number: number): this {
    return this.#when('NUMBER_EQUAL_TO', number);
  }

  whenNumberNotEqualTo(number: number): this {
    return this.#when('NUMBER_NOT_EQUAL_TO', number);
  }

  whenNumberGreaterThan(number: number): this {
    return this.#when('NUMBER_GREATER_THAN', number);
  }

  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  whenNumberLessThan(number: number): this {
    return this.#when('NUMBER_LESS_THAN', number);
  }

  whenNumberLessThanOrEqualTo(number: number): this {
    return this.#when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
}

export function newConditionalFormatRule(): ConditionalFormatRuleBuilder {
  return new ConditionalFormatRuleBuilder(0, { boxes: [], criteria: '', values: [] });
}

export function serveConditionalFormatRule(): void {
  serve('ConditionalFormatRuleBuilder', ConditionalFormatRuleBuilder);
  serve('BooleanCondition', BooleanCondition);
}
