// The lines that a unit adds to «Bộ chỉ tiêu»: their columns, how they are shown, and what is read from them.
import type { OwnRequest } from '../../shared/asking/own-faults.ts';
import { type OwnKind, type OwnLine, ownForm, ownId } from '../../shared/asking/own-lines.ts';
import type { Behaviour, Cycle, Supplier } from '../../shared/catalogue/catalogue.ts';
import { supplierNames } from '../../shared/catalogue/suppliers.ts';
import type { Selections } from '../../shared/wire/answers.ts';
import { isUnread, unreadText } from './list-reading.ts';
import type { Choice, ListColumn, ListFault, ListLine, ListRow } from './list-tab.ts';

const kinds: readonly (Choice & { code: OwnKind })[] = [
  { code: 'count', label: 'số lượng' },
  { code: 'money', label: 'số tiền' },
  { code: 'rate', label: 'tỷ lệ' },
  { code: 'yesno', label: 'có/không' },
  { code: 'rating', label: 'chọn một' },
  { code: 'date', label: 'ngày' },
  { code: 'narrative', label: 'lời văn' },
];
const cycles: readonly (Choice & { code: Cycle })[] = [
  { code: 'quarter', label: 'Quý' },
  { code: 'half', label: '6 tháng' },
  { code: 'year', label: 'Năm' },
];
const behaviours: readonly (Choice & { code: Behaviour })[] = [
  { code: 'flow', label: 'phát sinh trong kỳ' },
  { code: 'stock', label: 'có đến cuối kỳ' },
];
const suppliers: readonly Choice[] = Object.keys(supplierNames)
  .filter((code) => code !== 'Hệ thống')
  .map((code) => ({ code, label: supplierNames[code as Supplier] }));
/** Who answers by itself is shown on lines of the catalogue, and chosen for no other. */
const allSuppliers: readonly Choice[] = [
  ...suppliers,
  { code: 'Hệ thống', label: supplierNames['Hệ thống'] },
];

/** What a line of the catalogue leaves empty. */
const onlyOwn = ['kind', 'unit', 'behaviour', 'parts', 'definition', 'example'] as const;

/** Every line has these; those of the catalogue keep theirs. */
export const cycleColumns: readonly ListColumn[] = [
  {
    ...{ key: 'cycle', heading: 'Chu kỳ', width: 80, cell: 'choice', choices: cycles },
    help: 'Hỏi mỗi quý, 6 tháng hay cả năm. Mục của danh mục: không đổi được.',
  },
  {
    ...{ key: 'supplier', heading: 'Nơi cung cấp', width: 150, cell: 'choice', choices: allSuppliers },
    help: 'Ai giữ số liệu này ở đơn vị. Mục của danh mục: không đổi được.',
  },
];

export const ownColumns: readonly ListColumn[] = [
  {
    ...{ key: 'kind', heading: 'Loại', width: 95, cell: 'choice', choices: kinds },
    help: 'Chỉ tiêu riêng: số lượng, số tiền, tỷ lệ, có/không, chọn một, ngày hay lời văn.',
  },
  {
    ...{ key: 'unit', heading: 'Đơn vị tính', width: 100, cell: 'text' },
    help: 'Chỉ tiêu riêng là số lượng hay tỷ lệ: đếm bằng gì, ví dụ «câu lạc bộ», «người».',
  },
  {
    ...{ key: 'behaviour', heading: 'Tính chất', width: 130, cell: 'choice', choices: behaviours },
    help: '«Phát sinh trong kỳ»: cả năm là tổng bốn quý. «Có đến cuối kỳ»: cả năm là số của quý cuối.',
  },
  {
    ...{ key: 'parts', heading: 'Tử số; mẫu số, hoặc lựa chọn', width: 220, cell: 'text' },
    help: 'Tỷ lệ: tên tử số; tên mẫu số. Chọn một: các lựa chọn từ thấp đến cao. Cách nhau bằng dấu chấm phẩy, ví dụ «Chưa đạt; Đạt; Tốt».',
  },
  {
    ...{ key: 'example', heading: 'Ví dụ', width: 90, cell: 'text' },
    help: 'Một giá trị mẫu như người nhập sẽ gõ, ví dụ 3.',
  },
  {
    ...{ key: 'definition', heading: 'Tính những gì', width: 300, cell: 'text' },
    help: 'Một, hai câu để ai cũng đếm như nhau: tính những gì, không tính những gì.',
  },
  {
    ...{ key: 'own', heading: 'Số riêng', width: 70, cell: 'whole' },
    help: 'Sổ tự cho mỗi chỉ tiêu riêng, không đổi. Dòng mới thì để trống.',
  },
];

