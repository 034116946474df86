// The formula calculator, IronCalc, outside the realm: one model a document, addressed by number.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import type { Bridge } from '../bridge.ts';

/** Fifteen digits and no grouping: the only way to read raw numbers, since the calculator gives text only. */
const rawNumber = '0.00000000000000E+00';

/**
 * Address space that the calculator gets at once. It would grow in steps of a page or two, and beyond 64 MB each step makes
 * the engine collect all garbage: four fifths of the time then went there.
 */
const reserve = 512 * 1024 * 1024;

let ready = false;

function loadOnce(): void {
  if (ready) return;
  const path = createRequire(import.meta.url)
    .resolve('@ironcalc/wasm')
    .replace(/wasm\.js$/, 'wasm_bg.wasm');
  const memory = initSync({ module: readFileSync(path) });
  memory.__wbindgen_free(memory.__wbindgen_malloc(reserve, 1), reserve, 1);
  ready = true;
}

function writeCells(model: Model, cells: (number | string)[]): void {
  for (let i = 0; i < cells.length; i += 4) {
    const [sheet, row, column, text] = cells.slice(i, i + 4) as [number, number, number, string];
    model.setUserInput(sheet, row, column, text);
    if (text.startsWith('=')) {
      model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, 'num_fmt', rawNumber);
    }
  }
}

/** A new sheet makes the calculator read every formula again, so they are made many at a time. */
const sheetsAtOnce = 48;

function addSheets(model: Model, needed: number): void {
  const has = model.getWorksheetsProperties().length;
  if (has > needed) return;
  for (let i = has; i < needed + sheetsAtOnce; i++) model.newSheet();
}

function kindOf(type: number): 'n' | 's' | 'b' | 'e' {
  if (type === 1) return 'n';
  if (type === 4) return 'b';
  return type === 16 ? 'e' : 's';
}

export function calculators(): Pick<
  Bridge,
  'calculatorCreate' | 'calculatorSave' | 'calculatorWrite' | 'calculatorRead' | 'calculatorFree'
> {
  loadOnce();
  const models = new Map<number, Model>();
  let next = 1;
  const modelOf = (calculator: number) => {
    const model = models.get(calculator);
    if (!model) throw new Error(`no calculator ${calculator}`);
    return model;
  };
  return {
    calculatorCreate(saved) {
      const model =
        saved === ''
          ? new Model('document', 'en', 'UTC', 'en')
          : Model.from_bytes(Buffer.from(saved, 'base64'), 'en');
      model.pauseEvaluation();
      addSheets(model, 1);
      models.set(next, model);
      return next++;
    },
    calculatorSave: (calculator) => Buffer.from(modelOf(calculator).toBytes()).toString('base64'),
    calculatorWrite(calculator, sheets, cells) {
      const model = modelOf(calculator);
      addSheets(model, sheets);
      writeCells(model, JSON.parse(cells) as (number | string)[]);
      model.resumeEvaluation();
      model.evaluate();
      model.pauseEvaluation();
    },
    calculatorRead(calculator, cells) {
      const model = modelOf(calculator);
      const wanted = JSON.parse(cells) as number[];
      const results: string[] = [];
      for (let i = 0; i < wanted.length; i += 3) {
        const [sheet, row, column] = wanted.slice(i, i + 3) as [number, number, number];
        results.push(
          kindOf(model.getCellType(sheet, row, column)),
          model.getFormattedCellValue(sheet, row, column),
        );
      }
      return JSON.stringify(results);
    },
    calculatorFree(calculator) {
      models.get(calculator)?.free();
      models.delete(calculator);
    },
  };
}
