// @vitest-environment jsdom
import { h, render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { browser } from '../../../src/browser.ts';
import type { Article } from '../../../src/core/article.ts';
import type { CheckedCorpus } from '../../../src/core/result.ts';
import { createCorpus, listCorpora, readReports } from '../../../src/store/corpora.ts';
import { addReport } from '../../../src/store/corpus-changes.ts';
import { importPack } from '../../../src/store/import-pack.ts';
import { AddReport } from '../../../src/ui/add/add-report.tsx';
import { article } from '../../background/samples.ts';
import { packOf, reportOf } from '../../core/build.ts';
import { eventually } from '../../eventually.ts';
import { useFreshDatabase } from '../../store/fresh-database.ts';

vi.mock('../../../src/browser.ts', () => import('../../fake-browser.ts'));

useFreshDatabase();

afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

const page: Article = {
  ...article('https://news.example/summit'),
  outlet: 'The News',
  published: '2026-03-02T23:30:00-07:00',
};

/** @param given what the page script says that it shows */
function show(given: Article | 'private' | null = page, corpora: CheckedCorpus[] = []) {
  const ask = vi.fn(async (_tab: number, _message: unknown) => given);
  const tell = vi.fn(async (_message: unknown) => {});
  const api = { tabs: { sendMessage: ask }, runtime: { sendMessage: tell } } as unknown as typeof browser;
  const onChanged = vi.fn();
  const draw = (checked: CheckedCorpus[]) =>
    render(h(AddReport, { api, tabId: 7, corpora: checked, onChanged }), document.body);
  draw(corpora);
  return { ask, tell, onChanged, draw };
}

function named(words: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>('button')];
  const found = all.find(({ textContent }) => textContent === words);
  if (!found) throw new Error(`No button “${words}”: ${all.map(it => it.textContent).join(' | ')}`);
  return found;
}

const press = (words: string) => named(words).click();
const untilThere = (words: string) => eventually(() => named(words));
const told = () => document.querySelector('.add-line p')?.textContent;
const untilTold = (words: string) => eventually(() => expect(told()).toBe(words));

function field(name: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`[name=${name}]`);
  if (!found) throw new Error(`No field ${name}`);
  return found;
}

function type(name: string, value: string): void {
  field(name).value = value;
  field(name).dispatchEvent(new Event('input', { bubbles: true }));
  field(name).dispatchEvent(new Event('change', { bubbles: true }));
}

async function openForm(words = 'Add this report to my corpus'): Promise<void> {
  press(words);
  await eventually(() => field('outlet'));
}

/** The reader's corpora with the reports in each. */
async function stored() {
  const corpora = (await listCorpora()).filter(({ origin }) => origin.type !== 'bundled');
  return Promise.all(corpora.map(async ({ id, name }) => ({ name, reports: await readReports(id) })));
}

describe('adding a report', () => {
  it('shows what was recognised, and makes the first corpus', async () => {
    const { ask, tell, onChanged } = show();
    await openForm();
    expect(ask).toHaveBeenCalledExactlyOnceWith(7, { type: 'article' }, { frameId: 0 });
    expect(document.activeElement?.textContent).toBe('Add this report');
    expect(field('outlet').value).toBe('The News');
    expect(field('title').value).toBe('A summit');
    expect(field('url').value).toBe('https://news.example/summit');
    expect(field('published').value).toBe('2026-03-02');
    expect(field('language').value).toBe('en');
    expect(field('kind').value).toBe('report');
    expect(field('text').value).toBe('He said: “We will sign.”');
    expect(document.querySelector('.add-form')?.textContent).toContain('5 words');
    expect(field('name').value).toBe('My reports');
    press('Add');
    await untilTold('Added to “My reports”.');
    expect(await stored()).toMatchObject([
      { name: 'My reports', reports: [{ outlet: 'The News', published: '2026-03-02T23:30:00-07:00' }] },
    ]);
    expect(tell).toHaveBeenCalledExactlyOnceWith({ type: 'corpora' });
    await eventually(() => expect(onChanged).toHaveBeenCalledOnce());
    expect(document.activeElement?.className).toBe('add-line');
  });

  it('stores what the reader makes of it', async () => {
    await createCorpus('Mine');
    show();
    await openForm();
    type('outlet', ' The  Old News ');
    type('kind', 'transcript');
    type('language', 'uk');
    type('published', '');
    type('text', 'First.\n\nSecond.');
    await eventually(() => expect(document.querySelector('.add-form')?.textContent).toContain('2 words'));
    press('Add');
    await untilTold('Added to “Mine”.');
    const [{ reports = [] } = {}] = await stored();
    expect(reports).toMatchObject([
      {
        outlet: 'The Old News',
        kind: 'transcript',
        language: 'uk',
        published: null,
        text: 'First.\nSecond.',
      },
    ]);
  });

  it('says beside each field what is wrong with it, and stores nothing', async () => {
    show();
    await openForm();
    type('outlet', '');
    type('url', 'news.example');
    type('name', ' ');
    press('Add');
    await eventually(() => expect(field('url').getAttribute('aria-invalid')).toBe('true'));
    const problems = [...document.querySelectorAll('.form-field .problem')].map(it => it.textContent);
    expect(problems.filter(problem => problem !== '')).toEqual([
      'Say which outlet it is from, in one line.',
      'A web address is needed here; it begins with https:// or http://.',
      'Give it a name, in one line.',
    ]);
    expect(document.activeElement).toBe(field('outlet'));
    for (const name of ['outlet', 'url', 'name']) {
      const described = field(name).getAttribute('aria-describedby')?.split(' ') ?? [];
      expect(described.map(id => document.getElementById(id)?.textContent).join('')).not.toBe('');
    }
    expect(await stored()).toEqual([]);
  });

  it('can be thought better of', async () => {
    show();
    await openForm();
    press('Cancel');
    await untilThere('Add this report to my corpus');
    expect(document.activeElement?.className).toBe('add-line');
    expect(await stored()).toEqual([]);
  });

  it('goes into a corpus that was imported, or a new one, where the reader wants that', async () => {
    const mine = await createCorpus('Mine');
    await importPack({ ...packOf(), name: 'A file' }, { type: 'file' });
    const origin = {
      type: 'address',
      url: 'https://a.example/p',
      sha256: 'ab',
      looked: '2026-03-02',
    } as const;
    await importPack({ ...packOf(), name: 'Elsewhere' }, origin);
    show();
    await openForm();
    const choices = [...field('corpus').querySelectorAll('option')].map(it => it.textContent);
    expect(choices).toEqual(['Mine', 'A file', 'A new corpus']);
    expect(field('corpus').value).toBe(mine.id);
    type('corpus', '');
    await eventually(() => field('name'));
    type('name', 'Harbour');
    press('Add');
    await untilTold('Added to “Harbour”.');
  });

  it('says so where the page no longer shows the article', async () => {
    show(null);
    press('Add this report to my corpus');
    await untilTold('The page no longer shows this article. Check it again first.');
  });

  it('keeps nothing of a private window', async () => {
    show('private');
    press('Add this report to my corpus');
    await eventually(() => expect(told()).toMatch(/^Nothing is kept of a private window/));
    expect(await stored()).toEqual([]);
  });

  it('says what to do where the browser has no room, and keeps what was typed', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    show();
    await openForm();
    type('outlet', 'Corrected');
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw full;
    });
    press('Add');
    await eventually(() =>
      expect(document.querySelector('[role=alert]')?.textContent).toMatch(/^Your browser has no room left/),
    );
    put.mockRestore();
    expect(field('outlet').value).toBe('Corrected');
    expect(await stored()).toEqual([]);
    press('Add');
    await untilTold('Added to “My reports”.');
  });
});

