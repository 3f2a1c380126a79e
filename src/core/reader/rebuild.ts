import JSDOMParser, { type ParsedDocument, type ParsedNode } from '@mozilla/readability/JSDOMParser.js';
import type { PageCopy } from './page-copy.ts';

/** A copied page put together again. */
export interface Rebuilt {
  document: ParsedDocument;
  /** The place of each text among the texts of the copy. */
  places: ReadonlyMap<ParsedNode, number>;
}

/** What relative links are resolved against. Nobody looks where they lead. */
const SOMEWHERE = 'https://page.invalid/';

/**
 * Puts a copy together again, in the small DOM that Readability's authors wrote for where there is no browser's. Nothing
 * in it can run or load anything, or is named after an element.
 */
export function rebuild(copy: PageCopy): Rebuilt {
  const document = new JSDOMParser().parse('<html></html>', SOMEWHERE);
  const places = new Map<ParsedNode, number>();
  const open: ParsedNode[] = [];
  for (const token of copy) {
    const parent = open.at(-1);
    if (typeof token === 'number') {
      open.length -= Math.min(token, open.length);
    } else if (typeof token === 'string') {
      const text = document.createTextNode(token);
      places.set(text, places.size);
      parent?.appendChild(text);
    } else {
      const [name = '', ...attributes] = token;
      const element = parent ? document.createElement(withoutPrefix(name)) : document.documentElement;
      for (let at = 0; at < attributes.length; at += 2) {
        element.setAttribute(attributes[at] ?? '', attributes[at + 1] ?? '');
      }
      parent?.appendChild(element);
      open.push(element);
    }
  }
  finish(document);
  return { document, places };
}

/** `<o:p>` is an element of no meaning, which the small DOM would take for a paragraph. */
function withoutPrefix(name: string): string {
  return name.includes(':') ? 'span' : name;
}

/** Sets what the small DOM sets itself where it has parsed a page. */
function finish(document: ParsedDocument): void {
  const first = (name: string) => document.getElementsByTagName(name)[0];
  document.title = first('title')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  for (const part of ['head', 'body'] as const) {
    const found = first(part);
    document[part] = found ?? document.createElement(part);
    if (!found) document.documentElement.appendChild(document[part]);
  }
}
