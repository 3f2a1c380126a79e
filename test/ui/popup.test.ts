// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Check } from '../../src/core/result.ts';
import type { PanelView } from '../../src/ui/open-panel.ts';
import type { View } from '../../src/ui/popup/flow.ts';
import { Popup } from '../../src/ui/popup/popup.tsx';
import { checkOf, finding, quotation } from '../background/samples.ts';

vi.mock('../../src/browser.ts', () => import('../fake-browser.ts'));

afterEach(() => {
  render(null, document.body);
});

function show(
  view: View,
  onAgain = () => {},
  onReveal = async () => true,
  onOff = () => {},
  onPanel = (_: PanelView) => {},
) {
  render(
    h(Popup, {
      view,
      version: '1.2.3',
      always: 'Always check',
      adding: check => h('p', { class: 'adding' }, check ? 'Add' : 'Add unchecked'),
      onAgain,
      onOff,
      onReveal,
      onPanel,
    }),
    document.body,
  );
}

function showCheck(check: Check, over: Partial<Extract<View, { state: 'checked' }>> = {}) {
  const visit = { visit: 'a', address: check.article.url, check };
  show({ state: 'checked', visit, kept: true, standing: 'current', ...over });
}

function text(selector: string): string | undefined {
  return document.querySelector(selector)?.textContent?.trim();
}

function texts(selector: string): string[] {
  return [...document.querySelectorAll(selector)].map(element => element.textContent?.trim() ?? '');
}

