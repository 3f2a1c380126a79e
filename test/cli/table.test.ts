import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { toExplanation } from '../../src/cli/explanation.ts';
import { toTable } from '../../src/cli/table.ts';
import { check } from '../../src/core/check.ts';
import { indexCorpus } from '../../src/core/corpus/index.ts';
import { explain } from '../../src/core/explain.ts';
import { articleFrom, articleOf, bundled, bundledPack, corpusOf, packOf, reportOf } from '../core/build.ts';

// Colours wherever there is a terminal, whatever the tests themselves print into.
vi.hoisted(() => Object.assign(process.env, { FORCE_COLOR: '1', NO_COLOR: '' }));

const CORPUS = corpusOf(
  'The harbour opens. “We will close the old harbour office in spring,” Ada Person said. It rained.',
  'Bread was cheap.',
);
const PAGE = articleOf(
  'The harbour opens, and it rained. “We will open the old harbour office in spring,” Ada Person said. A sign says “no parking”.',
  { title: 'The harbour' },
);
const ESCAPES = '\u001B[31m\u001B]0;title\u0007\u009B2J\u202Edrow\u202C';

describe('the table', () => {
  it('shows page, verdicts, outlets and what differs', () => {
    expect(toTable(check(PAGE, CORPUS), { columns: 80 }).split('\n')).toEqual([
      'The harbour',
      'page.example, 23 words, 2 quotations, 2 reports compared',
      '─'.repeat(80),
      '≠ differs       “We will open the old harbour office in spring,” — Ada Person',
      '                The a: reworded (wording)',
      '                  We will [-open-] {+close+} the old harbour office in spring,',
      '',
      '· not judged    “no parking”',
      '',
      '─'.repeat(80),
      '✓ corroborated 0   ≠ differs 1   ◐ partly 0   ○ only here 0   (only here: not in the 2 reports compared)',
    ]);
  });

  it('says why nothing is judged', () => {
    const offTopic = toTable(
      check(articleOf('“The comet had a long green tail,” Bo Marsh said.'), CORPUS),
      {},
    );
    expect(offTopic).toContain('This page is about something other than the reports of the corpus.');
    const foreign = check(articleOf('„Der Komet war grün“, sagte Bo Marsh.', { language: 'de' }), CORPUS);
    expect(toTable(foreign, {})).toContain('in the language of this page');
    const silent = check(articleOf('The harbour opens. It rained on the old harbour office.'), CORPUS);
    expect(toTable(silent, {})).toContain('No quotations found');
  });

  it('says which reports are of the page’s own site', () => {
    const said = '“We will close the old harbour office in spring,” Ada Person said.';
    const pack = packOf(reportOf('a', `The harbour opens, and the council met at the old crane. ${said}`));
    const page = articleOf(`Nobody wanted to hear it again, and it was told at length. ${said}`, {
      site: 'a.example',
    });
    const table = toTable(check(page, indexCorpus(pack)), {});
    expect(table).toContain('only here');
    expect(table).toContain('same (of this same site)');
  });

  it('warns that only words were compared where attributions are not read', () => {
    const pack = packOf(
      reportOf('a', '„Der alte Hafen wird im Mai geschlossen“, sagte Bo Marsh.', { language: 'de' }),
    );
    const page = articleOf('„Der alte Hafen wird im Mai geschlossen“, sagte Ada Person.', { language: 'de' });
    expect(toTable(check(page, indexCorpus(pack)), {})).toContain('not who said them');
    expect(toTable(check(PAGE, CORPUS), {})).not.toContain('not who said them');
  });

  it('does not say that a page is about something other than itself', () => {
    const page = articleOf('“The comet had a long green tail,” Bo Marsh said.');
    const own = reportOf('own', page.text, { url: page.url });
    const alone = toTable(check(page, indexCorpus(packOf(own))), {});
    expect(alone).toContain('There is no other report in the corpus to compare this page with.');
    const others = toTable(check(page, indexCorpus(packOf(own, reportOf('b', 'Bread was cheap.')))), {});
    expect(others).toContain('This page is about something other than the other reports of the corpus.');
  });

  it('names the report that is left out', () => {
    const [report] = bundledPack.reports;
    const table = toTable(check(articleFrom(report as NonNullable<typeof report>), bundled), {});
    expect(table).toContain(`4 reports compared (${report?.id} left out`);
  });

  it('shows what other outlets carry and the page leaves out', () => {
    const [report] = bundledPack.reports.filter(({ id }) => id === 'ea');
    const table = toTable(check(articleFrom(report as NonNullable<typeof report>), bundled), {});
    const [, leftOut = ''] = table.split('left out here:');
    expect(leftOut).toContain('“We began to see some moderation in the way they’re thinking about');
    expect(leftOut).toContain('— Steve Witkoff');
    expect(leftOut).toContain('Daljoog News, The Daily Guardian');
  });

  it('has colours on a terminal, and the same words without', () => {
    const result = check(PAGE, CORPUS);
    const [piped, shown] = [toTable(result, {}), toTable(result, { isTTY: true })];
    expect(shown).toContain('\u001B[');
    expect(piped).not.toContain('\u001B');
    expect(stripVTControlCharacters(shown)).toBe(piped);
  });

  it.each([80, 100, 300])('fits a terminal of %i columns', columns => {
    for (const report of bundledPack.reports) {
      const table = toTable(check(articleFrom(report), bundled), { columns });
      const [, , ...rows] = table.split('\n').slice(0, -1);
      for (const row of rows) expect([...row].length, row).toBeLessThanOrEqual(columns);
    }
  });
});

describe('what a page prints for a terminal to obey', () => {
  const hostile = articleOf(
    `The harbour opens. “We will ${ESCAPES} open the old harbour office in spring,” Ada Person said. It rained.`,
    { title: `The ${ESCAPES} harbour`, site: `page${ESCAPES}.example` },
  );
  const corpus = corpusOf(
    `The harbour opens. “We will close ${ESCAPES} the old harbour office in spring,” Ada Person said. It rained.`,
  );

  it.each([
    ['table', toTable(check(hostile, corpus), {})],
    ['explanation', toExplanation(explain(hostile, corpus))],
  ])('does not reach it through the %s', (_, output) => {
    expect(output).toContain('harbour');
    expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
  });
});

describe('the explanation', () => {
  it('shows candidates, alignment, changes and the rule', () => {
    const output = toExplanation(explain(PAGE, CORPUS));
    for (const part of [
      '“We will open the old harbour office in spring,”',
      'statement, by Ada Person',
      'a: reworded (wording), quoted, Ada Person',
      'We will [-open-] {+close+} the old harbour office in spring,',
      'verdict: differs, because',
      'phrase, nobody named',
      'verdict: none, because',
    ]) {
      expect(output).toContain(part);
    }
  });
});
