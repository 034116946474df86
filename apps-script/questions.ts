// Questions about the figures that the Worker answers.
import type { LineChange } from '../shared/change/change.ts';
import type { Against } from '../shared/change/comparison.ts';
import type { PeriodCode } from '../shared/period.ts';
import { type Answer, call } from './client.ts';

/** Why a line of the summary changed. */
export function fetchLineChange(
  unit: number,
  period: PeriodCode,
  line: string,
  against: Against,
): Answer<LineChange> {
  const query = `line=${encodeURIComponent(line)}&against=${against}`;
  return call<LineChange>(
    { method: 'get', path: `/v1/units/${unit}/changes/${period}?${query}` },
    (value) => 'change' in value && Array.isArray(value.resubmissions),
  );
}
