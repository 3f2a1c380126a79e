// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Verdict } from '../../../src/core/result.ts';
import { Cards } from '../../../src/page/card/index.ts';
import type { Highlighted } from '../../../src/page/card/source.ts';
import { quotation } from '../../background/samples.ts';
import { browser } from '../../fake-browser.ts';

vi.mock('../../../src/browser.ts', () => import('../../fake-browser.ts'));
// jsdom cannot read all of it.
vi.mock('../../../src/page/card/card.css?inline', () => ({ default: '' }));

const verdicts: Verdict[] = ['differs', 'corroborated', 'only-here'];

let life: AbortController;
let cards: Cards;
let spots: Highlighted[];
let root: ShadowRoot | null;
const reveal = vi.fn((_quotation: number) => true);

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  reveal.mockReturnValue(true);
  document.body.innerHTML = '<p>One</p><p>Two</p><p>Three</p><button>Mine</button>';
  // jsdom knows no popovers; and the root is closed to everybody else.
  HTMLElement.prototype.showPopover = () => {};
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, options) {
    expect(options.mode).toBe('closed');
    root = attach.call(this, options);
    return root;
  });
  spots = [...document.querySelectorAll('p')].map((p, index) => {
    const range = new Range();
    range.selectNodeContents(p);
    range.getClientRects = () => [new DOMRect(0, index * 300, 100, 20)] as unknown as DOMRectList;
    return { quotation: index, verdict: verdicts[index] ?? null, ranges: [range] };
  });
  life = new AbortController();
  cards = new Cards(life.signal);
  cards.show({
    quotations: verdicts.map((verdict, index) => quotation({ verdict, text: `Quotation ${index}.` })),
    corpus: { reports: 5, excluded: [] },
    article: () => ({ url: 'https://news.example/', site: 'news.example', language: 'en' }),
    theme: 'dark',
    highlighted: () => spots,
    reveal,
  });
});

afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function hosts(): Element[] {
  return [...document.documentElement.children].slice(2);
}

function title(): string | null | undefined {
  return hosts().length === 0 ? null : root?.querySelector('strong')?.textContent;
}

function press(key: string, shiftKey = false): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    key,
    shiftKey,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  document.body.dispatchEvent(event);
  return event;
}

