// The colours of the workbook, in Google Sheets and in Excel, each with one meaning; the guide shows them by name.

export const colours = {
  /** Cần điền: only what is required. */
  toFill: '#fff8d6',
  /** Đã điền, and what may stay empty. */
  filled: '#ffffff',
  /** Cần sửa. */
  wrong: '#f8c9c4',
  wrongText: '#7a1712',
  /** Cần giải trình. */
  doubtful: '#fde3b8',
  /** Ý kiến của cấp trên. */
  remarked: '#e2d3f5',
  /** Gợi ý từ năm trước. */
  suggested: '#e3ecd9',
  suggestedText: '#5b6b4c',
  /** Kỳ đã duyệt, đã khóa. */
  locked: '#e3e6ea',
  /** Kỳ này không hỏi. */
  notAsked: '#d9d9d9',
  /** Tự tính, không gõ. */
  derived: '#e6eef8',
  title: '#0b5394',
  titleText: '#ffffff',
  heading: '#cfe2f3',
  section: '#eef3f8',
  label: '#ffffff',
  quietText: '#5f6368',
  text: '#202124',
} as const;

/** Besides its colour each mark changes the letters, for those who see colours alike and for paper: error, remark, warning. */
export const letterings = {
  e: { bold: true, underline: true, colour: colours.wrongText },
  r: { bold: true, underline: false, colour: colours.text },
  w: { bold: false, underline: true, colour: colours.text },
} as const;
