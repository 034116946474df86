// A report over several years (document 002 looks back on five): what happened is added up, what is there is told at the
// beginning and at the end, titles and levels stand year by year.
import type { Indicator } from '../catalogue/catalogue.ts';
import { kindOf, type Line } from '../catalogue/kinds.ts';
import { lookup } from '../catalogue/lookup.ts';
import { roundHalfUp, showNumber } from '../catalogue/number-text.ts';
import { isMissing } from '../figures/figures.ts';
import { leastCoverage } from '../totals/coverage.ts';
import type { SummaryLine } from '../totals/summary.ts';
import type { Annex, Block, Column, Point, Report } from './block.ts';
import { lineOf } from './ground.ts';
import { belongsLine, groundLines, issuerLines, numberLine, placeLine, signingLines, upper } from './head.ts';
import type { ReportSource } from './source.ts';
import { listed, nameInText, percentText, printable, roman } from './words.ts';

/** The years of one unit, each with its report of the year, oldest first; years without a report are left out. */
export function severalYears(sources: readonly ReportSource[], from: number, to: number): Report {
  const years = [...sources].sort((a, b) => a.period.year - b.period.year);
  const last = years[years.length - 1];
  if (!last) throw new Error('no year');
  const { head, unit, number, day } = last;
  const name = nameInText(unit);
  const span = `giai đoạn ${from} - ${to}`;
  const known = years.map(({ period }) => period.year);
  const missing = yearsBetween(from, to).filter((year) => known.indexOf(year) < 0);
  const [flows, stocks, titles] = [flowsTable(years), stocksTable(years), titlesTable(years)];
  const body: Block[] = [
    ...groundLines(head.grounds).map((text): Block => ({ sort: 'ground', text })),
    said(`${printable(head.issuer)} báo cáo kết quả công tác xây dựng xã hội học tập ${span} như sau:`),
    heading('I. KẾT QUẢ TRONG CẢ GIAI ĐOẠN'),
    ...listOr(flows, (row) => `${row[0]}: ${row[row.length - 1]} ${row[1]}`),
    heading('II. SO SÁNH ĐẦU VÀ CUỐI GIAI ĐOẠN'),
    ...listOr(stocks, (row) => fromTo(row, known)),
    heading('III. DANH HIỆU, MỨC ĐỘ, XẾP LOẠI TỪNG NĂM'),
    ...listOr(titles, (row) => yearByYear(row, known)),
    heading('IV. ĐÁNH GIÁ CHUNG'),
    { sort: 'prompt', text: 'Nêu ưu điểm, hạn chế và nguyên nhân trong cả giai đoạn.' },
    heading('V. NHIỆM VỤ VÀ GIẢI PHÁP THỜI GIAN TỚI'),
    { sort: 'prompt', text: 'Nêu nhiệm vụ, giải pháp của giai đoạn sau.' },
    said(
      `Trên đây là báo cáo kết quả công tác xây dựng xã hội học tập ${span} ${last.reporter === 'ward' ? 'của' : 'trên địa bàn'} ${name}./.`,
    ),
  ];
  const drafts = years.flatMap(({ draft, period }) => draft.map((why) => `năm ${period.year}: ${why}`));
  const lacking =
    missing.length > 0
      ? [`chưa có báo cáo năm ${listed(missing.map(String))} nên không cộng các năm ấy.`]
      : [];
  return {
    draft: [...lacking, ...drafts].map(printable),
    head: {
      superior: upper(printable(head.superior)),
      issuer: issuerLines(printable(head.issuer)),
      number: printable(numberLine(head, number)),
      placeAndDay: printable(placeLine(head, day)),
    },
    title: 'BÁO CÁO',
    subject: `Kết quả công tác xây dựng xã hội học tập ${span}`,
    body,
    recipients: head.recipients.map((line) => printable(line)),
    signing: signingLines(head).map((line) => printable(line)),
    signer: printable(head.name),
    annexes: annexesOf(flows, stocks, titles),
    belongs: printable(belongsLine(head, number, day)),
    points: pointsOf(years),
    code: '',
  };
}

function yearsBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

type Table = Extract<Block, { sort: 'table' }>;

interface Row {
  indicator: Indicator;
  line: Line;
  /** A figure a year, null where there is none. */
  found: (SummaryLine | null)[];
}

