import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../src/core/match/verdict.ts';
import type { OutletFinding, QuotationKind, Verdict } from '../../../src/core/result.ts';

function finding(over: Partial<OutletFinding>): OutletFinding {
  return {
    corpus: 'pack',
    report: 'a',
    outlet: 'A',
    url: 'https://a.example/',
    kind: 'report',
    relation: 'same',
    speaker: 'Ada Person',
    quoted: true,
    changes: [],
    passage: '',
    before: '',
    after: '',
    diff: [],
    ...over,
  };
}

const SAME = finding({});
const UNNAMED = finding({ speaker: null });
const OTHER_MOUTH = finding({ changes: ['speaker'], speaker: 'Bo Marsh' });
const NARRATED = finding({ quoted: false });
const PART = finding({ relation: 'part' });
const PART_OTHER_MOUTH = finding({ relation: 'part', changes: ['speaker'] });
const REWORDED = finding({ relation: 'reworded', changes: ['wording'] });

describe('the verdict is', () => {
  it.each<[Verdict, string, QuotationKind, string | null, OutletFinding[]]>([
    [null, 'for a phrase of nobody', 'phrase', null, [SAME]],
    ['only-here', 'for a phrase of somebody that nobody has', 'phrase', 'Ada Person', []],
    ['only-here', 'for a statement of nobody', 'statement', null, []],
    ['corroborated', 'with the same words', 'statement', 'Ada Person', [SAME]],
    ['corroborated', 'with the same words from an unnamed speaker', 'statement', 'Ada Person', [UNNAMED]],
    [
      'corroborated',
      'with one good witness among others',
      'phrase',
      'Ada Person',
      [REWORDED, PART, OTHER_MOUTH, SAME],
    ],
    ['differs', 'with other words', 'statement', 'Ada Person', [REWORDED]],
    ['differs', 'with the same words from another speaker', 'statement', 'Ada Person', [OTHER_MOUTH]],
    ['differs', 'with a part from another speaker', 'statement', 'Ada Person', [PART_OTHER_MOUTH]],
    ['differs', 'with other words beside a part', 'statement', 'Ada Person', [PART, NARRATED, REWORDED]],
    ['partly', 'with a part', 'statement', 'Ada Person', [PART]],
    ['partly', 'with narration alone', 'statement', 'Ada Person', [NARRATED]],
  ])('%s %s', (verdict, _, kind, speaker, outlets) => {
    expect(verdictOf(kind, speaker, outlets)).toBe(verdict);
  });
});
