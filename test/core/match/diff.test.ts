import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check.ts';
import type { DiffPiece } from '../../../src/core/result.ts';
import { articleFrom, articleOf, bundled, bundledPack, checkOne, corpusOf } from '../build.ts';
import { printedWords, STATEMENTS, VOCABULARY } from '../statements.ts';

function diffOf(page: string, report: string): DiffPiece[] | undefined {
  return checkOne(`“${page}” Ada Person said.`, `“${report}” Ada Person said.`).outlets[0]?.diff;
}

describe('a diff', () => {
  it.each<[string, string, string, DiffPiece[]]>([
    [
      'of the same words is one piece',
      'We will “open” the harbour office in spring,',
      'We will open the harbour office in spring.',
      [['=', 'We will “open” the harbour office in spring,']],
    ],
    [
      'shows a word in place of another',
      'We will open the harbour office in spring,',
      'We will close the harbour office in spring.',
      [
        ['=', 'We will '],
        ['-', 'open '],
        ['+', 'close '],
        ['=', 'the harbour office in spring,'],
      ],
    ],
    [
      'shows a word that only the outlet has',
      'We will open the harbour office in spring,',
      'We will not open the harbour office in spring.',
      [
        ['=', 'We will '],
        ['+', 'not '],
        ['=', 'open the harbour office in spring,'],
      ],
    ],
    [
      'shows a contraction’s lost half',
      'We can open the harbour office in spring,',
      'We can’t open the harbour office in spring.',
      [
        ['=', 'We can '],
        ['+', 'n’t '],
        ['=', 'open the harbour office in spring,'],
      ],
    ],
    [
      'shows what only the page has at its end',
      'We will open the harbour office in spring, with a brass band and free soup,',
      'We will open the harbour office in spring.',
      [
        ['=', 'We will open the harbour office in spring, '],
        ['-', 'with a brass band and free soup,'],
      ],
    ],
  ])('%s', (_, page, report, diff) => {
    expect(diffOf(page, report)).toEqual(diff);
  });
});

/** What holds of every diff: it prints the quotation as the page does, and adds only the outlet's words. */
function expectFaithful(text: string, diff: DiffPiece[], report: string) {
  const printed = diff.filter(([kind]) => kind !== '+').map(([, piece]) => piece);
  expect(printed.join('')).toBe(text);
  for (const [kind, piece] of diff) {
    expect(piece.trim()).not.toBe('');
    if (kind === '+') for (const { word } of printedWords(piece)) expect(report).toContain(word);
  }
}

describe('every diff prints the quotation, and only the outlet’s words beside it', () => {
  it.each(bundledPack.reports)('on the page of $outlet', page => {
    for (const { text, outlets } of check(articleFrom(page), bundled).quotations) {
      for (const { report, diff, passage } of outlets) {
        const source = bundledPack.reports.find(({ id }) => id === report)?.text ?? '';
        expectFaithful(text, diff, source);
        expect(source).toContain(passage);
      }
    }
  });

  it('whatever words are changed, dropped or put in', () => {
    const edit = fc.record({
      at: fc.nat(40),
      drop: fc.nat(2),
      put: fc.subarray(VOCABULARY.slice(0, 60), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...STATEMENTS),
        fc.array(edit, { maxLength: 3 }),
        ({ text, speaker }, edits) => {
          const words = text.split(' ');
          for (const { at, drop, put } of edits) words.splice(at % words.length, drop, ...put);
          const page = articleOf(`“${words.join(' ')},” ${speaker} said.`);
          const report = `“${text},” ${speaker} said.`;
          for (const quotation of check(page, corpusOf(report)).quotations) {
            for (const { diff } of quotation.outlets) expectFaithful(quotation.text, diff, report);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