const sheetName = `${ownForm.id}. ${ownForm.title}`;

export function ownRow(line: OwnLine & { asked: boolean }): ListRow {
  const { id, kind, unit, cycle, behaviour, supplier, parts, definition, example, asked } = line;
  return {
    ...{ item: id, ask: asked ? 'co' : null, form: sheetName, cycle, supplier, kind, unit, behaviour },
    ...{ parts: parts.join('; '), definition, example, own: numberOf(id) },
  };
}

function numberOf(id: string): number {
  return Number(id.split('_')[2]);
}

/** What was typed on a line of the catalogue into cells that are for own lines, or another cycle or supplier than it has. */
export function foreignWords(
  row: number,
  values: ListLine['values'],
  item: { cycle: Cycle; supplier: Supplier } | undefined,
): ListFault[] {
  const typed = onlyOwn.flatMap((key): ListFault[] =>
    values[key] === undefined ? [] : [{ row, key, words: 'chỉ dùng cho dòng chỉ tiêu riêng. Xóa ô này.' }],
  );
  const changed = (['cycle', 'supplier'] as const).flatMap((key): ListFault[] =>
    item === undefined || values[key] === undefined || values[key] === item[key]
      ? []
      : [{ row, key, words: 'theo danh mục, không đổi được. Gõ lại như cũ.' }],
  );
  return [...typed, ...changed];
}

interface OwnRequests {
  requests: OwnRequest[];
  faults: ListFault[];
  /** The cell of a place in the Worker's refusal. */
  placeOf(index: string | undefined, word: string | undefined): Pick<ListFault, 'row' | 'key'>;
}

/** The lines that are not of the catalogue, as they are asked of the Worker. */
export function ownRequests(
  lines: readonly ListLine[],
  { unit, own }: Pick<Selections, 'unit' | 'own'>,
): OwnRequests {
  const faults: ListFault[] = [];
  const requests = lines.map(({ row, values }): OwnRequest => {
    const { item = '', kind, cycle, behaviour, supplier } = values;
    const lacking = (key: string, words: string) => faults.push({ row, key, words });
    if (item !== '' && !isUnread(item) && own.every((line) => line.id !== item))
      lacking('item', 'trùng tên với một mục của danh mục. Đặt tên khác cho chỉ tiêu riêng.');
    if (kind === undefined) lacking('kind', 'còn trống. Chọn loại trong danh sách.');
    if (cycle === undefined) lacking('cycle', 'còn trống. Chọn Quý, 6 tháng hay Năm.');
    if (supplier === undefined || supplier === 'Hệ thống')
      lacking('supplier', 'còn trống hoặc không dùng được. Chọn nơi cung cấp trong danh sách.');
    const adds = kind === 'count' || kind === 'money' || kind === 'rate';
    if (adds && behaviour === undefined)
      lacking('behaviour', 'còn trống. Chọn «phát sinh trong kỳ» hay «có đến cuối kỳ».');
    const id =
      values.own === undefined ? (isUnread(item) ? undefined : item) : ownId(unit.id, Number(values.own));
    return {
      ...(id === undefined ? {} : { id }),
      asked: values.ask !== undefined,
      kind: (kind ?? 'count') as OwnKind,
      // A name that was not touched was read as the line that has it.
      label: isUnread(item) ? unreadText(item) : (own.find((line) => line.id === item)?.label ?? item),
      unit: values.unit ?? '',
      cycle: (cycle ?? 'year') as Cycle,
      behaviour: (behaviour ?? 'stock') as Behaviour,
      definition: values.definition ?? '',
      example: values.example ?? '',
      supplier: (supplier ?? 'UBND') as Supplier,
      parts: (values.parts ?? '')
        .split(/[;\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    };
  });
  return {
    requests,
    faults,
    placeOf(index, word) {
      const line = index === undefined ? undefined : lines[Number(index)];
      if (!line) return { row: null, key: null };
      const key = word === undefined ? 'item' : word === 'label' ? 'item' : word === 'id' ? 'own' : word;
      return { row: line.row, key };
    },
  };
}
