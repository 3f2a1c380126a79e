import type { Check } from '../core/result.ts';
import { countWords, listWords, words } from '../words.ts';
import { comparedReports } from './digest.ts';

/** With how many reports the article was compared, and where several corpora are on, of which of them. */
export function scopeOf(check: Check): string {
  const compared = countWords('compared', comparedReports(check));
  const heard = check.corpora.filter(({ silence }) => silence === check.silence).map(({ name }) => name);
  return check.corpora.length > 1 ? words('comparedOf', compared, listWords(heard)) : compared;
}
