// The conversation with whoever installs: lines said, questions asked, on the terminal or from a pipe.
import { createInterface } from 'node:readline';

export interface Dialogue {
  say(line: string): void;
  /** What was typed, or `suggested` where nothing was. Throws `Stopped` where nobody answers any more. */
  ask(question: string, suggested?: string): Promise<string>;
}

/** Somebody ended the conversation; what was done stays done. */
export class Stopped extends Error {}

export function terminal(): Dialogue & { close(): void } {
  const lines = createInterface({ input: process.stdin });
  const answers = lines[Symbol.asyncIterator]();
  return {
    say: (line) => console.log(line),
    async ask(question, suggested) {
      process.stdout.write(`  ? ${question}${suggested ? ` [${suggested}]` : ''}: `);
      const { value, done } = await answers.next();
      if (done) throw new Stopped();
      return value.trim() || (suggested ?? '');
    },
    close: () => lines.close(),
  };
}

/** Asks until the answer is one that can be used; `faultOf` says in words what is wrong with it, '' where nothing is. */
export async function askFor(
  { say, ask }: Dialogue,
  question: string,
  faultOf: (answer: string) => string,
  suggested?: string,
): Promise<string> {
  for (;;) {
    const answer = await ask(question, suggested);
    const fault = faultOf(answer);
    if (fault === '') return answer;
    say(`    ${fault}`);
  }
}

/** What is not to stand in a command: from a variable of the environment, or asked for. */
export async function secretOf(variable: string, question: string): Promise<string> {
  const given = process.env[variable];
  if (given) return given;
  const dialogue = terminal();
  try {
    return await dialogue.ask(question);
  } finally {
    dialogue.close();
  }
}
