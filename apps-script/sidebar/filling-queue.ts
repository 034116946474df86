// What was typed in «Điền lần lượt» on its way into the spreadsheet: sent in blocks behind the officer's back, kept in the
// browser until it has arrived, sent again after a failure.
import type { Figure, TableRow } from '../../shared/figures/figures.ts';
import type { Place } from '../../shared/filling/filling.ts';
import type { Slot } from '../../shared/period.ts';
import type { TablePlace, TakenCell } from '../sheets/filled-cells.ts';
import { callBehind } from './call.ts';

interface WaitingCell {
  figure: Figure | null;
  /** What the cell was believed to hold. */
  before: string;
}

interface WaitingEntry {
  table: string;
  row: TableRow;
  known: number;
}

/** What has not arrived yet, as it is kept in the browser. */
interface Waiting {
  cells: Record<string, WaitingCell>;
  entries: WaitingEntry[];
}

interface Surroundings {
  /** Unit and period: what one workbook has not sent is never put into another. */
  name: string;
  slot: Slot;
  place(key: string): Place | null;
  tablePlace(table: string): TablePlace | null;
  /** It arrived: what the cell holds now (`standingOf`). */
  written(key: string, figure: Figure | null): string;
  taken(cell: TakenCell, mine: Figure | null): void;
  /** Rows or columns stand elsewhere than when the workbook was read: resolves when it has been read anew. */
  moved(): Promise<boolean>;
  /** `left`: how many have not arrived; `failed`: why the last attempt did not work, '' while it goes well. */
  state(left: number, failed: string): void;
}

export interface FillingQueue {
  put(key: string, figure: Figure | null, before: string): void;
  add(entry: WaitingEntry): void;
  /** The figure on its way; undefined where nothing is. */
  waiting(key: string): WaitingCell | undefined;
  entries(): readonly WaitingEntry[];
  /** Resolves when everything has arrived (true) or an attempt has failed. */
  flush(): Promise<boolean>;
}

/** Milliseconds until a failed sending is tried again by itself. */
const pause = 8000;

export function fillingQueue(around: Surroundings): FillingQueue {
  const storeName = `so-hoc-tap/dien/${around.name}`;
  const waiting = recall(storeName);
  let sending: Promise<boolean> | null = null;
  let timer = 0;
  if (count() > 0) void flush();
  return {
    put(key, figure, before) {
      // The cell still holds what it held before the first of several corrections.
      waiting.cells[key] = { figure, before: waiting.cells[key]?.before ?? before };
      changed();
    },
    add(entry) {
      waiting.entries.push(entry);
      changed();
    },
    waiting: (key) => waiting.cells[key],
    entries: () => waiting.entries,
    flush,
  };

  function changed(): void {
    keep();
    around.state(count(), '');
    void flush();
  }

  function flush(): Promise<boolean> {
    sending ??= sendAll().finally(() => {
      sending = null;
    });
    return sending;
  }

  async function sendAll(): Promise<boolean> {
    window.clearTimeout(timer);
    let rounds = 0;
    while (count() > 0) {
      const failed = (await sendCells()) ?? (await sendEntries());
      if (failed === 'moved' && rounds++ < 2 && (await around.moved())) continue;
      if (failed !== null) {
        around.state(count(), failed === 'moved' ? 'Các dòng trong sổ đã đổi chỗ.' : failed);
        timer = window.setTimeout(() => void flush(), pause);
        return false;
      }
    }
    around.state(0, '');
    return true;
  }

  /** Why it did not work; null where it did, or there was nothing to send. */
  async function sendCells(): Promise<string | null> {
    const sent = Object.entries(waiting.cells);
    if (sent.length === 0) return null;
    const cells = sent.flatMap(([key, cell]) => {
      const place = around.place(key);
      return place ? [{ key, ...cell, place }] : [];
    });
    if (cells.length < sent.length) return 'moved';
    const answer = await callBehind('fillCells', around.slot, cells);
    if (!answer.ok) return answer.title;
    for (const [key, cell] of sent) {
      // Corrected while it was on its way: the correction is sent next, over what has arrived now.
      const now = waiting.cells[key];
      if (answer.written.indexOf(key) < 0) continue;
      const standing = around.written(key, cell.figure);
      if (now === cell) delete waiting.cells[key];
      else if (now) now.before = standing;
    }
    for (const taken of answer.taken) {
      const mine = waiting.cells[taken.key]?.figure ?? null;
      delete waiting.cells[taken.key];
      around.taken(taken, mine);
    }
    keep();
    around.state(count(), '');
    return answer.moved.length > 0 ? 'moved' : null;
  }

  async function sendEntries(): Promise<string | null> {
    const [entry] = waiting.entries;
    if (!entry) return null;
    const place = around.tablePlace(entry.table);
    if (!place) return 'moved';
    const answer = await callBehind('addEntry', around.slot, { ...entry, place });
    if (!answer.ok) return answer.title;
    waiting.entries.shift();
    keep();
    return null;
  }

  function count(): number {
    return Object.keys(waiting.cells).length + waiting.entries.length;
  }

  function keep(): void {
    try {
      if (count() === 0) localStorage.removeItem(storeName);
      else localStorage.setItem(storeName, JSON.stringify(waiting));
    } catch {
      // A browser that keeps nothing still has it in the page.
    }
  }
}

function recall(name: string): Waiting {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? 'null') as Waiting | null;
    if (kept && typeof kept.cells === 'object' && Array.isArray(kept.entries)) return kept;
  } catch {
    // As good as nothing kept.
  }
  return { cells: {}, entries: [] };
}
