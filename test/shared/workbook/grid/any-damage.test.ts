// Whatever is done to a form: what is read is what the labels and headings on screen say, or the form is told as damaged.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slotName, slots } from '../../../../shared/period.ts';
import type { Grid } from '../../../../shared/workbook/grid/book.ts';
import { readBook } from '../../../../shared/workbook/grid/read-book.ts';
import { headingOf } from '../../../../shared/workbook/layout.ts';
import { gridFrom, wardLayout } from '../../../support/ward-book.ts';

/** Every number cell of three forms gets a number of its own. */
const forms = wardLayout.forms.filter(({ form }) => ['B', 'E', 'I'].includes(form.id));
const figures = Object.fromEntries(
  slots.map((slot, s) => [
    slot,
    Object.fromEntries(
      forms.flatMap(({ rows }, f) =>
        rows.flatMap((row, i) =>
          row.role === 'field' && row.field.cell === 'whole' && row.cells[slot].role === 'typed'
            ? [[row.key, f * 10_000 + i * 10 + s]]
            : [],
        ),
      ),
    ),
  ]),
);

interface Screen {
  grid: Grid;
  /** First and last row of each form. */
  blocks: { id: string; from: number; to: number }[];
}

function screenOf(): Screen {
  const grid = gridFrom({ figures });
  const starts = grid.values.flatMap((row, i) =>
    /^#/.test(String(row[0])) ? [{ id: String(row[0]).slice(1), i }] : [],
  );
  const blocks = starts.flatMap(({ id, i }, n) =>
    forms.some(({ form }) => form.id === id)
      ? [{ id, from: i, to: (starts[n + 1]?.i ?? grid.values.length) - 1 }]
      : [],
  );
  for (const row of grid.values) while (row.length < 13) row.push('');
  grid.texts = grid.values.map((row) => row.map(String));
  return { grid, blocks };
}

type Act = (screen: Screen, block: Screen['blocks'][number]) => void;

const write = ({ grid }: Screen, row: number, column: number, value: unknown) => {
  (grid.values[row] as unknown[])[column] = value;
  (grid.texts[row] as string[])[column] = String(value);
};
const swap = (screen: Screen, a: number, b: number, columns: number[]) => {
  for (const column of columns) {
    const [x, y] = [screen.grid.values[a]?.[column], screen.grid.values[b]?.[column]];
    write(screen, a, column, y);
    write(screen, b, column, x);
  }
};
const columnsFrom = (first: number) => Array.from({ length: 15 - first }, (_, i) => first + i);

const place = fc.nat(1000);
const at = ({ from, to }: { from: number; to: number }, n: number) => from + 1 + (n % (to - from));

