// The requests by which a district administers: deadlines, units, members. What is sent is a whole list or a list of
// changes; `dry` only asks what it would do.
import type {
  Deadlines,
  DeadlinesRequest,
  Enrolled,
  Enrolment,
  Members,
  MembersRequest,
  Plan,
  Progress,
  Role,
  Targets,
  TargetsRequest,
  Units,
  UnitsRequest,
} from '../shared/wire/answers.ts';
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

/** Everything below a unit, also what no longer is. */
export function fetchUnits(unit: number): Answer<Units> {
  return call<Units>({ method: 'get', path: `/v1/units/${unit}/children` }, (value) =>
    Array.isArray(value.items),
  );
}

export function sendUnits(unit: number, request: UnitsRequest, dry: boolean): Answer<Plan> {
  return call<Plan>({ method: 'put', path: `/v1/units/${unit}/children${query(dry)}`, body: request }, plan);
}

/** Members of the unit and of everything below it. */
export function fetchMembers(unit: number): Answer<Members> {
  return call<Members>({ method: 'get', path: `/v1/units/${unit}/members?below=1` }, (value) =>
    Array.isArray(value.items),
  );
}

export function sendMembers(unit: number, request: MembersRequest, dry: boolean): Answer<Plan> {
  const path = `/v1/units/${unit}/members?below=1${dry ? '&dry=1' : ''}`;
  return call<Plan>({ method: 'put', path, body: request }, plan);
}

/** A code by which one officer joins a unit, once. */
export function askEnrolment(unit: number, request: { role: Role; name: string }): Answer<Enrolment> {
  return call<Enrolment>(
    { method: 'post', path: `/v1/units/${unit}/enrolments`, body: request },
    (value) => typeof value.code === 'string',
  );
}

/** Joins the unit of a code with the account in use. */
export function sendEnrolment(code: string): Answer<Enrolled> {
  return call<Enrolled>(
    { method: 'post', path: '/v1/enrolments', body: { code } },
    (value) => 'unit' in value,
  );
}