describe('walking', () => {
  it('shows one quotation after the other, round and round', () => {
    const shown = [1, 1, 1, 1, -1, -1].map(step => {
      expect(cards.walk(step as 1 | -1)).toBe(true);
      return `${title()} ${root?.querySelector('.position')?.textContent}`;
    });
    const [differs, same, onlyHere] = [
      'Differs 1 of 3',
      'Word for word elsewhere 2 of 3',
      'Only here 3 of 3',
    ];
    expect(shown).toEqual([differs, same, onlyHere, differs, onlyHere, same]);
    expect(reveal.mock.calls.flat()).toEqual([0, 1, 2, 0, 2, 1]);
    expect(hosts()).toHaveLength(1);
  });

  it('begins at what is in view', () => {
    for (const { ranges } of spots.slice(0, 2)) {
      (ranges[0] as Range).getClientRects = () => [new DOMRect(0, -900, 9, 9)] as unknown as DOMRectList;
    }
    cards.walk(1);
    expect(title()).toBe('Only here');
    cards.show(null);
  });

  it('begins before what is in view when it goes back', () => {
    cards.walk(-1);
    expect(title()).toBe('Only here');
  });

  it('passes over what is not rendered', () => {
    reveal.mockImplementation(quotation => quotation === 2);
    cards.walk(1);
    expect(title()).toBe('Only here');
  });

  it('says where there is nothing to show', () => {
    reveal.mockReturnValue(false);
    expect(cards.walk(1)).toBe(false);
    cards.show(null);
    expect(cards.walk(1)).toBe(false);
    expect(hosts()).toEqual([]);
  });

  it('counts a quotation that stands in two places once', () => {
    spots.push({ ...(spots[0] as Highlighted) });
    cards.walk(1);
    expect(root?.querySelector('.position')?.textContent).toBe('1 of 3');
  });

  it('puts the focus into a dialog and says what it is', () => {
    cards.walk(1);
    const box = root?.activeElement;
    expect(box?.getAttribute('role') ?? (box as HTMLElement).role).toBe('dialog');
    expect(root?.getElementById(box?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Differs');
    vi.advanceTimersByTime(50);
    expect(root?.querySelector('.unseen:last-child')?.textContent).toContain(
      '1 of 3 · Differs · “Quotation 0.”',
    );
  });
});

it('opens nothing when the extension has gone', () => {
  browser.runtime.id = undefined;
  cards.walk(1);
  expect(hosts()).toEqual([]);
  browser.runtime.id = 'crossquote';
});

describe('an open card', () => {
  it('closes at Escape, which nothing else hears, and gives the focus back', () => {
    const button = document.querySelector('button') as HTMLElement;
    const heard = vi.fn();
    addEventListener('keydown', heard, { signal: life.signal });
    button.focus();
    cards.walk(1);
    cards.walk(1);
    expect(document.activeElement).toBe(hosts()[0]);
    expect(press('Escape').defaultPrevented).toBe(true);
    expect(hosts()).toEqual([]);
    expect(document.activeElement).toBe(button);
    expect(heard).not.toHaveBeenCalled();
    expect(press('Escape').defaultPrevented).toBe(false);
    expect(heard).toHaveBeenCalledOnce();
  });

  it('lets Tab through to its own links, and out at its end', () => {
    cards.walk(1);
    expect(press('Tab').defaultPrevented).toBe(false);
    expect(hosts()).toHaveLength(1);
    root?.querySelector<HTMLElement>('button')?.focus();
    expect(press('Tab').defaultPrevented).toBe(false);
    expect(hosts()).toEqual([]);
  });

  it('is left backwards at its beginning', () => {
    cards.walk(1);
    press('Tab', true);
    expect(hosts()).toEqual([]);
  });

  it('closes by its button and by a press beside it', () => {
    cards.walk(1);
    root?.querySelector('button')?.click();
    expect(hosts()).toEqual([]);
    cards.walk(1);
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    expect(hosts()).toEqual([]);
  });

  it('wears the colours that the reader has chosen', () => {
    cards.walk(1);
    expect(root?.querySelector('.card')?.classList.contains('dark')).toBe(true);
  });

  it('goes when its words are gone from the page', () => {
    cards.walk(1);
    (spots[0]?.ranges[0] as Range).getClientRects = () => [] as unknown as DOMRectList;
    vi.advanceTimersByTime(300);
    expect(hosts()).toEqual([]);
  });

  it('is given up where the page takes it away, and comes again when asked for', () => {
    cards.walk(1);
    hosts()[0]?.remove();
    vi.advanceTimersByTime(300);
    expect(press('Escape').defaultPrevented).toBe(false);
    cards.walk(1);
    expect(hosts()).toHaveLength(1);
  });

  it('ends with its signal, and leaves nothing waiting', () => {
    cards.walk(1);
    vi.advanceTimersByTime(50);
    life.abort();
    expect(hosts()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    expect(press('Escape').defaultPrevented).toBe(false);
  });
});

describe('a selection', () => {
  function select(node: Node, from: number, to: number): string {
    const range = new Range();
    range.setStart(node, from);
    range.setEnd(node, to);
    Range.prototype.getClientRects = () => [new DOMRect(0, 0, 100, 20)] as unknown as DOMRectList;
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return range.toString();
  }

  it('is read with the paragraph around it', () => {
    document.body.innerHTML = '<p>He said: <b>“We</b> will sign” today.</p><p>Then he left.</p>';
    const given = select(document.querySelectorAll('p')[0]?.lastChild as Node, 1, 10);
    expect(cards.select(given)).toEqual({
      text: 'will sign',
      before: 'He said: “We ',
      after: '” today.',
      url: 'https://news.example/',
      site: 'news.example',
      language: 'en',
    });
  });

  it('that the page does not know is what the browser says', () => {
    select(document.querySelector('p')?.firstChild as Node, 0, 3);
    expect(cards.select('Words in another frame')).toMatchObject({
      text: 'Words in another frame',
      before: '',
      after: '',
    });
  });

  it('without an article comes from where the page was opened', () => {
    cards.show(null);
    document.documentElement.lang = 'EN-gb';
    expect(cards.select('x')).toMatchObject({ url: location.href, site: 'localhost', language: 'en' });
  });

  it('of ten megabytes is cut', () => {
    expect(cards.select('word '.repeat(2_000_000)).text).toHaveLength(10_000);
  });

  it('gets a card with the focus in it, also where it has no place', () => {
    cards.select('Words in another frame');
    cards.tell({ state: 'too-little' }, 'system');
    expect(title()).toBe('That is too little to compare');
    expect(document.activeElement).toBe(hosts()[0]);
    vi.advanceTimersByTime(1_000);
    expect(hosts()).toHaveLength(1);
  });
});
