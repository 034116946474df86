// Repeating tables: rows that are complete, and sums that agree with the counts beside them (R01, R02, R11, R25).
import { datingOf, isReportedBy, lookup } from '../catalogue/lookup.ts';
import { isRowOf } from '../figures/derive.ts';
import { numberAt } from '../figures/figures.ts';
import { type Check, type Found, found, type Subject } from './finding.ts';

const classes = 'bang_lop_chuyen_de';
const courses = 'bang_lop_dao_tao';
const trained = 'dt_phuong_to_chuc';

export const checkClassTables: Check = {
  codes: [
    'R01.column-missing',
    'R02.women',
    'R11.training',
    'R11.no-classes',
    'R25.ends-before',
    'R25.other-period',
    'R32',
  ],
  // Every table is asked for complete rows; only these are held against something.
  reads: () => [classes, courses, trained],
  judge: (subject) => [
    ...rowsOfTables(subject),
    ...womenAmongParticipants(subject),
    ...trainingTotal(subject),
    ...noClasses(subject),
  ],
};

function rowsOfTables({ catalogue, reporter, period, tables }: Subject): Found[] {
  const findings: Found[] = [];
  for (const table of lookup(catalogue).tables.values()) {
    if (!isReportedBy(table, reporter)) continue;
    const seen = new Set<string>();
    (tables[table.id] ?? []).forEach((row, i) => {
      const at = `${table.id}#${i + 1}`;
      const cells = JSON.stringify(table.columns.map(({ code }) => row[code] ?? null));
      if (seen.has(cells)) findings.push(found('R32', at, {}));
      seen.add(cells);
      for (const { code, label, required } of table.columns) {
        if (required && row[code] === undefined)
          findings.push(found('R01.column-missing', at, { label }, code));
      }
      const { dated } = table;
      if (dated === undefined) return;
      const [day, end] = [row[dated], row.den_ngay];
      if (typeof day === 'string' && typeof end === 'string' && end < day)
        findings.push(found('R25.ends-before', at, {}, 'den_ngay'));
      const belongs = isRowOf(table, row, period);
      if (belongs === false)
        findings.push(
          found('R25.other-period', at, { period }, typeof day === 'string' ? dated : table.period),
        );
      if (belongs === null && table.period !== undefined)
        findings.push(found('R01.column-missing', at, { label: datingOf(table) }, dated));
    });
  }
  return findings;
}

function womenAmongParticipants({ tables }: Subject): Found[] {
  return (tables[classes] ?? []).flatMap(({ nu, so_nguoi: people }, i) =>
    typeof nu === 'number' && typeof people === 'number' && nu > people
      ? [found('R02.women', `${classes}#${i + 1}`, { women: nu, people }, 'nu')]
      : [],
  );
}

/** S0:129-148: the list adds up to 961, the sentence says 2.412; the gap is shown and asks for a word. */
function trainingTotal({ catalogue, figures, tables }: Subject): Found[] {
  if (!lookup(catalogue).tables.has(courses)) return [];
  const said = numberAt(figures, trained);
  const rows = tables[courses] ?? [];
  if (said === null || (rows.length === 0 && said === 0)) return [];
  const listed = rows.reduce((sum, row) => sum + (typeof row.so_nguoi === 'number' ? row.so_nguoi : 0), 0);
  return listed === said ? [] : [found('R11.training', trained, { said, listed })];
}

function noClasses({ catalogue, reporter, period, tables }: Subject): Found[] {
  if (!lookup(catalogue).tables.has(classes)) return [];
  if (reporter !== 'ward' || (tables[classes] ?? []).length > 0) return [];
  return [found('R11.no-classes', 'hd_tong', { period })];
}
