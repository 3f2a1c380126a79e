import type { Corpus, IndexedReport } from '../corpus/index.ts';
import { lookUp, toSought } from '../corpus/look-up.ts';
import type { Passage } from '../corpus/passages.ts';
import { isContent } from '../text/lexicon.ts';
import type { Carrier } from './copies.ts';
import { contentOf, EVIDENCE } from './evidence.ts';
import { commonWords } from './hunks.ts';
import type { Query } from './query.ts';
import { compare, type Match } from './relation.ts';
import { toFinding } from './report-finding.ts';

/**
 * The reports that carry something of a quotation, in the corpus's order.
 *
 * @param left reports that are left out
 */
export function carriersOf(query: Query, corpus: Corpus, left: ReadonlySet<IndexedReport>): Carrier[] {
  // Who else says “of the” proves nothing.
  if (query.quotation.kind === 'phrase' && !query.keys.some(isContent)) return [];
  const sought = toSought(query);
  return corpus.reports.flatMap(indexed => {
    if (left.has(indexed)) return [];
    const passages = lookUp(indexed.index, sought);
    if (passages.length === 0 || !mayBeTold(sought.matter, indexed, passages)) return [];
    const match = compare(query, indexed.reading, passages);
    return match && isTold(match, indexed)
      ? [{ indexed, match, finding: toFinding(match, query, indexed) }]
      : [];
  });
}

/** Of many stories one has the same few words by chance. */
function isTold({ hunks }: Match, { ofStory, reading }: IndexedReport): boolean {
  return ofStory || contentOf(reading, commonWords(hunks)) >= EVIDENCE.distinctive;
}

/**
 * What {@link isTold} can say at best of passages, told without aligning them.
 *
 * @param matter the quotation's words of matter
 */
function mayBeTold(
  matter: ReadonlySet<number>,
  { ofStory }: IndexedReport,
  passages: readonly Passage[],
): boolean {
  if (ofStory) return true;
  return passages.some(({ hashes }) => {
    let shared = 0;
    for (let i = 0; i < hashes.length; i++) if (matter.has(hashes[i] as number)) shared++;
    return shared >= EVIDENCE.distinctive;
  });
}
