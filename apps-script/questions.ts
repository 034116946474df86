// Questions about the figures that the Worker answers.
import type { LineChange } from '../shared/change/change.ts';
import type { Against } from '../shared/change/comparison.ts';
import type { Effect } from '../shared/change/effect.ts';
import type { PeriodCode } from '../shared/period.ts';
import { type Answer, call } from './client.ts';

/** How a draft's rates would move those of the unit above. */
export function fetchEffect(unit: number, period: PeriodCode, rates: Record<string, number>): Answer<Effect> {
  return call<Effect>(
    { method: 'post', path: `/v1/units/${unit}/previews/${period}`, body: { rates } },
    (value) => Array.isArray(value.rates),
  );
}

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
