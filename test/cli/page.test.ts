import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CommandError, explainError } from '../../src/cli/errors.ts';
import { readPage } from '../../src/cli/page.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossquote-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function errorOf(file: string, url: string | null = null): unknown {
  try {
    readPage(file, url);
  } catch (error) {
    return error;
  }
  return null;
}

const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52,
]);

describe('a page is refused in one line', () => {
  it.each([
    ['a folder', () => folder, /: a folder, not a file$/],
    ['a picture', () => fileWith('page.png', PNG), /not an HTML page$/],
    [
      'plain text',
      () => fileWith('page.txt', 'He said: “We will stay here for years.”'),
      /not an HTML page$/,
    ],
    ['an empty file', () => fileWith('nothing.html', ''), /not an HTML page$/],
    [
      'a page nested without end',
      () => fileWith('deep.html', '<b><i>'.repeat(10_000)),
      /nested too deeply to be read$/,
    ],
    ['an empty page', () => 'test/fixtures/pages/empty.html', /no article found on this page$/],
    [
      'a page without an article',
      () => 'test/fixtures/pages/no-article.html',
      /no article found on this page$/,
    ],
  ])('%s', (_, file, message) => {
    const path = file();
    const error = errorOf(path);
    expect(error).toBeInstanceOf(CommandError);
    expect(explainError(error)).toMatch(message);
    expect(explainError(error)).toContain(path);
    expect(explainError(error)).not.toContain('\n');
  });

  it.each(['summit', 'ftp://news.example/', 'javascript:alert(1)', ''])('with an address like “%s”', url => {
    expect(explainError(errorOf('test/fixtures/pages/sample.html', url))).toBe(
      `--url: ${url} is not an http or https address`,
    );
  });
});

describe('a page has', () => {
  it('the address it is given, before its own', () => {
    const article = readPage('test/fixtures/pages/sample.html', 'https://www.paper.example/story');
    expect(article).toMatchObject({ url: 'https://www.paper.example/story', site: 'paper.example' });
  });

  it('its own address, where none is given', () => {
    expect(readPage('test/fixtures/pages/sample.html', null).url).toMatch(/^https:/);
  });

  it('its text in the encoding it declares', () => {
    const paragraph =
      '<p>“Die Fähre bleibt heute im Hafen”, sagte Jörg Müller. Es war ein schöner Tag.</p>'.repeat(5);
    const html = `<html><head><meta charset="windows-1252"><title>Fähre</title></head><body><article>${paragraph}</article></body></html>`;
    const file = fileWith('latin.html', Buffer.from(html.replace(/[“”]/g, '"'), 'latin1'));
    expect(readPage(file, null).text).toContain('Fähre');
  });

  it('its text in UTF-8, where it declares none', () => {
    const paragraph =
      '<p>“Nobody came to the pier,” said Zoë Lind, and looked at the sea for a while.</p>'.repeat(5);
    const file = fileWith('bare.html', `<html><body><article>${paragraph}</article></body></html>`);
    expect(readPage(file, null).text).toContain('“Nobody came to the pier,” said Zoë');
  });

  it('its text in UTF-16, where a byte-order mark says so', () => {
    const paragraph =
      '<p>“Nobody came to the pier,” said Zoë Lind, and looked at the sea for a while.</p>'.repeat(5);
    const html = `\uFEFF<html><body><article>${paragraph}</article></body></html>`;
    expect(readPage(fileWith('wide.html', Buffer.from(html, 'utf16le')), null).text).toContain('said Zoë');
  });
});

it('a fault of ours is not explained away', () => {
  expect(explainError(new TypeError('x is not a function'))).toBeNull();
});
