import { readCorpus } from '../../src/cli/corpus.ts';
import type { Report } from '../../src/core/corpus/report.ts';
import gold from '../fixtures/five-reports.json' with { type: 'json' };

/** What an editor says of one quotation; of each list any entry is right. */
export interface GoldQuotation {
  text: string;
  speakers: (string | null)[];
  verdicts: (string | null)[];
  /** Reports that carry all of its words. */
  same: Report[];
}

/** The bundled reports. */
export const { reports } = readCorpus('corpus');

/** The quotations of a bundled report, in its order. */
export function goldFor(id: string): GoldQuotation[] {
  return gold.quotes
    .filter(({ page }) => page === id)
    .map(({ text, speaker, verdict, relations }) => {
      const same = Object.entries(relations).filter(([, relation]) => relation === 'same');
      return {
        text,
        speakers: [speaker].flat(),
        verdicts: [verdict].flat(),
        same: reports.filter(report => same.some(([carrier]) => carrier === report.id)),
      };
    });
}
