// LockService: executions run one after another here, so a lock is free unless the host says that another holds it.

import { settle } from './access.ts';
import { exception } from './exception.ts';
import { execution, passTime } from './execution.ts';
import { serve } from './service.ts';

class Lock {
  readonly #kind: string;

  constructor(kind: string) {
    this.#kind = kind;
  }

  tryLock(milliseconds: number): boolean {
    const current = execution();
    if (milliseconds < 0) return false;
    if (current.lockHeld) {
      passTime(milliseconds);
      return false;
    }
    current.locks.add(this.#kind);
    return true;
  }

  waitLock(milliseconds: number): void {
    if (!this.tryLock(milliseconds)) {
      throw exception('Lock timeout: another process was holding the lock for too long.');
    }
  }

  hasLock(): boolean {
    return execution().locks.has(this.#kind);
  }

  releaseLock(): void {
    settle();
    execution().locks.delete(this.#kind);
  }
}

class LockService {
  getDocumentLock(): Lock {
    return new Lock('document');
  }

  getScriptLock(): Lock {
    return new Lock('script');
  }

  getUserLock(): Lock {
    return new Lock('user');
  }
}

export function serveLockService(): LockService {
  serve('Lock', Lock);
  serve('LockService', LockService);
  return new LockService();
}
