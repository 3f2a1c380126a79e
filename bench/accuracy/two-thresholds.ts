import { ALONE } from '../../src/core/corpus/index.ts';
import type { Report } from '../../src/core/corpus/report.ts';
import { verdictOf } from '../../src/core/match/verdict.ts';
import { samePerson } from '../../src/core/quotes/people.ts';
import type { Change, OutletFinding } from '../../src/core/result.ts';
import { type Candidate, candidatesOf, plain } from './candidates.ts';
import type { StoryAnswers } from './ours.ts';
import type { PageAnswers, Pair } from './pairing.ts';
import type { Peer } from './peers.ts';
import { isFalseCorroboration } from './score.ts';

/** From which similarity on an outlet is said to carry the words, and from which a version of them. */
export interface Thresholds {
  same: number;
  reworded: number;
}

/** What a peer finds most like a quotation in one report, before anybody says how like is like enough. */
interface Closest {
  similarity: number;
  finding: OutletFinding;
}

/** A page's labelled quotations with what a peer finds closest to each in every report. */
export interface PeerPage extends Omit<PageAnswers, 'pairs'> {
  pairs: { pair: Pair; closest: Closest[] }[];
}

/**
 * Lets a peer compare each quotation with every report of its story. It is given our quotations and our
 * speakers: only its comparing is on trial.
 */
export function examine(peer: Peer, { corpus, pages }: StoryAnswers): PeerPage[] {
  const reports = corpus.reports.map(({ report }, index) => ({
    report,
    candidates: candidatesOf(corpus, index),
  }));
  return pages.map(page => ({
    ...page,
    pairs: page.pairs.map(pair => ({
      pair,
      closest: reports.map(({ report, candidates }) => closestIn(report, candidates, pair, peer)),
    })),
  }));
}

/** Among equals one that favours the peer: printed as a quotation, and not by somebody else. */
function closestIn(
  { id, outlet, url, kind }: Report,
  candidates: Candidate[],
  { label, got }: Pair,
  peer: Peer,
): Closest {
  const scored = peer
    .similarities(
      plain(label.text),
      candidates.map(candidate => candidate.text),
    )
    .map((similarity, i) => {
      const { text, quoted, speaker } = candidates[i] as Candidate;
      const changes: Change[] = isOther(got?.speaker ?? null, speaker) ? ['speaker'] : [];
      const favour = (quoted ? 2 : 0) + (changes.length > 0 ? 0 : 1);
      return { similarity, favour, text, quoted, speaker, changes };
    });
  const { similarity, text, quoted, speaker, changes } = scored.reduce((best, next) =>
    (next.similarity - best.similarity || next.favour - best.favour) > 0 ? next : best,
  );
  const said = {
    relation: 'same' as const,
    speaker,
    quoted,
    changes,
    passage: text,
    before: '',
    after: '',
    diff: [],
  };
  return { similarity, finding: { corpus: ALONE, report: id, outlet, url, kind, ...said } };
}

function isOther(ours: string | null, theirs: string | null): boolean {
  return ours !== null && theirs !== null && !samePerson(ours, theirs);
}

/** Turns similarities into answers, by the same rules for the verdict as ours. */
export function judge(pages: PeerPage[], thresholds: Thresholds): PageAnswers[] {
  return pages.map(page => ({
    ...page,
    pairs: page.pairs.map(({ pair, closest }) => rejudge(pair, closest, thresholds)),
  }));
}

function rejudge({ label, got }: Pair, closest: Closest[], { same, reworded }: Thresholds): Pair {
  if (got === null) return { label, got };
  const outlets = closest.flatMap(({ similarity, finding }): OutletFinding[] => {
    if (similarity < reworded) return [];
    return [similarity < same ? { ...finding, relation: 'reworded' } : finding];
  });
  return { label, got: { ...got, outlets, verdict: verdictOf(got.kind, got.speaker, outlets) } };
}

/** Below the lowest everything is alike; with 1.01 for `same` a peer never corroborates anything. */
const GRID = Array.from({ length: 72 }, (_, i) => (30 + i) / 100);

/** The thresholds with the most right verdicts; among equals those with the fewest false corroborations. */
export function bestThresholds(pages: PeerPage[]): Thresholds {
  const pairs = pages.flatMap(page => page.pairs);
  let best = { thresholds: { same: 1, reworded: 1 }, worth: Number.NEGATIVE_INFINITY };
  for (const same of GRID) {
    for (const reworded of GRID.filter(threshold => threshold <= same)) {
      const thresholds = { same, reworded };
      const worth = worthOf(pairs.map(({ pair, closest }) => rejudge(pair, closest, thresholds)));
      if (worth > best.worth) best = { thresholds, worth };
    }
  }
  return best.thresholds;
}

function worthOf(pairs: Pair[]): number {
  const right = pairs.filter(({ label, got }) => got !== null && label.verdict.includes(got.verdict)).length;
  return right - pairs.filter(isFalseCorroboration).length / (pairs.length + 1);
}
