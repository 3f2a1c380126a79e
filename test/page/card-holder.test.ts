// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cards } from '../../src/page/card/index.ts';
import type { Highlighted, Source } from '../../src/page/card/source.ts';
import { CardHolder } from '../../src/page/card-holder.ts';

let life: AbortController;
let spots: Highlighted[];
let holder: CardHolder;
let arrive = () => {};
const fetch = vi.fn(
  () =>
    new Promise<void>(resolve => {
      arrive = resolve;
    }),
);
const cards = {
  pointed: null as Highlighted | null,
  holds: () => false,
  show: vi.fn(),
  close: vi.fn(() => {
    cards.pointed = null;
  }),
  pointAt: vi.fn((spot: Highlighted) => {
    cards.pointed = spot;
  }),
};
const make = vi.fn((_signal: AbortSignal) => cards as unknown as Cards);

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  cards.pointed = null;
  document.body.innerHTML = '<p>One</p><p>Two</p><p>Nobody’s</p>';
  // Each paragraph is a line of 20 pixels; the last is none of ours.
  spots = [...document.querySelectorAll('p')].slice(0, 2).map((p, quotation) => {
    const range = new Range();
    range.selectNodeContents(p);
    range.getClientRects = () => [new DOMRect(0, quotation * 20, 100, 20)] as unknown as DOMRectList;
    return { quotation, verdict: 'differs', ranges: [range] };
  });
  life = new AbortController();
  holder = new CardHolder(fetch, life.signal);
  holder.show({ highlighted: () => spots } as unknown as Source);
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

function send(type: string, index: number, pointerType = 'mouse'): void {
  const event = new MouseEvent(type, { bubbles: true, composed: true, clientX: 10, clientY: index * 20 + 5 });
  Object.assign(event, { pointerType });
  document.querySelectorAll('p')[index]?.dispatchEvent(event);
  vi.advanceTimersToNextFrame();
}

/** The script of the cards comes, and whoever asked for it hears so. */
async function come(): Promise<void> {
  holder.use(make);
  arrive();
  await vi.advanceTimersByTimeAsync(0);
}

describe('the cards', () => {
  it('are not asked for before the reader points at a highlight', () => {
    send('pointermove', 2);
    vi.advanceTimersByTime(1_000);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('are asked for once, as the pointer comes to a highlight, and are there when it has rested', async () => {
    send('pointermove', 0);
    send('pointermove', 1);
    expect(fetch).toHaveBeenCalledOnce();
    await come();
    expect(cards.pointAt).not.toHaveBeenCalled();
    vi.advanceTimersByTime(400);
    expect(cards.pointAt).toHaveBeenCalledExactlyOnceWith(spots[1]);
  });

  it('open where the pointer has rested meanwhile, if they come late', async () => {
    send('pointermove', 0);
    vi.advanceTimersByTime(2_000);
    await come();
    expect(cards.pointAt).toHaveBeenCalledExactlyOnceWith(spots[0]);
  });

  it('do not open where it has gone meanwhile', async () => {
    send('pointermove', 0);
    vi.advanceTimersByTime(400);
    send('pointermove', 2);
    vi.advanceTimersByTime(400);
    await come();
    expect(cards.pointAt).not.toHaveBeenCalled();
  });

  it('open at a tap made before they came', async () => {
    send('pointerdown', 1, 'touch');
    send('click', 1, 'touch');
    expect(fetch).toHaveBeenCalledOnce();
    await come();
    expect(cards.pointAt).toHaveBeenCalledExactlyOnceWith(spots[1]);
  });

  it('are asked for as the reader presses anything: once they come back, the browser may let nobody in', () => {
    send('pointerdown', 2);
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('are brought to whoever asks; nothing is, where they cannot come', async () => {
    vi.spyOn(console, 'warn').mockReturnValueOnce();
    fetch.mockRejectedValueOnce(new Error('nobody hears'));
    await expect(holder.bring()).resolves.toBeNull();
    const brought = holder.bring();
    await come();
    await expect(brought).resolves.toBe(cards);
  });

  it('are asked for again where they could not come', async () => {
    vi.spyOn(console, 'warn').mockReturnValueOnce();
    fetch.mockRejectedValueOnce(new Error('nobody hears'));
    send('pointerdown', 2);
    await vi.advanceTimersByTimeAsync(0);
    send('pointerdown', 2);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('are told what they are about, and close as the pointer leaves or the highlights go', async () => {
    await come();
    expect(cards.show).toHaveBeenCalledOnce();
    send('pointermove', 0);
    vi.advanceTimersByTime(400);
    send('pointermove', 2);
    vi.advanceTimersByTime(400);
    expect(cards.close).toHaveBeenCalledOnce();
    spots = [];
    holder.refresh();
    expect(cards.close).toHaveBeenCalledTimes(2);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('are made once, and not after the end', async () => {
    await come();
    await come();
    expect(make).toHaveBeenCalledExactlyOnceWith(life.signal);
    await expect(holder.bring()).resolves.toBe(cards);
    const ended = new CardHolder(fetch, AbortSignal.abort());
    ended.use(make);
    expect(make).toHaveBeenCalledOnce();
  });
});
