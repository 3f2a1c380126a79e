import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/check.ts';
import { indexCorpus } from '../../src/core/corpus/index.ts';
import { verdictOf } from '../../src/core/match/verdict.ts';
import type { CheckedQuotation } from '../../src/core/result.ts';
import gold from '../fixtures/five-reports.json' with { type: 'json' };
import { articleFrom, articleOf, bundled, bundledPack, corpusOf, packOf, reportOf } from './build.ts';
import { articleOn } from './page.ts';

describe.each(bundledPack.reports)('the report of $outlet as the page', report => {
  const result = check(articleFrom(report), bundled);
  const rows = gold.quotes.filter(({ page }) => page === report.id);

  it('holds the quotations an editor finds, and no other', () => {
    expect(result.quotations.map(({ text }) => text).sort()).toEqual(rows.map(({ text }) => text).sort());
    for (const { text, places } of result.quotations) {
      expect(places.map(({ start, end }) => report.text.slice(start, end))).toEqual([text]);
    }
  });

  it('is on topic, and no witness for itself', () => {
    expect(result).toMatchObject({ onTopic: true, silence: null });
    expect(result.corpus).toEqual({ reports: 5, excluded: [report.id] });
    const witnesses = result.quotations.flatMap(({ outlets }) => outlets.map(outlet => outlet.report));
    expect(witnesses).not.toContain(report.id);
  });

  it.each(rows)('gets the verdict of an editor: “$text”', row => {
    const quotation = result.quotations.find(({ text }) => text === row.text) as CheckedQuotation;
    expect([row.verdict].flat()).toContain(quotation.verdict);
    expect([row.speaker].flat()).toContain(quotation.speaker);
    for (const [id, relations] of Object.entries(row.relations)) {
      const found = quotation.outlets.find(outlet => outlet.report === id)?.relation ?? 'absent';
      expect([relations].flat(), id).toContain(found);
    }
    // What an editor did not ask for may be a fragment, never what decides.
    const named = quotation.outlets.filter(outlet => outlet.report in row.relations);
    expect(verdictOf(quotation.kind, quotation.speaker, named)).toBe(quotation.verdict);
  });
});

describe('a check', () => {
  const article = articleFrom(bundledPack.reports[0] as (typeof bundledPack.reports)[0]);

  it('is the same for the same input, whatever was checked in between', () => {
    const corpus = indexCorpus(bundledPack);
    const first = check(article, corpus);
    check(articleOf('“We covered almost all the other issues,” Ada Person said.'), corpus);
    expect(check(article, corpus)).toEqual(first);
    expect(check(structuredClone(article), indexCorpus(structuredClone(bundledPack)))).toEqual(first);
  });

  it('changes neither article nor pack', () => {
    const [frozenArticle, frozenPack] = [
      deepFreeze(structuredClone(article)),
      deepFreeze(packOf(...bundledPack.reports)),
    ];
    expect(() => check(frozenArticle, indexCorpus(frozenPack))).not.toThrow();
  });

  it('is plain data', () => {
    const result = check(article, bundled);
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  });

  it('says what was checked', () => {
    const page = articleOf(['A gull was seen.', '“The harbour is closed,” Ada Person said.'], {
      title: 'Gulls',
    });
    expect(check(page, corpusOf('A gull was seen at the harbour.')).article).toEqual({
      title: 'Gulls',
      url: 'https://page.example/story',
      site: 'page.example',
      language: 'en',
      words: 11,
    });
  });

  it('copes with a page without quotations, and with a corpus without reports', () => {
    expect(check(articleOf('Nobody spoke.'), corpusOf('Nobody spoke.')).quotations).toEqual([]);
    const empty = check(articleOf('“The harbour is closed,” Ada Person said.'), indexCorpus(packOf()));
    expect(empty).toMatchObject({ onTopic: false, quotations: [{ verdict: null, outlets: [] }] });
  });

  it('checks a statement inside a quotation on its own, but not a phrase', () => {
    const page = articleOf(
      '“My father said ‘the harbour will never close again’ and called it ‘sad’,” Ada Person said.',
    );
    const { quotations } = check(page, corpusOf('“The harbour will never close again,” Bo Parent said.'));
    expect(quotations.map(({ text }) => text)).toEqual([
      'My father said ‘the harbour will never close again’ and called it ‘sad’,',
      'the harbour will never close again',
    ]);
  });
});

describe('a copy of the page', () => {
  const text =
    '“The harbour will be closed to every boat this winter,” Ada Person said on Monday in the town.';

  it('by another outlet is a witness', () => {
    const { corpus, quotations } = check(articleOf(text), corpusOf(text));
    expect(corpus.excluded).toEqual([]);
    expect(quotations).toMatchObject([{ verdict: 'corroborated', outlets: [{ report: 'a' }] }]);
  });

  it('on its own site is not', () => {
    const pack = packOf(reportOf('page', text), reportOf('other', text));
    const { corpus, quotations } = check(articleOf(text), indexCorpus(pack));
    expect(corpus).toEqual({ reports: 2, excluded: ['page'] });
    expect(quotations[0]?.outlets.map(({ report }) => report)).toEqual(['other']);
  });
});

describe('a page about something else', () => {
  const pages = readdirSync('test/fixtures/off-topic');

  it('is one of at least thirty', () => {
    expect(pages.length).toBeGreaterThanOrEqual(30);
  });

  it.each(pages)('flags nothing: %s', page => {
    const result = check(articleOn(`off-topic/${page}`), bundled);
    expect(result).toMatchObject({ onTopic: false, silence: 'off-topic' });
    expect(result.quotations).not.toEqual([]);
    for (const { verdict, outlets } of result.quotations) expect({ verdict, outlets }).toEqual(MUTE);
  });
});

const MUTE = { verdict: null, outlets: [] };

describe('a page in a language the corpus has no report in', () => {
  it.each(['pages/other-language.html', 'pages/ukrainian.html'])('flags nothing, and says why: %s', page => {
    const result = check(articleOn(page), bundled);
    expect(result).toMatchObject({ onTopic: false, silence: 'language' });
    expect(result.quotations).not.toEqual([]);
    for (const { verdict, outlets } of result.quotations) expect({ verdict, outlets }).toEqual(MUTE);
  });

  it('is not one that only declares another language', () => {
    const [report] = bundledPack.reports;
    const page = articleFrom({ ...(report as NonNullable<typeof report>), language: 'de' });
    expect(check(page, bundled).silence).toBeNull();
  });
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
}
