// ScriptApp: identity tokens and consent, which is given scope by scope.

import { bridge } from './bridge.ts';
import { exception } from './exception.ts';
import { execution, isGranted } from './execution.ts';
import { type EnumValue, enumeration, serve } from './service.ts';

const AuthorizationStatus = enumeration('AuthorizationStatus', 'NOT_REQUIRED', 'REQUIRED');

class AuthorizationInfo {
  readonly #scopes: string[];

  constructor(scopes: string[]) {
    this.#scopes = scopes;
  }

  getAuthorizationStatus(): EnumValue {
    return this.#scopes.every(isGranted) ? AuthorizationStatus.NOT_REQUIRED : AuthorizationStatus.REQUIRED;
  }

  /** Where what is missing can be granted; null when nothing is. */
  getAuthorizationUrl(): string | null {
    const missing = this.#scopes.filter((scope) => !isGranted(scope));
    return missing.length ? `https://accounts.google.com/o/oauth2/auth?scope=${missing.join('+')}` : null;
  }

  getAuthorizedScopes(): string[] {
    return this.#scopes.filter(isGranted);
  }
}

function require(scopes: string[]): void {
  const missing = scopes.filter((scope) => !isGranted(scope));
  if (missing.length) throw exception(`Authorization is required for: ${missing.join(', ')}`);
}

const allScopes = () => execution().manifest.oauthScopes ?? [];

class ScriptApp {
  readonly AuthMode = enumeration('AuthMode', 'NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');
  readonly AuthorizationStatus = AuthorizationStatus;

  /** Null unless the manifest asks for `openid` and the person granted it. */
  getIdentityToken(): string | null {
    return isGranted('openid') ? bridge.identityToken(execution().user) : null;
  }

  getAuthorizationInfo(_mode: unknown, scopes: string[] = allScopes()): AuthorizationInfo {
    return new AuthorizationInfo(scopes);
  }

  /** On Google these end the run and ask the person; who is not asked sees this error. */
  requireScopes(_mode: unknown, scopes: string[]): void {
    require(scopes);
  }

  requireAllScopes(_mode: unknown): void {
    require(allScopes());
  }

  getScriptId(): string {
    return 'workbench';
  }
}

export function serveScriptApp(): ScriptApp {
  serve('AuthorizationInfo', AuthorizationInfo);
  serve('ScriptApp', ScriptApp);
  return new ScriptApp();
}
