import type { Article } from '../../src/core/article.ts';
import type { Report } from '../../src/core/corpus/report.ts';
import { sentences } from '../../src/core/text/sentences.ts';
import type { Story } from '../accuracy/cases.ts';
import { toArticle } from '../article.ts';

const MARK = /["“”„«»‘]|'\s|\s'/;
/** Fewer words are a phrase. */
const STATEMENT = 7;

/** A report as the page a reader has before them. */
export function pageOf({ title, url, site, language, text }: Report): Article {
  return toArticle({ title: title ?? '', url, site, language, paragraphs: text.split('\n') });
}

/** The sentences of some texts that hold no quotation mark, each once. */
export function bareSentences(texts: string[]): string[] {
  const all = texts.flatMap(text => sentences(text).map(({ start, end }) => text.slice(start, end)));
  const whole = all.filter(sentence => sentence.endsWith('.') && sentence.split(' ').length >= STATEMENT);
  return [...new Set(whole.filter(sentence => !MARK.test(sentence)))];
}

/** Whole sentences about other things: what the outlets of some stories print and their pages quote. */
export function statementsOf(stories: Story[]): string[] {
  const printed = bareSentences(stories.flatMap(({ reports }) => reports.map(({ text }) => text)));
  const quoted = stories.flatMap(({ pages }) => pages.flatMap(({ quotations }) => quotations));
  return [...new Set([...printed, ...bareSentences(quoted.map(({ text }) => text))])];
}

/** A page that quotes every one of some sentences, in a paragraph of its own. */
export function quotingPage(quoted: string[]): Article {
  return writtenPage(quoted.map(sentence => `“${sentence}” the spokesman said.`));
}

/** A page of at least so many characters that has one article in the middle of other prose. */
export function longPage({ text }: Article, prose: string[], length: number): Article {
  const half: string[] = [];
  for (let size = text.length / 2, i = 0; size < length / 2; i++) {
    const paragraph = prose[i % prose.length] as string;
    half.push(paragraph);
    size += paragraph.length + 1;
  }
  return writtenPage([...half, ...text.split('\n'), ...half]);
}

/** What the outlets of some stories print outside quotation marks, paragraph by paragraph. */
export function proseOf(stories: Story[]): string[] {
  const paragraphs = stories.flatMap(({ reports }) => reports.flatMap(({ text }) => text.split('\n')));
  return paragraphs.map(paragraph => bareSentences([paragraph]).join(' ')).filter(prose => prose !== '');
}

function writtenPage(paragraphs: string[]): Article {
  const url = 'https://long-page.example/';
  return toArticle({ title: 'A long page', url, site: 'long-page.example', language: 'en', paragraphs });
}
