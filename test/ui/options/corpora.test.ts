// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Pack, Report } from '../../../src/core/corpus/report.ts';
import {
  createCorpus,
  exportPack,
  listCorpora,
  readReports,
  switchCorpus,
} from '../../../src/store/corpora.ts';
import { addReport } from '../../../src/store/corpus-changes.ts';
import { importPack } from '../../../src/store/import-pack.ts';
import * as saving from '../../../src/ui/export/download.ts';
import { startOptions } from '../../../src/ui/options/live.tsx';
import { packOf, reportOf } from '../../core/build.ts';
import { eventually } from '../../eventually.ts';
import { refuseDatabase, serveBundled, useFreshDatabase } from '../../store/fresh-database.ts';
import { fakeOptions } from '../fake-options.ts';
import { fakeWorker } from './fake-worker.ts';

vi.mock('../../../src/browser.ts', () => import('../../fake-browser.ts'));

const FILE = { type: 'file' } as const;
let life: AbortController;

useFreshDatabase();

beforeEach(() => {
  life = new AbortController();
});

afterEach(() => {
  life.abort();
  render(null, document.body);
  vi.restoreAllMocks();
});

async function open(...[given]: Parameters<typeof fakeOptions>) {
  const fake = fakeOptions(given);
  await startOptions(fake.api, document.body, fakeWorker, life.signal);
  return fake;
}

const texts = (selector: string) => [...document.querySelectorAll(selector)].map(it => it.textContent);

/** The control that is read aloud with these words. */
function named(words: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>('button, label.choice')];
  const found = all.find(({ textContent }) => textContent.trim() === words);
  if (!found) throw new Error(`Nothing is called “${words}”: ${all.map(it => it.textContent).join(' | ')}`);
  return found;
}

const press = (words: string) => named(words).click();
const untilThere = (words: string) => eventually(() => named(words));
const told = (words: string) => eventually(() => expect(texts('.status')).toEqual([words]));
const untilRows = (...names: string[]) => eventually(() => expect(texts('.corpus-name')).toEqual(names));

function report(over: Partial<Report> = {}): Report {
  return reportOf('a', 'Alpha.', { title: 'A summit', published: '2025-08-16', ...over });
}

async function storeOwn(...reports: Report[]): Promise<string> {
  const { id } = await createCorpus('Mine');
  for (const each of reports) await addReport(id, each);
  return id;
}

