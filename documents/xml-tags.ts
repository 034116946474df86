// XML read from front to back in one pass, without a tree: enough for the parts of a spreadsheet file, and linear in
// their length whatever stands in them.

export interface Tag {
  /** Without a prefix: `x:c` is `c`. */
  name: string;
  /** `open` for an element with content, `empty` for one without, `close` for its end. */
  sort: 'open' | 'empty' | 'close';
  /** Value of an attribute by its name without a prefix; '' where it is not there. */
  attribute(name: string): string;
}

/** Calls `tag` for every tag and `text` for what stands between two, unescaped. Throws for what is no XML. */
export function readXml(xml: string, on: { tag(tag: Tag): void; text?(text: string): void }): void {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    const until = open < 0 ? xml.length : open;
    if (until > at && on.text) on.text(unescaped(xml.slice(at, until)));
    if (open < 0) return;
    if (xml.startsWith('<!--', open)) at = after(xml, '-->', open);
    else if (xml.startsWith('<![CDATA[', open)) {
      at = after(xml, ']]>', open);
      on.text?.(xml.slice(open + 9, at - 3));
    } else if (xml.startsWith('<?', open)) at = after(xml, '?>', open);
    else if (xml.startsWith('<!', open)) at = after(xml, '>', open);
    else {
      const close = endOfTag(xml, open);
      const inside = xml.slice(open + 1, close);
      on.tag(tagOf(inside));
      at = close + 1;
    }
  }
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found < 0) throw new Error('XML ends inside a mark');
  return found + mark.length;
}

/** Where a tag ends: a «>» inside quotation marks is part of a value. */
function endOfTag(xml: string, from: number): number {
  let quote = 0;
  for (let at = from + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
  }
  throw new Error('XML ends inside a tag');
}

function tagOf(inside: string): Tag {
  const sort = inside.startsWith('/') ? 'close' : inside.endsWith('/') ? 'empty' : 'open';
  const body = sort === 'close' ? inside.slice(1) : inside;
  const end = body.search(/[\s/]|$/);
  return {
    name: local(body.slice(0, end)),
    sort,
    attribute: (name) => attributeIn(body, end, name),
  };
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A tag longer than this is none of ours. */
const longest = 20_000;

function attributeIn(body: string, from: number, name: string): string {
  if (body.length > longest) return '';
  let at = from;
  for (;;) {
    const equals = body.indexOf('=', at);
    if (equals < 0) return '';
    const written = body.slice(at, equals).trim();
    let open = equals + 1;
    while (open < body.length && /\s/.test(body.charAt(open))) open++;
    const close = body.indexOf(body.charAt(open), open + 1);
    if (close < 0) return '';
    if (local(written) === name) return unescaped(body.slice(open + 1, close));
    at = close + 1;
  }
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (text.indexOf('&') < 0) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{1,4});/gi, (whole, word: string) => {
    if (word.charAt(0) !== '#') return named[word] ?? whole;
    const code = /^#x/i.test(word) ? Number.parseInt(word.slice(2), 16) : Number(word.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