const acts: fc.Arbitrary<{ name: string; act: Act }> = fc.oneof(
  // Two rows sorted: what is seen moves, hidden keys stay.
  fc.tuple(place, place).map(([m, n]) => ({
    name: `rows ${m} and ${n} exchanged but for their keys`,
    act: (screen: Screen, block: { from: number; to: number }) =>
      swap(screen, at(block, m), at(block, n), columnsFrom(1)),
  })),
  // A block pasted over other labels.
  fc.tuple(place, place).map(([m, n]) => ({
    name: `label of row ${n} retyped as that of row ${m}`,
    act: (screen: Screen, block: { from: number; to: number }) =>
      write(screen, at(block, n), 2, screen.grid.values[at(block, m)]?.[2]),
  })),
  fc
    .tuple(place, fc.constantFrom('', 'Chỉ số khác', '– Tổng số hộ trên địa bàn', 'TỔNG SỐ'))
    .map(([n, text]) => ({
      name: `label of row ${n} overwritten with «${text}»`,
      act: (screen: Screen, block: { from: number; to: number }) => write(screen, at(block, n), 2, text),
    })),
  // Columns dragged.
  fc.tuple(fc.integer({ min: 4, max: 10 }), fc.integer({ min: 4, max: 10 })).map(([a, b]) => ({
    name: `columns ${a} and ${b} exchanged`,
    act: ({ grid }: Screen, { from, to }: { from: number; to: number }) => {
      for (let row = from; row <= to; row++) {
        for (const cells of [grid.values[row], grid.texts[row]] as unknown[][])
          [cells[a], cells[b]] = [cells[b], cells[a]];
      }
    },
  })),
  fc.tuple(fc.integer({ min: 4, max: 9 }), fc.constantFrom(...slots)).map(([column, slot]) => ({
    name: `heading ${column} retyped as ${slot}`,
    act: (screen: Screen, block: { from: number }) => write(screen, block.from, column, slotName(slot)),
  })),
  // A row pasted over another, with its key or without; a row deleted.
  fc.tuple(place, place, fc.constantFrom(0, 1)).map(([m, n, first]) => ({
    name: `row ${m} pasted over row ${n} from column ${first}`,
    act: (screen: Screen, block: { from: number; to: number }) => {
      for (const column of columnsFrom(first))
        write(screen, at(block, n), column, screen.grid.values[at(block, m)]?.[column]);
    },
  })),
  fc.tuple(place).map(([n]) => ({
    name: `key of row ${n} cleared`,
    act: (screen: Screen, block: { from: number; to: number }) => write(screen, at(block, n), 0, ''),
  })),
  // A cell typed anew.
  fc.tuple(place, fc.integer({ min: 4, max: 9 }), fc.nat(99)).map(([n, column, value]) => ({
    name: `${value} typed into row ${n}, column ${column}`,
    act: (screen: Screen, block: { from: number; to: number }) => write(screen, at(block, n), column, value),
  })),
);

/** What the screen says, read by nothing but labels and headings: `slot/title/label` → number. */
function seenOn({ grid }: Screen, { from, to }: { from: number; to: number }): Map<string, number> {
  const found = new Map<string, number>();
  let title = '';
  for (let row = from + 1; row <= to; row++) {
    const label = String(grid.values[row]?.[2] ?? '');
    if (label !== '' && !label.startsWith('– ')) title = label;
    (grid.values[from] ?? []).forEach((heading, column) => {
      const value = grid.values[row]?.[column];
      const slot = slots.find((one) => slotName(one) === heading);
      if (slot && typeof value === 'number')
        found.set(`${slot}/${label.startsWith('– ') ? title : ''}/${label}`, value);
    });
  }
  return found;
}

