// An Excel file taken apart and put together again without the library that wrote it: its parts, and typing into cells.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export interface XlsxFile {
  /** XML of a sheet by its tab name. */
  sheet(name: string): string;
  /** Any part by its path. */
  part(path: string): string;
  paths: string[];
  /** The same file with cells typed over; text as Excel stores what is typed, numbers as numbers. */
  typed(cells: Record<string, string | number>): Uint8Array;
  /** The same file with a part changed. */
  changed(path: string, change: (xml: string) => string): Uint8Array;
}

/** Cells are named `tab!J12`. */
export function openFile(bytes: Uint8Array): XlsxFile {
  const parts = unzipSync(bytes);
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const targets = new Map(
    [...part('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      `xl/${attribute(tag, 'Target').replace(/^\/?(xl\/)?/, '')}`,
    ]),
  );
  const paths = new Map(
    [...part('xl/workbook.xml').matchAll(/<sheet [^>]*>/g)].map(([tag]) => [
      unescaped(attribute(tag, 'name')),
      targets.get(attribute(tag, 'r:id')) ?? '',
    ]),
  );
  const pathOf = (name: string) => {
    const path = paths.get(name);
    if (!path) throw new Error(`no sheet ${name}`);
    return path;
  };
  return {
    sheet: (name) => part(pathOf(name)),
    part,
    paths: Object.keys(parts),
    typed(cells) {
      const changed = { ...parts };
      for (const [place, value] of Object.entries(cells)) {
        const [name = '', cell = ''] = place.split('!');
        const path = pathOf(name);
        const pattern = new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>.*?</c>)`);
        const xml = strFromU8(changed[path] ?? new Uint8Array());
        if (!pattern.test(xml)) throw new Error(`no cell ${place}`);
        const content =
          typeof value === 'number'
            ? `><v>${value}</v></c>`
            : ` t="inlineStr"><is><t xml:space="preserve">${escapedText(value)}</t></is></c>`;
        changed[path] = strToU8(
          xml.replace(
            pattern,
            (_, rest: string) => `<c r="${cell}"${rest.replace(/ t="\w+"/, '')}${content}`,
          ),
        );
      }
      return zipSync(changed);
    },
    changed: (path, change) => zipSync({ ...parts, [path]: strToU8(change(part(path))) }),
  };
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function unescaped(text: string): string {
  return text
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

function escapedText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
