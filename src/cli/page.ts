import { isUtf8 } from 'node:buffer';
import { pathToFileURL } from 'node:url';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Article } from '../core/article.ts';
import { extract } from '../extract/extract.ts';
import { type Extraction, UnreadablePageError } from '../extract/index.ts';
import { siteOf } from '../extract/metadata.ts';
import { CommandError } from './errors.ts';
import { readFile } from './files.ts';
import { nestingOf } from './nesting.ts';
import { attachShadowRoots } from './shadow-roots.ts';

/**
 * Reads the article in a saved page.
 *
 * @param url where the page comes from; without it, the address the page itself names
 * @throws {CommandError} for a file that cannot be read, is no page or holds no article
 */
export function readPage(file: string, url: string | null = null): Article {
  if (url !== null && !isWebAddress(url))
    throw new CommandError(`--url: ${url} is not an http or https address`);
  const html = readHtml(file);
  const address = url ?? pathToFileURL(file).href;
  const extraction = extractOrExplain(html, address, file);
  if (extraction === null) throw new CommandError(`${file}: no article found on this page`);
  // Who gives an address means it, whatever the page says of itself.
  return url === null ? extraction.article : { ...extraction.article, url, site: siteOf(new URL(url)) };
}

/** jsdom finds the encoding that a byte-order mark or the page declares; where neither does, UTF-8 is tried. */
function readHtml(file: string): Buffer | string {
  const bytes = readFile(file);
  if (UTF16_MARKS.some(mark => bytes.subarray(0, 2).equals(mark))) return bytes;
  const head = bytes.subarray(0, HEAD).toString('latin1');
  if (head.slice(0, BINARY).includes('\0') || !/<[a-z!]/i.test(head)) {
    throw new CommandError(`${file}: not an HTML page`);
  }
  return /charset\s*=/i.test(head) || !isUtf8(bytes) ? bytes : bytes.toString('utf8');
}
const UTF16_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
/** Bytes in which a page shows that it is one, and in which a binary file shows a zero. */
const HEAD = 4096;
const BINARY = 512;

function extractOrExplain(html: Buffer | string, address: string, file: string): Extraction | null {
  // Tags are ASCII in every encoding that a page is likely to have.
  const tags = typeof html === 'string' ? html : html.toString('latin1');
  if (nestingOf(tags, DEEPEST) >= DEEPEST) throw new CommandError(`${file}: nested too deeply to be read`);
  try {
    // Without a listener jsdom prints a page's broken style sheets on our stderr.
    const { window } = new JSDOM(html, { url: address, virtualConsole: new VirtualConsole() });
    attachShadowRoots(window.document);
    return extract(window.document, address);
  } catch (error) {
    // jsdom walks a page recursively: one nested thousands deep, though its tags do not show it, overflows its stack.
    if (error instanceof RangeError)
      throw new CommandError(`${file}: nested too deeply to be read`, { cause: error });
    if (!(error instanceof UnreadablePageError)) throw error;
    throw new CommandError(`${file}: ${error.message}`, { cause: error });
  }
}

/** Nested elements beyond this take jsdom minutes; browsers themselves nest no page of theirs deeper than some hundred. */
const DEEPEST = 2000;

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
