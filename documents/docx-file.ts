// A report as a .docx file. Loaded only when a document is asked for: the library is larger than everything else.
import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Annex, Report } from '../shared/report/block.ts';
import { type Piece, piecesOf } from './blocks.ts';
import { centred, headOf, signatureOf } from './frame.ts';
import { pageOf, size, styles } from './styles.ts';

/** The same report gives the same pages; only the time of making in the file's properties differs. */
export async function fileOf(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const body: Piece[] = [
    ...headOf(report),
    // The signature never stands alone on a page: the last words go with it.
    ...report.body.flatMap((block, i) => piecesOf(block, { kept: i >= report.body.length - 2 })),
    ...signatureOf(report),
  ];
  const document = new Document({
    title: report.subject,
    creator: report.head.issuer.join(' '),
    lastModifiedBy: '',
    styles,
    sections: [
      // Page 1 carries no number.
      {
        properties: { ...pageOf(false), titlePage: true },
        headers: { default: numbered(), first: unnumbered() },
        children: body,
      },
      ...report.annexes.map((annex) => section(annex.wide, annexPieces(annex, report))),
      ...(report.points.length === 0 && report.draft.length === 0
        ? []
        : [section(false, editorPieces(report))]),
    ],
  });
  const blob = await Packer.toBlob(document);
  return new Uint8Array(await blob.arrayBuffer());
}

function section(wide: boolean, children: Piece[]): ISectionOptions {
  return { properties: { ...pageOf(wide), titlePage: false }, headers: { default: numbered() }, children };
}

/** Arabic numerals in the middle of the top margin. */
function numbered(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: size.head })],
      }),
    ],
  });
}

function unnumbered(): Header {
  return new Header({ children: [new Paragraph('')] });
}

function annexPieces({ number, title, wide, blocks }: Annex, { belongs, code }: Report): Piece[] {
  return [
    centred(`Phụ lục ${number}`, { bold: true }),
    centred(title.toUpperCase(), { bold: true }),
    centred(belongs, { italics: true, size: size.head }),
    centred(code, { italics: true, size: size.note }, 120),
    ...blocks.flatMap((block) => piecesOf(block, { wide })),
  ];
}

/** What the editor looks at before signing; no part of the document. */
function editorPieces({ draft, points }: Report): Piece[] {
  return [
    centred('PHIẾU BIÊN TẬP', { bold: true }),
    centred(
      '(Không thuộc văn bản. Xóa trang này và các đoạn tư liệu có nền màu trước khi ký.)',
      { italics: true, size: size.head },
      120,
    ),
    ...draft.flatMap((why) => piecesOf({ sort: 'paragraph', mark: '-', text: `Dự thảo: ${why}` })),
    ...points.flatMap(({ at, says }) => piecesOf({ sort: 'paragraph', mark: '-', text: `${at}: ${says}` })),
  ];
}
