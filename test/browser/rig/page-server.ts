import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { largePage, manyQuotationsPage } from './generated-pages.ts';
import { type HarbourPage, harbourPage } from './harbour-pages.ts';
import { hostilePage } from './hostile-pages.ts';
import { reportPage } from './news-page.ts';
import { advertisement, sitePage } from './sites/sites.ts';

const fixtures = new URL('../../fixtures/pages/', import.meta.url);
const corpus = new URL('../../../corpus/', import.meta.url);

/** Pages that are made, not read: path to maker. */
const generated: Record<string, () => string> = {
  '/generated/200-quotations': () => manyQuotationsPage(200),
  '/generated/1-megabyte': () => largePage(1_000_000),
  '/generated/5-megabytes': () => largePage(5_000_000),
};

/** Serves the test pages on 127.0.0.1, on a port of the system's choice. */
export class PageServer {
  /** Paths asked for, in order. */
  readonly asked: string[] = [];
  /** Texts that a test puts at paths of its own. */
  readonly texts = new Map<string, string>();

  private constructor(private readonly server: Server) {}

  static async start(): Promise<PageServer> {
    const server = createServer();
    const pages = new PageServer(server);
    server.on('request', async ({ url = '/' }, response) => {
      pages.asked.push(url);
      const text = pages.texts.get(url);
      if (text !== undefined) return response.end(text);
      const html = await pageAt(url);
      response.writeHead(html === null ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(html ?? '<!doctype html><title>Not found</title>');
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    return pages;
  }

  /** Origin of all pages. */
  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Address of a page of `test/fixtures/pages`, by its name without `.html`. */
  fixture(name: string): string {
    return `${this.origin}/pages/${name}`;
  }

  /** Address of a bundled report as a page of its outlet, by its id. */
  report(id: string): string {
    return `${this.origin}/reports/${id}`;
  }

  /** Address of a page in the manner of a real site, by its name. */
  site(name: string): string {
    return `${this.origin}/sites/${name}`;
  }

  /** Address of a page that does its worst, by its name. */
  hostile(name: string): string {
    return `${this.origin}/hostile/${name}`;
  }

  /** Address of an outlet's page on a story of which there is no bundled report. */
  harbour(name: HarbourPage): string {
    return `${this.origin}/harbour/${name}`;
  }

  /** Address of an article with 200 quotations. */
  get manyQuotations(): string {
    return `${this.origin}/generated/200-quotations`;
  }

  /** Address of an article that takes long enough to check for something to happen meanwhile. */
  get oneMegabyte(): string {
    return `${this.origin}/generated/1-megabyte`;
  }

  get fiveMegabytes(): string {
    return `${this.origin}/generated/5-megabytes`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }
}

async function pageAt(path: string): Promise<string | null> {
  const make = generated[path];
  if (make) return make();
  const [, depth] = /^\/sites\/frames\/(\d)$/.exec(path) ?? [];
  if (depth) return advertisement(Number(depth));
  const [, folder, name] = /^\/(pages|reports|sites|hostile|harbour)\/([a-z0-9-]+)$/.exec(path) ?? [];
  if (!name) return null;
  if (folder === 'sites') return sitePage(name);
  if (folder === 'hostile') return hostilePage(name);
  if (folder === 'harbour') return harbourPage(name);
  if (folder === 'pages') return read(new URL(`${name}.html`, fixtures));
  const markdown = await read(new URL(`${name}.md`, corpus));
  return markdown === null ? null : reportPage(markdown, `${name}.md`);
}

async function read(file: URL): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
