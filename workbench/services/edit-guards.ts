// What stops an edit: protections ask or refuse, and the grid ends somewhere.
import type { EditAnswer } from '../protocol.ts';
import { protectionOver } from './access.ts';
import type { Box } from './address.ts';
import type { SheetState } from './document-state.ts';
import type { OpenBook } from './execution.ts';

/** Thrown to leave an edit without having changed anything. */
export class Stopped {
  readonly answer: Exclude<EditAnswer, { ok: true }>;

  constructor(answer: Exclude<EditAnswer, { ok: true }>) {
    this.answer = answer;
  }
}

export const refuse = (refused: string) => new Stopped({ ok: false, refused });

export function checkProtection(
  document: OpenBook,
  user: string,
  sheet: SheetState,
  box: Box,
  confirmed: boolean,
): void {
  if (user !== document.book.owner) {
    const closed = protectionOver(sheet, box, (each) => !each.warningOnly && !each.editors.includes(user));
    if (closed)
      throw refuse(
        `Ô này được bảo vệ${closed.description ? `: ${closed.description}` : ''}. Hãy liên hệ chủ sở hữu bảng tính.`,
      );
  }
  const warning = confirmed ? undefined : protectionOver(sheet, box, (each) => each.warningOnly);
  if (warning) {
    const about = warning.description ? ` (${warning.description})` : '';
    throw new Stopped({
      ok: false,
      ask: `Bạn đang chỉnh sửa một phần của trang tính không nên thay đổi do nhầm lẫn${about}. Vẫn chỉnh sửa?`,
    });
  }
}

export function checkGrid(sheet: SheetState, box: Box): void {
  if (
    box.row < 1 ||
    box.column < 1 ||
    box.row + box.rows - 1 > sheet.maxRows ||
    box.column + box.columns - 1 > sheet.maxColumns
  ) {
    throw refuse('Vùng nằm ngoài trang tính.');
  }
}
