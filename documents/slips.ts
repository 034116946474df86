// «Phiếu xin số liệu» to print: a page a supplier, with exactly its rows.
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { supplierNames } from '../shared/catalogue/suppliers.ts';
import type { Slip } from '../shared/slips/slip.ts';
import type { Asking } from '../shared/slips/slip-text.ts';
import { headingOf } from '../shared/workbook/layout.ts';
import { type Piece, piecesOf } from './blocks.ts';
import { centred } from './frame.ts';
import type { MadeFile } from './made-file.ts';
import { pageOf, size, styles } from './styles.ts';

/** Empty rows of a list that is filled in by hand. */
const emptyRows = 8;

export async function writeSlips(slips: readonly Slip[], asking: Asking): Promise<MadeFile> {
  const document = new Document({
    title: `Phiếu xin số liệu ${asking.period}`,
    creator: asking.unit,
    lastModifiedBy: '',
    styles,
    sections: slips.map((slip) => ({ properties: pageOf(false), children: pageFor(slip, asking) })),
  });
  const blob = await Packer.toBlob(document);
  const whom = slips.length === 1 && slips[0] ? ` ${supplierNames[slips[0].supplier]}` : '';
  return {
    name: `Phiếu xin số liệu${whom} ${asking.period} ${asking.unit}.docx`.replace(/[\\/:*?"<>|]/g, ' '),
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: new Uint8Array(await blob.arrayBuffer()),
  };
}

function pageFor(slip: Slip, { unit, period, day }: Asking): Piece[] {
  const explained = slip.lines.filter(({ definition }) => definition !== '');
  return [
    centred(unit.toUpperCase(), { bold: true, size: size.head }),
    centred('PHIẾU XIN SỐ LIỆU', { bold: true, size: size.body }),
    centred(
      period.replace(/^./, (letter) => letter.toUpperCase()),
      { bold: true, size: size.head },
      60,
    ),
    small(
      `Nơi cung cấp: ${supplierNames[slip.supplier]}.${day === '' ? '' : ` Xin gửi lại trước hết ngày ${day}.`}`,
    ),
    small('Không phát sinh thì ghi 0; không có số liệu thì ghi «không có số liệu» và lý do.', {
      italics: true,
    }),
    ...(slip.lines.length === 0
      ? []
      : piecesOf({
          sort: 'table',
          columns: [
            { head: 'STT', width: 7, align: 'center' },
            { head: 'Nội dung', width: 50, align: 'left' },
            { head: 'Đơn vị tính', width: 15, align: 'center' },
            { head: 'Năm trước', width: 13, align: 'right' },
            { head: 'Số liệu', width: 15, align: 'right' },
          ],
          rows: slip.lines.map(({ number, label, unit: measure, before, now }) => [
            String(number),
            label,
            measure,
            before,
            now,
          ]),
          strong: [],
        })),
    ...slip.tables.flatMap((table) => [
      small(table.title, { bold: true }),
      ...piecesOf({
        sort: 'table',
        columns: table.columns.map((column) => ({
          head: headingOf(column),
          width: column.width,
          align: 'left',
        })),
        rows: (table.given.length > 0 ? table.given : Array.from({ length: emptyRows }, () => ({}))).map(
          (row: Record<string, string | number>) => table.columns.map(({ code }) => String(row[code] ?? '')),
        ),
        strong: [],
      }),
    ]),
    centred('Người cung cấp số liệu', { bold: true, size: size.note }),
    centred('(ký, ghi rõ họ tên)', { italics: true, size: size.note }, 600),
    ...(explained.length === 0 ? [] : [small('Cách tính:', { bold: true })]),
    ...explained.map(({ number, definition }) => small(`${number}. ${definition}`, { size: 20 })),
  ];
}

function small(text: string, look: { bold?: boolean; italics?: boolean; size?: number } = {}): Paragraph {
  return new Paragraph({
    spacing: { after: 40 },
    children: [new TextRun({ text, size: size.note, ...look })],
  });
}
