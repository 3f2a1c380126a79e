import type { OutletFinding, QuotationKind, Verdict } from '../result.ts';

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

const otherSpeaker = ({ changes }: OutletFinding) => changes.includes('speaker');

/** In order: the first line that holds gives the verdict. The last always does. */
const RULES: readonly Rule[] = [
  {
    verdict: null,
    when: 'a phrase that nobody is credited with',
    holds: ({ kind, speaker }) => kind === 'phrase' && speaker === null,
  },
  {
    verdict: 'corroborated',
    when: 'an outlet quotes the same words, from the same or an unnamed speaker',
    holds: ({ outlets }) => outlets.some(o => o.relation === 'same' && o.quoted && !otherSpeaker(o)),
  },
  {
    verdict: 'differs',
    when: 'an outlet has other words, or gives them to another speaker',
    holds: ({ outlets }) => outlets.some(o => o.relation === 'reworded' || otherSpeaker(o)),
  },
  {
    verdict: 'partly',
    when: 'an outlet has a part, or the words only as narration',
    holds: ({ outlets }) => outlets.length > 0,
  },
  { verdict: 'only-here', when: 'no outlet has anything of it', holds: () => true },
];

/** The line of the table that decides a quotation. */
export function ruleFor(kind: QuotationKind, speaker: string | null, outlets: OutletFinding[]): Rule {
  return RULES.find(rule => rule.holds({ kind, speaker, outlets })) as Rule;
}

/** What all outlets together say about a quotation. */
export function verdictOf(kind: QuotationKind, speaker: string | null, outlets: OutletFinding[]): Verdict {
  return ruleFor(kind, speaker, outlets).verdict;
}
