// The requests by which a district administers: deadlines, units, members. What is sent is a whole list or a list of
// changes; `dry` only asks what it would do.
import type {
  Deadlines,
  DeadlinesRequest,
  Plan,
  Progress,
  Targets,
  TargetsRequest,
} from '../shared/answers.ts';
import { type Answer, allPages, call, targetsPath } from './client.ts';

const plan = (value: Plan) => Array.isArray(value.items);
const query = (dry: boolean) => (dry ? '?dry=1' : '');

export function fetchDeadlines(unit: number, year: number): Answer<Deadlines> {
  return call<Deadlines>({ method: 'get', path: `/v1/units/${unit}/deadlines/${year}` }, (value) =>
    Array.isArray(value.periods),
  );
}

export function sendDeadlines(
  unit: number,
  year: number,
  request: DeadlinesRequest,
  dry: boolean,
): Answer<Plan> {
  const path = `/v1/units/${unit}/deadlines/${year}${query(dry)}`;
  return call<Plan>({ method: 'put', path, body: request }, plan);
}

export function fetchTargets(unit: number, year: number): Answer<Targets> {
  return call<Targets>({ method: 'get', path: targetsPath(unit, year) }, (value) =>
    Array.isArray(value.lists),
  );
}

export function sendTargets(unit: number, year: number, request: TargetsRequest, dry: boolean): Answer<Plan> {
  return call<Plan>({ method: 'put', path: targetsPath(unit, year) + query(dry), body: request }, plan);
}

/** The unit itself and everything below it in a year, with where each stands. */
export function fetchStanding(unit: number, year: number): Answer<Progress> {
  const path = `/v1/units/${unit}/progress/${year}`;
  return allPages(
    call<Progress>({ method: 'get', path }, (value) => Array.isArray(value.items)),
    path,
  );
}