describe('the popup while a page is checked', () => {
  it('says so, to eyes and ears', () => {
    show({ state: 'checking' });
    expect(text('.progress')).toBe('Checking this page…');
    expect(text('[role=status]')).toBe('Checking this page…');
    expect(document.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
  });

  it('keeps an outdated result in sight', () => {
    showCheck(checkOf('differs'), { standing: 'outdated' });
    expect(text('.progress')).toBe('Checking this page again…');
    expect(text('h1')).toBe('The one quotation differs in other reports');
    expect(document.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
  });
});

describe('the popup', () => {
  const checked = { visit: 'a', address: 'https://news.example/', check: checkOf('differs') };

  it('lets the reader turn Crossquote off on a page whose result it shows, and on no other', () => {
    const onOff = vi.fn();
    show({ state: 'checked', visit: checked, kept: true, standing: 'current' }, undefined, undefined, onOff);
    document.querySelector<HTMLButtonElement>('.turn-off')?.click();
    expect(onOff).toHaveBeenCalledOnce();
    for (const standing of ['unconfirmed', 'outdated'] as const) {
      show({ state: 'checked', visit: checked, kept: true, standing });
      expect(document.querySelector('.turn-off')).toBeNull();
    }
    show({ state: 'checking' });
    expect(document.querySelector('.turn-off')).toBeNull();
  });

  it('says that it is off, to eyes and ears, and how to turn it on again', () => {
    const onAgain = vi.fn();
    show({ state: 'off' }, onAgain);
    expect(text('h1')).toBe('Crossquote is off on this page');
    expect(text('[role=status]')).toBe('Crossquote is off on this page');
    expect(document.querySelector('.turn-off')).toBeNull();
    expect(text('.primary')).toBe('Check this page');
    document.querySelector<HTMLButtonElement>('.primary')?.click();
    expect(onAgain).toHaveBeenCalledOnce();
  });
});

describe('a check that takes long', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('says what takes so long', async () => {
    show({ state: 'checking' });
    await vi.advanceTimersByTimeAsync(1000);
    expect(text('.note')).toBe('');
    await vi.advanceTimersByTimeAsync(4000);
    expect(text('.note')).toContain('takes some seconds');
  });
});

describe('the popup with a result', () => {
  it('says what was checked, the result in one sentence, and the counts', () => {
    showCheck(checkOf('differs', 'corroborated', 'only-here', 'corroborated', null));
    expect(text('.site')).toBe('news.example');
    expect(text('.title')).toBe('A summit');
    expect(text('h1')).toBe(
      '2 of 4 quotations are carried word for word by other outlets; 1 differs there; 1 was found in no other outlet’s report',
    );
    expect(texts('.count')).toEqual(['1 differs', '1 only here', '2 word for word', '1 not judged']);
    expect(text('.scope')).toBe('Compared with 5 reports');
    expect(document.querySelector('main')?.getAttribute('aria-busy')).toBe('false');
  });

  it('is announced', () => {
    showCheck(checkOf('differs', 'only-here'));
    expect(text('[role=status]')).toBe(text('h1'));
  });

  it('tells that the page itself is one of the reports', () => {
    showCheck({ ...checkOf('differs'), corpus: { reports: 5, excluded: ['a'] } });
    expect(text('.scope')).toBe('Compared with 4 reports');
    expect(text('.note')).toContain('It was left out');
  });

  it.each([
    ['de', true],
    ['en', false],
    [null, false],
  ])('warns that only words were compared where attributions are not read: %s', (language, warns) => {
    const check = checkOf('corroborated');
    showCheck({ ...check, article: { ...check.article, language } });
    expect(texts('.note').some(note => note.includes('compares only the words'))).toBe(warns);
  });

  it('lists the quotations by seriousness, and folds away those not judged', () => {
    showCheck(checkOf('corroborated', null, 'differs'));
    const items = [...document.querySelectorAll('.quotation')].map(({ className }) => className);
    expect(items).toEqual(['quotation differs', 'quotation corroborated', 'quotation not-judged']);
    expect(text('.not-judged-list > summary')).toBe('1 not judged');
    expect(document.querySelectorAll('.not-judged-list .quotation')).toHaveLength(1);
  });

  it('leaves the reader where they are when the page is checked again', async () => {
    const read = quotation({ text: 'Old.', verdict: 'differs', outlets: [finding()] });
    showCheck({ ...checkOf(), quotations: [read] });
    const quote = document.querySelector<HTMLElement>('.quote');
    const details = document.querySelector('details');
    if (!quote || !details) throw new Error('There is no quotation');
    quote.focus();
    details.open = true;
    const added = quotation({ text: 'New.', verdict: 'differs', outlets: [finding()] });
    const check = { ...checkOf(), quotations: [added, read] };
    show({
      state: 'checked',
      visit: { visit: 'b', address: check.article.url, check },
      kept: true,
      standing: 'current',
    });
    expect(texts('.quote-text')).toEqual(['“New.”', '“Old.”']);
    expect(document.activeElement).toBe(quote);
    expect([...document.querySelectorAll('details')].map(({ open }) => open)).toEqual([false, true]);
  });

  it('asks the page for a quotation by its place in the check, not in the list', async () => {
    const onReveal = vi.fn(async () => true);
    const check = checkOf('corroborated', 'differs');
    const visit = { visit: 'a', address: check.article.url, check };
    show({ state: 'checked', visit, kept: true, standing: 'current' }, undefined, onReveal);
    document.querySelector<HTMLElement>('.quote')?.click();
    expect(onReveal).toHaveBeenCalledExactlyOnceWith('a', 1);
  });

  it('leads to the panel where there is something to compare, and only there', () => {
    showCheck(checkOf('only-here', null));
    expect(text('.to-panel')).toBe('Compare side by side');
    showCheck(checkOf(null));
    expect(document.querySelector('.to-panel')).toBeNull();
  });

  it('says so when the result could not be kept', () => {
    showCheck(checkOf('differs'), { kept: false });
    expect(text('.note')).toContain('had no room to keep this result');
  });

  it.each([
    ['off-topic', 'This page is about something other than the 5 reports Crossquote has'],
    ['language', 'Crossquote has no reports in this page’s language'],
  ] as const)('lists the quotations quietly where nothing was compared: %s', (silence, sentence) => {
    showCheck({ ...checkOf(null, null), onTopic: false, silence });
    expect(text('h1')).toBe(sentence);
    expect(text('.note')).toContain('nothing was compared');
    expect(document.querySelectorAll('.quotation.not-judged')).toHaveLength(2);
    expect(document.querySelector('.count, .scope, details, .verdict, .to-panel')).toBeNull();
  });

  it('says so when the page has no quotations', () => {
    showCheck(checkOf());
    expect(text('h1')).toBe('No quotations on this page');
    expect(document.querySelector('.quotation, .count, .scope')).toBeNull();
  });

  it('offers to look once more where the page has no quotations', () => {
    const onAgain = vi.fn();
    const check = checkOf();
    const visit = { visit: 'a', address: check.article.url, check };
    show({ state: 'checked', visit, kept: true, standing: 'current' }, onAgain);
    document.querySelector<HTMLElement>('.result > .primary')?.click();
    expect(onAgain).toHaveBeenCalledOnce();
  });

  it('says so where the only reports are the article itself', () => {
    showCheck({ ...checkOf('only-here'), corpus: { reports: 1, excluded: ['a'] } });
    expect(text('h1')).toBe('There is no other report to compare this article with');
    expect(text('.note')).toContain('An article does not confirm itself');
  });

  it('says so where there are only words that nobody is named as saying', () => {
    showCheck(checkOf(null));
    expect(text('h1')).toBe('Nothing here to compare');
    expect(text('.note')).toContain('nobody is named');
  });

  it('opens the panel, at what the article leaves out where the reader asks for that', () => {
    const onPanel = vi.fn();
    const carrier = {
      corpus: 'bundled',
      report: 'b',
      outlet: 'B',
      url: 'https://b.example/',
      passage: 'Not here.',
    };
    const omitted = [{ text: 'Not here.', speaker: null, outlets: [carrier] }];
    const check = { ...checkOf('differs'), omitted };
    const visit = { visit: 'a', address: check.article.url, check };
    show(
      { state: 'checked', visit, kept: true, standing: 'current' },
      undefined,
      undefined,
      undefined,
      onPanel,
    );
    expect(text('.omitted-line')).toBe('1 statement that other outlets carry was not found in this article');
    document.querySelector<HTMLElement>('.omitted-line')?.click();
    document.querySelector<HTMLElement>('.to-panel button')?.click();
    expect(onPanel.mock.calls).toEqual([['omitted'], ['quotations']]);
  });

  it('offers no panel for a result that is kept nowhere: the panel could not show it', () => {
    showCheck(checkOf('differs'), { kept: false });
    expect(document.querySelector('.to-panel')).toBeNull();
  });
});

describe('the popup after a failure', () => {
  it.each([
    ['not-allowed', 'Crossquote can’t read this page', false],
    ['no-article', 'No article found on this page', true],
    ['page-changed', 'The page changed during the check', true],
    ['page-left', 'The page has changed since it was checked', true],
    ['moved-on', 'A page has loaded here since you pressed the button', false],
    ['corpus', 'There are no reports to compare with', true],
    ['unexpected', 'The check stopped with an error', true],
    ['timeout', 'The check is taking too long', true],
    ['interrupted', 'The check was interrupted', true],
  ] as const)('says why and offers a way on: %s', (failure, sentence, retry) => {
    const onAgain = vi.fn();
    show({ state: 'failed', failure, detail: '' }, onAgain);
    expect(text('h1')).toBe(sentence);
    expect(text('[role=status]')).toBe(sentence);
    expect(text('.failure p')).not.toBe('');
    const button = document.querySelector('button');
    expect(button !== null).toBe(retry);
    button?.click();
    expect(onAgain).toHaveBeenCalledTimes(retry ? 1 : 0);
  });

  it('gives the cause of a fault, as text', () => {
    show({ state: 'failed', failure: 'unexpected', detail: '<b>document.body</b> is null' });
    expect(text('.detail')).toBe('<b>document.body</b> is null');
  });

  it('spares the reader the cause of what it says in words', () => {
    show({ state: 'failed', failure: 'not-allowed', detail: 'Cannot access a chrome:// URL' });
    expect(document.querySelector('.detail')).toBeNull();
  });
});

describe('the way to add the page’s report', () => {
  it.each<[string, Check]>([
    ['that was compared', checkOf('differs')],
    ['about something else', { ...checkOf(null), onTopic: false, silence: 'off-topic' }],
    ['without quotations', checkOf()],
  ])('is there on a page %s', (_, check) => {
    showCheck(check);
    expect(text('.result > .adding')).toBe('Add');
  });

  it('is there where no corpus is on, beside the way to the settings', () => {
    show({ state: 'failed', failure: 'no-corpus', detail: '' });
    expect(text('h1')).toBe('All reports are switched off');
    expect(text('[role=status]')).toBe('All reports are switched off');
    expect(document.querySelector('a.primary')?.getAttribute('href')).toBe('/ui/options.html');
    expect(text('.adding')).toBe('Add unchecked');
  });

  it('is not there where there is no article', () => {
    show({ state: 'failed', failure: 'no-article', detail: '' });
    expect(document.querySelector('.adding')).toBeNull();
  });
});

it('offers to check the site unasked wherever there is a page of it', () => {
  show({ state: 'failed', failure: 'no-article', detail: '' });
  expect(text('footer')).toContain('Always check');
  showCheck(checkOf('differs'));
  expect(text('footer')).toContain('Always check');
  show({ state: 'failed', failure: 'not-allowed', detail: '' });
  expect(text('footer')).not.toContain('Always check');
});

it('leads to the settings and to the page that explains it', () => {
  show({ state: 'checking' });
  const links = [...document.querySelectorAll('footer a')].map(it => it.getAttribute('href'));
  expect(links).toEqual(['/ui/options.html', '/ui/welcome.html']);
});

it('says in every state that nothing leaves the browser', () => {
  show({ state: 'checking' });
  expect(text('footer')).toContain('Nothing you read leaves this browser. Version 1.2.3');
});
