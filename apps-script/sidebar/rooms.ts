// Loads the large parts of the page, once, when a button first needs one.
import type * as Excel from '../../documents/excel.ts';
import type * as Word from '../../documents/word.ts';
import type * as Filling from '../../shared/filling/filling.ts';
import type { Failure } from '../actions/answer.ts';
import type { Room } from '../actions/rooms.ts';
import { call, work } from './call.ts';

export type FillingRoom = typeof Filling;

interface Rooms {
  word: typeof Word;
  excel: typeof Excel;
  filling: FillingRoom;
}

/** Where the build leaves what a part exports. */
declare const window: Window & { soHocTap?: Partial<Rooms> };

/** Does something with a part; the words say what is going on. What fails is told and changes nothing. */
export async function inRoom<R extends Room, T>(
  room: R,
  words: string,
  use: (room: Rooms[R]) => Promise<T>,
): Promise<{ ok: true; made: T } | Failure> {
  if (!window.soHocTap?.[room]) {
    const answer = await call(words, 'readRoom', room);
    if (!answer.ok) return answer;
    if (typeof DecompressionStream === 'undefined') return tooOld;
    const failure = await work(words, () => open(answer.packed));
    if (!failure.ok) return failure;
  }
  return work(words, async () => {
    const loaded = window.soHocTap?.[room] as Rooms[R] | undefined;
    if (!loaded) throw new Error(`${room} is not there`);
    return use(loaded);
  });
}

async function open(packed: string): Promise<void> {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const script = document.createElement('script');
  script.textContent = await new Response(stream).text();
  document.head.append(script);
}

const tooOld: Failure = {
  ok: false,
  title: 'Trình duyệt cũ quá nên chưa làm được việc này.',
  detail: 'Cập nhật trình duyệt (Chrome, Edge, Cốc Cốc từ bản 103; Firefox từ bản 113) rồi thử lại.',
  reference: '',
};
