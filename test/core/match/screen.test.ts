import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexedReport } from '../../../src/core/corpus/index.ts';
import { lookUp, toSought } from '../../../src/core/corpus/look-up.ts';
import { type Query, toQuery } from '../../../src/core/match/query.ts';
import { compare } from '../../../src/core/match/relation.ts';
import { readText } from '../../../src/core/quotes/reading.ts';
import { articleOf, bundled } from '../build.ts';

const statements = bundled.reports.flatMap(({ reading }) =>
  reading.quotations.map(({ start, end }) => reading.text.slice(start, end).replace(/[“”"]/g, '')),
);

/** The passages that carry something of a quotation although the look-up leaves them out. */
function missed(quotation: string): string[] {
  return ['', ' Vladimir Putin said.', ' Donald Trump said.'].flatMap(said =>
    missedOn(`“${quotation},”${said}`),
  );
}

function missedOn(page: string): string[] {
  const reading = readText(articleOf(page), bundled.people);
  const [first] = reading.quotations;
  if (!first) return [];
  const query = toQuery(reading, first);
  return bundled.reports.flatMap(indexed => missedIn(indexed, query));
}

function missedIn({ reading, index }: IndexedReport, query: Query): string[] {
  const found = lookUp(index, toSought(query));
  if (found.length === PER_REPORT) return [];
  return index.passages
    .filter(passage => !found.includes(passage) && compare(query, reading, [passage]) !== null)
    .map(({ keys }) => keys.join(' '));
}
/** So many are found at most: more may carry something, too. */
const PER_REPORT = 10;

describe('what a look-up leaves out', () => {
  it('carries nothing of any quotation of the bundled reports', () => {
    expect(statements.flatMap(missed)).toEqual([]);
  });

  it('carries nothing of a quotation with words dropped, put in and exchanged', () => {
    const edits = fc.array(
      fc.record({
        at: fc.nat(60),
        drop: fc.nat(4),
        put: fc.array(fc.constantFrom('not', 'ships', 'the', 'war', 'seventeen', 'perhaps'), {
          maxLength: 3,
        }),
      }),
      { minLength: 1, maxLength: 5 },
    );
    const property = fc.property(fc.constantFrom(...statements), edits, (statement, changes) => {
      const words = statement.split(' ');
      for (const { at, drop, put } of changes) words.splice(at % words.length, drop, ...put);
      expect(missed(words.join(' '))).toEqual([]);
    });
    fc.assert(property, { numRuns: 300 });
  });
});
