import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Article } from '../core/article.ts';
import { type Extraction, extract, UnreadablePageError } from '../extract/index.ts';
import { siteOf } from '../extract/metadata.ts';
import { CommandError } from './errors.ts';
import { attachShadowRoots } from './shadow-roots.ts';

/**
 * Reads the article in a saved page.
 *
 * @param file relative to where the command was given
 * @param url where the page comes from; without it, the address the page itself names
 * @throws {CommandError} for a file that cannot be read, is no page or holds no article
 */
export function readPage(file: string, url: string | null): Article {
  if (url !== null && !isWebAddress(url))
    throw new CommandError(`--url: ${url} is not an http or https address`);
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  const html = readHtml(file, path);
  const address = url ?? pathToFileURL(path).href;
  const extraction = extractOrExplain(html, address, file);
  if (extraction === null) throw new CommandError(`${file}: no article found on this page`);
  // Who gives an address means it, whatever the page says of itself.
  return url === null ? extraction.article : { ...extraction.article, url, site: siteOf(new URL(url)) };
}

/** jsdom finds the encoding that a byte-order mark or the page declares; where neither does, UTF-8 is tried. */
function readHtml(file: string, path: string): Buffer | string {
  const bytes = readOrExplain(file, path);
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

function readOrExplain(file: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new CommandError(`${file}: ${REASONS[code] ?? `cannot be read (${code})`}`, { cause: error });
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'no such file',
  EISDIR: 'a folder, not a page',
  EACCES: 'may not be read',
};

function extractOrExplain(html: Buffer | string, address: string, file: string): Extraction | null {
  try {
    // Without a listener jsdom prints a page's broken style sheets on our stderr.
    const { window } = new JSDOM(html, { url: address, virtualConsole: new VirtualConsole() });
    attachShadowRoots(window.document);
    return extract(window.document, address);
  } catch (error) {
    // jsdom walks a page recursively: one nested thousands deep overflows its stack.
    if (error instanceof RangeError)
      throw new CommandError(`${file}: nested too deeply to be read`, { cause: error });
    if (!(error instanceof UnreadablePageError)) throw error;
    throw new CommandError(`${file}: ${error.message}`, { cause: error });
  }
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
