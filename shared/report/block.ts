// What a report is made of before it becomes a file: blocks that say what they are, not how they look.

/** How a line of text begins: nothing, or the marks that official reports use for lists. */
export type Mark = '' | '-' | '+';

export interface Column {
  head: string;
  /** Share of the width; the shares of a table add up to whatever they add up to. */
  width: number;
  align: 'left' | 'right' | 'center';
}

export type Block =
  /** Level 1: «A.», 2: «I.», 3: «1.», 4: «4.1.». */
  | { sort: 'heading'; level: 1 | 2 | 3 | 4; text: string }
  | { sort: 'paragraph'; mark: Mark; text: string }
  /** «Căn cứ …», over the text. */
  | { sort: 'ground'; text: string }
  /** Words that somebody else wrote, for the editor to work into the text and then remove. */
  | { sort: 'material'; from: string; lines: string[] }
  /** Something the editor still has to write here. */
  | { sort: 'prompt'; text: string }
  /** `strong`: rows printed bold, by index (totals, group headings). A row with one cell spans the table. */
  | { sort: 'table'; columns: Column[]; rows: string[][]; strong: number[] };

/** «Phụ lục»: printed on pages of its own, lying where `wide`. */
export interface Annex {
  /** By which it is chosen; for ever. */
  id: string;
  /** Roman. */
  number: string;
  title: string;
  wide: boolean;
  blocks: Block[];
}

/** Something to look at before signing: where, what, and what to do. */
export interface Point {
  at: string;
  says: string;
}

/** Where a point stands that names headings without a text. */
export const toWrite = 'Chưa có nội dung';

export interface Report {
  /** Why the document is not final yet; empty for one that may be signed. */
  draft: string[];
  /** Left and right column over the title, line by line. */
  head: { superior: string; issuer: string[]; number: string; placeAndDay: string };
  /** «BÁO CÁO», «KẾ HOẠCH». */
  title: string;
  /** «Kết quả công tác xây dựng xã hội học tập năm 2016». */
  subject: string;
  body: Block[];
  recipients: string[];
  /** «TM. ỦY BAN NHÂN DÂN», «KT. CHỦ TỊCH», «PHÓ CHỦ TỊCH». */
  signing: string[];
  signer: string;
  annexes: Annex[];
  /** «(Kèm theo Báo cáo số 11/BC-UBND ngày 16 tháng 01 năm 2017 của Ủy ban nhân dân Quận 1)» */
  belongs: string;
  points: Point[];
  /** Code of the closing whose figures are printed, with the sentence that says so; '' where there is none. */
  code: string;
}
