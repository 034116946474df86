// Session: who is at the keyboard, as far as the execution may know.

import { execution } from './execution.ts';
import { serve } from './service.ts';

export class User {
  readonly #email: string;

  constructor(email: string) {
    this.#email = email;
  }

  getEmail(): string {
    return this.#email;
  }

  toString(): string {
    return this.#email;
  }
}

class Session {
  /** Simple triggers may not know the identity: the address is then blank. */
  getActiveUser(): User {
    const { user, authMode } = execution();
    return new User(authMode === 'FULL' ? user : '');
  }

  getEffectiveUser(): User {
    return this.getActiveUser();
  }

  getActiveUserLocale(): string {
    return 'vi';
  }

  getScriptTimeZone(): string {
    return execution().manifest.timeZone ?? 'Etc/GMT';
  }

  getTemporaryActiveUserKey(): string {
    let hash = 5381;
    for (const letter of execution().user) hash = (hash * 33 + letter.charCodeAt(0)) % 4_294_967_296;
    return `AGJ${hash.toString(36)}`;
  }
}

export function serveSession(): Session {
  serve('User', User);
  serve('Session', Session);
  return new Session();
}
