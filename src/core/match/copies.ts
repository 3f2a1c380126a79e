import { shareShingles, shingles } from '../corpus/identity.ts';
import type { IndexedReport } from '../corpus/index.ts';
import type { Reading } from '../quotes/reading.ts';
import { ARTICLE, type OutletFinding, reportKey } from '../result.ts';
import { wordsInNumbers } from '../text/numbered.ts';
import { commonWords } from './hunks.ts';
import type { Query } from './query.ts';
import type { Match } from './relation.ts';

/** What one report carries of a quotation, before and after it is written out. */
export interface Carrier {
  indexed: IndexedReport;
  match: Match;
  finding: OutletFinding;
}

/** Words on each side of a passage that are looked at, the passage itself left out. */
const AROUND = 60;
/** Share of the surroundings' shingles from which two texts are one, copied. */
const COPIED = 0.6;
/** Fewer common shingles are a set phrase of attribution. */
const FEWEST = 12;

/**
 * Marks the outlets whose passage stands in the same surroundings as the article's, or as an outlet's
 * before them: one text printed twice is one voice. A transcript is nobody's copy: the others have its text. Changes
 * the findings.
 */
export function markCopies(query: Query, carriers: Carrier[]): void {
  const { firstWord, lastWord } = query.quotation;
  const seen = [{ name: ARTICLE, around: surroundings(query.article, firstWord, lastWord) }];
  for (const { indexed, match, finding } of carriers) {
    const words = commonWords(match.hunks);
    const around = surroundings(indexed.reading, words[0] ?? 0, words.at(-1) ?? 0);
    const original = seen.find(other => isCopy(around, other.around));
    if (original && finding.kind !== 'transcript') finding.copyOf = original.name;
    else seen.push({ name: reportKey(finding), around });
  }
}

/**
 * Marks the reports of the article's own site: an outlet that prints what it printed before is one voice. The words of a
 * transcript are the speaker's, wherever it stands. Changes the findings.
 */
export function markOwnSite(ofSite: ReadonlySet<IndexedReport>, carriers: readonly Carrier[]): void {
  for (const { indexed, finding } of carriers) {
    if (finding.kind !== 'transcript' && ofSite.has(indexed)) finding.ownSite = true;
  }
}

function surroundings({ words }: Reading, first: number, last: number): Set<number> {
  const { hashes } = wordsInNumbers(words);
  const before = shingles(hashes.subarray(Math.max(0, first - AROUND), first));
  return shingles(hashes.subarray(last + 1, last + 1 + AROUND), before);
}

function isCopy(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return shareShingles(a, b, Math.max(FEWEST, COPIED * Math.max(a.size, b.size)));
}
