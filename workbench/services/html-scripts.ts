// What HtmlService does to scripts inside a page: it takes comments out and does not know template literals, so that
// `//` and `/*` inside one cut off what follows.

const beforeRegex =
  /(?:^|[([{,;:=!&|?+\-*%^~<>]|\b(?:return|typeof|case|in|of|delete|void|throw|new|do|else))\s*$/;

/** The page as the browser gets it. */
export function servedPage(html: string): string {
  return html.replace(/(<script\b([^>]*)>)([\s\S]*?)(<\/script>)/gi, (_, open, attributes, code, close) => {
    const isScript =
      !/\bsrc\s*=/i.test(attributes) && !/\btype\s*=\s*["']?(?!module|text\/javascript)/i.test(attributes);
    return open + (isScript ? withoutTemplateComments(code) : code) + close;
  });
}

/** The script with everything that a comment would be gone from its template literals. */
function withoutTemplateComments(code: string): string {
  let made = '';
  let i = 0;
  /** Braces open inside each `${` that is being read. */
  const depths: number[] = [];
  const take = (to: number) => {
    made += code.slice(i, to);
    i = to;
  };
  const takeTemplate = () => {
    while (i < code.length) {
      if (code[i] === '\\') take(i + 2);
      else if (code[i] === '`') return take(i + 1);
      else if (code.startsWith('${', i)) {
        depths.push(0);
        return take(i + 2);
      } else if (code.startsWith('//', i)) i = endOf(code, '\n', i);
      else if (code.startsWith('/*', i)) i = endOf(code, '*/', i) + 2;
      else take(i + 1);
    }
  };
  while (i < code.length) {
    const sign = code[i];
    if (sign === '"' || sign === "'") take(endOfString(code, i));
    else if (code.startsWith('//', i)) take(endOf(code, '\n', i));
    else if (code.startsWith('/*', i)) take(endOf(code, '*/', i) + 2);
    else if (sign === '/' && beforeRegex.test(made.slice(-40))) take(endOfRegex(code, i));
    else if (sign === '`') {
      take(i + 1);
      takeTemplate();
    } else if (sign === '}' && depths.at(-1) === 0) {
      depths.pop();
      take(i + 1);
      takeTemplate();
    } else {
      const last = depths.length - 1;
      if (last >= 0 && sign === '{') depths[last] = (depths[last] ?? 0) + 1;
      if (last >= 0 && sign === '}') depths[last] = (depths[last] ?? 0) - 1;
      take(i + 1);
    }
  }
  return made;
}

function endOf(code: string, sign: string, from: number): number {
  const at = code.indexOf(sign, from);
  return at < 0 ? code.length : at;
}

function endOfString(code: string, from: number): number {
  for (let i = from + 1; i < code.length; i++) {
    if (code[i] === '\\') i++;
    else if (code[i] === code[from]) return i + 1;
  }
  return code.length;
}

function endOfRegex(code: string, from: number): number {
  let inClass = false;
  for (let i = from + 1; i < code.length; i++) {
    if (code[i] === '\\') i++;
    else if (code[i] === '[') inClass = true;
    else if (code[i] === ']') inClass = false;
    else if (code[i] === '/' && !inClass) return i + 1;
  }
  return code.length;
}
