import type { Check } from '../core/result.ts';
import { countWords, words } from '../words.ts';
import { comparedReports, countVerdicts } from './digest.ts';

/** The result of a check in one sentence. */
export function headline(check: Check): string {
  if (check.quotations.length === 0) return words('headlineNoQuotations');
  if (check.silence === 'language') return words('headlineLanguage');
  const reports = comparedReports(check);
  if (reports === 0) return words('headlineNotJudged');
  if (!check.onTopic) return countWords('headlineOffTopic', reports);
  const counts = countVerdicts(check).filter(({ verdict }) => verdict !== null);
  const [first] = counts;
  if (first === undefined) return words('headlineNotJudged');
  if (first.verdict === 'differs') return countWords('headlineDiffers', first.count);
  if (first.verdict === 'only-here' && counts.length === 1)
    return countWords('headlineOnlyHere', first.count);
  return words('headlineNoneDiffers');
}