/** Lines of which some year has a figure; answers by wards stand in the table of titles. */
function rowsOf(years: readonly ReportSource[], wanted: (indicator: Indicator) => boolean): Row[] {
  const [last] = years.slice(-1);
  return lookup(last?.catalogue ?? years[0]!.catalogue).indicators.flatMap(({ indicator }) =>
    wanted(indicator)
      ? kindOf(indicator)
          .lines()
          .map((line) => ({
            ...{ indicator, line },
            found: years.map(({ summary }) => {
              const one = lineOf(summary, line.key);
              return one && one.value !== null ? one : null;
            }),
          }))
          .filter(({ found }) => found.some((one) => one !== null))
      : [],
  );
}

const isAmount = (indicator: Indicator) => {
  const { aim } = kindOf(indicator);
  return aim === 'amount' || aim === 'share';
};

/** What happened: each year, and all of them together; a rate by its counts. */
function flowsTable(years: readonly ReportSource[]): Table {
  const rows = rowsOf(years, (one) => one.behaviour === 'flow' && isAmount(one)).map(({ line, found }) => {
    const counted = found.filter((one) => one !== null);
    const sum = counted.reduce((total, { value }) => total + (value ?? 0), 0);
    const base = counted.reduce((total, one) => total + (one.base ?? 0), 0);
    const share = line.base === undefined ? null : percentText(sum, base);
    const lack = counted.length < years.length ? ` (${counted.length}/${years.length} năm)` : '';
    return [
      printable(line.label),
      line.unit,
      ...found.map(amountText),
      `${showNumber(sum)}${share === null ? '' : ` (${share}%)`}${lack}`,
    ];
  });
  return table(years, 'Cả giai đoạn', rows);
}

/** What is there: each year, and how far the last is from the first. */
function stocksTable(years: readonly ReportSource[]): Table {
  const rows = rowsOf(years, (one) => one.behaviour === 'stock' && isAmount(one)).map(({ line, found }) => [
    printable(line.label),
    line.unit,
    ...found.map(amountText),
    changeText(found),
  ]);
  return table(years, 'Cuối so với đầu', rows);
}

/** Answers, grades, levels: a ward's own words, above wards how many gave each answer. */
function titlesTable(years: readonly ReportSource[]): Table {
  const [last] = years.slice(-1);
  const single = last?.reporter === 'ward';
  const isTitle = (indicator: Indicator) => {
    const { aim } = kindOf(indicator);
    return aim === 'grades' || aim === 'wards';
  };
  const rows = single
    ? lookup(last.catalogue).indicators.flatMap(({ indicator }) => {
        if (!isTitle(indicator)) return [];
        const field = kindOf(indicator).fields()[0];
        const texts = years.map(({ own }) => {
          const figure = own?.figures[indicator.id];
          if (figure === undefined || isMissing(figure)) return '';
          return field?.options?.find(({ code }) => code === figure)?.label ?? '';
        });
        return texts.some((text) => text !== '') ? [[printable(indicator.label), '', ...texts, '']] : [];
      })
    : rowsOf(years, isTitle).map(({ line, found }) => [
        printable(line.label),
        last?.ward ?? '',
        ...found.map((one, i) =>
          one === null ? '' : `${showNumber(one.value ?? 0)}/${showNumber(years[i]?.summary.due ?? 0)}`,
        ),
        '',
      ]);
  return table(years, '', rows);
}

function amountText(one: SummaryLine | null): string {
  if (one === null || one.value === null) return '';
  const share = one.base === undefined ? null : percentText(one.value, one.base ?? 0);
  return share === null ? showNumber(one.value) : `${showNumber(one.value)} (${share}%)`;
}

/** «+120», «+1,25 điểm phần trăm»; a year alone is compared with nothing. */
function changeText(found: readonly (SummaryLine | null)[]): string {
  const known = found.filter((one) => one !== null);
  const [first, last] = [known[0], known[known.length - 1]];
  if (!first || !last || known.length < 2) return '';
  const signed = (n: number, unit = '') => `${n > 0 ? '+' : ''}${showNumber(n)}${unit}`;
  if (!first.base || !last.base) return signed((last.value ?? 0) - (first.value ?? 0));
  const share = ({ value, base }: SummaryLine) => (100 * (value ?? 0)) / (base ?? 1);
  return signed(roundHalfUp(share(last), 2) - roundHalfUp(share(first), 2), ' điểm %');
}

