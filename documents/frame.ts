// What stands over and under the text of an official document: the head, the title, recipients and signature.
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Report } from '../shared/report/block.ts';
import type { Piece } from './blocks.ts';
import { size, textWidth } from './styles.ts';

interface Look {
  bold?: boolean;
  italics?: boolean;
  size?: number;
}

export function centred(text: string, look: Look = {}, after = 0): Paragraph {
  return new Paragraph({ style: 'Giua', spacing: { after }, children: [new TextRun({ text, ...look })] });
}

/** A short line under a text: as long as what is left between the indents. */
function rule(width: number, length: number): Paragraph {
  const side = Math.floor((width - length) / 2);
  return new Paragraph({
    style: 'Giua',
    indent: { left: side, right: side },
    spacing: { before: 80, after: 40, line: 60 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [new TextRun({ text: '', size: 4 })],
  });
}

/** Two columns without lines. */
function columns(shares: [number, number], left: Paragraph[], right: Paragraph[]): Table {
  const widths = shares.map((share) => Math.floor(textWidth.portrait * share));
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = {
    top: none,
    bottom: none,
    left: none,
    right: none,
    insideHorizontal: none,
    insideVertical: none,
  };
  const cell = (children: Paragraph[], i: number) =>
    new TableCell({
      borders,
      margins: { left: 0, right: 0 },
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      children,
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth.portrait, type: WidthType.DXA },
    columnWidths: widths,
    borders,
    rows: [new TableRow({ cantSplit: true, children: [cell(left, 0), cell(right, 1)] })],
  });
}

export function headOf({ head, title, subject, draft }: Report): Piece[] {
  const left = Math.floor(textWidth.portrait * 0.43);
  const right = textWidth.portrait - left;
  return [
    columns(
      [0.43, 0.57],
      [
        ...(head.superior === '' ? [] : [centred(head.superior, { size: size.head })]),
        ...head.issuer.map((text) => centred(text, { bold: true, size: size.head })),
        rule(left, Math.floor(left / 3)),
        centred(head.number, { size: size.head }, 60),
        ...(draft.length === 0 ? [] : [draftMark(left)]),
      ],
      [
        centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: size.note }),
        centred('Độc lập - Tự do - Hạnh phúc', { bold: true, size: size.motto }),
        // As long as the motto over it.
        rule(right, 3300),
        centred(head.placeAndDay, { italics: true, size: size.head }),
      ],
    ),
    centred('', {}, 60),
    centred(title, { bold: true, size: size.body }),
    centred(subject, { bold: true, size: size.body }),
    rule(textWidth.portrait, 2000),
    centred('', {}, 60),
  ];
}

function draftMark(width: number): Paragraph {
  const side = Math.floor(width / 3.4);
  const line = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 2 };
  return new Paragraph({
    style: 'Giua',
    indent: { left: side, right: side },
    spacing: { before: 60 },
    border: { top: line, bottom: line, left: line, right: line },
    children: [new TextRun({ text: 'DỰ THẢO', bold: true, size: size.head })],
  });
}

export function signatureOf({ recipients, signing, signer, code }: Report): Piece[] {
  const small = (text: string) =>
    new Paragraph({
      spacing: { after: 0 },
      alignment: AlignmentType.LEFT,
      children: [new TextRun({ text, size: size.recipients })],
    });
  const last = recipients.length - 1;
  return [
    columns(
      [0.5, 0.5],
      [
        new Paragraph({
          spacing: { after: 0 },
          children: [new TextRun({ text: 'Nơi nhận:', bold: true, italics: true, size: size.note })],
        }),
        ...recipients.map((line, i) => small(`- ${line.replace(/[;.]\s*$/, '')}${i === last ? '.' : ';'}`)),
        ...(code === '' ? [] : [small(''), small(`(${code})`)]),
      ],
      [
        ...signing.map((line) => centred(line, { bold: true, size: size.body })),
        ...Array.from({ length: 4 }, () => centred('')),
        centred(signer === '' ? '……………………' : signer, { bold: signer !== '', size: size.body }),
      ],
    ),
  ];
}
