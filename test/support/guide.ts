// A guide as a script reads it: its blocks by language, the commands in them, the files and places that it names.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export interface Block {
  /** What stands behind the opening fence; '' where nothing does. */
  language: string;
  text: string;
  line: number;
}

export interface Guide {
  path: string;
  text: string;
  blocks: Block[];
  /** Without its blocks. */
  prose: string;
}

export function readGuide(path: string): Guide {
  const text = readFileSync(join(root, path), 'utf8');
  const blocks: Block[] = [];
  const prose = text.replace(
    /^```(\S*)[^\n]*\n([\s\S]*?)^```$/gm,
    (whole, language: string, inner: string, at) => {
      blocks.push({ language, text: inner, line: text.slice(0, at).split('\n').length });
      return whole.replace(/[^\n]/g, '');
    },
  );
  return { path, text, blocks, prose };
}

/** Blocks that are set in by four spaces: they say no language, so nothing can hold them against anything. */
export function unnamedBlocks({ prose }: Guide): string[] {
  return prose.split('\n').filter((line, i, all) => /^ {4}\S/.test(line) && (all[i - 1] ?? '').trim() === '');
}

/** Of the blocks, one a line, where «#» explains; and those that stand in sentences. */
export function commandsOf({ blocks, prose }: Guide): string[] {
  const lines = blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
  const inSentences = [...prose.matchAll(/`((?:npm|npx|git) [^`]+)`/g)];
  return [...lines, ...inSentences.map(([, command = '']) => command.replace(/\s+/g, ' '))];
}

/** A command's words, with texts in double quotes taken together. */
export function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

/** What does not mean the same in a Linux shell, PowerShell and the Windows command line. */
export function shellPartsOf(command: string): string[] {
  return [/^\w+=/, /&&/, /\|/, /\\$/, /\$\(/, /'/, /;/, />/, /^curl\b/].flatMap(
    (part) => part.exec(command.replace(/"[^"]*"|<[^>]*>/g, ''))?.[0] ?? [],
  );
}

/** Links to files of the project that are not there, or to headings that the file does not have. */
export function brokenLinks({ path, prose }: Guide): string[] {
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [file = '', place] = target.split('#');
      const found = file === '' ? path : relative(root, join(root, dirname(path), file));
      if (!existsSync(join(root, found))) return true;
      return place !== undefined && !headingsOf(readFileSync(join(root, found), 'utf8')).includes(place);
    });
}

/** As GitHub makes places of headings: small letters, spaces as «-», marks left out. */
function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N} _-]/gu, '')
      .replace(/ /g, '-'),
  );
}

/** Files between backticks that are not there; `made` are those that a command makes. */
export function missingFiles({ path, prose }: Guide, made: readonly string[]): string[] {
  return [...prose.matchAll(/`([^`\n]+)`/g)]
    .map(([, name = '']) => name)
    .filter((name) => /^[\w./-]+(\/|\.(ts|md|json|toml|js|gs|sql|html|csv))$/.test(name))
    .filter((name) => ![root, join(root, dirname(path))].some((folder) => existsSync(join(folder, name))))
    .filter((name) => !made.includes(name));
}
