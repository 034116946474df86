// The part of Node's crypto that workerd has and the ledger uses; all of Node's types would bring its globals with them.
declare module 'node:crypto' {
  export function createHash(algorithm: 'sha256'): {
    update(text: string): { digest(encoding: 'hex'): string };
  };
}
