import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/check.ts';
import { explain } from '../../src/core/explain.ts';
import { articleFrom, articleOf, bundled, bundledPack, corpusOf } from './build.ts';

const PAGE = articleOf('“We will open the harbour office to every crew in spring,” Ada Person said.');

describe('an explanation', () => {
  it('is about the quotations of the check, with their verdicts', () => {
    for (const report of bundledPack.reports) {
      const article = articleFrom(report);
      expect(explain(article, bundled).map(({ quotation }) => quotation)).toEqual(
        check(article, bundled).quotations,
      );
    }
  });

  it('shows every passage that was looked at, with what it came to', () => {
    const corpus = corpusOf(
      '“We will close the harbour office to every crew in spring,” Ada Person said.',
      'The harbour office in spring is a place for gulls.',
    );
    const [explanation] = explain(PAGE, corpus);
    expect(explanation?.rule).toBe('an outlet has other words, or gives them to another speaker');
    expect(explanation?.candidates).toContainEqual(
      expect.objectContaining({
        report: 'a',
        text: 'We will close the harbour office to every crew in spring',
        finding: expect.objectContaining({ relation: 'reworded', changes: ['wording'] }),
      }),
    );
    const narrated = explanation?.candidates.find(({ report }) => report === 'b');
    expect(narrated).toEqual({
      corpus: 'pack',
      report: 'b',
      text: expect.any(String),
      finding: null,
      similarity: null,
    });
  });

  it.each([
    ['“We shall open the harbour bureau for every team in spring,” Ada Person said.', true],
    ['“We will open the harbour bureau to every crew in spring,” Ada Person said.', false],
    ['“We shall open the harbour bureau for every team in spring,” Bo Marsh said.', false],
  ])('tells two translations by words that differ throughout: %s', (report, maybeTranslated) => {
    expect(explain(PAGE, corpusOf(report))[0]?.maybeTranslated).toBe(maybeTranslated);
  });

  it('leaves out the page’s own report', () => {
    const [report] = bundledPack.reports;
    const explanations = explain(articleFrom(report as NonNullable<typeof report>), bundled);
    const ids = explanations.flatMap(({ candidates }) => candidates.map(candidate => candidate.report));
    expect(ids).not.toContain(report?.id);
  });
});