function chooseFiles(...files: File[]): void {
  const input = document.querySelector<HTMLInputElement>('.pack-file');
  if (!input) throw new Error('No field for files');
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function fileOf(pack: unknown, name = 'pack.json'): File {
  const isRaw = typeof pack === 'string' || pack instanceof Blob;
  return new File([isRaw ? pack : JSON.stringify(pack)], name);
}

const ended = () => texts('.ended');
const untilEnded = (...words: string[]) => eventually(() => expect(ended()).toEqual(words));

describe('the corpora', () => {
  it('are told with what they hold and where they are from', async () => {
    await storeOwn(report());
    await importPack(
      { ...packOf(reportOf('b', 'Beta.')), name: 'Elsewhere' },
      {
        type: 'address',
        url: 'https://packs.example/p.json',
        sha256: 'ab12',
        looked: '2026-03-02T10:00:00Z',
      },
    );
    await open();
    expect(texts('.corpus-name')).toEqual(['Bundled', 'Elsewhere', 'Mine']);
    expect(texts('.corpus-row > [id]')).toEqual([
      'comes with Crossquote · 2 reports · 43 characters',
      'from packs.example, fetched on March 2, 2026 · 1 report · 5 characters',
      'your own · 1 report · 6 characters',
    ]);
    expect(texts('.fingerprint')).toEqual(['SHA-256 of the file: ab12']);
    expect(() => named('Remove Bundled')).toThrow();
    expect(() => named('Rename Bundled')).toThrow();
    named('Look for updates Elsewhere');
  });

  it('are switched off and on, and checked pages are checked again', async () => {
    const { sendMessage } = await open();
    press('Bundled');
    await told('Saved');
    await eventually(() =>
      expect(texts('.problem')).toContain('No corpus is on, so no page can be compared. Switch one on.'),
    );
    expect(await listCorpora()).toMatchObject([{ on: false }]);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'corpora' });
    press('Bundled');
    await eventually(async () => expect(await listCorpora()).toMatchObject([{ on: true }]));
  });

  it('are all on again after a reset of the settings', async () => {
    const id = await storeOwn(report());
    for (const corpus of [id, 'bundled']) await switchCorpus(corpus, false);
    await open();
    press('Reset all settings');
    await untilThere('Yes, reset');
    press('Yes, reset');
    await told('All settings are as they were at first.');
    expect(await listCorpora()).toMatchObject([{ on: true }, { on: true, reports: 1 }]);
  });

  it('can be made, and given another name', async () => {
    await open();
    press('Make a corpus');
    await eventually(() => expect(document.activeElement?.tagName).toBe('INPUT'));
    const field = () => document.activeElement as HTMLInputElement;
    field().form?.requestSubmit();
    await eventually(() => expect(texts('[role=alert]')).toContain('Give it a name, in one line.'));
    field().value = ' Harbour ';
    field().form?.requestSubmit();
    await told('“Harbour” is there and empty so far.');
    await untilRows('Bundled', 'Harbour');
    press('Rename Harbour');
    await eventually(() => expect(field().value).toBe('Harbour'));
    field().value = 'The old harbour';
    field().form?.requestSubmit();
    await untilRows('Bundled', 'The old harbour');
    await eventually(() => expect(document.activeElement).toBe(named('Rename The old harbour')));
  });

  it('are removed with the way back at hand', async () => {
    const id = await storeOwn(report());
    await open();
    press('Remove Mine');
    await untilRows('Bundled');
    await eventually(() => expect(document.activeElement).toBe(named('Undo Removed: Mine')));
    expect(await readReports(id)).toEqual([]);
    press('Undo Removed: Mine');
    await told('Put back: Mine');
    await untilRows('Bundled', 'Mine');
    expect(await readReports(id)).toEqual([report()]);
    expect(texts('.removal')).toEqual([]);
  });

  it('are exported as the pack that can be imported', async () => {
    const id = await storeOwn(report());
    const download = vi.spyOn(saving, 'download').mockReturnValue();
    await open();
    press('Export Mine');
    await told('Download started: Mine');
    const [[name, type, text] = []] = download.mock.calls;
    expect([name, type]).toEqual(['crossquote-Mine.json', 'application/json']);
    expect(JSON.parse(text ?? '')).toEqual(await exportPack(id));
  });

  it('follow what is changed elsewhere', async () => {
    await open();
    await createCorpus('From the popup');
    await untilRows('Bundled', 'From the popup');
  });

  it('may be unreadable: the rest of the page is there', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    serveBundled('damaged');
    await open();
    expect(texts('section > .problem')).toEqual(['There are no reports to compare with']);
    expect(document.querySelectorAll('section').length).toBeGreaterThan(4);
  });

  it('are elsewhere where the browser gives no store: in an ordinary window', async () => {
    refuseDatabase();
    await open();
    expect(texts('section > .problem')).toEqual([expect.stringMatching(/ordinary window/)]);
  });

  it('say what to do where the browser has no room', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await storeOwn();
    await open();
    press('Remove Mine');
    await untilThere('Undo Removed: Mine');
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw full;
    });
    press('Undo Removed: Mine');
    await eventually(() => expect(texts('.status.failed')[0]).toMatch(/^Your browser has no room left/));
    named('Undo Removed: Mine');
  });
});

