// What a deployment is set up with, backed up into, and restored from: pages of rows, and the digests that prove them the same.

export interface BackupPage {
  /** Step of the schema that the rows have. */
  migration: number;
  /** Number of the audit's last row: a backup during which it grew is taken again. */
  last: number;
  table: string;
  columns: string[];
  /** In the order of the table's key. */
  rows: (string | number | null)[][];
  /** `after` of the next page; null on the last. */
  next: string | null;
}

export interface TableDigest {
  rows: number;
  /** Of the rows as JSON, each with a line feed, in the order of the table's key. */
  sha256: string;
}

/** Rows for an empty deployment. */
export interface RestorePage {
  migration: number;
  table: string;
  columns: string[];
  rows: (string | number | null)[][];
}

/** Digests of all tables. */
export type Digests = Record<string, TableDigest>;

/** An officer who has left and whose data is erased. */
export interface Erasure {
  email: string;
}

export interface Erased {
  email: string;
  /** Of how many units a member. */
  units: number;
}

/** What a deployment is set up with. */
export interface Setup {
  units?: {
    id: number;
    code: string;
    name: string;
    tier: string;
    parent: number | null;
    validFrom?: string;
    validTo?: string;
  }[];
  /** Years whose trees are frozen. */
  years?: number[];
  members?: {
    email: string;
    unit: number;
    role: 'nhap_lieu' | 'lanh_dao' | 'tong_hop' | 'xem' | 'quan_tri';
    name: string;
    until: string | null;
  }[];
  deadlines?: {
    unit: number;
    year: number;
    slot: 'Q1' | 'Q2' | 'H1' | 'Q3' | 'Q4' | 'Y';
    opens: string;
    due: string;
    inclusive: boolean;
  }[];
}

/** How many of each were written. */
export interface SetupDone {
  units: number;
  years: number;
  members: number;
  deadlines: number;
}
