import type { ComponentChild } from 'preact';
import type { MessageKey } from '../../words.ts';
import { words } from '../../words.ts';
import { PATIENCE, type View } from './flow.ts';

type Failed = Extract<View, { state: 'failed' }>;

/** What happened, and what the reader can do about it. */
const FAILURES: Record<Failed['failure'], { title: MessageKey; hint: MessageKey; again: boolean }> = {
  'not-allowed': { title: 'notAllowed', hint: 'notAllowedHint', again: false },
  'no-article': { title: 'noArticle', hint: 'noArticleHint', again: true },
  'page-changed': { title: 'pageChanged', hint: 'pageChangedHint', again: true },
  'page-left': { title: 'pageLeft', hint: 'pageLeftHint', again: true },
  'moved-on': { title: 'movedOn', hint: 'panelLeftHint', again: false },
  corpus: { title: 'corpusUnusable', hint: 'corpusUnusableHint', again: true },
  'no-corpus': { title: 'noCorpus', hint: 'noCorpusHint', again: false },
  unexpected: { title: 'unexpected', hint: 'unexpectedHint', again: true },
  interrupted: { title: 'interrupted', hint: 'interruptedHint', again: true },
  timeout: { title: 'timeout', hint: 'timeoutHint', again: true },
};

/** Failures whose cause, in the words of the program, helps whoever is asked about it. */
const EXPLAINED: ReadonlySet<Failed['failure']> = new Set(['corpus', 'unexpected']);

/** The failure in one sentence. */
export function failureTitle({ failure }: Failed): string {
  return words(FAILURES[failure].title);
}

interface Props {
  view: Failed;
  /** The way to add the page's report to a corpus. */
  adding: ComponentChild;
  onAgain(): void;
}

/** Why there is no result, and a way on. */
export function Failure({ view, adding, onAgain }: Props) {
  const { hint, again } = FAILURES[view.failure];
  return (
    <section class="failure">
      <h1>{failureTitle(view)}</h1>
      <p>{words(hint, String(PATIENCE))}</p>
      {EXPLAINED.has(view.failure) && view.detail !== '' && <p class="detail">{view.detail}</p>}
      {view.failure === 'no-corpus' && (
        <>
          <a class="primary" href="/ui/options.html" target="_blank" rel="noopener">
            {words('noCorpusWay')}
          </a>
          {adding}
        </>
      )}
      {again && (
        <button type="button" class="primary" onClick={onAgain}>
          {words('tryAgain')}
        </button>
      )}
    </section>
  );
}
