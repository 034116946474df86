// Blocks of a report as paragraphs and tables.
import {
  AlignmentType,
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
import { size, textWidth } from './styles.ts';

export type Piece = Paragraph | Table;

const marks = { '': '', '-': '- ', '+': '+ ' } as const;

export function piecesOf(block: Block, wide = false): Piece[] {
  switch (block.sort) {
    case 'heading':
      return [new Paragraph({ style: `Muc${block.level}`, text: block.text })];
    case 'paragraph':
      return [new Paragraph({ style: 'NoiDung', text: `${marks[block.mark]}${block.text}` })];
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

const alignments = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const;

function tableOf({ columns, rows, strong }: Extract<Block, { sort: 'table' }>, wide: boolean): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const room = wide ? textWidth.landscape : textWidth.portrait;
  const widths = columns.map(({ width }) => Math.floor((room * width) / whole));
  const fontSize = wide ? size.wideTable : size.table;
  const cell = (text: string, i: number, bold: boolean, span = 1) =>
    new TableCell({
      columnSpan: span,
      width: { size: span === 1 ? (widths[i] ?? 0) : room, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: 60, right: 60 },
      children: [
        new Paragraph({
          style: 'O',
          alignment: span === 1 ? alignments[columns[i]?.align ?? 'left'] : AlignmentType.LEFT,
          children: [new TextRun({ text, bold, size: fontSize })],
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ head: text }, i) =>
        new TableCell({
          width: { size: widths[i] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          margins: { left: 60, right: 60 },
          shading: { type: ShadingType.CLEAR, fill: 'F2F2F2' },
          children: [
            new Paragraph({
              style: 'O',
              alignment: AlignmentType.CENTER,
              children: [new TextRun({ text, bold: true, size: fontSize })],
            }),
          ],
        }),
    ),
  });
  const body = rows.map((row, n) => {
    const bold = strong.includes(n);
    return new TableRow({
      cantSplit: true,
      children:
        row.length === 1
          ? [cell(row[0] ?? '', 0, bold, columns.length)]
          : row.map((text, i) => cell(text, i, bold)),
    });
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    rows: [head, ...body],
  });
}
