import type { Check, Verdict } from '../core/result.ts';
import { countWords, type PluralKey, words } from '../words.ts';
import { comparedReports, countVerdicts } from './digest.ts';

type Judged = Exclude<Verdict, null>;

/** The verdicts in the order in which the sentence names them: what holds comes first. */
const ORDER: readonly Judged[] = ['corroborated', 'differs', 'partly', 'only-here'];

/** All quotations have the verdict. */
const ALL: Record<Judged, PluralKey> = {
  corroborated: 'sayAllCorroborated',
  differs: 'sayAllDiffers',
  partly: 'sayAllPartly',
  'only-here': 'sayAllOnlyHere',
};

/** Begins a sentence about several verdicts, which the least of them never does. */
const FIRST: Record<Exclude<Judged, 'only-here'>, PluralKey> = {
  corroborated: 'sayFirstCorroborated',
  differs: 'sayFirstDiffers',
  partly: 'sayFirstPartly',
};

/** Goes on with such a sentence. */
const NEXT: Record<Exclude<Judged, 'corroborated'>, PluralKey> = {
  differs: 'sayNextDiffers',
  partly: 'sayNextPartly',
  'only-here': 'sayNextOnlyHere',
};

/** The result of a check in one sentence, without a full stop. */
export function headline(check: Check): string {
  if (check.quotations.length === 0) return words('headlineNoQuotations');
  // Where the page itself is among the reports, it is about what one of them is about, and in its language.
  const others = check.corpus.excluded.length > 0;
  if (check.silence === 'language') return words(others ? 'headlineOthersLanguage' : 'headlineLanguage');
  const reports = comparedReports(check);
  if (reports === 0) return words('headlineAlone');
  if (!check.onTopic) return countWords(others ? 'headlineOthersOffTopic' : 'headlineOffTopic', reports);
  return sentence(check) ?? words('headlineNotJudged');
}

/** How many quotations fare how; null where none is judged. */
function sentence(check: Check): string | null {
  const counted = countVerdicts(check);
  const counts = ORDER.flatMap(verdict => counted.filter(it => it.verdict === verdict));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const parts = counts.map(({ verdict, count }, at) => {
    if (count === total) return countWords(ALL[verdict as Judged], count);
    return at === 0
      ? countWords(FIRST[verdict as keyof typeof FIRST], count, total)
      : countWords(NEXT[verdict as keyof typeof NEXT], count);
  });
  return parts.length === 0 ? null : parts.reduce((said, next) => words('sayBoth', said, next));
}
