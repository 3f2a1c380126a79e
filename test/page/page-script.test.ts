// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckedQuotation, Verdict } from '../../src/core/result.ts';
import type { Look, Undressed } from '../../src/messages.ts';
import { DeadMansSwitch } from '../../src/page/dead-mans-switch.ts';
import { Dressing, newLedger } from '../../src/page/dressing.ts';
import { VERDICTS } from '../../src/page/highlights.ts';
import { PageScript } from '../../src/page/page-script.ts';
import { quotation } from '../background/samples.ts';
import { filler, newsPage } from '../extract/page.ts';
import { fakeHighlights, painted } from './fake-highlights.ts';
import { fakeRuntime } from './fake-runtime.ts';

const quotations = ['We stay', 'until it is signed', 'No', 'never mind'];
const body = `<p>“We <b>stay</b>,” she said, “until it is signed.”</p>
  <p>“No,” he said. He called it a “never <span hidden>ever</span> mind” offer. “No.”</p>`;

let registry: ReturnType<typeof fakeHighlights>;
let runtime: ReturnType<typeof fakeRuntime>;
let script: PageScript;

beforeEach(() => {
  vi.useFakeTimers();
  registry = fakeHighlights();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  vi.stubGlobal('scrollBy', vi.fn());
  Element.prototype.checkVisibility = () => true;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  load(newsPage(body));
  runtime = fakeRuntime();
  script = new PageScript(runtime, false, new Dressing(newLedger()));
});

