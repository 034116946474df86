// The part of Node's crypto that workerd has and the ledger uses; all of Node's types would bring its globals with them.
declare module 'node:crypto' {
  interface Hash {
    update(text: string): Hash;
    digest(encoding: 'hex'): string;
  }
  export function createHash(algorithm: 'sha256'): Hash;
}
