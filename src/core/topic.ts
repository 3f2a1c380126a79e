import type { Article } from './article.ts';
import type { IndexedReport } from './corpus/index.ts';
import type { Reading } from './quotes/reading.ts';
import type { CheckedQuotation, Silence } from './result.ts';
import { FUNCTION_WORDS, isContent } from './text/lexicon.ts';
import { type Word, wordsOf } from './text/words.ts';

/**
 * Cosine of two texts' sets of words of matter from which they tell one story. Of the bundled reports
 * every pair lies above 0.32; of the test articles on other summits and other years every one lies below
 * 0.21. The threshold is the geometric mean of the two.
 */
const ONE_STORY = 0.26;

const known = new WeakMap<readonly Word[], ReadonlySet<string>>();

/** The words of matter of a text, each once. */
function termsOf({ words }: Pick<Reading, 'words'>): ReadonlySet<string> {
  const terms = known.get(words) ?? new Set(words.map(({ key }) => key).filter(isContent));
  known.set(words, terms);
  return terms;
}

/** What one corpus has of a quotation. */
type Found = Pick<CheckedQuotation, 'kind' | 'text' | 'outlets'>;

/**
 * Why some reports have nothing to say of an article, or null where they have: it is in a language of theirs, and
 * carries one of their statements or tells one of their stories.
 *
 * @param quotations the article's, with what these reports have of each
 * @param languages of all the reports that might have a say, whether they were read or not
 */
export function silenceOf(
  article: Article,
  reading: Reading,
  quotations: readonly Found[],
  reports: readonly IndexedReport[],
  languages: ReadonlySet<string>,
): Silence {
  if (isForeign(article, reading, languages)) return 'language';
  if (quotations.some(isFound)) return null;
  return reports.some(report => tellOneStory(reading, report.reading)) ? null : 'off-topic';
}

/** Whether a text is in a language that no report is in; where there are no reports, it is not. */
export function isForeign(
  { language }: Pick<Article, 'language'>,
  reading: Reading,
  languages: ReadonlySet<string>,
): boolean {
  if (language === null || languages.size === 0 || languages.has(language)) return false;
  return !(languages.has('en') && isEnglish(reading.words));
}

/** A statement found under another speaker's name is more often a set phrase than the same statement. */
function isFound({ kind, text, outlets }: Found): boolean {
  if (kind !== 'statement') return false;
  const long = wordsOf(text).length >= LONG;
  return outlets.some(
    ({ relation, changes }) => (relation === 'same' && long) || !changes.includes('speaker'),
  );
}
/** Words of a statement that two speakers do not say by chance. */
const LONG = 8;

/** Whether two texts tell the same story, by the words of matter they share. */
export function tellOneStory(one: Reading, other: Reading): boolean {
  const [mine, theirs] = [termsOf(one), termsOf(other)];
  let common = 0;
  for (const term of mine) if (theirs.has(term)) common++;
  return common >= ONE_STORY * Math.sqrt(mine.size * theirs.size) && common > 0;
}

/** Share of function words from which a text is English, whatever its page declares. */
const ENGLISH = 0.25;

/** Whether a text of these words is English. */
export function isEnglish(words: readonly Word[]): boolean {
  const grammar = words.filter(word => FUNCTION_WORDS.has(word.key)).length;
  return words.length > 0 && grammar >= ENGLISH * words.length;
}
