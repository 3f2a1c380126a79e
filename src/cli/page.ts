import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Article } from '../core/article.ts';
import { extract, UnreadablePageError } from '../extract/index.ts';
import { siteOf } from '../extract/metadata.ts';
import { CommandError } from './errors.ts';

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
  // Without a listener jsdom prints a page's broken style sheets on our stderr.
  const { window } = new JSDOM(html, { url: address, virtualConsole: new VirtualConsole() });
  const extraction = extractOrExplain(window.document, address, file);
  if (extraction === null) throw new CommandError(`${file}: no article found on this page`);
  // Who gives an address means it, whatever the page says of itself.
  return url === null ? extraction.article : { ...extraction.article, url, site: siteOf(new URL(url)) };
}

function readHtml(file: string, path: string): Buffer {
  const html = readOrExplain(file, path);
  if (!/<[a-z!]/i.test(html.subarray(0, 4096).toString('latin1'))) {
    throw new CommandError(`${file}: not an HTML page`);
  }
  return html;
}

function readOrExplain(file: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CommandError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`, {
      cause: error,
    });
  }
}

function extractOrExplain(document: Document, address: string, file: string) {
  try {
    return extract(document, address);
  } catch (error) {
    if (!(error instanceof UnreadablePageError)) throw error;
    throw new CommandError(`${file}: ${error.message}`, { cause: error });
  }
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}
