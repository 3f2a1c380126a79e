import type { Article } from '../../core/article.ts';
import { checkReport } from '../../core/corpus/pack.ts';
import { PackError } from '../../core/corpus/pack-error.ts';
import type { Report } from '../../core/corpus/report.ts';
import { languageOf, toReport } from '../../core/corpus/report-article.ts';
import { plain } from '../../core/text/plain.ts';

/** What the reader can correct of a report before it is added, each as it stands in its field. */
export type Draft = Pick<Report, 'outlet' | 'url' | 'language' | 'kind' | 'published' | 'text'> & {
  /** Empty where there is none. */
  title: string;
};

/** The fields in their order. */
export const FIELDS = ['outlet', 'title', 'url', 'published', 'text'] as const;
export type Field = (typeof FIELDS)[number];

/**
 * What was recognised of an article.
 *
 * @param kept the report of the same page that was added before: its reader may have corrected all but the text,
 *   which is what the page now says
 */
export function draftOf(article: Article, kept: Report | null = null): Draft {
  return {
    outlet: kept?.outlet ?? article.outlet ?? article.site ?? '',
    title: kept?.title ?? plain(article.title),
    // A saved page lies at an address of this machine.
    url: kept?.url ?? (/^https?:/.test(article.url) ? article.url : ''),
    published: kept?.published ?? article.published,
    language: kept?.language ?? languageOf(article),
    kind: kept?.kind ?? 'report',
    text: article.text.toWellFormed(),
  };
}

/** A report with nothing wrong, to try one field at a time in. */
const SOUND = draftOf({
  title: '',
  url: 'https://outlet.example/',
  site: 'outlet.example',
  outlet: 'Outlet',
  published: null,
  language: 'en',
  text: 'Text.',
  blocks: [],
  marked: [],
});

/** The fields that no pack could hold as they are, in their order. */
export function problemsOf(draft: Draft): Field[] {
  return FIELDS.filter(field => !isSound({ ...SOUND, [field]: draft[field] }));
}

function isSound(draft: Draft): boolean {
  try {
    reportOf(draft, null);
    return true;
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return false;
  }
}

/**
 * The report that a draft makes.
 *
 * @param added ISO 8601 date-time
 * @throws PackError where {@link problemsOf} finds any
 */
export function reportOf(draft: Draft, added: string | null): Report {
  const article = { ...draft, url: draft.url.trim() };
  const text = paragraphsOf(draft.text.toWellFormed());
  const report = toReport({ ...article, text, site: null, blocks: [], marked: [] }, added);
  return checkReport({ ...report, kind: draft.kind });
}

/** A reader parts paragraphs by empty lines as well. */
function paragraphsOf(text: string): string {
  return text
    .split(/[\r\n]+/)
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph !== '')
    .join('\n');
}
