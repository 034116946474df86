// What each project of the tests took, printed at the end of a run, so that a test that grows slow is seen.
import type { Reporter, TestModule } from 'vitest/node';

interface Span {
  files: number;
  /** Milliseconds of all its files added up: more than the wall shows where files run side by side. */
  busy: number;
  from: number;
  until: number;
}

export default class ProjectTimes implements Reporter {
  readonly #spans = new Map<string, Span>();
  #begin = Date.now();

  onTestRunStart(): void {
    this.#begin = Date.now();
  }

  onTestModuleEnd(module: TestModule): void {
    const { project } = module;
    const parts = module.diagnostic();
    const busy =
      parts.duration + parts.collectDuration + parts.setupDuration + parts.environmentSetupDuration;
    const now = Date.now();
    const span = this.#spans.get(project.name) ?? { files: 0, busy: 0, from: now - busy, until: now };
    this.#spans.set(project.name, {
      files: span.files + 1,
      busy: span.busy + busy,
      from: Math.min(span.from, now - busy),
      until: now,
    });
  }

  onTestRunEnd(): void {
    for (const [name, { files, busy, from, until }] of this.#spans) {
      const wall = `${seconds(from - this.#begin)} to ${seconds(until - this.#begin)} s`;
      console.log(
        `${name.padEnd(8)} ${String(files).padStart(3)} files, ${seconds(busy)} s of work, ${wall}`,
      );
    }
  }
}

function seconds(milliseconds: number): string {
  return (Math.max(0, milliseconds) / 1000).toFixed(1);
}