describe('the reports of a corpus', () => {
  it('are listed when the reader asks for them', async () => {
    await open();
    expect(texts('.report-row')).toEqual([]);
    press('Reports Bundled');
    await eventually(() => expect(texts('.report-row .outlet-name')).toEqual(['The summit', 'The talks']));
    expect(named('Reports Bundled').getAttribute('aria-expanded')).toBe('true');
    expect(texts('.report-row button')).toEqual([]);
    press('Reports Bundled');
    await eventually(() => expect(texts('.report-row')).toEqual([]));
  });

  it('have title, date and kind, or the address where there is no title', async () => {
    await storeOwn(
      report({ kind: 'transcript' }),
      reportOf('b', 'Beta.', { url: 'https://www.b.example/w%C3%B6rld/100%-true' }),
      reportOf('c', 'Gamma.', { url: 'https://c.example/100%25-true/%E2%82' }),
    );
    await open();
    press('Reports Mine');
    await eventually(() =>
      expect(texts('.report-facts')).toEqual([
        'The a · TranscriptA summitAugust 16, 2025',
        'The bb.example/w%C3%B6rld/100%-true',
        'The cc.example/100%25-true/%E2%82',
      ]),
    );
  });

  it('are removed with the way back at hand', async () => {
    const id = await storeOwn(report(), reportOf('b', 'Beta.', { title: 'B' }));
    const { sendMessage } = await open();
    press('Reports Mine');
    await untilThere('Remove A summit');
    press('Remove A summit');
    await eventually(() => expect(document.activeElement).toBe(named('Undo Removed: A summit')));
    expect(await readReports(id)).toMatchObject([{ id: 'b' }]);
    await eventually(() => expect(texts('.report-row .outlet-name')).toEqual(['The b']));
    press('Undo Removed: A summit');
    await told('Put back: A summit');
    await eventually(() => expect(texts('.report-row .outlet-name')).toEqual(['The a', 'The b']));
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it('are shown page by page where there are many', async () => {
    const many = Array.from({ length: 120 }, (_, at) =>
      reportOf(`r${at}`, 'Text.', { title: `Title ${at}` }),
    );
    await importPack({ ...packOf(...many), name: 'Many' }, FILE);
    await open();
    press('Reports Many');
    await eventually(() => expect(texts('.report-row')).toHaveLength(50));
    expect(texts('.pages .note')).toEqual(['1 to 50 of 120']);
    expect(named('Back').getAttribute('aria-disabled')).toBe('true');
    press('Next');
    await eventually(() => expect(texts('.pages .note')).toEqual(['51 to 100 of 120']));
    press('Next');
    await eventually(() => expect(texts('.report-row a')[0]).toBe('Title 100'));
    expect(texts('.pages .note')).toEqual(['101 to 120 of 120']);
    press('Next');
    expect(texts('.pages .note')).toEqual(['101 to 120 of 120']);
    press('Back');
    await eventually(() => expect(texts('.report-row a')[0]).toBe('Title 50'));
  });

  it('may be none so far', async () => {
    await storeOwn();
    await open();
    press('Reports Mine');
    await eventually(() => expect(texts('.report-list .empty')[0]).toMatch(/^No reports so far/));
  });
});

describe('importing', () => {
  const pack: Pack = { ...packOf(report(), reportOf('b', 'Beta.')), name: 'Ferries' };

  it('takes a file that is chosen', async () => {
    const { sendMessage } = await open();
    chooseFiles(fileOf(pack));
    await untilEnded('Imported: Ferries, 2 reports');
    await untilRows('Bundled', 'Ferries');
    const [, { id = '' } = {}] = await listCorpora();
    expect(await exportPack(id)).toEqual(pack);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'corpora' });
  });

  it('takes files that are dropped anywhere on the page', async () => {
    await open();
    const drag = (type: string, files: File[]) => {
      const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
        dataTransfer: { types: ['Files'], files },
        relatedTarget: null,
      });
      document.querySelector('h1')?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(drag('dragover', [])).toBe(true);
    await eventually(() => expect(texts('.drop-here')).toEqual(['Drop it to import it']));
    expect(drag('drop', [fileOf(pack), fileOf({ ...pack, name: 'Trains' })])).toBe(true);
    await eventually(() => expect(ended()).toHaveLength(2));
    await untilRows('Bundled', 'Ferries', 'Trains');
    expect(texts('.drop-here')).toEqual([]);
  });

  it('leaves alone what is dragged and is no file', async () => {
    await open();
    const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { types: ['text/plain'], files: [] },
    });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });

  it.each<[string, unknown, string | RegExp]>([
    ['is no JSON', '{"format": ', /^is not JSON: /],
    ['nests too deep', '['.repeat(2_000_000), 'nests more than 16 deep at character 17'],
    ['is in another encoding', new Blob([new Uint8Array([0x7b, 0xe9, 0x7d])]), 'is not text in UTF-8'],
    ['is something else', { a: 1 }, 'format: is missing'],
    [
      'has a wrong report',
      { ...pack, reports: [report(), report()] },
      'reports[1].id: a is the id of reports[0] already',
    ],
    ['is of a version to come', { ...pack, version: 99 }, /^version: 99 is newer/],
  ])('refuses a file that %s, with place and reason, and changes nothing', async (_, content, reason) => {
    await storeOwn(report());
    await open();
    const before = await listCorpora();
    chooseFiles(fileOf(content, 'other.json'));
    await eventually(() => expect(texts('.ended')).toHaveLength(1));
    expect(texts('.ended .problem')).toEqual([
      'other.json can’t be imported: something in it is wrong. Nothing was stored.',
    ]);
    const [detail] = texts('.ended .detail');
    if (typeof reason === 'string') expect(detail).toBe(reason);
    else expect(detail).toMatch(reason);
    expect(document.querySelector('.ended .detail')?.getAttribute('lang')).toBe('en');
    expect(await listCorpora()).toEqual(before);
  });

  it('reads no file that is larger than any pack', async () => {
    await open();
    const file = fileOf(pack);
    Object.defineProperty(file, 'size', { value: 100_000_001 });
    const read = vi.spyOn(file, 'text');
    chooseFiles(file);
    await untilEnded('pack.json can’t be imported: it is larger than 100 MB. Nothing was stored.');
    expect(read).not.toHaveBeenCalled();
  });

  it('shows how far it is, and can be stopped', async () => {
    await open();
    const many = Array.from({ length: 2_000 }, (_, at) => reportOf(`r${at}`, 'Text.'));
    chooseFiles(fileOf(packOf(...many)));
    await eventually(() => {
      const bar = document.querySelector('progress');
      if (!bar?.hasAttribute('value')) throw new Error('No progress yet');
      expect(bar.max).toBe(4_000);
    });
    expect(texts('.running label')).toEqual(['Importing pack.json…']);
    press('Cancel Importing pack.json…');
    await untilEnded('Stopped: nothing of pack.json was stored.');
    expect(await listCorpora()).toHaveLength(1);
  });

  it('tells only of the last once another is begun', async () => {
    await open();
    chooseFiles(fileOf('no'));
    await eventually(() => expect(ended()).toHaveLength(1));
    chooseFiles(fileOf(pack));
    await untilEnded('Imported: Ferries, 2 reports');
  });
});

