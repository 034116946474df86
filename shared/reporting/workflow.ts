// The conversation about one report: its states, who may do what in each, and what comes next. One table, for the sheet
// and the Worker alike (domain 2.3).
import type { Role } from '../wire/answers.ts';

/** Chưa nộp · Đã nộp · Trả lại · Nộp lại · Đã duyệt. Locking belongs to the period and is added by `standingOf`. */
export type ReportState = 'chua_nop' | 'da_nop' | 'tra_lai' | 'nop_lai' | 'da_duyet';

/** What somebody does to a report. `reopen` takes an approval back so that the ward may correct. */
export type Action = 'submit' | 'return' | 'approve' | 'reopen';

/** Where a report stands towards the one who acts: in their own unit, or in a unit below theirs. */
export type Side = 'own' | 'above';

export const stateNames: Record<ReportState, string> = {
  chua_nop: 'Chưa nộp',
  da_nop: 'Đã nộp',
  tra_lai: 'Trả lại',
  nop_lai: 'Nộp lại',
  da_duyet: 'Đã duyệt',
};

export const actionNames: Record<Action, string> = {
  submit: 'Nộp báo cáo',
  return: 'Trả lại',
  approve: 'Duyệt',
  reopen: 'Mở lại',
};

/** Legal steps; what is not here is refused. */
const steps: Record<ReportState, Partial<Record<Action, ReportState>>> = {
  chua_nop: { submit: 'da_nop' },
  da_nop: { submit: 'da_nop', return: 'tra_lai', approve: 'da_duyet' },
  tra_lai: { submit: 'nop_lai' },
  nop_lai: { submit: 'nop_lai', return: 'tra_lai', approve: 'da_duyet' },
  da_duyet: { return: 'tra_lai', reopen: 'nop_lai' },
};

/** Who may: a unit submits its own report; returning, approving and reopening is for a unit above. */
const rights: Record<Action, { side: Side; roles: readonly Role[] }> = {
  submit: { side: 'own', roles: ['nhap_lieu', 'lanh_dao', 'tong_hop', 'quan_tri'] },
  return: { side: 'above', roles: ['tong_hop', 'quan_tri'] },
  approve: { side: 'above', roles: ['tong_hop', 'quan_tri'] },
  reopen: { side: 'above', roles: ['tong_hop', 'quan_tri'] },
};

export type Step = { ok: true; state: ReportState } | { ok: false; reason: 'state' | 'right'; words: string };

/**
 * What comes of an action. A locked period knows no reviews any more; a submission there becomes a numbered addendum
 * and leaves the state as it is, unless it is the unit's first.
 */
export function stepOf(
  state: ReportState,
  action: Action,
  actor: { side: Side; role: Role },
  locked: boolean,
): Step {
  if (!mayAct(action, actor)) {
    const words =
      rights[action].side === 'above'
        ? `Chỉ chuyên viên tổng hợp của cấp trên mới được ${actionNames[action].toLowerCase()} báo cáo.`
        : 'Chỉ cán bộ nhập liệu hoặc lãnh đạo của đơn vị mới được nộp báo cáo của đơn vị.';
    return { ok: false, reason: 'right', words };
  }
  if (locked) {
    return action === 'submit'
      ? { ok: true, state: state === 'chua_nop' ? 'da_nop' : state }
      : { ok: false, reason: 'state', words: 'Kỳ báo cáo đã khóa; chỉ còn nhận báo cáo bổ sung.' };
  }
  const next = steps[state][action];
  if (next) return { ok: true, state: next };
  return { ok: false, reason: 'state', words: refusals[state][action] ?? refusalOf(state, action) };
}

/** Whether a role may ever do this, whatever the state. */
export function mayAct(action: Action, { side, role }: { side: Side; role: Role }): boolean {
  return rights[action].side === side && rights[action].roles.indexOf(role) >= 0;
}

/** Sentences for the steps that people try most. */
const refusals: Record<ReportState, Partial<Record<Action, string>>> = {
  chua_nop: {
    return: 'Đơn vị chưa nộp báo cáo kỳ này nên chưa có gì để trả lại.',
    approve: 'Đơn vị chưa nộp báo cáo kỳ này nên chưa thể duyệt.',
  },
  da_nop: {},
  tra_lai: {
    approve: 'Báo cáo đang được trả lại; chờ đơn vị nộp lại rồi mới duyệt.',
    return: 'Báo cáo đã được trả lại và đang chờ đơn vị nộp lại.',
  },
  nop_lai: {},
  da_duyet: {
    submit: 'Báo cáo đã được duyệt. Muốn sửa, đề nghị cấp trên mở lại báo cáo này.',
    approve: 'Báo cáo này đã được duyệt.',
  },
};

function refusalOf(state: ReportState, action: Action): string {
  return `Báo cáo đang ở trạng thái «${stateNames[state]}» nên không thể ${actionNames[action].toLowerCase()}.`;
}

/** One remark of a reviewer on one cell; `at` is a field key or `table#row`, or '' for the report as a whole. */
export interface Remark {
  at: string;
  text: string;
}

/** One entry of the conversation about a report. */
export interface Review {
  id: number;
  action: Exclude<Action, 'submit'>;
  /** The revision that was read. */
  revision: number;
  /** To the unit: why it is returned, what to look at. */
  message: string;
  remarks: Remark[];
  /** The time that the unit claimed for its first report was taken. */
  claim?: true;
  at: string;
  by: string;
}

/** What a reviewer sends. `revision` is the one that was read: a report that changed since is not reviewed (409). */
export interface ReviewRequest {
  action: Exclude<Action, 'submit'>;
  revision: number;
  message: string;
  remarks: Remark[];
  /** With an approval: the time that the unit claims for its first report is taken for it. */
  claim?: true;
}
