import type { OutletFinding, QuotationKind, Verdict } from '../result.ts';

/** What all outlets together say about a quotation: the first line that holds. */
export function verdictOf(kind: QuotationKind, speaker: string | null, outlets: OutletFinding[]): Verdict {
  // A title, a sign, irony: nobody is said to have said it.
  if (kind === 'phrase' && speaker === null) return null;
  const otherSpeaker = (finding: OutletFinding) => finding.changes.includes('speaker');
  if (outlets.some(o => o.relation === 'same' && o.quoted && !otherSpeaker(o))) return 'corroborated';
  if (outlets.some(o => o.relation === 'reworded' || otherSpeaker(o))) return 'differs';
  if (outlets.length > 0) return 'partly';
  return 'only-here';
}