test('what is read is what the screen says, or the form is told as damaged', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('B', 'E', 'I'), acts), { minLength: 1, maxLength: 4 }),
      (damages) => {
        const screen = screenOf();
        for (const [id, { act }] of damages) act(screen, screen.blocks.find((one) => one.id === id)!);
        const book = readBook(wardLayout, screen.grid);
        for (const { form, rows, name } of forms) {
          const told = book.damage.filter(({ block }) => block === form.id);
          for (const { fault } of told) expect(fault).toContain(`«${name}»`);
          if (told.length > 0) continue;
          const seen = seenOn(screen, screen.blocks.find(({ id }) => id === form.id)!);
          let title = '';
          for (const row of rows) {
            if (!row.label.startsWith('– ')) title = row.label;
            if (row.role !== 'field' || row.field.cell !== 'whole') continue;
            for (const slot of slots) {
              if (row.cells[slot].role !== 'typed') continue;
              const named = `${slot}/${row.label.startsWith('– ') ? title : ''}/${row.label}`;
              expect(book.figures[slot][row.key]).toBe(seen.get(named));
            }
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});

/** A table whose every number is another one. */
const classes = wardLayout.tables.find(({ table }) => table.id === 'bang_lop_chuyen_de')!;
const numbered = classes.table.columns.filter(({ cell }) => cell === 'whole');

function tableScreen(): Screen & { block: Screen['blocks'][number] } {
  const rows = Array.from({ length: 6 }, (_, i) => ({
    ten: `Lớp ${i}`,
    tu_ngay: '2016-01-05',
    ...Object.fromEntries(numbered.map(({ code }, c) => [code, 1000 * (c + 1) + i])),
  }));
  const grid = gridFrom({ tables: { [classes.table.id]: rows } });
  for (const row of grid.values) while (row.length < 18) row.push('');
  grid.texts = grid.values.map((row) => row.map(String));
  const from = grid.values.findIndex((row) => row[0] === `#${classes.table.id}`);
  const next = grid.values.findIndex((row, i) => i > from && /^#/.test(String(row[0])));
  const block = { id: classes.table.id, from, to: (next < 0 ? grid.values.length : next) - 1 };
  return { grid, blocks: [block], block };
}

const last = 2 + classes.table.columns.length - 1;
const column = fc.integer({ min: 2, max: last });
const tableActs: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(place, place).map(
    ([m, n]): Act =>
      (screen, block) =>
        swap(
          screen,
          at(block, m),
          at(block, n),
          Array.from({ length: last }, (_, i) => i + 1),
        ),
  ),
  fc.tuple(column, column).map(
    ([a, b]): Act =>
      ({ grid }, { from, to }) => {
        for (let row = from; row <= to; row++)
          for (const cells of [grid.values[row], grid.texts[row]] as unknown[][])
            [cells[a], cells[b]] = [cells[b], cells[a]];
      },
  ),
  fc.tuple(column, column).map(
    ([a, b]): Act =>
      (screen, { from }) =>
        write(screen, from, a, screen.grid.values[from]?.[b]),
  ),
  fc.tuple(column, fc.constantFrom('', 'Cột khác')).map(
    ([a, text]): Act =>
      (screen, { from }) =>
        write(screen, from, a, text),
  ),
  fc.tuple(place, place).map(
    ([m, n]): Act =>
      (screen, block) => {
        for (let i = 1; i <= last; i++) write(screen, at(block, n), i, screen.grid.values[at(block, m)]?.[i]);
      },
  ),
  fc.tuple(place, column, fc.nat(99)).map(
    ([n, i, value]): Act =>
      (screen, block) =>
        write(screen, at(block, n), i, value),
  ),
  // The tab copied, and other numbers typed into the copy: it stands behind everything else, with the same marks.
  fc.nat(99).map(
    (value): Act =>
      ({ grid }, { from, to }) => {
        for (let row = from; row <= to; row++) {
          const copy = (grid.values[row] ?? []).map((cell) => (typeof cell === 'number' ? value : cell));
          grid.values.push(copy);
          grid.texts.push(copy.map(String));
        }
      },
  ),
);

test('the same of a table: rows sorted, columns dragged, headings changed, cells retyped, the tab copied', () => {
  fc.assert(
    fc.property(fc.array(tableActs, { minLength: 1, maxLength: 4 }), (damages) => {
      const screen = tableScreen();
      const { grid, block } = screen;
      for (const act of damages) act(screen, block);
      const book = readBook(wardLayout, grid);
      const told = book.damage.filter(({ block: id }) => id === classes.table.id);
      for (const { fault } of told) expect(fault).toContain(`«${classes.name}»`);
      if (told.length > 0) return;
      const headings = (grid.values[block.from] ?? []).map(String);
      const rows = book.tables[classes.table.id] ?? [];
      rows.forEach((row, i) => {
        const spot = book.spots[`${classes.table.id}#${i + 1}`];
        const seen = grid.values[block.from + (spot?.row ?? 0)] ?? [];
        for (const one of numbered) {
          const shown = seen[headings.indexOf(headingOf(one))];
          if (typeof row[one.code] === 'number') expect(row[one.code]).toBe(shown);
        }
      });
    }),
    { numRuns: 150 },
  );
});