describe('a report that is in a corpus', () => {
  async function held(over = {}) {
    const { id, name } = await createCorpus('Mine');
    const report = reportOf('old', 'Old text.', { url: 'https://news.example/summit', ...over });
    await addReport(id, report);
    return { id, name, reports: 1, excluded: ['old'], silence: 'off-topic' as const };
  }

  it('is said to be there, and updated when it is added again', async () => {
    const corpus = await held({
      outlet: 'My name for it',
      kind: 'transcript',
      added: '2026-01-01T10:00:00Z',
    });
    show(page, [corpus]);
    expect(told()).toBe('This report is in “Mine”.');
    await openForm('Update it');
    expect(document.activeElement?.textContent).toBe('Update this report');
    expect(document.querySelector('[role=status]')?.textContent).toBe(
      '“Mine” has this report already; it will be updated.',
    );
    expect(field('outlet').value).toBe('My name for it');
    expect(field('kind').value).toBe('transcript');
    press('Update');
    await untilTold('Updated in “Mine”.');
    const after = { id: 'old', added: '2026-01-01T10:00:00Z', text: page.text, kind: 'transcript' };
    expect(await stored()).toMatchObject([{ reports: [after] }]);
    press('Undo');
    await untilTold('Taken back.');
    expect(await stored()).toMatchObject([{ reports: [{ id: 'old', text: 'Old text.' }] }]);
  });

  it('stays one report where its address is corrected', async () => {
    show(page, [await held({ title: 'My title' })]);
    await openForm('Update it');
    expect(field('title').value).toBe('My title');
    type('url', 'https://news.example/elsewhere');
    press('Update');
    await untilTold('Updated in “Mine”.');
    const moved = { id: 'old', url: 'https://news.example/elsewhere', title: 'My title', text: page.text };
    expect(await stored()).toMatchObject([{ reports: [moved] }]);
    expect((await stored())[0]?.reports).toHaveLength(1);
    press('Undo');
    await untilTold('Taken back.');
    expect(await stored()).toMatchObject([{ reports: [{ url: 'https://news.example/summit' }] }]);
  });

  it('is removed, and put back', async () => {
    const corpus = await held();
    const { onChanged } = show(page, [corpus]);
    press('Remove it');
    await untilTold('Removed from “Mine”.');
    expect(await stored()).toMatchObject([{ reports: [] }]);
    expect(() => named('Remove it')).toThrow();
    press('Undo');
    await untilTold('Taken back.');
    expect(await stored()).toMatchObject([{ reports: [{ id: 'old' }] }]);
    await eventually(() => expect(onChanged).toHaveBeenCalledTimes(2));
  });

  it('can be removed right after it was added', async () => {
    const { draw } = show();
    await openForm();
    press('Add');
    await untilTold('Added to “My reports”.');
    const [corpus] = (await listCorpora()).filter(({ origin }) => origin.type === 'own');
    const [report] = corpus ? await readReports(corpus.id) : [];
    if (!corpus || !report) throw new Error('Nothing was added.');
    draw([{ ...corpus, reports: 1, excluded: [report.id], silence: null }]);
    expect(told()).toBe('Added to “My reports”.');
    press('Remove it');
    await untilTold('Removed from “My reports”.');
    expect(await stored()).toMatchObject([{ reports: [] }]);
  });

  it('is not said to be in a corpus of the reader’s where it is the extension’s', () => {
    show(page, [{ id: 'bundled', name: 'Summit', reports: 5, excluded: ['x'], silence: null }]);
    expect(() => named('Remove it')).toThrow();
    named('Add this report to my corpus');
  });
});
