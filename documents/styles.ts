// How a document looks: page, fonts and paragraphs of Nghị định 30/2020, phụ lục I (domain 3.7).
import {
  AlignmentType,
  convertMillimetersToTwip,
  type IParagraphStyleOptions,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LineRuleType,
  PageOrientation,
} from 'docx';

/** Half points. */
export const size = {
  body: 28,
  head: 26,
  motto: 28,
  recipients: 22,
  note: 24,
  table: 22,
  wideTable: 20,
} as const;

/** Margins: top and bottom 20–25 mm, left 30–35, right 15–20. */
const margin = {
  top: convertMillimetersToTwip(20),
  bottom: convertMillimetersToTwip(20),
  left: convertMillimetersToTwip(30),
  right: convertMillimetersToTwip(15),
  header: convertMillimetersToTwip(10),
  footer: convertMillimetersToTwip(10),
};

/** Twentieths of a point, inside the margins. */
export const textWidth = {
  portrait: convertMillimetersToTwip(210 - 45),
  landscape: convertMillimetersToTwip(297 - 45),
};

/** From top to bottom margin. */
export const textHeight = {
  portrait: convertMillimetersToTwip(297 - 40),
  landscape: convertMillimetersToTwip(210 - 40),
};

export function pageOf(wide: boolean): ISectionPropertiesOptions {
  return {
    page: {
      margin,
      size: {
        width: convertMillimetersToTwip(210),
        height: convertMillimetersToTwip(297),
        orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
    },
  };
}

/** One centimetre. */
const firstLine = convertMillimetersToTwip(10);
const font = 'Times New Roman';

const alignments = {
  left: [AlignmentType.LEFT, '', ''],
  right: [AlignmentType.RIGHT, 'Phai', ', phải'],
  center: [AlignmentType.CENTER, 'Giua', ', giữa'],
} as const;

/** «TuLieu» is a style of its own, so that all material can be selected and removed at once. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: size.body, color: '000000', language: { value: 'vi-VN' } },
      paragraph: { spacing: { before: 0, after: 120, line: 252, lineRule: LineRuleType.AUTO } },
    },
  },
  paragraphStyles: [
    {
      id: 'NoiDung',
      name: 'Nội dung',
      quickFormat: true,
      paragraph: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine } },
    },
    {
      id: 'CanCu',
      name: 'Căn cứ',
      basedOn: 'NoiDung',
      quickFormat: true,
      run: { italics: true },
    },
    ...[1, 2, 3, 4].map((level) => ({
      id: `Muc${level}`,
      name: `Mục ${level}`,
      next: 'NoiDung',
      quickFormat: true,
      run: { bold: true, italics: level === 4 },
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine },
        keepNext: true,
        outlineLevel: level - 1,
      },
    })),
    {
      id: 'TuLieu',
      name: 'Tư liệu biên tập',
      quickFormat: true,
      run: { size: size.note, italics: true, color: '1F3864' },
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: { left: convertMillimetersToTwip(10) },
        spacing: { after: 120 },
      },
    },
    { id: 'Giua', name: 'Giữa dòng', paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 0 } } },
    ...cellStyles(),
  ],
};

/** How the text of a cell stands; `wide` in a table on a page that lies. */
export interface CellLook {
  align: 'left' | 'right' | 'center';
  bold: boolean;
  wide: boolean;
  head?: boolean;
}

/** The paragraph style of a cell: thousands of cells name one, and none says itself how it looks. */
export function cellStyle({ align, bold, wide }: CellLook): string {
  return `O${wide ? 'Ngang' : ''}${alignments[align][1]}${bold ? 'Dam' : ''}`;
}

function cellStyles(): IParagraphStyleOptions[] {
  const aligns = ['left', 'right', 'center'] as const;
  return [false, true].flatMap((wide) =>
    aligns.flatMap((align) =>
      [false, true].map(
        (bold): IParagraphStyleOptions => ({
          id: cellStyle({ align, bold, wide }),
          name: `Ô bảng${wide ? ' ngang' : ''}${alignments[align][2]}${bold ? ', đậm' : ''}`,
          run: { size: wide ? size.wideTable : size.table, bold },
          paragraph: { alignment: alignments[align][0], spacing: { before: 20, after: 20 } },
        }),
      ),
    ),
  );
}
