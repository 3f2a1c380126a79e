import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../src/core/match/verdict.ts';
import { ARTICLE, type OutletFinding, type QuotationKind, type Verdict } from '../../../src/core/result.ts';

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
const COPY = finding({ copyOf: ARTICLE });
const OWN_SITE = finding({ ownSite: true });
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
    ['corroborated', 'with copies of the article alone', 'statement', 'Ada Person', [COPY, PART]],
    ['corroborated', 'with a witness beside a copy', 'statement', 'Ada Person', [COPY, REWORDED, SAME]],
    ['differs', 'with other words beside a copy of the article', 'statement', 'Ada Person', [COPY, REWORDED]],
    ['only-here', 'with reports of its own site alone', 'statement', 'Ada Person', [OWN_SITE]],
    ['partly', 'with a part beside its own site’s report', 'statement', 'Ada Person', [OWN_SITE, PART]],
    [
      'corroborated',
      'with a witness beside other words of its own site',
      'statement',
      'Ada Person',
      [{ ...REWORDED, ownSite: true }, SAME],
    ],
    [
      'differs',
      'with other words of its own site',
      'statement',
      'Ada Person',
      [OWN_SITE, { ...REWORDED, ownSite: true }],
    ],
    ['differs', 'with other words beside its own site’s', 'statement', 'Ada Person', [OWN_SITE, REWORDED]],
    ['only-here', 'with a part of its own site', 'statement', 'Ada Person', [{ ...PART, ownSite: true }]],
    ['differs', 'with another mouth beside a copy', 'statement', 'Ada Person', [COPY, OTHER_MOUTH]],
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

describe('with a transcript, the verdict is', () => {
  const inTranscript = (over: Partial<OutletFinding>) => finding({ ...over, kind: 'transcript' });
  const MOST = inTranscript({
    relation: 'part',
    diff: [
      ['=', 'we will not sell'],
      ['-', 'this year'],
    ],
  });
  const LITTLE = inTranscript({
    relation: 'part',
    diff: [
      ['-', 'we will not sell'],
      ['=', 'this year'],
    ],
  });
  const MOST_OF_ANOTHER = { ...MOST, changes: ['speaker' as const] };
  const REFUTED = inTranscript({ relation: 'reworded', changes: ['negation'] });
  const OTHERS_SAME = inTranscript({ changes: ['speaker'] });
  const OTHERS_LIKE = inTranscript({ relation: 'reworded', changes: ['speaker', 'wording'] });

  it.each<[Verdict, string, QuotationKind, OutletFinding[]]>([
    [
      'corroborated',
      'where it has the words, whatever others have',
      'statement',
      [inTranscript({}), REWORDED],
    ],
    ['corroborated', 'where one of two has the words', 'statement', [REFUTED, MOST, inTranscript({})]],
    ['differs', 'where it has other words, whoever has the same', 'statement', [REFUTED, SAME, SAME]],
    ['differs', 'where it has a phrase in other words', 'phrase', [REFUTED, SAME]],
    ['differs', 'where another says the statement', 'statement', [OTHERS_SAME, SAME]],
    ['corroborated', 'where another says a phrase, too', 'phrase', [OTHERS_SAME, SAME]],
    ['corroborated', 'where another says the like', 'statement', [OTHERS_LIKE, SAME]],
    ['partly', 'where it has most of the words and not all', 'statement', [MOST, SAME]],
    ['differs', 'where it has most of the words, and an outlet others', 'statement', [MOST, SAME, REWORDED]],
    ['corroborated', 'where it has little', 'statement', [LITTLE, SAME]],
    ['corroborated', 'where another says most of the words', 'statement', [MOST_OF_ANOTHER, SAME]],
  ])('%s %s', (verdict, _, kind, outlets) => {
    expect(verdictOf(kind, 'Ada Person', outlets)).toBe(verdict);
  });
});
