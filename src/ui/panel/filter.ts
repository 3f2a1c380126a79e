import type { Verdict } from '../../core/result.ts';
import type { Listed } from '../digest.ts';
import type { Hit } from './search.ts';

/** What the reader wants to see of a list of quotations. */
export interface Filter {
  /** Words that are looked for; blank: all quotations. */
  query: string;
  /** Empty: whatever the verdict. */
  verdicts: ReadonlySet<Verdict>;
  /** Null: whoever speaks. Empty: nobody that is named. */
  speaker: string | null;
  /** Null: whoever carries it. */
  outlet: string | null;
}

/** Everything is shown. */
export const NO_FILTER: Filter = { query: '', verdicts: new Set(), speaker: null, outlet: null };

/** The quotations that a filter leaves: found ones with the best first, else in the order given. */
export function narrow(
  all: readonly Listed[],
  search: (query: string) => Hit[],
  { query, verdicts, speaker, outlet }: Filter,
): (Omit<Hit, 'found'> & Partial<Hit>)[] {
  const hits = query.trim() === '' ? all.map(listed => ({ listed })) : search(query.trim());
  return hits.filter(({ listed: { quotation } }) => {
    if (verdicts.size > 0 && !verdicts.has(quotation.verdict)) return false;
    if (speaker !== null && (quotation.speaker ?? '') !== speaker) return false;
    return outlet === null || quotation.outlets.some(finding => finding.outlet === outlet);
  });
}

/** Who speaks and who carries what is said, each once, in the order of the alphabet. */
export function choicesIn(all: readonly Listed[]): { speakers: string[]; outlets: string[] } {
  const speakers = all.map(({ quotation }) => quotation.speaker ?? '');
  const outlets = all.flatMap(({ quotation }) => quotation.outlets.map(({ outlet }) => outlet));
  return { speakers: once(speakers), outlets: once(outlets) };
}

function once(names: string[]): string[] {
  return [...new Set(names)].sort((a, b) => a.localeCompare(b));
}
