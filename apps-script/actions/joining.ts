// «Đơn vị cấp trên»: a unit that nobody stands above asks to stand below another; the other's administrator takes it.
import type { Joining } from '../../shared/wire/joining.ts';
import { ask, type Reply } from '../client.ts';
import { failure, failureOf, type Outcome } from './answer.ts';
import { bookDataOf } from './state.ts';

export interface ShownJoining {
  isTop: boolean;
  /** What the unit asks itself, in a sentence; '' for nothing. */
  asked: string;
  waiting: { unit: number; from: string; words: string }[];
}

export function readJoining(): Outcome<{ joining: ShownJoining }> {
  return shown((unit) => ask('joining', { unit }));
}

/** Asks to stand below the unit with this code from a day (`yyyy-mm-dd`) on; without a code the wish is taken back. */
export function askToJoin(wish: { above: string | null; from: string }): Outcome<{ joining: ShownJoining }> {
  return shown((unit) => ask('askToJoin', { unit }, wish));
}

export function answerJoining(answer: {
  unit: number;
  from: string;
  accept: boolean;
}): Outcome<{ joining: ShownJoining }> {
  return shown((unit) => ask('answerJoining', { unit }, answer));
}

function shown(send: (unit: number) => Reply<Joining>): Outcome<{ joining: ShownJoining }> {
  const data = bookDataOf(SpreadsheetApp.getActive());
  if (data?.sort !== 'master')
    return failure('Đây không phải bảng tổng hợp.', 'Mở tệp bảng tổng hợp của đơn vị.');
  const answer = send(data.unit.id);
  if (!answer.ok) {
    const [first] = answer.why === 'refused' ? (answer.problem.errors ?? []) : [];
    return first ? failure('Không xếp được.', `${first.fault}.`) : failureOf(answer);
  }
  const { isTop, asked, waiting } = answer.value;
  return {
    ok: true,
    joining: {
      isTop,
      asked: asked
        ? `Đã xin vào dưới ${asked.above.name} (mã ${asked.above.code}) từ ngày ${dayOf(asked.from)}; chờ quản trị bên đó nhận.`
        : '',
      waiting: waiting.map(({ unit, from, by }) => ({
        ...{ unit: unit.id, from },
        words: `${unit.name} (mã ${unit.code}) xin vào dưới đơn vị này từ ngày ${dayOf(from)}, người xin: ${by}.`,
      })),
    },
  };
}

function dayOf(day: string): string {
  return day.split('-').reverse().join('/');
}
