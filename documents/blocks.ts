// Blocks of a report as paragraphs and tables.
import {
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Block } from '../shared/report/block.ts';
import { columnWidths } from './column-widths.ts';
import { type CellLook, cellStyle, textWidth } from './styles.ts';

export type Piece = Paragraph | Table;

const marks = { '': '', '-': '- ', '+': '+ ' } as const;

/** `kept`: stands on one page with what follows. */
export function piecesOf(block: Block, { wide = false, kept = false } = {}): Piece[] {
  switch (block.sort) {
    case 'ground':
      return [new Paragraph({ style: 'CanCu', text: block.text })];
    case 'heading':
      return [new Paragraph({ style: `Muc${block.level}`, text: block.text })];
    case 'paragraph':
      return [
        new Paragraph({
          style: 'NoiDung',
          ...(kept ? { keepNext: true, keepLines: true } : {}),
          text: `${marks[block.mark]}${block.text}`,
        }),
      ];
    case 'material':
      return block.lines.map((line, i) =>
        material(
          i === 0
            ? [new TextRun({ text: `${block.from}: `, bold: true }), new TextRun(line)]
            : [new TextRun(line)],
        ),
      );
    case 'prompt':
      return [material([new TextRun({ text: 'Cần viết: ', bold: true }), new TextRun(block.text)])];
    case 'table':
      return [tableOf(block, wide), new Paragraph({ style: 'Giua', text: '' })];
  }
}

/** Shaded, with a bar at its left: nobody takes it for the text of the report. */
function material(children: ParagraphChild[]): Paragraph {
  return new Paragraph({
    style: 'TuLieu',
    children,
    shading: { type: ShadingType.CLEAR, fill: 'EAF0F8' },
    border: { left: { style: BorderStyle.SINGLE, size: 18, color: '1F3864', space: 6 } },
  });
}

function tableOf(block: Extract<Block, { sort: 'table' }>, wide: boolean): Table {
  const { columns, rows, strong } = block;
  const widths = columnWidths(block, wide);
  const room = wide ? textWidth.landscape : textWidth.portrait;
  const cell = (text: string, i: number, look: Omit<CellLook, 'wide'>, span = 1) =>
    new TableCell({
      ...(span === 1 ? {} : { columnSpan: span }),
      width: { size: span === 1 ? (widths[i] ?? 0) : room, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      ...(look.head ? { shading: { type: ShadingType.CLEAR, fill: 'F2F2F2' } } : {}),
      children: [new Paragraph({ style: cellStyle({ ...look, wide }), text })],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ head: text }, i) => cell(text, i, { align: 'center', bold: true, head: true })),
  });
  const body = rows.map((row, n) => {
    const bold = strong.includes(n);
    return new TableRow({
      cantSplit: true,
      children:
        row.length === 1
          ? [cell(row[0] ?? '', 0, { align: 'left', bold }, columns.length)]
          : row.map((text, i) => cell(text, i, { align: columns[i]?.align ?? 'left', bold })),
    });
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 60, right: 60, marginUnitType: WidthType.DXA },
    rows: [head, ...body],
  });
}
