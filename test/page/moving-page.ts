import { vi } from 'vitest';
import { chooseText } from '../../src/core/reader/choose-text.ts';
import type { PageCopy, Readable } from '../../src/core/reader/page-copy.ts';
import type { CheckedQuotation } from '../../src/core/result.ts';
import { FollowedArticle } from '../../src/page/follow-article.ts';
import type { Visit } from '../../src/page/visit.ts';
import { quotation } from '../background/samples.ts';
import { newsPage } from '../extract/page.ts';

/** Puts another page into jsdom's document. */
export function load(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.replaceChild(document.adoptNode(page.documentElement), document.documentElement);
}

/** A page of news with a paragraph for each text. */
export function pageWith(...paragraphs: string[]): string {
  return newsPage(paragraphs.map(text => `<p>${text}</p>`).join(''));
}

/** The paragraph of the document that holds the words. */
export function paragraphWith(words: string): HTMLElement {
  const found = [...document.querySelectorAll('p')].find(({ textContent }) => textContent.includes(words));
  if (!found) throw new Error(`No paragraph says “${words}”`);
  return found;
}

/** Everything in double curly marks, as a check would give it. */
export function quotationsIn(text: string): CheckedQuotation[] {
  return [...text.matchAll(/“([^”]+)”/g)].map(match => {
    const start = match.index + 1;
    const words = match[1] ?? '';
    return quotation({ text: words, verdict: 'differs', places: [{ start, end: start + words.length }] });
  });
}

/** The document's article, checked and followed, with all that is told of it. */
export function followed() {
  const life = new AbortController();
  const repaint = vi.fn();
  const moved = vi.fn(async () => {});
  const choose = vi.fn(async (copy: PageCopy): Promise<Readable> => chooseText(copy));
  const article = new FollowedArticle({ repaint, moved }, choose, life.signal);
  /** What the background does when it is told that the page has moved. */
  const check = async (): Promise<Visit | null> => {
    const visit = await article.current();
    if (visit) article.place(visit.name, quotationsIn(visit.article.text));
    return visit;
  };
  const painted = () => article.painted?.rangesOf('differs').map(String) ?? [];
  return { article, life, repaint, moved, choose, check, painted };
}

/** Lets the browser tell of mutations, and time pass. */
export async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
  await vi.advanceTimersByTimeAsync(milliseconds);
}
