import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { readPage } from '../../src/cli/page.ts';
import { check } from '../../src/core/check.ts';
import { reports } from '../browser/gold.ts';
import { reportPage } from '../browser/rig/news-page.ts';
import { bundled } from '../core/build.ts';
import gold from '../fixtures/five-reports.json' with { type: 'json' };
import { runCommand } from './run.ts';

// Each of these starts a process.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'crossquote-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const run = (...args: string[]) => runCommand('src/cli/check.ts', ...args);

const Outlet = v.object({
  report: v.string(),
  outlet: v.string(),
  url: v.pipe(v.string(), v.url()),
  relation: v.picklist(['same', 'part', 'reworded']),
  speaker: v.nullable(v.string()),
  quoted: v.boolean(),
  changes: v.array(v.string()),
  passage: v.string(),
  diff: v.array(v.tuple([v.picklist(['=', '-', '+']), v.string()])),
});
const Omitted = v.object({
  text: v.string(),
  speaker: v.nullable(v.string()),
  outlets: v.array(
    v.object({ report: v.string(), outlet: v.string(), url: v.string(), passage: v.string() }),
  ),
});
const Result = v.object({
  omitted: v.array(Omitted),
  article: v.object({ title: v.string(), url: v.string(), words: v.pipe(v.number(), v.integer()) }),
  corpus: v.object({ reports: v.number(), excluded: v.array(v.string()) }),
  onTopic: v.boolean(),
  quotations: v.array(
    v.object({
      text: v.string(),
      kind: v.picklist(['statement', 'phrase']),
      speaker: v.nullable(v.string()),
      verdict: v.nullable(v.picklist(['corroborated', 'differs', 'partly', 'only-here'])),
      outlets: v.array(Outlet),
    }),
  ),
});

function pageOf(id: string): string {
  const file = `corpus/${id}.md`;
  return fileWith(`${id}.html`, reportPage(readFileSync(file, 'utf8'), file));
}

describe('a saved page of a bundled report', () => {
  it.each(reports)('gets the verdicts of an editor: $outlet', ({ id, url }) => {
    const result = check(readPage(pageOf(id), null), bundled);
    const rows = gold.quotes.filter(row => row.page === id);
    expect(result).toMatchObject({ onTopic: true, corpus: { excluded: [id] }, article: { url } });
    expect(result.quotations.map(({ text }) => text).sort()).toEqual(rows.map(({ text }) => text).sort());
    for (const { text, verdict, speaker, relations } of rows) {
      const quotation = result.quotations.find(found => found.text === text);
      expect([verdict].flat(), text).toContain(quotation?.verdict);
      expect([speaker].flat(), text).toContain(quotation?.speaker);
      for (const [report, expected] of Object.entries(relations)) {
        const found = quotation?.outlets.find(outlet => outlet.report === report)?.relation ?? 'absent';
        expect([expected].flat(), `${report}: ${text}`).toContain(found);
      }
    }
  });
});

describe('npm run check -- --json', () => {
  it('prints the check in its fixed shape', async () => {
    const page = pageOf('ea');
    const { code, out, err } = await run(page, '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(v.is(Result, JSON.parse(out))).toBe(true);
    expect(JSON.parse(out)).toEqual(check(readPage(page, null), bundled));
  });

  it('takes the address it is given for the page’s own', async () => {
    const url = 'https://copycat.example/summit';
    const { out } = await run(pageOf('ml'), '--json', '--url', url);
    const result = v.parse(Result, JSON.parse(out));
    expect(result).toMatchObject({ article: { url }, corpus: { reports: 5, excluded: [] } });
    expect(result.quotations[0]?.outlets).toContainEqual(expect.objectContaining({ report: 'ml' }));
  });
});

describe('npm run check', () => {
  it('prints a table, without colours into a pipe', async () => {
    const { code, out, err } = await run('test/fixtures/pages/sample.html');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/✓ corroborated/);
    expect(out).not.toContain('\u001B');
  });

  it('explains itself', async () => {
    const { code, out } = await run('test/fixtures/pages/sample.html', '--explain');
    expect(code).toBe(0);
    expect(out).toMatch(/verdict: corroborated, because/);
  });

  it.each([
    ['no page', [], /^usage: /],
    ['an unknown option', ['a.html', '--jason'], /--jason/],
    ['a page that is not there', ['not-there.html'], /^not-there\.html: no such file/],
    [
      'a pack without a report',
      [
        'test/fixtures/pages/sample.html',
        '--corpus',
        fileWith('empty.json', '{"format":"crossquote-pack","version":2,"name":"Empty","reports":[]}'),
      ],
      /^the pack holds no report/,
    ],
  ])('ends with one line and code 2: %s', async (_, args, message) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});