describe('a corpus from an address', () => {
  const address = 'https://packs.example/ferries.json';
  const pack: Pack = { ...packOf(report()), name: 'Ferries' };

  /** Has the network give a text at any address but the extension's own. */
  function serve(text: string) {
    const own = globalThis.fetch;
    vi.stubGlobal('fetch', async (url: string) =>
      url === '/corpus.json' ? own(url) : new Response(new TextEncoder().encode(text)),
    );
  }

  function type(value: string): void {
    const field = document.querySelector<HTMLInputElement>('#pack-address');
    if (!field) throw new Error('No field for an address');
    field.value = value;
    field.form?.requestSubmit();
  }

  it('is fetched, with the fingerprint of what came', async () => {
    serve(JSON.stringify(pack));
    const { permissions } = await open();
    type(` ${address} `);
    expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://packs.example/*'] });
    await untilEnded('Imported: Ferries, 1 report');
    await untilRows('Bundled', 'Ferries');
    expect(texts('.fingerprint')[0]).toMatch(/^SHA-256 of the file: [0-9a-f]{64}$/);
    expect((await listCorpora())[1]?.origin).toMatchObject({ type: 'address', url: address });
  });

  it('is brought up to date by hand, and keeps the name that its reader gave it', async () => {
    serve(JSON.stringify(pack));
    await open();
    type(address);
    await untilRows('Bundled', 'Ferries');
    press('Look for updates Ferries');
    await untilEnded('Ferries: nothing new');
    serve(JSON.stringify({ ...pack, name: 'Ships', reports: [report(), reportOf('b', 'Beta.')] }));
    press('Look for updates Ferries');
    await untilEnded('Updated: Ferries, 2 reports');
    type(address);
    await untilEnded('Ferries: nothing new');
    expect(texts('.corpus-name')).toEqual(['Bundled', 'Ferries']);
  });

  it('stays as it is where what lies there now is no pack', async () => {
    serve(JSON.stringify(pack));
    await open();
    type(address);
    await untilRows('Bundled', 'Ferries');
    const before = await listCorpora();
    serve('<html>Moved</html>');
    press('Look for updates Ferries');
    await eventually(() => expect(texts('.ended .problem')[0]).toMatch(/can’t be imported/));
    expect(await listCorpora()).toEqual(before);
  });

  it('is not fetched where the reader says no', async () => {
    serve(JSON.stringify(pack));
    await open({ yes: false });
    type(address);
    await untilEnded('Your browser did not allow that site, so nothing was fetched.');
  });

  it('needs an address of the web: what is none is said beside it, and the field keeps it', async () => {
    const { permissions } = await open();
    type('packs.example');
    await eventually(() =>
      expect(document.getElementById('pack-address-problem')?.textContent).toMatch(/^That is no web address/),
    );
    expect(document.activeElement?.id).toBe('pack-address');
    expect(permissions.request).not.toHaveBeenCalled();
  });
});
