import type { Runtime } from 'webextension-polyfill';
import { type PageMessages, withFault } from '../messages.ts';
import { Unanswered } from './ask-to-choose.ts';

/** What answers each kind of request. */
export type Handlers = {
  [K in keyof PageMessages]: (
    ask: PageMessages[K]['ask'],
  ) => PageMessages[K]['answer'] | Promise<PageMessages[K]['answer']>;
};

const KINDS: ReadonlySet<unknown> = new Set<keyof PageMessages>([
  'extract',
  'article',
  'place',
  'paint',
  'visit',
  'owns',
  'reveal',
  'walk',
  'select',
  'tell',
  'off',
]);

/**
 * Answers the requests of this extension's background and pages. Whatever else arrives is left to others.
 * An error in a handler becomes the asker's.
 *
 * @param signal ends it
 */
export function answerRequests(
  runtime: Pick<Runtime.Static, 'id' | 'onMessage'>,
  handlers: Handlers,
  signal: AbortSignal,
): void {
  const listener = (message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void) => {
    const { type } = (message ?? {}) as { type?: unknown };
    if (sender.id !== runtime.id || !KINDS.has(type)) return undefined;
    const handle = handlers[type as keyof PageMessages] as (ask: unknown) => unknown;
    const answer = new Promise(resolve => resolve(handle.call(handlers, message)));
    answer.then(respond, error => respond(withFault(error, isEnd(error))));
    // The answer comes later.
    return true;
  };
  const { onMessage } = runtime;
  onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
  signal.addEventListener('abort', () => {
    onMessage.removeListener(listener as Runtime.OnMessageListenerCallback);
  });
}

/** Whether an answer fails since the page is left, or the script replaced. */
function isEnd(error: unknown): boolean {
  return error instanceof Unanswered || (error instanceof DOMException && error.name === 'AbortError');
}
