// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Check } from '../../../src/core/result.ts';
import type { PanelView } from '../../../src/ui/open-panel.ts';
import type { Followed } from '../../../src/ui/panel/follow.ts';
import { Panel } from '../../../src/ui/panel/panel.tsx';
import { checkOf, finding, quotation } from '../../background/samples.ts';
import { eventually } from '../../eventually.ts';

vi.mock('../../../src/browser.ts', () => import('../../fake-browser.ts'));

const onReveal = vi.fn(async () => true);

beforeEach(() => {
  onReveal.mockClear();
  // There is no layout here.
  Element.prototype.scrollIntoView = vi.fn();
});
afterEach(() => void render(null, document.body));

function show(followed: Followed, view: PanelView = 'quotations') {
  render(
    h(Panel, { followed, view, onView: () => {}, adding: () => null, onReveal, onPrint: () => {} }),
    document.body,
  );
}

function showCheck(check: Check, view?: PanelView) {
  show({ state: 'checked', tabId: 7, visit: { visit: 'a', address: check.article.url, check } }, view);
}

function text(selector: string): string | undefined {
  return document.querySelector(selector)?.textContent?.trim();
}

const negated = finding({
  report: 'b',
  outlet: 'Outlet B',
  relation: 'reworded',
  changes: ['negation'],
  diff: [
    ['=', 'We will '],
    ['+', 'not '],
    ['=', 'sign.'],
  ],
});
const compared: Check = {
  ...checkOf(),
  quotations: [
    quotation({ verdict: 'corroborated', outlets: [finding({ report: 'a', outlet: 'Outlet A' })] }),
    quotation({ text: 'Never.', verdict: 'differs', outlets: [negated] }),
  ],
};

describe('the panel', () => {
  it.each([
    ['asking', { state: 'asking' }, '.note', 'Looking at this page…', ''],
    [
      'unchecked',
      { state: 'unchecked' },
      'h1',
      'This page has not been checked',
      'This page has not been checked',
    ],
    [
      'left',
      { state: 'left' },
      'h1',
      'The page has changed since it was checked',
      'The page has changed since it was checked',
    ],
  ] as const)('is never blank: %s', (_, followed, where, said, heard) => {
    show(followed);
    expect(text(where)).toBe(said);
    expect(text('[role=status]')).toBe(heard);
  });

  it('says aloud what it has come to show', () => {
    show({ state: 'asking' });
    const status = document.querySelector('[role=status]');
    showCheck(checkOf('only-here'));
    expect(status?.isConnected).toBe(true);
    expect(status?.textContent).toBe('The one quotation was found in no other outlet’s report');
  });

  it('still has what was looked for after another view was shown', async () => {
    const search = () => document.querySelector<HTMLInputElement>('[type=search]');
    showCheck(compared);
    const field = search() as HTMLInputElement;
    field.value = 'never';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await eventually(() => expect(document.querySelectorAll('.quotations > li')).toHaveLength(1));
    showCheck(compared, 'outlets');
    expect(search()).toBeNull();
    showCheck(compared);
    expect(search()?.value).toBe('never');
    expect(document.querySelectorAll('.quotations > li')).toHaveLength(1);
  });

  it('offers nothing to compare where there are no quotations', () => {
    showCheck(checkOf());
    expect(text('h1')).toBe('No quotations on this page');
    expect(document.querySelector('[role=tab]')).toBeNull();
  });
});

describe('the matrix in the panel', () => {
  it('colours the verdict on a whole row as its sign', async () => {
    showCheck(compared, 'outlets');
    document.querySelectorAll<HTMLElement>('.matrix tbody .sign')[0]?.click();
    await eventually(() => expect(document.querySelector('.matrix-detail .verdict')).not.toBeNull());
    expect(document.querySelector('.matrix-detail .verdict')?.closest('.corroborated')).not.toBeNull();
  });

  const sign = (row: number, column: number) =>
    document.querySelectorAll('tbody tr')[row]?.querySelectorAll<HTMLElement>('.sign')[column];
  const detail = () => text('.matrix-detail') ?? '';

  it('shows the words behind the sign that is pointed at, and the chosen ones again afterwards', async () => {
    showCheck(compared, 'outlets');
    sign(1, 2)?.dispatchEvent(new Event('pointerenter'));
    await eventually(() => expect(detail()).toContain('“Never.”'));
    expect(text('.matrix-detail .passage')).toBe('We will [only in that report: not] sign.');
    sign(0, 1)?.focus();
    document.querySelector('.matrix-scroll')?.dispatchEvent(new Event('pointerleave'));
    await eventually(() => expect(detail()).toContain('“We will sign.”'));
    expect(sign(0, 1)?.getAttribute('aria-pressed')).toBe('true');
  });

  it('counts the reports that carry nothing, also where two corpora have one of the same id', () => {
    const outlets = ['mine', 'bundled'].map(corpus => finding({ corpus, report: 'a' }));
    showCheck({ ...compared, quotations: [quotation({ verdict: 'corroborated', outlets })] }, 'outlets');
    expect(document.querySelector('.matrix')?.textContent).toContain('3 further reports were compared');
  });

  it('has a name for each sign that tells it without its colour or shape', () => {
    showCheck(compared, 'outlets');
    const names = [...document.querySelectorAll('.sign')].map(it => it.getAttribute('aria-label'));
    expect(names).toEqual([
      'This article: Word for word elsewhere',
      'Outlet A: Word for word',
      'Outlet B: Not found',
      'This article: Differs',
      'Outlet A: Not found',
      'Outlet B: Differs',
    ]);
  });

  it('goes on from the sign that has the focus, however fast the keys come', () => {
    showCheck(compared, 'outlets');
    sign(0, 0)?.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown'])
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    expect(document.activeElement).toBe(sign(1, 2));
  });
});
