// What a demo is: on which morning it opens, who is there, and how a fresh deployment is filled for them.
import type { Person } from '../workbench/page/wire.ts';
import type { Documents } from './fill.ts';
import type { TokenMaker } from './seed.ts';

export interface Story {
  opening: Date;
  /** The page opens on the first one's first document. */
  people: Person[];
  /** Said at the top of the page, beside that it is a stand-in. */
  note: string;
  /** Fills until the page can be opened; what it gives fills the rest meanwhile, as long as nobody closes. */
  begin(stage: Stage): Promise<(isClosing: () => boolean) => Promise<void>>;
}

export interface Stage {
  workerUrl: string;
  /** Sets the deployment up, once. */
  secret: string;
  token: TokenMaker;
  documents: Documents;
  say(line: string): void;
}
