import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { check } from '../../src/core/check.ts';
import { indexCorpus } from '../../src/core/corpus/index.ts';
import { articleOf, bundled, packOf, reportOf } from './build.ts';

// Not a measure: a text that takes quadratic time takes minutes, not seconds.
vi.setConfig({ testTimeout: 60_000 });

const MEGABYTE = 1 << 20;
const TEN_THOUSAND = 10_000;

/** Checks a page and sees that every quotation is a stretch of it. */
function expectChecked(text: string) {
  const article = articleOf(text.split('\n'));
  for (const { text: quotation, places } of check(article, bundled).quotations) {
    const printed = places.map(({ start, end }) => article.text.slice(start, end));
    expect(printed).toContain(quotation);
    expect(printed.every(text => text.trim() !== '')).toBe(true);
  }
}

describe('a line of a megabyte does no harm', () => {
  it.each([
    ['a', 'one word'],
    ['peace deal for Ukraine ', 'words of the corpus'],
    ['He said no. ', 'sentences'],
  ])('of %j: %s', piece => {
    expectChecked(piece.repeat(MEGABYTE / piece.length));
  });

  it('in one pair of marks', () => {
    const statement = 'We covered almost all the other issues necessary for a peace deal. ';
    expectChecked(`“${statement.repeat(MEGABYTE / statement.length)}” Witkoff said.`);
  });
});

describe('a quarter of that does no harm', () => {
  it.each([
    ['said ', 'cues'],
    [': ', 'colons'],
    ['— ', 'dashes'],
    ['... ', 'ellipses'],
    ['A.', 'initials'],
    ['Ann Bell, ', 'names'],
    ['the big president of ', 'offices'],
    ['a man Ann Bell ', 'people without names'],
    ['the company of the union said ', 'bodies'],
    ['In a letter from Ann Bell he asked Bo Marsh ', 'sources'],
    ['five hundred and ', 'number words'],
    ['a\u00AD', 'soft hyphens'],
    ['\u0301', 'marks without letters'],
    ['[a ', 'brackets that never close'],
    ['中', 'a script without spaces'],
    ['\uD800', 'halves of pairs'],
    ['not if unless ', 'governors'],
    ['“We covered almost all the other issues necessary for a peace deal,” Witkoff said. ', 'quotations'],
  ])('of %j: %s', piece => {
    expectChecked(piece.repeat(MEGABYTE / 4 / piece.length));
  });
});

describe('ten thousand do no harm:', () => {
  it.each([...`"“”„'‘’«»‹›「」『』＂‚‟[]()…`].map(mark => [mark]))('%s', mark => {
    expectChecked(mark.repeat(TEN_THOUSAND));
  });

  it.each([
    '“a',
    'a”',
    '"a" ',
    "'a",
    '«a» ',
    '「a',
    '“a”, ',
    '“a b” said ',
    '“a b” Ann Bell ',
    '“‘a’”',
    '‘“',
    '"\'',
    '„a“',
    '“a … b [c] d” ',
    '“Open\n',
  ])('%j', piece => {
    expectChecked(piece.repeat(TEN_THOUSAND));
  });

  it('marks of all kinds, in any order', () => {
    const mark = fc.constantFrom(...`"“”„'‘’«»「」…[]a .`);
    const text = fc.string({ unit: mark, minLength: TEN_THOUSAND, maxLength: TEN_THOUSAND });
    // To shrink a text of this length takes minutes.
    fc.assert(fc.property(text, expectChecked), { numRuns: 3, endOnFailure: true });
  });
});

describe('random text does no harm', () => {
  it.each<[string, fc.Arbitrary<string>]>([
    ['of any characters', fc.string({ unit: 'binary', maxLength: 300 })],
    ['of whole letters', fc.string({ unit: 'grapheme', maxLength: 300 })],
    [
      'of pieces of news',
      fc
        .array(
          fc.constantFrom(
            '“',
            '”',
            '"',
            '‘',
            '’',
            '…',
            '[',
            ']',
            '\n',
            ' ',
            ', ',
            '. ',
            'he said',
            'Witkoff',
            'told',
            'the envoy',
            'not',
            'peace deal',
            'for',
            '5',
            'We covered',
            'almost all',
          ),
          { maxLength: 60 },
        )
        .map(pieces => pieces.join(' ')),
    ],
  ])('%s', (_, text) => {
    fc.assert(fc.property(text, expectChecked), { numRuns: 300 });
  });

  it('in a corpus', () => {
    const line = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(line, line, (report, page) => {
        const corpus = indexCorpus(packOf(reportOf('a', report), reportOf('b', page)));
        expect(() => check(articleOf(page), corpus)).not.toThrow();
      }),
    );
  });
});

describe('what a page names like a part of an object', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('is a word: %s', word => {
    const text = `“We will never leave the ${word} of this town,” Constructor Person said.`;
    const corpus = indexCorpus(packOf(reportOf('a', text)));
    expect(check(articleOf(text), corpus).quotations).toMatchObject([{ verdict: 'corroborated' }]);
  });
});
