import type { BidiConnection } from './bidi.ts';

interface CallResult {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/** Calls functions in the documents of one running Firefox. */
export class FirefoxSession {
  private chromeContext: string | undefined;

  constructor(readonly connection: BidiConnection) {}

  /** Runs `fn` in the document of a browsing context. */
  async call<A extends unknown[], R>(
    context: string,
    fn: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    const answer = await this.connection.send<CallResult>('script.callFunction', {
      functionDeclaration: `async () => ${callSource(fn, args)}`,
      target: { context },
      awaitPromise: true,
    });
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
    return parseAnswer<R>(answer.result?.value);
  }

  /** Runs `fn` in the browser's own window. */
  async callChrome<A extends unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    this.chromeContext ??= await this.findChromeContext();
    return this.call(this.chromeContext, fn, ...args);
  }

  private async findChromeContext(): Promise<string> {
    const { contexts } = await this.connection.send<{ contexts: { context: string; url: string }[] }>(
      'browsingContext.getTree',
      { 'moz:scope': 'chrome' },
    );
    const window = contexts.find(it => it.url.endsWith('/browser.xhtml'));
    if (!window) throw new Error('Firefox shows no browser window');
    return window.context;
  }
}

/** Source of an expression that calls `fn` and gives a promise of its answer as JSON. */
export function callSource(fn: unknown, args: unknown[]): string {
  return `(async () => JSON.stringify(await (${fn})(...${JSON.stringify(args)})))()`;
}

/** Undoes `callSource`; a function that answered nothing gave no JSON at all. */
export function parseAnswer<R>(json: string | undefined): R {
  return (json === undefined ? undefined : JSON.parse(json)) as R;
}
