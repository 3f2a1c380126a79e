import type { Check } from '../core/result.ts';
import { countVerdicts } from './digest.ts';
import { countWords, words } from './words.ts';

/** The result of a check in one sentence. */
export function headline(check: Check): string {
  if (check.quotations.length === 0) return words('headlineNoQuotations');
  if (check.silence === 'language') return words('headlineLanguage');
  if (!check.onTopic) return words('headlineOffTopic');
  const counts = countVerdicts(check).filter(({ verdict }) => verdict !== null);
  const [first] = counts;
  if (first === undefined) return words('headlineNotJudged');
  if (first.verdict === 'differs') return countWords('headlineDiffers', first.count);
  return words(
    first.verdict === 'only-here' && counts.length === 1 ? 'headlineOnlyHere' : 'headlineNoneDiffers',
  );
}
