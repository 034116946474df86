// Logger and console: lines of the run's log.

import { execution } from './execution.ts';
import { serve } from './service.ts';

function lineOf(values: unknown[]): string {
  return values
    .map((value) => {
      if (typeof value === 'string') return value;
      if (value instanceof Error) return value.stack ?? String(value);
      try {
        return JSON.stringify(value) ?? String(value);
      } catch {
        return String(value);
      }
    })
    .join(' ');
}

function write(values: unknown[]): void {
  execution().report.log.push(lineOf(values));
}

class Logger {
  /** `%s` in the first text takes the next value, as in Java. */
  log(first: unknown, ...rest: unknown[]): this {
    const values = [...rest];
    const text = typeof first === 'string' ? first.replace(/%s/g, () => lineOf([values.shift()])) : first;
    write([text, ...values]);
    return this;
  }

  clear(): void {
    execution().report.log.length = 0;
  }

  getLog(): string {
    return execution().report.log.join('\n');
  }
}

class Console {
  log(...values: unknown[]): void {
    write(values);
  }

  info(...values: unknown[]): void {
    write(values);
  }

  warn(...values: unknown[]): void {
    write(['WARN', ...values]);
  }

  error(...values: unknown[]): void {
    write(['ERROR', ...values]);
  }

  time(_label?: string): void {}

  timeEnd(_label?: string): void {}
}

export function serveLogger(): { Logger: Logger; console: Console } {
  serve('Logger', Logger);
  serve('console', Console);
  return { Logger: new Logger(), console: new Console() };
}
