// «Đánh giá»: what the unit says of each ward below it, a line a ward: the plan, the inspection, points and levels; beside
// them what the ward says of itself.
import { assessedFields, differenceText, ownFieldOf } from '../../shared/assessing/assessed.ts';
import { showFigure } from '../../shared/catalogue/cells.ts';
import { catalogue } from '../../shared/catalogue/current.ts';
import { inYear } from '../../shared/catalogue/in-year.ts';
import type { FieldPlace } from '../../shared/catalogue/lookup.ts';
import type { Figure, Figures } from '../../shared/figures/figures.ts';
import { periodCode } from '../../shared/period.ts';
import { unitLabels } from '../../shared/units/unit-names.ts';
import type { Assessments } from '../../shared/wire/answers.ts';
import { ask, askAll, request } from '../client.ts';
import type { ListColumn, ListFault, ListLine, ListRequest, ListRow, ListTab } from './list-tab.ts';

export const assessmentList: ListTab = {
  id: 'danh_gia',
  name: 'Đánh giá',
  guide:
    'Mỗi đơn vị một dòng: ngày nhận và việc duyệt kế hoạch TTHTCĐ, ngày và kết luận kiểm tra, điểm chấm, mức và loại đã quyết định. Đơn vị xem được phần của mình, không sửa được. Ô để trống là chưa có kết luận.',
  roles: ['tong_hop', 'quan_tri'],
  trail: { action: 'assessments', columns: () => columnsOf([], assessedFields(catalogue)) },
  load({ unit, year }) {
    const [known, sent] = askAll([
      request('assessments', { unit, year }),
      request('sentReports', { unit, period: periodCode({ year, slot: 'Y' }) }),
    ]);
    if (!known.ok) return known;
    // What wards say of themselves is an extra: without it the tab is as good for writing.
    const own = new Map((sent.ok ? sent.value.items : []).map((report) => [report.unit.id, report.figures]));
    const places = assessedFields(inYear(catalogue, year));
    return {
      ok: true,
      status: 200,
      value: {
        title: `ĐÁNH GIÁ NĂM ${year} – ${known.value.unit.name.toUpperCase()}`,
        columns: columnsOf(known.value.items, places),
        rows: known.value.items.map(({ unit: { id }, figures }) =>
          rowOf(id, figures, own.get(id) ?? {}, places),
        ),
        version: String(known.value.version),
        requestOf: (lines, version) => requestOf(known.value, places, lines, Number(version)),
      },
    };
  },
};

const cells = { date: 'day', choice: 'choice', text: 'text', decimal: 'decimal' } as const;

function columnsOf(items: Assessments['items'], places: readonly FieldPlace[]): ListColumn[] {
  return [
    {
      key: 'unit',
      heading: 'Đơn vị',
      help: 'Tên đơn vị đã ghi sẵn; mỗi đơn vị một dòng.',
      width: 170,
      cell: 'choice',
      required: true,
      choices: unitLabels(items.map(({ unit }) => unit)),
      offered: false,
    },
    ...places.flatMap((place): ListColumn[] => {
      const { field, indicator } = place;
      const own = ownFieldOf(catalogue, place);
      return [
        {
          key: field.key,
          heading: field.label,
          help: `${indicator.definition} Ví dụ: ${field.cell === 'decimal' ? '86' : indicator.example}.`,
          width: field.cell === 'text' ? 320 : 150,
          cell: cells[field.cell as keyof typeof cells],
          ...(field.options ? { choices: [...field.options] } : {}),
        },
        ...(own
          ? [
              {
                key: besideKey(field.key),
                heading: `Tự đánh giá: ${own.indicator.label}`,
                help: 'Sổ tự ghi: đơn vị tự đánh giá trong báo cáo năm, và chênh lệch với kết luận của cấp trên.',
                width: 170,
                cell: 'shown' as const,
              },
            ]
          : []),
      ];
    }),
  ];
}

function besideKey(key: string): string {
  return `${key} beside`;
}

function rowOf(unit: number, decided: Figures, own: Figures, places: readonly FieldPlace[]): ListRow {
  const row: Record<string, string | number | null> = { unit: String(unit) };
  for (const place of places) {
    const { key } = place.field;
    row[key] = plain(decided[key]);
    const beside = ownFieldOf(catalogue, place);
    const said = beside && own[beside.field.key];
    if (!beside || said === undefined || said === null) continue;
    const difference = differenceText(place, said, decided[key]);
    row[besideKey(key)] = [showFigure(said, beside.field), difference]
      .filter((words) => words !== '')
      .join('; ');
  }
  return row;
}

function plain(figure: Figure | undefined): string | number | null {
  return typeof figure === 'object' || figure === undefined ? null : figure;
}

function requestOf(
  known: Assessments,
  places: readonly FieldPlace[],
  lines: readonly ListLine[],
  version: number,
): ListRequest {
  const faults: ListFault[] = [];
  const items: { row: number; unit: number; figures: Figures }[] = [];
  for (const { row, values } of lines) {
    if (values.unit === undefined) continue;
    const unit = Number(values.unit);
    const first = items.find((one) => one.unit === unit);
    if (first) {
      faults.push({ row, key: 'unit', words: `đã có ở dòng ${first.row}. Xóa một trong hai dòng.` });
      continue;
    }
    const figures: Figures = {};
    for (const { field } of places) {
      const value = values[field.key];
      if (value === undefined) continue;
      const amount = Number(value);
      if (field.max !== undefined && amount > field.max)
        faults.push({ row, key: field.key, words: `nhiều nhất là ${field.max} điểm.` });
      figures[field.key] = field.cell === 'decimal' ? amount : value;
    }
    items.push({ row, unit, figures });
  }
  return {
    faults,
    send: (dry) =>
      ask(
        'setAssessments',
        { unit: known.unit.id, year: known.year, dry: dry ? '1' : undefined },
        { base: version, items: items.map(({ unit, figures }) => ({ unit, figures })) },
      ),
    placeOf(at) {
      const [, , index, , key = 'unit'] = at.split('/');
      const found = items[Number(index ?? -1)];
      return { row: found?.row ?? null, key: found ? key : null };
    },
  };
}
