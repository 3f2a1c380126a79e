import { useState } from 'preact/hooks';
import type { browser } from '../../browser.ts';
import { askPage } from '../../messages.ts';
import type { MessageKey } from '../../words.ts';
import { answerOr } from '../ask.ts';
import { tellBackground } from '../tell-background.ts';
import type { Added, Desk, Target } from './desk.ts';
import type { Draft } from './draft.ts';
import type { Held } from './held.ts';

type Loaded = typeof import('./desk.ts');

/** How far the reader has come. */
export type Step =
  | { state: 'start'; undone: boolean }
  | { state: 'form'; loaded: Loaded; desk: Desk }
  | { state: 'done'; how: Added['how'] | 'removed'; held: Held; undo: Added['undo'] }
  | { state: 'failed'; why: MessageKey };

/** Before the reader has done anything. */
export const FRESH: Step = { state: 'start', undone: false };

/** What adding works with. */
export interface Tools {
  api: Pick<typeof browser, 'runtime' | 'tabs'>;
  tabId: number;
  /** The corpora have changed, and every checked page was checked again. */
  onChanged(): void;
}

/** The steps from a page to a report in a corpus, and back. The store is loaded only once one is taken. */
export function useAdding({ api, tabId, onChanged }: Tools) {
  const [step, setStep] = useState(FRESH);
  const run = async (work: (loaded: Loaded) => Promise<Step>) => {
    try {
      setStep(await work(await import('./desk.ts')));
    } catch (error) {
      console.error(error);
      setStep({ state: 'failed', why: 'addFailed' });
    }
  };
  const changed = () => void tellBackground(api).then(onChanged);
  return {
    step,
    /** @param known the report of the same page that is known to be in a corpus */
    open: (known: Held | null) =>
      run(async loaded => {
        const article = await answerOr(null, askPage(api.tabs, tabId, { type: 'article' }));
        if (!article) return { state: 'failed', why: 'addGone' };
        if (article === 'private') return { state: 'failed', why: 'addPrivate' };
        const desk = await loaded.openDesk(article, known ? [known.report] : []);
        return { state: 'form', loaded, desk };
      }),
    cancel: () => setStep({ ...FRESH }),
    /** @returns what the reader is told where nothing was stored; then the form stays */
    async save({ loaded, desk }: { loaded: Loaded; desk: Desk }, draft: Draft, target: Target) {
      try {
        const { how, undo, ...held } = await loaded.add(draft, target, desk, new Date().toISOString());
        setStep({ state: 'done', how, held, undo });
        changed();
        return null;
      } catch (error) {
        console.error(error);
        return error instanceof loaded.QuotaExceeded ? 'noRoom' : 'addFailed';
      }
    },
    remove: (held: Held) =>
      run(async ({ removeReport }) => {
        const undo = await removeReport(held.corpus.id, held.report);
        changed();
        return { state: 'done', how: 'removed', held, undo };
      }),
    takeBack: (change: Added['undo']) =>
      run(async ({ undo }) => {
        await undo(change);
        changed();
        return { state: 'start', undone: true };
      }),
  };
}
