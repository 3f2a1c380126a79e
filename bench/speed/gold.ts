import type { Check } from '../../src/core/result.ts';
import gold from '../../test/fixtures/five-reports.json' with { type: 'json' };
import { WrongResult } from './measure.ts';

/** Verdicts that may differ from the editor's, of all pages together. */
const TOLERATED = 1;

/**
 * Holds the checks of the bundled reports, each in turn as the page, against what an editor says of them.
 *
 * @param checks by id of the report that was the page
 * @throws {WrongResult} where a quotation is missed or invented, or more than one verdict is another
 */
export function verifyGold(checks: ReadonlyMap<string, Check>): void {
  let wrong = 0;
  for (const [id, { quotations }] of checks) {
    const labels = gold.quotes.filter(({ page }) => page === id);
    const verdicts = new Map(quotations.map(({ text, verdict }) => [text, verdict]));
    const missed = labels.find(({ text }) => !verdicts.has(text));
    if (missed) throw new WrongResult(`${id}: not found: ${missed.text}`);
    if (quotations.length !== labels.length) {
      throw new WrongResult(`${id}: ${quotations.length} quotations found, not ${labels.length}`);
    }
    wrong += labels.filter(({ text, verdict }) => {
      const accepted: (string | null)[] = [verdict].flat();
      return !accepted.includes(verdicts.get(text) ?? null);
    }).length;
  }
  if (wrong > TOLERATED) {
    throw new WrongResult(`${wrong} of ${gold.quotes.length} verdicts on the bundled reports are wrong`);
  }
}
