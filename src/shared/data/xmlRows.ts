import type { Row } from './row.ts';

/**
 * A reader of small XML documents. The browser's own parser is not used: it would act on a DOCTYPE, and what it
 * makes of a broken document carries inline styles, which the page's policy forbids.
 */

interface Open {
  readonly name: string;
  /** Names from the outermost element's children down to this one. */
  readonly path: string;
  text: string;
  hasChildren: boolean;
  readonly hasAttributes: boolean;
}

/** Comment, processing instruction, CDATA, end tag, start tag with its attributes, or text. */
const token =
  /<!--(?:(?!-->)[^])*-->|<\?(?:(?!\?>)[^])*\?>|<!\[CDATA\[((?:(?!\]\]>)[^])*)\]\]>|<\/([^\s<>/]+)\s*>|<([\p{L}_][^\s<>/=]*)((?:\s+[^\s<>/=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/uy;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The five entities that every document has, and characters by number; any other stays as it is written. */
function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return entities.get(name) ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** Reads one document from front to back, keeping the elements that are open. */
class Reader {
  readonly rows: Row[] = [];
  readonly #open: Open[] = [];
  #isOver = false;

  /** False where the text breaks the rules. */
  take(match: RegExpExecArray): boolean {
    const [, cdata, ended, started, attributes = '', selfEnding, text] = match;
    if (started !== undefined) return this.#start(started, attributes, selfEnding === '/');
    if (ended !== undefined) return this.#end(ended);
    if (cdata !== undefined) return this.#text(cdata);
    return text === undefined || this.#text(decoded(text));
  }

  get isComplete(): boolean {
    return this.#isOver && this.#open.length === 0;
  }

  #start(name: string, attributes: string, ends: boolean): boolean {
    if (this.#isOver) return false;
    const parent = this.#open.at(-1);
    const path = parent === undefined ? '' : join(parent.path, name);
    if (parent !== undefined) parent.hasChildren = true;
    let hasAttributes = false;
    for (const [, key = '', double, single] of attributes.matchAll(attribute)) {
      if (key.startsWith('xmlns')) continue;
      hasAttributes = true;
      this.rows.push([join(path, `@${key}`), decoded(double ?? single ?? '')]);
    }
    this.#open.push({ name, path, text: '', hasChildren: false, hasAttributes });
    return !ends || this.#end(name);
  }

  #end(name: string): boolean {
    const element = this.#open.pop();
    if (element?.name !== name) return false;
    const text = element.text.trim();
    // An element that says nothing but its children and attributes has its rows already.
    if (text !== '' || (!element.hasChildren && !element.hasAttributes)) {
      this.rows.push([element.path === '' ? name : element.path, text]);
    }
    this.#isOver ||= this.#open.length === 0;
    return true;
  }

  #text(text: string): boolean {
    const element = this.#open.at(-1);
    if (element === undefined) return text.trim() === '';
    element.text += text;
    return true;
  }
}

/**
 * Texts and attributes of an XML document as names and values; null where it is none. A DOCTYPE is refused as a
 * whole, so that no entity of the sender's making is ever looked at. `maxRows`: reading ends soon after so many.
 */
export function xmlRows(document: string, maxRows: number): Row[] | null {
  const reader = new Reader();
  token.lastIndex = 0;
  while (token.lastIndex < document.length) {
    const match = token.exec(document);
    if (match === null || !reader.take(match)) {
      token.lastIndex = 0;
      return null;
    }
    if (reader.rows.length > maxRows) return reader.rows;
  }
  return reader.isComplete ? reader.rows : null;
}
