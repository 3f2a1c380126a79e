import type { browser } from '../browser.ts';
import type { Article } from '../core/article.ts';
import type { Corpus } from '../core/corpus/index.ts';
import { wantedOf } from '../core/corpus/shortlist.ts';
import type { Check } from '../core/result.ts';
import {
  askPage,
  type Failure,
  messageOf,
  type NothingToRead,
  type Outcome,
  PageGone,
  type Visit,
} from '../messages.ts';
import { BundledUnusable } from '../store/corpus-errors.ts';
import { addressOf, NotKept, readVisit, writeVisit } from '../store/visits.ts';
import { showBadge } from './badge.ts';
import { type CorpusFor, NoCorpusOn } from './corpus.ts';
import { forget } from './forget.ts';
import { inject, NotAllowed } from './inject.ts';
import { paint } from './paint.ts';

/** What a check of a tab works with. */
export interface Tools {
  browser: Pick<typeof browser, 'action' | 'scripting' | 'storage' | 'tabs'>;
  /** @throws BundledUnusable, NoCorpusOn */
  openCorpora(): Promise<CorpusFor>;
  check(article: Article, corpus: Corpus): Check;
}

/** The page script found no article. */
export class NoArticle extends Error {
  override name = 'NoArticle';

  constructor(readonly failure: NothingToRead) {
    super(failure === 'no-article' ? 'The page holds no article.' : 'The document is no web page.');
  }
}

/**
 * Checks the page that a tab shows: injects the page script, compares the article with the corpus,
 * paints the page, sets the badge and stores the visit. A page that went away meanwhile, or that a
 * later check of the same tab has taken over, gets none of this. Where it comes to nothing, what an earlier check
 * left goes.
 *
 * @param options `wait`: the page may get its article later; its page script then tells that it has come
 * @returns The outcome for the popup; never rejects. What was not foreseen is also logged.
 */
export async function checkTab(tabId: number, tools: Tools, { wait } = { wait: false }): Promise<Outcome> {
  try {
    await inject(tools.browser, tabId);
    const visit = await readAndCompare(tabId, tools, { wait });
    return { state: 'checked', kept: await present(tabId, visit, tools), ...visit };
  } catch (error) {
    const failure = await failureOf(error, tabId, tools);
    if (failure === 'unexpected') console.error(error);
    if (!isUnread(error)) await forget(tools.browser, tabId);
    return { state: 'failed', failure, detail: messageOf(error) };
  }
}

/**
 * Asks the page script of a tab for its article and compares it with the corpus.
 *
 * @throws NoArticle, BundledUnusable, NoCorpusOn, PageGone
 */
export async function readAndCompare(
  tabId: number,
  tools: Tools,
  { wait } = { wait: false },
): Promise<Visit> {
  const [asked, opened] = await Promise.allSettled([
    askPage(tools.browser.tabs, tabId, { type: 'extract', wait }),
    tools.openCorpora(),
  ]);
  // Where both have failed, the reader is told of the page: no corpus would help.
  if (asked.status === 'rejected') throw asked.reason;
  if (asked.value.visit === null) throw new NoArticle(asked.value.failure);
  if (opened.status === 'rejected') throw opened.reason;
  const { visit, article } = asked.value;
  // A page can have given itself another address while it was read.
  const { url = '' } = await tools.browser.tabs.get(tabId);
  const corpus = await opened.value(wantedOf(article));
  return { visit, address: addressOf(url), check: tools.check(article, corpus) };
}

/**
 * Shows a visit in its tab, on the page and on the badge, and stores it.
 *
 * @returns Whether it could be stored.
 * @throws PageGone where the page is not that visit any more; then nothing is left of it.
 */
export async function present(tabId: number, visit: Visit, tools: Tools): Promise<boolean> {
  await paint(tools.browser, tabId, visit);
  await showBadge(tools.browser.action, tabId, visit.check);
  const kept = await keep(tabId, visit, tools);
  await verifyThere(tabId, visit, tools);
  return kept;
}

/**
 * A page that was turned off while its visit was being stored had nothing stored yet that could be taken off again.
 *
 * @throws PageGone where the tab has that page no more
 */
async function verifyThere(tabId: number, { visit }: Visit, { browser }: Tools): Promise<void> {
  try {
    if (await askPage(browser.tabs, tabId, { type: 'owns', visit })) return;
  } catch (error) {
    if (!(error instanceof PageGone)) throw error;
  }
  const stored = await readVisit(browser, tabId);
  if (stored?.visit === visit) await forget(browser, tabId);
  throw new PageGone('The page was left, or turned off.');
}

/** What is stored may still be about what the tab shows, or comes to show again. */
function isUnread(error: unknown): boolean {
  return error instanceof NotAllowed || error instanceof PageGone;
}

async function keep(tabId: number, visit: Visit, tools: Tools): Promise<boolean> {
  try {
    await writeVisit(tools.browser, tabId, visit);
    return true;
  } catch (error) {
    if (!(error instanceof NotKept)) throw error;
    console.warn(error);
    return false;
  }
}

async function failureOf(error: unknown, tabId: number, { browser: { tabs } }: Tools): Promise<Failure> {
  if (error instanceof NotAllowed) return 'not-allowed';
  if (error instanceof NoArticle) return error.failure;
  if (error instanceof BundledUnusable) return 'corpus';
  if (error instanceof NoCorpusOn) return 'no-corpus';
  if (error instanceof PageGone) return 'page-changed';
  const gone = await tabs.get(tabId).then(
    () => false,
    () => true,
  );
  return gone ? 'page-changed' : 'unexpected';
}