function table(years: readonly ReportSource[], total: string, rows: string[][]): Table {
  const columns: Column[] = [
    { head: 'Chỉ số', width: 30, align: 'left' },
    { head: 'Đơn vị tính', width: 9, align: 'center' },
    ...years.map(({ period }): Column => ({ head: `Năm ${period.year}`, width: 11, align: 'right' })),
    ...(total === '' ? [] : [{ head: total, width: 14, align: 'right' } as Column]),
  ];
  return {
    ...{ sort: 'table', columns, strong: [] },
    rows: rows.map((row) => row.slice(0, columns.length)),
  };
}

/** A row as a line of the text; what is nowhere is left to the editor. */
function listOr(block: Table, words: (row: string[]) => string): Block[] {
  if (block.rows.length === 0) return [{ sort: 'prompt', text: 'Các năm chưa có số liệu ở mục này.' }];
  return block.rows.map((row) => ({
    ...{ sort: 'paragraph', mark: '-' },
    text: `${words(row).trim()}.`,
  }));
}

/** «… từ 100 (năm 2018) đến 130 (năm 2020), +30 người». */
function fromTo(row: string[], years: readonly number[]): string {
  const [label = '', unit = ''] = row;
  const known = years.flatMap((year, i) => (row[i + 2] ? [`${row[i + 2]} (năm ${year})`] : []));
  const change = row[row.length - 1] ?? '';
  if (known.length < 2) return `${label}: ${known.join('')} ${unit}`;
  const by = change === '' || change === '0' ? '' : `, ${change}`;
  return `${label} (${unit}): từ ${known[0]} đến ${known[known.length - 1]}${by}`;
}

function yearByYear(row: string[], years: readonly number[]): string {
  const said = years.flatMap((year, i) => (row[i + 2] ? [`năm ${year} ${row[i + 2]}`] : []));
  return `${row[0]}: ${said.join('; ')}`;
}

function annexesOf(...tables: [Table, Table, Table]): Annex[] {
  const [flows, stocks, titles] = tables;
  return [
    { id: 'phat_sinh', title: 'Kết quả từng năm và cả giai đoạn', block: flows },
    { id: 'hien_co', title: 'Số liệu đầu và cuối giai đoạn', block: stocks },
    { id: 'danh_hieu', title: 'Danh hiệu, mức độ, xếp loại từng năm', block: titles },
  ]
    .filter(({ block }) => block.rows.length > 0)
    .map(({ id, title, block }, i) => ({ id, title, number: roman(i + 1), wide: true, blocks: [block] }));
}

/** Years that are not of all units say so; what changed its units cannot simply be compared. */
function pointsOf(years: readonly ReportSource[]): Point[] {
  const partial = years
    .filter(({ summary }) => summary.reported < summary.due)
    .map(({ period, summary, ward }) => ({
      at: `Năm ${period.year}`,
      says: `Mới có số liệu của ${summary.reported}/${summary.due} ${ward}.`,
    }));
  const [first, last] = [years[0], years[years.length - 1]];
  const moved =
    first && last && first.summary.due !== last.summary.due
      ? [
          {
            at: 'Đơn vị',
            says: `Đầu giai đoạn có ${first.summary.due}, cuối giai đoạn có ${last.summary.due} ${last.ward}: khi so sánh phải nói rõ.`,
          },
        ]
      : [];
  const thin = years.flatMap(({ period, summary }) =>
    summary.lines.some((line) => line.value !== null && leastCoverage(line, summary.due).wards < summary.due)
      ? [
          {
            at: `Năm ${period.year}`,
            says: 'Có chỉ số chưa đủ đơn vị; xem cột số đơn vị ở phụ lục của báo cáo năm đó.',
          },
        ]
      : [],
  );
  return [...partial, ...moved, ...thin].map(({ at, says }) => ({
    at: printable(at),
    says: printable(says),
  }));
}

function heading(text: string): Block {
  return { sort: 'heading', level: 2, text };
}

function said(text: string): Block {
  return { sort: 'paragraph', mark: '', text };
}
