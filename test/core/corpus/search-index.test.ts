import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexBuilder } from '../../../src/core/corpus/index-builder.ts';
import {
  carriersOfSlot,
  fromBlock,
  IndexUnusable,
  placesOf,
  type SearchIndex,
  SLOT,
  toBlock,
} from '../../../src/core/corpus/search-index.ts';
import { updateIndex } from '../../../src/core/corpus/update-index.ts';
import { isContent } from '../../../src/core/text/lexicon.ts';
import { wordsOf } from '../../../src/core/text/words.ts';
import { bundledPack } from '../build.ts';

function indexOf(texts: readonly string[]): SearchIndex {
  const builder = new IndexBuilder();
  for (const text of texts) builder.add(text);
  return builder.finish();
}

/** For a word, how often each report has it in different paragraphs' places, as the index says. */
function reportsWith(index: SearchIndex, key: string): number[] {
  const found = [...placesOf(index, key)].flatMap(place => [
    ...carriersOfSlot(index, Math.floor(place / SLOT)),
  ]);
  return [...new Set(found)].sort((a, b) => a - b);
}

/** The same as the texts themselves say. */
function textsWith(texts: readonly string[], key: string): number[] {
  return texts.flatMap((text, report) => (wordsOf(text).some(word => word.key === key) ? report : []));
}

const bundledTexts = bundledPack.reports.map(({ text }) => text);
const word = fc.constantFrom(
  'harbour',
  'gulls',
  'the',
  'storm',
  'lighthouse',
  'was',
  'ferry',
  'five',
  'of',
  'Ada',
);
const paragraph = fc.array(word, { minLength: 1, maxLength: 150 }).map(words => words.join(' '));
const text = fc.array(paragraph, { minLength: 1, maxLength: 4 }).map(paragraphs => paragraphs.join('\n'));
const texts = fc.array(text, { maxLength: 6 });
const KEYS = ['harbor', 'gulls', 'storm', 'lighthouse', 'ferry', '5', 'ada', 'nowhere'];

describe('a search index', () => {
  it('knows every word of matter of the bundled reports', () => {
    const index = indexOf(bundledTexts);
    const keys = new Set(bundledTexts.flatMap(text => wordsOf(text).map(({ key }) => key)).filter(isContent));
    const differing = [...keys].filter(
      key => JSON.stringify(reportsWith(index, key)) !== JSON.stringify(textsWith(bundledTexts, key)),
    );
    expect(differing).toEqual([]);
  });

  it('finds a word in the reports that have it, however often and wherever', () => {
    fc.assert(
      fc.property(texts, list => {
        const index = indexOf(list);
        for (const key of KEYS) {
          const places = [...placesOf(index, key)];
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
          expect(reportsWith(index, key)).toEqual(textsWith(list, key));
        }
      }),
    );
  });

  it('holds a paragraph once that many reports print', () => {
    const shared = 'The ferry left the harbour in a storm.';
    const once = indexOf([shared]);
    const often = indexOf([shared, `${shared}\nOnly gulls.`, `No ferry.\n${shared}`, `${shared}\n${shared}`]);
    expect(placesOf(once, 'storm')).toHaveLength(1);
    expect(placesOf(often, 'storm')).toHaveLength(1);
    expect(reportsWith(often, 'storm')).toEqual([0, 1, 2, 3]);
  });

  it('keeps words of a long paragraph at their distances', () => {
    const filler = 'and so on '.repeat(100);
    const [first = 0, second = 0] = placesOf(indexOf([`storm ${filler}storm`]), 'storm');
    expect(second - first).toBe(301);
  });

  it('knows no report where there are none', () => {
    const index = indexOf([]);
    expect(index.reports).toBe(0);
    expect(placesOf(index, 'storm')).toHaveLength(0);
  });
});

describe('the block of an index', () => {
  it('gives the same index again', () => {
    fc.assert(
      fc.property(texts, list => {
        const index = indexOf(list);
        expect(fromBlock(toBlock(index))).toEqual(index);
      }),
    );
  });

  it.each([
    ['is cut off', (block: ArrayBuffer) => block.slice(0, -4)],
    ['is too long', (block: ArrayBuffer) => Uint8Array.of(...new Uint8Array(block), 0, 0, 0, 0).buffer],
    ['is empty', () => new ArrayBuffer(0)],
    ['is something else', () => new ArrayBuffer(64)],
  ])('is refused where it %s', (_, damage) => {
    expect(() => fromBlock(damage(toBlock(indexOf(bundledTexts))))).toThrow(IndexUnusable);
  });
});

describe('an updated index', () => {
  /** An index with its paragraphs in any order: what it says of each word. */
  const said = (index: SearchIndex) => ({
    reports: index.reports,
    words: KEYS.map(key => [key, placesOf(index, key).length, reportsWith(index, key)]),
    paragraphs: [...index.prints].sort((a, b) => a - b),
  });

  it('says what one says that was built anew', () => {
    const change = fc.record({ before: texts, after: texts, removed: fc.array(fc.nat(5)) });
    fc.assert(
      fc.property(change, ({ before, after, removed }) => {
        const gone = new Set(removed.filter(number => number < before.length));
        const updated = updateIndex(indexOf(before), gone, indexOf(after));
        expect(said(updated)).toEqual(said(indexOf([...before.filter((_, i) => !gone.has(i)), ...after])));
      }),
    );
  });

  it('forgets what nobody carries any more', () => {
    const updated = updateIndex(indexOf(['The storm.', 'The ferry.']), new Set([0]), indexOf([]));
    expect(updated).toEqual(indexOf(['The ferry.']));
  });
});
