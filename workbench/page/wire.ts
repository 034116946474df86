// What the page and its server say to each other, as JSON.

import type { DocumentView, Edit, EditAnswer, RunReport } from '../protocol.ts';

/** Someone the newcomer can be. */
export interface Person {
  email: string;
  name: string;
  /** Where they work and what they do, in a few words. */
  title: string;
  documents: { id: string; name: string }[];
}

/** GET /api/start */
export interface Start {
  people: Person[];
  /** What there is to know of the data, beside that the page is a stand-in. */
  note: string;
  /** The demo's time now, ISO. */
  now: string;
  /** Where sidebars are served, another origin than the page's. */
  frameOrigin: string;
}

/** Something that the add-on opened; its HTML has become an address on the frame origin. */
export interface Shown {
  kind: RunReport['shown'][number]['kind'];
  title: string;
  text?: string;
  url?: string;
}

/** How a run went, without the HTML. */
export type RunOutcome = Omit<RunReport, 'shown'> & { shown: Shown[] };

/** POST /api/open and POST /api/run */
export interface RunAnswer {
  view: DocumentView;
  outcome: RunOutcome;
}

/** POST /api/edit; the view is there when something changed. */
export interface EditReply {
  answer: EditAnswer;
  view?: DocumentView;
}

/** Who acts where: the part that every request has. */
export interface Actor {
  person: string;
  document: string;
}

/** Bodies of the POST requests. */
export interface Requests {
  open: Actor;
  /** `sheet` is the one shown, and to be shown afterwards if it is still there. */
  edit: Actor & { edit: Edit; confirmed?: true; sheet: number };
  /** `args` is the JSON text of the argument list. */
  run: Actor & { functionName: string; args: string };
  create: { person: string; name: string };
  clock: { date: string };
}
