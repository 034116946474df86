// Verifies Google's OpenID tokens: signature, issuer, audience, time, and an e-mail that Google has verified.
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Issuer } from '../env.ts';
import { Problem } from '../problems.ts';
import { type Claims, claims } from '../schemas/claims.ts';
import { vietnamDay } from '../time.ts';
import type { Identity } from './rights.ts';

const keySets = new Map<string, JWTVerifyGetKey>();

/** Kept for the life of the isolate, so that keys are not fetched for every request. */
function keySetOf(address: string): JWTVerifyGetKey {
  const known = keySets.get(address);
  if (known) return known;
  const made = createRemoteJWKSet(new URL(address));
  keySets.set(address, made);
  return made;
}

/** Seconds by which clocks may differ. */
const tolerance = 60;

const again =
  'Hãy tải lại bảng tính rồi bấm lại; nếu vẫn bị từ chối, hãy cấp quyền cho tiện ích một lần nữa.';

/**
 * Tokens that held, from then until they expire: a sidebar comes with the same one for an hour, and a true signature
 * stays true.
 */
const verified = new Map<string, { claims: Claims; from: number; until: number }>();
const mostVerified = 5000;

function rulesOf({ names, audiences }: Issuer) {
  const requiredClaims = ['exp', 'iat', 'sub', 'email', 'email_verified'];
  return { algorithms: ['RS256'], issuer: names, audience: audiences, requiredClaims };
}

export async function identityOf(header: string | undefined, issuer: Issuer, now: Date): Promise<Identity> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(header ?? '')?.[1];
  if (!token) {
    throw new Problem(
      'token-missing',
      `Yêu cầu không kèm mã nhận diện. ${again}`,
      {},
      challenge('token-missing'),
    );
  }
  const name = [issuer.keys, ...issuer.audiences, token].join(' ');
  const known = verified.get(name);
  if (known && known.from <= now.getTime() && now.getTime() < known.until) return caller(known.claims, now);
  try {
    const { payload } = await jwtVerify(token, keySetOf(issuer.keys), {
      ...rulesOf(issuer),
      clockTolerance: tolerance,
      currentDate: now,
    });
    // jose looks at `iat` only where an age is asked for: what was signed tomorrow is not known today.
    if ((payload.iat ?? 0) * 1000 > now.getTime() + tolerance * 1000)
      throw new errors.JWTClaimValidationFailed('iat', payload, 'iat');
    const found = claims.parse(payload);
    if (verified.size >= mostVerified) verified.clear();
    verified.set(name, { claims: found, from: now.getTime(), until: (payload.exp ?? 0) * 1000 });
    return caller(found, now);
  } catch (error) {
    throw refusalOf(error);
  }
}

function caller({ email, sub, name }: Claims, now: Date): Identity {
  return { email: email.toLowerCase(), sub, name: name ?? null, today: vietnamDay(now) };
}

/** How long after a lost connection a token still vouches for the time at which it was issued. */
const patience = 72 * 60 * 60;

/**
 * When an earlier token of the same caller was issued; null where it does not hold. It is verified like any other, but
 * may have expired within the window.
 */
export async function issueTimeOf(
  token: string,
  issuer: Issuer,
  caller: Identity,
  now: Date,
): Promise<Date | null> {
  try {
    const { payload } = await jwtVerify(token, keySetOf(issuer.keys), {
      ...rulesOf(issuer),
      clockTolerance: patience,
      currentDate: now,
    });
    const { email, sub } = claims.parse(payload);
    const issued = new Date((payload.iat ?? 0) * 1000);
    const mine = email.toLowerCase() === caller.email && sub === caller.sub;
    return mine && issued <= now ? issued : null;
  } catch {
    return null;
  }
}

function refusalOf(error: unknown): Problem {
  if (error instanceof errors.JWTExpired) {
    return new Problem('token-expired', `Mã nhận diện đã hết hạn. ${again}`, {}, challenge('token-expired'));
  }
  const unreachable =
    error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || !isAboutToken(error);
  if (unreachable) {
    return new Problem(
      'identity-unavailable',
      'Máy chủ chưa lấy được khóa xác nhận tài khoản của Google. Số liệu vẫn còn trong bảng; hãy thử lại sau ít phút.',
    );
  }
  return new Problem('token-invalid', `Mã nhận diện không hợp lệ. ${again}`, {}, challenge('token-invalid'));
}

/** jose and zod speak of the token; anything else comes from fetching the keys. */
function isAboutToken(error: unknown): boolean {
  if (error instanceof errors.JOSEError) return error.code !== 'ERR_JOSE_GENERIC';
  return error instanceof Error && error.name.endsWith('ZodError');
}

function challenge(code: string): Record<string, string> {
  return {
    'WWW-Authenticate': `Bearer error="${code === 'token-missing' ? 'invalid_request' : 'invalid_token'}"`,
  };
}
