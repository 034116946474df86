// HtmlService: the add-on's HTML files, as they are or as templates.

import { exception, notInWorkbench } from './exception.ts';
import { execution } from './execution.ts';
import { enumeration, serve } from './service.ts';

export class HtmlOutput {
  #content: string;
  #title: string | null = null;
  #width: number | null = null;
  #height: number | null = null;

  constructor(content: string) {
    this.#content = content;
  }

  getContent(): string {
    return this.#content;
  }

  setContent(content: string): this {
    this.#content = content;
    return this;
  }

  append(content: string): this {
    this.#content += content;
    return this;
  }

  getTitle(): string | null {
    return this.#title;
  }

  setTitle(title: string): this {
    this.#title = title;
    return this;
  }

  getWidth(): number | null {
    return this.#width;
  }

  setWidth(width: number): this {
    this.#width = width;
    return this;
  }

  getHeight(): number | null {
    return this.#height;
  }

  setHeight(height: number): this {
    this.#height = height;
    return this;
  }

  setSandboxMode(_mode: unknown): this {
    return this;
  }

  setXFrameOptionsMode(_mode: unknown): this {
    return this;
  }

  addMetaTag(name: string, content: string): this {
    return this.append(`<meta name="${escapeHtml(name)}" content="${escapeHtml(content)}">`);
  }
}

function escapeHtml(text: unknown): string {
  const names: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return String(text).replace(/[&<>"']/g, (sign) => names[sign]!);
}

/** A template keeps its source out of sight; what scripts put on it are the template's variables. */
const sources = new WeakMap<object, string>();

class HtmlTemplate {
  constructor(source: string) {
    sources.set(this, source);
  }

  evaluate(): HtmlOutput {
    const source = sources.get(this) ?? '';
    const variables = Object.entries(this);
    let code = 'let __out = "";';
    for (const part of source.split(/(<\?[\s\S]*?\?>)/)) {
      const scriptlet = /^<\?(!=|=)?([\s\S]*)\?>$/.exec(part);
      if (!scriptlet) code += `__out += ${JSON.stringify(part)};`;
      else if (scriptlet[1] === '=') code += `__out += __escape(${expressionOf(scriptlet[2])});`;
      else if (scriptlet[1] === '!=') code += `__out += String(${expressionOf(scriptlet[2])});`;
      else code += `${scriptlet[2]}\n`;
    }
    const names = variables.map(([name]) => name);
    const fill = new Function('__escape', 'HtmlService', ...names, `${code} return __out;`);
    return new HtmlOutput(fill(escapeHtml, served, ...variables.map(([, value]) => value)));
  }

  getRawContent(): string {
    return sources.get(this) ?? '';
  }
}

/** Google takes a printing scriptlet with a semicolon at its end as well. */
function expressionOf(code = ''): string {
  return code.replace(/[\s;]+$/, '');
}

let served: HtmlService;

class HtmlService {
  readonly SandboxMode = enumeration('SandboxMode', 'EMULATED', 'IFRAME', 'NATIVE');
  readonly XFrameOptionsMode = enumeration('XFrameOptionsMode', 'ALLOWALL', 'DEFAULT');

  createHtmlOutput(content = ''): HtmlOutput {
    if (typeof content !== 'string')
      throw notInWorkbench('HtmlService.createHtmlOutput of a blob is not in the workbench');
    return new HtmlOutput(content);
  }

  createHtmlOutputFromFile(name: string): HtmlOutput {
    return new HtmlOutput(fileNamed(name));
  }

  createTemplate(source: string): HtmlTemplate {
    return new HtmlTemplate(source);
  }

  createTemplateFromFile(name: string): HtmlTemplate {
    return new HtmlTemplate(fileNamed(name));
  }
}

function fileNamed(name: string): string {
  const { files } = execution();
  const content = files[name.replace(/\.html$/, '')];
  if (content === undefined) throw exception(`No HTML file named ${name} was found.`);
  return content;
}

export function serveHtmlService(): HtmlService {
  serve('HtmlOutput', HtmlOutput);
  serve('HtmlTemplate', HtmlTemplate);
  serve('HtmlService', HtmlService);
  served = new HtmlService();
  return served;
}
