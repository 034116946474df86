// The local identity issuer: signs tokens with Google's claims, so that the Worker verifies here exactly as it does in production.

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CryptoKey,
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  SignJWT,
} from 'jose';

const HOUR = 3600;

/** What a token says besides the email. */
export interface TokenOptions {
  now: Date;
  /** The client id that the Worker accepts. */
  audience: string;
  name?: string;
}

/** An OpenID issuer with one key, kept in the data folder. */
export interface Issuer {
  /** The `iss` of its tokens, and the address under which its two documents must be served. */
  readonly issuer: string;
  tokenFor(email: string, options: TokenOptions): Promise<string>;
  /** The JSON document for a request path, or undefined where the issuer has none. */
  documentAt(path: string): object | undefined;
}

/** Opens the issuer, making its key on the first start. `issuer` is an origin without a slash at the end. */
export async function openIssuer(dataFolder: string, issuer: string): Promise<Issuer> {
  const secret = await keyIn(join(dataFolder, 'issuer-key.json'));
  const kid = await calculateJwkThumbprint(secret);
  const key = (await importJWK(secret, 'RS256')) as CryptoKey;
  const open: JWK = { kty: 'RSA', n: secret.n!, e: secret.e!, kid, alg: 'RS256', use: 'sig' };
  const documents: Record<string, object> = {
    '/.well-known/openid-configuration': {
      issuer,
      jwks_uri: `${issuer}/oauth2/v3/certs`,
      response_types_supported: ['id_token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    },
    '/oauth2/v3/certs': { keys: [open] },
  };
  return {
    issuer,
    documentAt: (path) => documents[path],
    tokenFor(email, { now, audience, name }) {
      const issued = Math.floor(now.getTime() / 1000);
      const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
      return new SignJWT({
        azp: audience,
        email,
        email_verified: true,
        ...(domain === 'gmail.com' ? {} : { hd: domain }),
        ...(name === undefined ? {} : { name }),
      })
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
        .setIssuer(issuer)
        .setSubject(subjectOf(email))
        .setAudience(audience)
        .setIssuedAt(issued)
        .setExpirationTime(issued + HOUR)
        .sign(key);
    },
  };
}

async function keyIn(file: string): Promise<JWK> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JWK;
  } catch {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const key = await exportJWK(privateKey);
    writeFileSync(file, JSON.stringify(key), { mode: 0o600 });
    return key;
  }
}

/** 21 digits like Google's account numbers, always the same for one email. */
function subjectOf(email: string): string {
  const hash = createHash('sha256').update(email.toLowerCase()).digest('hex').slice(0, 16);
  return `1${BigInt(`0x${hash}`).toString().padStart(20, '0')}`;
}