afterEach(() => {
  script.destroy();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function load(html: string): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.replaceChild(document.adoptNode(page.documentElement), document.documentElement);
}

async function extracted() {
  const answer = await script.extract({ type: 'extract', wait: false });
  if (answer.visit === null) throw new Error('The page was taken for no article');
  return answer;
}

/** Each of the quotations where it first stands in a text, with a verdict each. */
function quotationsIn(text: string): CheckedQuotation[] {
  const verdicts: Verdict[] = ['corroborated', 'differs', 'partly', 'only-here'];
  return quotations.map((words, index) => {
    const start = text.indexOf(words);
    const places = [{ start, end: start + words.length }];
    return quotation({ text: words, verdict: verdicts[index] ?? null, places });
  });
}

/** Where verdicts do not count, none is given. */
function unjudged(quotations: CheckedQuotation[]): CheckedQuotation[] {
  return quotations.map(each => ({ ...each, verdict: null, outlets: [] }));
}

/** @param highlighted the verdicts to be painted; all, unless told otherwise */
function place(
  visit: string,
  quotations: CheckedQuotation[],
  highlighted: Look['highlighted'] = VERDICTS,
): Undressed | null {
  const look: Look = { highlighted, theme: 'system' };
  return script.place({ type: 'place', visit, quotations, corpus: { reports: 5, excluded: [] }, look });
}

function paint(...asked: Parameters<typeof place>): boolean {
  return place(...asked) !== null && script.paint({ type: 'paint', visit: asked[0] });
}

async function checked(): Promise<string> {
  const { visit, article } = await extracted();
  expect(paint(visit, quotationsIn(article.text))).toBe(true);
  return visit;
}

const allPainted = {
  'crossquote-corroborated': ['We stay'],
  'crossquote-differs': ['until it is signed'],
  'crossquote-partly': ['No'],
  'crossquote-only-here': ['never', 'mind'],
};

describe('the article', () => {
  it('is given as it was read, and no other visit comes of that', async () => {
    expect(script.article()).toBeNull();
    const { visit, article } = await extracted();
    expect(script.article()).toEqual(article);
    expect(paint(visit, quotationsIn(article.text))).toBe(true);
    document.querySelector('article p')?.append(' “Not yet,” she said.');
    expect(script.article()).toEqual(article);
    expect(script.reveal({ type: 'reveal', visit, quotation: 0 })).toBe(true);
  });

  it('is not given away where the window is private', async () => {
    script.destroy();
    script = new PageScript(runtime, true, new Dressing(newLedger()));
    await checked();
    expect(script.article()).toBe('private');
  });

  it('is none once the page shows another', async () => {
    await checked();
    document.body.innerHTML = '<p>Gone.</p>';
    expect(script.article()).toBeNull();
  });
});

describe('extract', () => {
  it('gives the article under a name, and a new one once the page has changed it', async () => {
    const first = await extracted();
    expect(first.article.text).toContain(filler[0]);
    expect(first.visit).toMatch(/^[a-z0-9-]{8,}$/);
    expect(await extracted()).toEqual(first);
    document.querySelector('article p')?.append(' “Not yet,” she said.');
    const second = await extracted();
    expect(second.article.text).toContain('Not yet');
    expect(second.visit).not.toBe(first.visit);
  });

  it('knows the names that it gave, also once the article is gone, and no others', async () => {
    const first = await checked();
    document.querySelector('article p')?.append(' “Not yet,” she said.');
    const second = (await extracted()).visit;
    document.body.innerHTML = '<p>Gone.</p>';
    await script.extract({ type: 'extract', wait: false });
    const owned = [first, second, 'another'].map(visit => script.owns({ type: 'owns', visit }));
    expect(owned).toEqual([true, true, false]);
  });

  it('gives none where there is none, and takes the highlights away', async () => {
    await checked();
    document.body.innerHTML = '<p>Gone.</p>';
    expect(await script.extract({ type: 'extract', wait: false })).toEqual({
      visit: null,
      failure: 'no-article',
    });
    expect(await script.visit()).toBeNull();
    expect(registry.size).toBe(0);
  });

  it.each(['application/pdf', 'image/png', 'text/plain'])(
    'says that a document of another kind cannot be read: %s',
    async type => {
      vi.spyOn(Document.prototype, 'contentType', 'get').mockReturnValue(type);
      expect(await script.extract({ type: 'extract', wait: false })).toEqual({
        visit: null,
        failure: 'not-allowed',
      });
    },
  );

  it('gives none where the page is beyond reach, and says why in the console', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.spyOn(Document.prototype, 'cloneNode').mockImplementationOnce(() => {
      throw new RangeError('too deep');
    });
    expect(await script.extract({ type: 'extract', wait: false })).toEqual({
      visit: null,
      failure: 'no-article',
    });
    expect(warn).toHaveBeenCalledWith(
      'Crossquote:',
      expect.objectContaining({ name: 'UnreadablePageError' }),
    );
  });
});

describe('a page without an article', () => {
  it('is watched for one where the asker waits, which hears when it has come', async () => {
    load('<main></main>');
    expect(await script.extract({ type: 'extract', wait: true })).toEqual({
      visit: null,
      failure: 'no-article',
    });
    document.body.innerHTML = newsPage(body);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(runtime.told).toHaveBeenCalledExactlyOnceWith({ type: 'idle' });
    expect(await script.extract({ type: 'extract', wait: false })).toMatchObject({
      visit: expect.any(String),
    });
  });

  it('is left alone where the asker does not wait', async () => {
    load('<main></main>');
    await script.extract({ type: 'extract', wait: false });
    document.body.innerHTML = newsPage(body);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(runtime.told).not.toHaveBeenCalled();
  });

  it('is watched no more after it was turned off', async () => {
    load('<main></main>');
    await script.extract({ type: 'extract', wait: true });
    script.off();
    document.body.innerHTML = newsPage(body);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(runtime.told).not.toHaveBeenCalled();
  });
});

