import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check.ts';
import { indexCorpus } from '../../../src/core/corpus/index.ts';
import type { Report } from '../../../src/core/corpus/report.ts';
import { ARTICLE, type OutletFinding } from '../../../src/core/result.ts';
import { articleFrom, articleOf, bundled, bundledPack, corpusOf, packOf, reportOf } from '../build.ts';

const WIRE =
  'The harbour of the island will stay closed until the ice has gone, the council decided on Monday after a long and angry meeting. “We will open the harbour office to every crew in spring,” Ada Person said when the doors opened again. She said that nobody had been told of the plan before, and that the old crane would be painted green by the end of May.';
const OWN =
  'Nobody had told the crews. In an interview the harbour master, Ada Person, made a promise: “We will open the harbour office to every crew in spring.” Whether the council knows of it is another question, and a newspaper of the mainland asked it on Tuesday without getting any answer that anybody would call one.';

function copiesOn(page: string, ...reports: string[]) {
  const { quotations } = check(articleOf(page), corpusOf(...reports));
  return Object.fromEntries(
    quotations[0]?.outlets.map(({ report, copyOf }) => [report, copyOf ?? null]) ?? [],
  );
}

describe('an outlet that prints the same text around the quotation', () => {
  it('as the page is a copy of it', () => {
    expect(copiesOn(WIRE, WIRE, OWN)).toEqual({ a: ARTICLE, b: null });
  });

  it('as another outlet is a copy of the one before', () => {
    expect(copiesOn(OWN, WIRE, WIRE)).toEqual({ a: null, b: 'pack/a' });
  });

  it('with a few words edited is still a copy', () => {
    const edited = WIRE.replace('on Monday', 'late on Monday').replace('green', 'blue');
    expect(copiesOn(OWN, WIRE, edited)).toEqual({ a: null, b: 'pack/a' });
  });
});

describe('an outlet is no copy', () => {
  it('for the quotation alone', () => {
    expect(
      copiesOn('“We will open the harbour office to every crew in spring,” Ada Person said.', WIRE, OWN),
    ).toEqual({
      a: null,
      b: null,
    });
  });

  it('for the same words of attribution', () => {
    const brief =
      '“We will open the harbour office to every crew in spring,” harbour master Ada Person said on Monday.';
    expect(copiesOn(brief, brief, brief)).toEqual({ a: null, b: null });
  });

  it('among the bundled reports, which five outlets wrote', () => {
    for (const report of bundledPack.reports) {
      const outlets = check(articleFrom(report), bundled).quotations.flatMap(quotation => quotation.outlets);
      expect(outlets.filter(({ copyOf }) => copyOf !== undefined)).toEqual([]);
    }
  });
});

describe('a report of the article’s own site', () => {
  const outletsOn = (site: string | null, over: Partial<Report> = {}): OutletFinding[] => {
    const pack = packOf(reportOf('a', OWN, { site: 'gazette.example', ...over }));
    const { quotations } = check(articleOf(WIRE, { site }), indexCorpus(pack));
    return quotations[0]?.outlets ?? [];
  };

  it.each(['gazette.example', 'www.gazette.example', 'm.gazette.example', 'edition.gazette.example'])(
    'is marked on %s',
    site => {
      expect(outletsOn(site)).toMatchObject([{ relation: 'same', ownSite: true }]);
    },
  );

  it.each([null, 'other.example', 'thegazette.example', 'example'])('is none on %s', site => {
    expect(outletsOn(site)).toMatchObject([{ relation: 'same' }]);
    expect(outletsOn(site)[0]).not.toHaveProperty('ownSite');
  });

  it('is a witness all the same as a transcript: its words are the speaker’s', () => {
    expect(outletsOn('gazette.example', { kind: 'transcript' })[0]).not.toHaveProperty('ownSite');
  });
});
