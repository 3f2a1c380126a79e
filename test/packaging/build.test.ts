import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../../scripts/extension.ts';
import { parsePack } from '../../src/core/corpus/pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossquote-build-'));
const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const readJson = (path: string) => JSON.parse(read(path));

/** Paths of all files below a folder, with their contents. */
function filesIn(path: string): Map<string, string> {
  const names = readdirSync(join(folder, path), { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter(name => statSync(join(folder, path, name)).isFile());
  return new Map(files.map(name => [name, readFileSync(join(folder, path, name), 'base64')]));
}

beforeAll(async () => {
  await buildExtension(join(folder, 'once'));
  await buildExtension(join(folder, 'again'));
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

it('gives the same bytes twice', () => {
  expect(filesIn('again')).toEqual(filesIn('once'));
});

it('gives both browsers the same files but for the manifest', () => {
  const [chrome, firefox] = [filesIn('once/chrome'), filesIn('once/firefox')];
  expect(chrome.get('manifest.json')).not.toEqual(firefox.get('manifest.json'));
  chrome.delete('manifest.json');
  firefox.delete('manifest.json');
  expect(chrome).toEqual(firefox);
});

it('bundles the corpus, and nothing that reads report files', () => {
  expect(parsePack(readJson('once/chrome/corpus.json')).reports).toHaveLength(5);
  expect(read('once/chrome/licenses/modules.md')).not.toContain('yaml');
});

it.each(['page.js', 'card.js', 'automatic.js'])(
  'makes %s one classic script without imports, and without the polyfill',
  name => {
    expect(() => new Script(read(`once/chrome/${name}`))).not.toThrow();
    expect(read(`once/chrome/${name}`)).not.toContain('mozWebExtensionPolyfill');
  },
);

it('keeps the popup free of the polyfill, and of what it loads only when asked for', () => {
  for (const name of loadedBy('ui/popup.html'))
    expect(read(`once/chrome/${name}`), name).not.toMatch(/mozWebExtensionPolyfill|indexedDB|ignoreLocation/);
});

it('has Readability in the background, and not in the page script, which would make every page load it', () => {
  expect(read('once/chrome/background.js')).toContain('_grabArticle');
  expect(read('once/chrome/page.js')).not.toContain('_grabArticle');
});

it('runs no code but its files', () => {
  const scripts = [...filesIn('once/chrome').keys()].filter(name => name.endsWith('.js'));
  expect(scripts).toContain('background.js');
  for (const name of scripts) {
    expect(read(`once/chrome/${name}`), name).not.toMatch(
      /\beval\(|new Function\b|\bimport\((?![`'"]\.\.?\/)|https?:\/\/[^"'`]+\.m?js\b/,
    );
  }
  const pages = [...filesIn('once/chrome').keys()].filter(name => name.endsWith('.html'));
  expect(pages).toEqual(
    ['options', 'panel', 'popup', 'print', 'try', 'welcome'].map(page => `ui/${page}.html`),
  );
  for (const page of pages) {
    const { document } = new JSDOM(read(`once/chrome/${page}`)).window;
    expect(document.querySelectorAll('style, script:not([src]), [onload], [onclick]')).toHaveLength(0);
    const sources = sourcesOf(document);
    expect(sources).not.toHaveLength(0);
    for (const source of sources) expect(source).toMatch(/^\.\.?\//);
  }
});

it('lets only the settings ask the network, when the reader wants a corpus from there', () => {
  for (const page of ['panel', 'popup', 'print', 'try', 'welcome']) {
    const { document } = new JSDOM(read(`once/chrome/ui/${page}.html`)).window;
    const policy = document.querySelector('[http-equiv=Content-Security-Policy]')?.getAttribute('content');
    expect(policy, page).toBe("connect-src 'self'");
  }
});

it('holds the sample article', () => {
  const { document } = new JSDOM(read('once/chrome/ui/try.html')).window;
  expect(document.querySelectorAll('main article p').length).toBeGreaterThan(10);
});

/** Scripts and style sheets that a page names itself. */
function sourcesOf(document: Document): string[] {
  return [...document.querySelectorAll('script, link')].map(
    element => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
  );
}

/** The scripts and style sheets that a page of the extension loads, each with what it imports. */
function loadedBy(page: string): Set<string> {
  const { document } = new JSDOM(read(`once/chrome/${page}`)).window;
  const loaded = new Set<string>();
  const load = (name: string) => {
    if (loaded.has(name)) return;
    loaded.add(name);
    if (!name.endsWith('.js')) return;
    for (const [, from = ''] of read(`once/chrome/${name}`).matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g))
      load(join(dirname(name), from));
  };
  for (const source of sourcesOf(document)) load(join(dirname(page), source));
  return loaded;
}

it('stays small: what a reader waits for, in bytes sent over a wire', () => {
  const sizeOf = (names: string[]) =>
    gzipSync(names.map(name => read(`once/chrome/${name}`)).join('')).length;
  expect(sizeOf(['page.js', 'page.css'])).toBeLessThan(25_000);
  // Comes once the page is painted.
  expect(sizeOf(['card.js'])).toBeLessThan(8_000);
  const popup = loadedBy('ui/popup.html');
  expect([...popup]).toEqual(
    expect.arrayContaining(['ui/popup.js', 'ui/popup.css', 'shared/popup-preact.js']),
  );
  expect(popup.size).toBeLessThanOrEqual(4);
  expect(sizeOf([...popup])).toBeLessThan(30_000);
});

describe.each(['chrome', 'firefox'])('the manifest for %s', browser => {
  it('asks for no more than it needs', () => {
    const manifest = readJson(`once/${browser}/manifest.json`);
    const panel = browser === 'chrome' ? ['sidePanel'] : [];
    const needed = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
    expect(manifest.permissions).toEqual([...needed, ...panel]);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    const { extension_pages: policy } = manifest.content_security_policy;
    expect(policy).toMatch(/^default-src 'none';/);
    // The settings may connect to where the reader says; the other pages narrow that down themselves.
    expect(policy.replace("connect-src 'self' https: http:;", '')).not.toMatch(
      /unsafe|http|data:|\*|connect/,
    );
  });

  it('names only files that are there, icons in their own size', () => {
    const manifest = readJson(`once/${browser}/manifest.json`);
    const files = filesIn(`once/${browser}`);
    const { service_worker, scripts = [service_worker] } = manifest.background;
    const panel = manifest.side_panel?.default_path ?? manifest.sidebar_action?.default_panel;
    for (const file of [manifest.action.default_popup, panel, ...scripts])
      expect(files.has(file), file).toBe(true);
    for (const [size, path] of Object.entries({ ...manifest.icons, ...manifest.action.default_icon })) {
      // Width and height stand behind the signature and the head of a PNG's first chunk.
      const png = Buffer.from(files.get(String(path)) ?? '', 'base64');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
    }
  });

  it('names only messages that are there', () => {
    const messages = readJson(`once/${browser}/_locales/en/messages.json`);
    const names = [...read(`once/${browser}/manifest.json`).matchAll(/__MSG_(\w+)__/g)].map(
      match => match[1],
    );
    expect(names).not.toHaveLength(0);
    for (const name of names) expect(messages).toHaveProperty(`${name}.message`);
  });
});

it('leaves out what a browser does not know', () => {
  const chrome = readJson('once/chrome/manifest.json');
  expect(chrome).not.toHaveProperty('browser_specific_settings');
  expect(chrome.action).not.toHaveProperty('default_area');
  expect(chrome).not.toHaveProperty('sidebar_action');
  expect(chrome.background).toEqual({ service_worker: 'background.js', type: 'module' });
  expect(Number(chrome.minimum_chrome_version)).toBeGreaterThan(100);

  const firefox = readJson('once/firefox/manifest.json');
  expect(firefox).not.toHaveProperty('minimum_chrome_version');
  expect(firefox).not.toHaveProperty('side_panel');
  expect(firefox.sidebar_action.open_at_install).toBe(false);
  expect(firefox.background).toEqual({ scripts: ['background.js'], type: 'module' });
  const { gecko } = firefox.browser_specific_settings;
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
  expect(Number.parseInt(gecko.strict_min_version, 10)).toBeGreaterThan(100);
});
