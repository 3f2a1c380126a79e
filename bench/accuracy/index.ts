import { ALTERATIONS, readStories, type Split } from './cases.ts';
import { type Miss, missesIn } from './misses.ts';
import { answer, type StoryAnswers } from './ours.ts';
import type { PageAnswers } from './pairing.ts';
import { PEERS, type Peer } from './peers.ts';
import { type Count, type Score, scoreOf } from './score.ts';
import { bestThresholds, examine, judge, type PeerPage, type Thresholds } from './two-thresholds.ts';

/** How a peer did with thresholds chosen for it. */
export interface PeerResult {
  name: string;
  /** The part of the benchmark on which these thresholds give the peer its most right verdicts. */
  chosenOn: Split;
  thresholds: Thresholds;
  verdicts: Count;
  relations: Count;
  falseCorroborations: number;
}

/** How ours did with one kind of thing done to the words on their way to the page. */
export interface AlterationResult {
  alteration: string;
  verdicts: Count;
  relations: Count;
}

/** The accuracy on one part of the benchmark. Plain data. */
export interface AccuracyResult {
  split: Split;
  stories: number;
  ours: Score;
  peers: PeerResult[];
  alterations: AlterationResult[];
  /** For `dev` only: the held-out part is counted, never looked into. */
  misses: Miss[] | null;
}

/**
 * Checks every page of one part of the benchmark against the reports of its own story, and lets the
 * peers do the same with thresholds chosen on `dev` and, more kindly, on the very part they are tried on.
 */
export function measureAccuracy(split: Split): AccuracyResult {
  const stories = readStories(split).map(answer);
  const dev = split === 'dev' ? stories : readStories('dev').map(answer);
  const pages = stories.flatMap(story => story.pages);
  return {
    split,
    stories: stories.length,
    ours: scoreOf(pages),
    peers: PEERS.flatMap(peer => {
      const here = examineAll(peer, stories);
      if (split === 'dev') return [tryPeer(peer, 'dev', here, here)];
      return [tryPeer(peer, 'dev', examineAll(peer, dev), here), tryPeer(peer, split, here, here)];
    }),
    alterations: byAlteration(pages),
    misses: split === 'dev' ? missesIn(pages) : null,
  };
}

function examineAll(peer: Peer, stories: StoryAnswers[]): PeerPage[] {
  return stories.flatMap(story => examine(peer, story));
}

function tryPeer({ name }: Peer, chosenOn: Split, choice: PeerPage[], trial: PeerPage[]): PeerResult {
  const thresholds = bestThresholds(choice);
  const { verdicts, relations, falseCorroborations } = scoreOf(judge(trial, thresholds));
  return { name, chosenOn, thresholds, verdicts, relations, falseCorroborations };
}

function byAlteration(pages: PageAnswers[]): AlterationResult[] {
  return ALTERATIONS.flatMap(alteration => {
    const some = pages.map(page => ({
      ...page,
      pairs: page.pairs.filter(({ label }) => label.alteration === alteration),
    }));
    const { quotations, verdicts, relations } = scoreOf(some);
    return quotations.expected > 0 ? [{ alteration, verdicts, relations }] : [];
  });
}
