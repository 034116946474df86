// What the Worker is given: bindings and variables, and the rules that a configuration must keep.
import type { DurableObjectNamespace, DurableObjectStorage } from '@cloudflare/workers-types';
import type { Identity } from './access/rights.ts';
import type { Limits } from './ledger/limits.ts';
import type { Database } from './store/database.ts';

export interface Bindings {
  /** The object that holds the database and runs the routes; there is one, see `gate/ledger.ts`. */
  LEDGER: DurableObjectNamespace;
  /** `production` or `local`. */
  STAGE: string;
  /** OAuth client ids that tokens may be for, separated by commas. */
  AUDIENCES: string;
  /** Address of the local identity issuer; only where STAGE is `local`. */
  LOCAL_ISSUER?: string;
  /** Sets the deployment up, once; at least 20 characters. Without it nobody can. */
  SETUP_SECRET?: string;
  /** Calls that one account may make in a minute; 600 where it is not said. */
  CALLS_A_MINUTE?: string;
  /** Sends the weekly mail; without it nothing is sent. Cloudflare's `send_email` binding fits. */
  MAIL?: MailService;
  /** Address that the weekly mail comes from. */
  MAIL_FROM?: string;
}

/** What the Worker asks of a mail service: one plain message to one address; it throws where it was not taken. */
export interface MailService {
  send(message: { from: string; to: string; subject: string; text: string }): Promise<unknown>;
}

/** What the gate has settled of a request before the ledger sees it. */
export interface Call {
  request: string;
  /** The time that counts for everything in this request, in milliseconds. */
  now: number;
  identity: Identity | null;
  /** Network address of the caller; '' where it is not known. */
  address: string;
  /** Calls that one account may make in a minute. */
  callsAMinute: number;
  /** Digest of the deployment's secret, where the request has it. */
  secret: string | null;
  /** Whether weekly mails can be sent. */
  mail: boolean;
}

/** Of a request at the gate. */
export interface GateEnv {
  Bindings: Bindings;
  Variables: {
    requestId: string;
    now: Date;
    issuer: Issuer;
    identity: Identity;
    secret: string;
    /** What the ledger says of its work, for the journal. */
    work: Work;
  };
}

/** What a call cost the ledger. */
export interface Work {
  route: string;
  read: number;
  written: number;
  statements: number;
}

/** Of a request in the ledger. */
export interface Env {
  Bindings: { storage: DurableObjectStorage; limits: Limits; issuer: Issuer | null };
  Variables: {
    requestId: string;
    now: Date;
    db: Database;
    identity: Identity;
    secret: string | null;
    mail: boolean;
    /** The body. */
    text: string;
  };
}

/** Whose tokens are believed, and where its keys are. */
export interface Issuer {
  names: string[];
  keys: string;
  audiences: string[];
}

const google = {
  names: ['https://accounts.google.com', 'accounts.google.com'],
  keys: 'https://www.googleapis.com/oauth2/v3/certs',
};

/** The issuer of a sound configuration; null for one that must not serve anybody. */
export function issuerOf({ STAGE, AUDIENCES, LOCAL_ISSUER }: Bindings): Issuer | null {
  const audiences = (AUDIENCES ?? '')
    .split(',')
    .map((audience) => audience.trim())
    .filter((audience) => audience !== '');
  if (audiences.length === 0) return null;
  if (STAGE === 'production') return LOCAL_ISSUER ? null : { ...google, audiences };
  if (STAGE !== 'local' || !isOnThisMachine(LOCAL_ISSUER)) return null;
  return { names: [LOCAL_ISSUER], keys: `${LOCAL_ISSUER}/oauth2/v3/certs`, audiences };
}

/** A local issuer is never somebody else's server. */
function isOnThisMachine(address: string | undefined): address is string {
  return address !== undefined && /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(address);
}
