// ScriptApp: identity tokens and consent.

import { bridge } from './bridge.ts';
import { exception } from './exception.ts';
import { execution } from './execution.ts';
import { enumeration, serve } from './service.ts';

class ScriptApp {
  readonly AuthMode = enumeration('AuthMode', 'NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');

  /** Null unless the manifest asks for `openid`. */
  getIdentityToken(): string | null {
    const { manifest, user } = execution();
    return manifest.oauthScopes?.includes('openid') ? bridge.identityToken(user) : null;
  }

  requireScopes(_mode: unknown, scopes: string[]): void {
    const { manifest } = execution();
    const missing = scopes.filter((scope) => !manifest.oauthScopes?.includes(scope));
    if (missing.length) throw exception(`Authorization is required for: ${missing.join(', ')}`);
  }

  requireAllScopes(_mode: unknown): void {}

  getScriptId(): string {
    return 'workbench';
  }
}

export function serveScriptApp(): ScriptApp {
  serve('ScriptApp', ScriptApp);
  return new ScriptApp();
}