describe('paint', () => {
  it('highlights each quotation by its verdict, and changes nothing in the page', async () => {
    const before = document.documentElement.outerHTML;
    await checked();
    expect(painted(registry)).toEqual(allPainted);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('arms the dead man’s switch for what is painted, not first at the next beat', async () => {
    const arm = vi.spyOn(DeadMansSwitch.prototype, 'arm');
    await checked();
    expect(new Set(arm.mock.lastCall?.[0].map(({ of }) => of))).toEqual(new Set([registry]));
  });

  it('drops what was painted before', async () => {
    const visit = await checked();
    expect(paint(visit, [])).toBe(true);
    expect(registry.size).toBe(0);
  });

  it('paints only what the reader wants highlighted, and finds the rest all the same', async () => {
    const { visit, article } = await extracted();
    paint(visit, quotationsIn(article.text), ['differs']);
    expect(painted(registry)).toEqual({ 'crossquote-differs': ['until it is signed'] });
    expect(script.reveal({ type: 'reveal', visit, quotation: 0 })).toBe(true);
  });

  it('does not paint what has no verdict', async () => {
    const { visit, article } = await extracted();
    const all = unjudged(quotationsIn(article.text));
    expect(paint(visit, all)).toBe(true);
    expect(registry.size).toBe(0);
  });

  it('leaves out words that the page has changed meanwhile', async () => {
    const { visit, article } = await extracted();
    const bold = document.querySelector('b')?.firstChild as Text;
    bold.data = 'go';
    expect(paint(visit, quotationsIn(article.text))).toBe(true);
    const { 'crossquote-corroborated': _, ...others } = allPainted;
    expect(painted(registry)).toEqual(others);
  });

  it('refuses another visit, and an article that is gone', async () => {
    const { article, visit } = await extracted();
    const all = quotationsIn(article.text);
    expect(paint('another', all)).toBe(false);
    document.body.replaceChildren();
    expect(paint(visit, all)).toBe(false);
    expect(registry.size).toBe(0);
  });
});

describe('visit', () => {
  it('is the painted one, as long as the page shows its article', async () => {
    expect(await script.visit()).toBeNull();
    const { visit } = await extracted();
    expect(await script.visit()).toBeNull();
    paint(visit, []);
    expect(await script.visit()).toBe(visit);
    document.body.replaceChildren();
    expect(await script.visit()).toBeNull();
  });
});

describe('the elements that have no styles yet', () => {
  const kinds = ['body > main > article > p', 'main > article > p > b'];

  it('are told before anything is painted, also those of quotations that never are', async () => {
    const { visit, article } = await extracted();
    const undressed = place(visit, unjudged(quotationsIn(article.text)));
    expect(undressed).toEqual({ selectors: kinds, inFrames: false, inShadow: false });
    expect(painted(registry)).toEqual({});
  });

  it('are told once, and at the end all of them', async () => {
    const { visit, article } = await extracted();
    const first = place(visit, quotationsIn(article.text));
    expect(place(visit, quotationsIn(article.text))?.selectors).toEqual([]);
    expect(script.off()).toEqual([first]);
  });

  it('are asked for again where text comes to stand in others', async () => {
    const { visit, article } = await extracted();
    paint(visit, quotationsIn(article.text));
    const [first] = document.querySelectorAll('article p:has(b)');
    const anew = document.createElement('div');
    anew.innerHTML = first?.innerHTML.replaceAll('b>', 'em>') ?? '';
    first?.replaceWith(anew);
    await vi.advanceTimersByTimeAsync(200);
    expect(runtime.told).toHaveBeenCalledExactlyOnceWith({ type: 'moved' });
    expect(place(visit, quotationsIn(article.text))?.selectors).toEqual([
      'body > main > article > div',
      'main > article > div > em',
    ]);
  });
});

describe('reveal', () => {
  it('flashes the quotation for two seconds, whatever its verdict', async () => {
    const { visit, article } = await extracted();
    paint(visit, unjudged(quotationsIn(article.text)));
    expect(script.reveal({ type: 'reveal', visit, quotation: 0 })).toBe(true);
    expect(painted(registry)).toEqual({ 'crossquote-flash': ['We stay'] });
    vi.advanceTimersByTime(1_900);
    expect(registry.size).toBe(1);
    vi.advanceTimersByTime(100);
    expect(registry.size).toBe(0);
  });

  it('flashes the next one for its own two seconds', async () => {
    const visit = await checked();
    script.reveal({ type: 'reveal', visit, quotation: 0 });
    vi.advanceTimersByTime(1_500);
    script.reveal({ type: 'reveal', visit, quotation: 1 });
    vi.advanceTimersByTime(1_500);
    expect(painted(registry)).toEqual({ ...allPainted, 'crossquote-flash': ['until it is signed'] });
  });

  it('goes on to the next place where the first one has changed', async () => {
    const { visit, article } = await extracted();
    const places = [...article.text.matchAll(/No(?=[,.]”)/g)].map(({ index }) => ({
      start: index,
      end: index + 2,
    }));
    expect(places).toHaveLength(2);
    paint(visit, [quotation({ verdict: 'differs', places })]);
    const node = document.querySelectorAll('article p')[2]?.firstChild as Text;
    node.replaceData(1, 2, 'Yes');
    expect(script.reveal({ type: 'reveal', visit, quotation: 0 })).toBe(true);
    expect(painted(registry)['crossquote-flash']).toEqual(['No']);
  });

  it('says so where the quotation is gone, hidden, unknown or of another visit', async () => {
    const visit = await checked();
    expect(script.reveal({ type: 'reveal', visit, quotation: 99 })).toBe(false);
    expect(script.reveal({ type: 'reveal', visit: 'another', quotation: 0 })).toBe(false);
    document.querySelector('b')?.remove();
    expect(script.reveal({ type: 'reveal', visit, quotation: 0 })).toBe(false);
    Element.prototype.checkVisibility = () => false;
    expect(script.reveal({ type: 'reveal', visit, quotation: 1 })).toBe(false);
    expect(registry.has('crossquote-flash')).toBe(false);
  });
});

describe('a page that moves', () => {
  it('is told of, and its marks stay in step', async () => {
    const visit = await checked();
    document.querySelector('b')?.remove();
    await vi.advanceTimersByTimeAsync(150);
    const { 'crossquote-corroborated': _, ...others } = allPainted;
    expect(painted(registry)).toEqual(others);
    expect(await script.visit()).toBeNull();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(runtime.told).toHaveBeenCalledExactlyOnceWith({ type: 'moved' });
    const { visit: next, article } = await extracted();
    expect(next).not.toBe(visit);
    expect(paint(next, quotationsIn(article.text).slice(1))).toBe(true);
    expect(painted(registry)).toEqual(others);
    expect(await script.visit()).toBe(next);
  });

  it('is told of when it comes back from the cache of pages, by the browser and by nobody else', async () => {
    const listen = vi.spyOn(globalThis, 'addEventListener');
    await checked();
    const listener = listen.mock.calls.find(([type]) => type === 'pageshow')?.[1];
    if (typeof listener !== 'function') throw new Error('Nobody listens.');
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    listener({ persisted: false, isTrusted: true } as PageTransitionEvent);
    expect(runtime.told).not.toHaveBeenCalled();
    registry.clear();
    listener({ persisted: true, isTrusted: true } as PageTransitionEvent);
    expect(runtime.told).toHaveBeenCalledExactlyOnceWith({ type: 'moved' });
    expect(painted(registry)).toEqual(allPainted);
  });
});

describe('the end', () => {
  it('takes everything away', async () => {
    const visit = await checked();
    script.reveal({ type: 'reveal', visit, quotation: 0 });
    script.destroy();
    expect(registry.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(script.signal.aborted).toBe(true);
    expect(await script.visit()).toBeNull();
  });

  it('comes by itself when the extension is gone', async () => {
    await checked();
    runtime.orphan();
    vi.advanceTimersByTime(2_000);
    expect(registry.size).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not come while the extension is there, whose highlights are kept up', async () => {
    await checked();
    registry.clear();
    vi.advanceTimersByTime(2_000);
    expect(painted(registry)).toEqual(allPainted);
  });
});
