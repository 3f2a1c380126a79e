import {
  ARTICLE,
  carries,
  type DiffPiece,
  isDifferent,
  type OutletFinding,
  type QuotationKind,
  type Verdict,
  witnessesAmong,
} from '../result.ts';

/** What a verdict hangs on. */
interface Case {
  kind: QuotationKind;
  speaker: string | null;
  outlets: OutletFinding[];
}

/** A line of the verdict table. */
export interface Rule {
  verdict: Verdict;
  /** When it holds, in words. */
  when: string;
  holds: (quotation: Case) => boolean;
}

/** Whether an outlet has most of the quotation's words, and not all. */
const breaksOff = ({ relation, changes, diff }: OutletFinding) => {
  const count = (side: DiffPiece[0]) =>
    diff.reduce((sum, [at, text]) => sum + (at === side ? text.split(/\s+/).length : 0), 0);
  return relation === 'part' && !changes.includes('speaker') && count('=') > count('-');
};
/** A few words are said by many; like words of somebody else are no other version of these. */
const refutes = ({ relation, changes }: OutletFinding, kind: QuotationKind) =>
  changes.includes('speaker') ? relation === 'same' && kind === 'statement' : relation === 'reworded';
/** The outlets that may corroborate: where a transcript breaks off before the quotation does, none but transcripts. */
const witnesses = (outlets: OutletFinding[]) => {
  const transcripts = outlets.filter(finding => finding.kind === 'transcript');
  return transcripts.some(breaksOff) ? transcripts : witnessesAmong(outlets);
};

/**
 * In order: the first line that holds gives the verdict. The last always does.
 *
 * A transcript is a primary source: an interview, a press conference, an official text. Its words are the speaker's
 * own, never narration, and given to whom its labels name. What it has stands above what outlets have:
 *
 * - the same words in it corroborate, whatever outlets have made of them;
 * - other words in it, or the same statement from another mouth, are a difference, however many outlets print the
 *   quotation as the page does: they may all have it from one that was wrong;
 * - most of the words in it and not all are this utterance, to which somebody has added: it is not corroborated,
 *   and stands as outlets without the rest would have it;
 * - a smaller part of them in it settles nothing, and outlets are asked as ever: it may be another utterance.
 *
 * A changed quotation is corroborated by nothing. A copy of the article's own text is no second voice: it does not
 * outweigh an outlet that has other words. Another report of its own site is no voice for it at all; other words there
 * are a difference as anywhere.
 */
const RULES: readonly Rule[] = [
  {
    verdict: null,
    when: 'a phrase that nobody is credited with',
    holds: ({ kind, speaker }) => kind === 'phrase' && speaker === null,
  },
  {
    verdict: 'differs',
    when: 'a transcript has other words, or gives the same to another speaker',
    holds: ({ kind, outlets }) => {
      const transcripts = outlets.filter(finding => finding.kind === 'transcript');
      return transcripts.some(finding => refutes(finding, kind)) && !transcripts.some(carries);
    },
  },
  {
    verdict: 'corroborated',
    when: 'another outlet quotes the same words in a text of its own, from the same or an unnamed speaker, and no transcript breaks off before',
    holds: ({ outlets }) =>
      witnesses(outlets).some(finding => carries(finding) && finding.copyOf !== ARTICLE),
  },
  {
    verdict: 'differs',
    when: 'an outlet has other words, or gives them to another speaker',
    holds: ({ outlets }) => outlets.some(isDifferent),
  },
  {
    verdict: 'corroborated',
    when: 'copies of the article quote the same words, and nobody has others',
    holds: ({ outlets }) => witnesses(outlets).some(carries),
  },
  {
    verdict: 'partly',
    when: 'another outlet has a part, or the words only as narration',
    holds: ({ outlets }) => witnessesAmong(outlets).length > 0,
  },
  { verdict: 'only-here', when: 'no other outlet has anything of it', holds: () => true },
];

/** The line of the table that decides a quotation. */
export function ruleFor(kind: QuotationKind, speaker: string | null, outlets: OutletFinding[]): Rule {
  return RULES.find(rule => rule.holds({ kind, speaker, outlets })) as Rule;
}

/** What all outlets together say about a quotation. */
export function verdictOf(kind: QuotationKind, speaker: string | null, outlets: OutletFinding[]): Verdict {
  return ruleFor(kind, speaker, outlets).verdict;
}
