// The demo's own time: it runs while the workbench runs, can be moved forward, and never goes back.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A clock whose difference from the computer's clock lies in shared memory, so that the host thread reads the same time. */
export interface DemoClock {
  now(): Date;
  /** Moves the clock to a later moment; an earlier one is refused with a RangeError. */
  moveTo(time: Date): void;
  /** Milliseconds to add to `Date.now()`: one float, for `timeOf` in another thread. */
  readonly shared: Float64Array<SharedArrayBuffer>;
  /** Writes the time to the data folder; the next start goes on from there. */
  save(): void;
}

/** Reads a demo clock from its shared memory. */
export function timeOf(shared: Float64Array<SharedArrayBuffer>): Date {
  return new Date(Date.now() + shared[0]!);
}

/** Starts the clock where it stopped last time, or at `start` in a new data folder. */
export function openClock(dataFolder: string, start: Date): DemoClock {
  const file = join(dataFolder, 'clock.json');
  const begin = Math.max(start.getTime(), savedTime(file));
  const shared = new Float64Array(new SharedArrayBuffer(8));
  shared[0] = begin - Date.now();
  const clock: DemoClock = {
    shared,
    now: () => timeOf(shared),
    moveTo(time) {
      if (!(time.getTime() >= clock.now().getTime()))
        throw new RangeError('The demo clock only moves forward');
      shared[0] = time.getTime() - Date.now();
      clock.save();
    },
    save: () => writeFileSync(file, `${JSON.stringify({ time: clock.now().toISOString() })}\n`),
  };
  clock.save();
  return clock;
}

function savedTime(file: string): number {
  try {
    const saved: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const time = Date.parse((saved as { time?: string }).time ?? '');
    return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
  } catch {
    return Number.NEGATIVE_INFINITY;
  }
}
