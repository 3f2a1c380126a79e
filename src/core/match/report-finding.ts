import type { IndexedReport } from '../corpus/index.ts';
import { type OutletFinding, reportKey } from '../result.ts';
import type { Carrier } from './copies.ts';
import { toDiff } from './diff.ts';
import type { Query } from './query.ts';
import type { Match } from './relation.ts';
import { contextOf, passageSpan } from './surroundings.ts';

/** Writes a match out in printed words. */
export function toFinding(
  match: Match,
  query: Query,
  { report, corpus, reading }: Pick<IndexedReport, 'report' | 'corpus' | 'reading'>,
): OutletFinding {
  const matched = match.hunks.flatMap(hunk => hunk.passage);
  const passage = passageSpan(reading, matched);
  return {
    corpus,
    report: report.id,
    outlet: report.outlet,
    url: report.url,
    kind: report.kind,
    relation: match.relation,
    speaker: match.speaker,
    quoted: match.quoted,
    changes: match.changes,
    passage: reading.text.slice(passage.start, passage.end),
    ...contextOf(reading, passage),
    diff: toDiff(match.hunks, query, reading),
  };
}

const ORDER = ['same', 'reworded', 'part'] as const;

/**
 * The best witness first: a transcript before all outlets, since it has the words that they have heard; same words
 * before other words before fewer, quoted before narrated.
 */
export function bestFirst(carriers: Carrier[]): Carrier[] {
  const rank = (finding: OutletFinding) =>
    (finding.kind === 'transcript' ? 0 : 100) +
    ORDER.indexOf(finding.relation) +
    (finding.quoted ? 0 : 10) +
    (finding.changes.includes('speaker') ? 0.5 : 0);
  return [...carriers].sort(
    ({ finding: a }, { finding: b }) => rank(a) - rank(b) || (reportKey(a) < reportKey(b) ? -1 : 1),
  );
}
