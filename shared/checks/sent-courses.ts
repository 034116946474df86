// What the district sent its people to, against its list of courses (R11).
import { numberAt } from '../figures/figures.ts';
import { type Check, found } from './finding.ts';

const courses = 'bang_lop_dao_tao';
const sent = 'dt_quan_cu';
const board = 'dt_ban_dieu_hanh_kp_to';

export const checkSentCourses: Check = {
  codes: ['R11.sent'],
  reads: () => [courses, sent, board],
  /** S0:97-125: nine courses of 670 and 1.800 of the wards' boards are the 2.470 that the district sent. */
  judge({ reporter, figures, tables }) {
    const said = numberAt(figures, sent);
    const rows = tables[courses] ?? [];
    if (reporter !== 'district' || said === null || rows.length === 0) return [];
    const boards = numberAt(figures, board) ?? 0;
    const listed = rows.reduce((sum, { so_nguoi: n }) => sum + (typeof n === 'number' ? n : 0), boards);
    return listed === said ? [] : [found('R11.sent', sent, { said, listed, boards })];
  },
};
