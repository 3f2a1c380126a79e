// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as reading from '../../src/page/read-article.ts';
import { followed, load, pageWith, paragraphWith, pass } from './moving-page.ts';

const first = '“We stay until it is signed,” she said.';
const rest = `<p>“There is more of it,” she said, and went on about the pay, the night shift and the ferry.</p>
  <p>The others, who had heard it before, looked at their watches, at the ceiling, and at the clock.</p>`;
const second = 'He called it “an offer that nobody could refuse” and left.';

let page: ReturnType<typeof followed>;
const read = vi.spyOn(reading, 'readArticle');

vi.mock('../../src/page/read-article.ts', async load => ({ ...(await load<typeof reading>()) }));

beforeEach(async () => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/story');
  load(pageWith(first, second));
  page = followed();
  await page.check();
  read.mockClear();
});

afterEach(() => {
  page.life.abort();
  vi.useRealTimers();
});

const both = ['We stay until it is signed,', 'an offer that nobody could refuse'];

describe('an article that stays', () => {
  it('is left alone', async () => {
    await pass(60_000);
    expect(read).not.toHaveBeenCalled();
    expect(page.repaint).not.toHaveBeenCalled();
    expect(await page.article.isSettled()).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not read again for text that holds no quotation', async () => {
    document.querySelector('article')?.append(document.createElement('p'));
    paragraphWith('No vote was taken').append(' It was 3 minutes ago.');
    const added = document.createElement('p');
    added.textContent = 'It’s the readers’ turn to say something about it, and they don’t.';
    document.querySelector('article')?.append(added);
    await pass(60_000);
    expect(read).not.toHaveBeenCalled();
    expect(await page.article.isSettled()).toBe(true);
  });

  it('is not read again for what happens elsewhere on the page', async () => {
    const footer = document.querySelector('footer p') as Element;
    footer.textContent = 'He said: “Read this as well, it is much better than what you read.”';
    await pass(60_000);
    expect(read).not.toHaveBeenCalled();
  });

  it('keeps its marks where its text is written into new nodes, without being read again', async () => {
    for (const words of ['We stay', 'an offer']) {
      const paragraph = paragraphWith(words);
      const anew = document.createElement('p');
      anew.innerHTML = paragraph.innerHTML.replace('until', '<i>\n until </i>');
      paragraph.replaceWith(anew);
    }
    await pass(150);
    expect(page.painted().map(text => text.replace(/\s+/g, ' '))).toEqual(both);
    expect(page.repaint).toHaveBeenCalledTimes(1);
    await pass(60_000);
    expect(read).not.toHaveBeenCalled();
    expect(page.moved).not.toHaveBeenCalled();
  });

  it('is read once and keeps its result where all of it is written into new nodes', async () => {
    const name = page.article.painted?.name;
    const main = document.querySelector('main') as Element;
    main.innerHTML = String(main.innerHTML);
    await pass(150);
    expect(page.painted()).toEqual(both);
    expect(await page.article.isSettled()).toBe(false);
    await pass(60_000);
    expect(read).toHaveBeenCalledTimes(1);
    expect(page.moved).not.toHaveBeenCalled();
    expect(page.painted()).toEqual(both);
    expect(page.article.painted?.name).toBe(name);
    expect(await page.article.isSettled()).toBe(true);
    document.querySelectorAll('article p')[1]?.replaceWith('Nothing.');
    await pass(150);
    expect(page.painted()).toEqual(both.slice(1));
  });

  it('keeps its result at another address, and stays as it is at an anchor', async () => {
    history.replaceState(null, '', '/story#comments');
    page.article.beat();
    await pass(60_000);
    expect(read).not.toHaveBeenCalled();
    history.replaceState(null, '', '/story?utm_source=feed');
    page.article.beat();
    await pass(60_000);
    expect(read).toHaveBeenCalledTimes(1);
    expect(page.moved).not.toHaveBeenCalled();
    expect(await page.article.isSettled()).toBe(true);
  });

  it('is not given up for longer comments that come in below it', async () => {
    const comments = document.createElement('section');
    const comment =
      '<p>“Nobody asked us about any of this,” wrote a reader, who had more to say, and more.</p>';
    comments.innerHTML = `<div><div>${comment.repeat(80)}</div></div>`;
    document.body.append(comments);
    await pass(60_000);
    const { extraction } = (await read.mock.results[0]?.value) ?? {};
    expect(extraction.article.text).not.toContain('We stay');
    expect(page.moved).not.toHaveBeenCalled();
    expect(page.painted()).toEqual(both);
    expect(await page.article.isSettled()).toBe(true);
  });
});

describe('an article that changes', () => {
  it('loses the mark of a changed quotation at once, and is read again when the page holds still', async () => {
    (paragraphWith('We stay').firstChild as Text).replaceData(1, 7, 'We leave');
    await pass(150);
    expect(page.painted()).toEqual(both.slice(1));
    expect(await page.article.isSettled()).toBe(false);
    expect(page.moved).not.toHaveBeenCalled();
    await pass(1_000);
    expect(page.moved).toHaveBeenCalledTimes(1);
    await page.check();
    expect(page.painted()).toEqual(['We leave until it is signed,', both[1]]);
    expect(await page.article.isSettled()).toBe(true);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('is read again where the words around a quotation change', async () => {
    (paragraphWith('We stay').firstChild as Text).data = '“We stay until it is signed,” he joked.';
    await pass(2_000);
    expect(page.moved).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['comes in', (post: Element) => document.querySelector('h1')?.after(post)],
    [
      'is unfolded',
      (post: Element) => {
        post.setAttribute('style', 'display: none');
        document.querySelector('h1')?.after(post);
        setTimeout(() => post.removeAttribute('style'), 30_000);
      },
    ],
  ])('is read again where a quotation %s', async (_, enter) => {
    const post = document.createElement('p');
    post.textContent = 'The minister said: “There will be no further talks before the harvest is in.”';
    enter(post);
    await pass(60_000);
    expect(page.moved).toHaveBeenCalled();
    await page.check();
    expect(page.painted()).toEqual(['There will be no further talks before the harvest is in.', ...both]);
  });

  it.each([
    ['unfolds', `<section hidden>${rest}</section>`, (section: Element) => section.removeAttribute('hidden')],
    [
      'fills',
      '<section></section>',
      (section: Element) => {
        section.innerHTML = rest;
      },
    ],
  ])('is read again where a button %s what stands beside its text', async (_, section, press) => {
    const [text = ''] = /(?<=<article>).*(?=<\/article>)/s.exec(pageWith(first, second)) ?? [];
    load(pageWith().replace(/(?<=<article>).*(?=<\/article>)/s, `<div>${text}</div>${section}`));
    await pass(60_000);
    await page.check();
    read.mockClear();
    press(document.querySelector('article section') as Element);
    await pass(2_000);
    expect(read).toHaveBeenCalledTimes(1);
    await page.check();
    expect(page.painted()).toEqual([...both, 'There is more of it,']);
  });

  it('is read again where a quotation goes', async () => {
    paragraphWith('We stay').remove();
    await pass(2_000);
    expect(page.moved).toHaveBeenCalledTimes(1);
    await page.check();
    expect(page.painted()).toEqual(both.slice(1));
  });

  it('is looked at before it is said to stand', async () => {
    (paragraphWith('We stay').firstChild as Text).replaceData(1, 7, 'We leave');
    expect(await page.article.isSettled()).toBe(false);
    expect(page.painted()).toEqual(both.slice(1));
  });

  it('is told of again where nobody heard it the first time', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    page.moved.mockRejectedValueOnce(new Error('The message port closed.'));
    paragraphWith('We stay').remove();
    await pass(2_000);
    expect(page.moved).toHaveBeenCalledTimes(1);
    expect(warn).toHaveBeenCalledTimes(1);
    await pass(10_000);
    expect(page.moved).toHaveBeenCalledTimes(2);
    warn.mockRestore();
  });
});

describe('an article in a frame', () => {
  const frame = () => document.querySelector('iframe') as HTMLIFrameElement;
  /** What the page script listens to in the frame: no script can send such an event as the browser does. */
  let listeners: Map<string, (event: object) => void>;

  const inFrame = (...texts: string[]) => {
    const { contentDocument, contentWindow } = frame();
    const listen = vi.spyOn(contentWindow as Window, 'addEventListener');
    listeners = new Map();
    listen.mockImplementation((type, listener) => {
      listeners.set(type, listener as (event: object) => void);
    });
    (contentDocument as Document).body.innerHTML = /<main>.*<\/main>/s.exec(pageWith(...texts))?.[0] ?? '';
  };

  beforeEach(async () => {
    load('<title>Frame</title><iframe></iframe>');
    inFrame(first);
    await pass(60_000);
    await page.check();
    expect(page.painted()).toEqual([both[0]]);
    page.moved.mockClear();
    read.mockClear();
  });

  it('is let go of as the frame goes, and told of', () => {
    listeners.get('pagehide')?.({ persisted: false, isTrusted: true });
    expect(page.painted()).toEqual([]);
    expect(page.repaint).toHaveBeenCalled();
    expect(page.moved).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['goes into the cache with the whole page', { persisted: true, isTrusted: true }],
    ['only says that it goes', { persisted: false, isTrusted: false }],
  ])('is kept where the frame %s', (_, event) => {
    listeners.get('pagehide')?.(event);
    expect(page.painted()).toEqual([both[0]]);
    expect(page.moved).not.toHaveBeenCalled();
  });

  it('is found where the frame has gone elsewhere, once that has loaded', async () => {
    listeners.get('pagehide')?.({ persisted: false, isTrusted: true });
    await pass(10_000);
    inFrame(first, second);
    frame().dispatchEvent(new Event('load'));
    await pass(10_000);
    expect(page.moved).toHaveBeenCalledTimes(2);
    await page.check();
    expect(page.painted()).toEqual(both);
  });

  it('is not looked for where the page has one of its own', async () => {
    load(`${pageWith(first)}<iframe></iframe>`);
    await pass(60_000);
    await page.check();
    read.mockClear();
    frame().dispatchEvent(new Event('load'));
    await pass(60_000);
    expect(read).not.toHaveBeenCalled();
  });
});

describe('a page that changes while it is read', () => {
  const added = '<p>“Not before Monday,” a third one said, and nobody in the room had anything to add.</p>';
  const addParagraph = () => document.querySelector('h1')?.insertAdjacentHTML('afterend', added);

  /** A page that is read for the first time, and chosen from for half a second. */
  function beginReading() {
    page.life.abort();
    load(pageWith(first, second));
    page = followed();
    const { choose } = page;
    const choosing = choose.getMockImplementation();
    choose.mockImplementation(async copy => {
      await new Promise(resolve => setTimeout(resolve, 500));
      return choosing?.(copy) ?? { title: '', chosen: [] };
    });
    return page.check();
  }

  it('gets marks on what has come in meanwhile, too', async () => {
    const checked = beginReading();
    await pass(200);
    addParagraph();
    await pass(400);
    expect((await checked)?.article.text).not.toContain('Not before Monday');
    expect(page.painted()).toEqual(both);
    await pass(5_000);
    expect(page.moved).toHaveBeenCalledTimes(1);
    await page.check();
    expect(page.painted()).toEqual(['Not before Monday,', ...both]);
  });

  it('is given with the words that stand there by then, and without what has gone', async () => {
    const checked = beginReading();
    await pass(200);
    (paragraphWith('We stay').firstChild as Text).replaceData(1, 7, 'We leave');
    paragraphWith('an offer').remove();
    await pass(400);
    await checked;
    expect(page.painted()).toEqual(['We leave until it is signed,']);
  });

  it('is not read again for what has happened elsewhere', async () => {
    const checked = beginReading();
    await pass(200);
    document.querySelector('footer')?.insertAdjacentHTML('beforeend', added);
    await pass(60_000);
    await checked;
    expect(read).toHaveBeenCalledTimes(1);
    expect(await page.article.isSettled()).toBe(true);
  });

  it('is not looked at before it is read', async () => {
    const checked = beginReading();
    await pass(50);
    addParagraph();
    await pass(400);
    expect(vi.getTimerCount()).toBe(1);
    await pass(100);
    await checked;
  });

  it('is read once, however many ask', async () => {
    const checked = beginReading();
    const [one, other, settled] = [page.article.current(), page.article.current(), page.article.isSettled()];
    await pass(1_000);
    expect(await one).toBe(await checked);
    expect(await other).toBe(await checked);
    expect(await settled).toBe(true);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('is let go of where the reader turns Crossquote off meanwhile', async () => {
    const refused = expect(beginReading()).rejects.toThrow('abort');
    await pass(200);
    page.life.abort();
    await pass(400);
    await refused;
    addParagraph();
    await pass(60_000);
    expect(vi.getTimerCount()).toBe(0);
    expect(read).toHaveBeenCalledTimes(1);
    await expect(page.article.current()).rejects.toThrow('abort');
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('is let go of where the reader leaves it meanwhile, and read when they have come back', async () => {
    const listen = vi.spyOn(globalThis, 'addEventListener');
    const refused = expect(beginReading()).rejects.toThrow('abort');
    await pass(200);
    const leave = listen.mock.calls.find(([type]) => type === 'pagehide')?.[1] as (event: object) => void;
    leave({ isTrusted: false });
    leave({ isTrusted: true });
    await pass(400);
    await refused;
    listen.mockRestore();
    const checked = page.check();
    await pass(600);
    await checked;
    expect(page.painted()).toEqual(both);
  });

  it('is left alone where nobody chooses, until somebody asks again', async () => {
    const refused = expect(beginReading()).rejects.toThrow('nobody');
    page.choose.mockRejectedValueOnce(new Error('nobody answers'));
    await pass(600);
    await refused;
    addParagraph();
    await pass(60_000);
    expect(read).toHaveBeenCalledTimes(1);
    const checked = page.check();
    await pass(600);
    await checked;
    expect(page.painted()).toEqual(['Not before Monday,', ...both]);
  });

  it('is not said to stand where nobody chooses when somebody asks for what has changed', async () => {
    addParagraph();
    page.choose.mockRejectedValueOnce(new Error('nobody answers'));
    await expect(page.check()).rejects.toThrow('nobody');
    expect(await page.article.isSettled()).toBe(false);
    await page.check();
    expect(page.painted()).toEqual(['Not before Monday,', ...both]);
    expect(await page.article.isSettled()).toBe(true);
  });

  it('is read later where nobody chooses this time, and keeps its marks until then', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    page.choose.mockRejectedValueOnce(new Error('nobody answers'));
    addParagraph();
    await pass(2_000);
    expect(warn).toHaveBeenCalledTimes(1);
    expect(page.painted()).toEqual(both);
    await pass(10_000);
    expect(page.moved).toHaveBeenCalledTimes(1);
    warn.mockRestore();
  });
});

describe('an article that goes', () => {
  const other = pageWith('“The bridge will be open by the spring of next year,” the mayor said.');

  it('takes its marks with it, and the next one is read', async () => {
    history.pushState(null, '', '/');
    document.querySelector('main')?.replaceChildren('Loading');
    await pass(2_000);
    expect(page.painted()).toEqual([]);
    expect(page.moved).toHaveBeenCalledTimes(1);
    expect(await page.check()).toBeNull();
    expect(page.article.painted).toBeNull();

    const next = new DOMParser().parseFromString(other, 'text/html').querySelector('article') as Element;
    history.pushState(null, '', '/bridge');
    document.querySelector('main')?.replaceChildren(document.adoptNode(next));
    await pass(10_000);
    expect(page.moved).toHaveBeenCalledTimes(2);
    await page.check();
    expect(page.painted()).toEqual(['The bridge will be open by the spring of next year,']);
  });

  it('is read no more than is needed while none comes', async () => {
    document.querySelector('main')?.replaceChildren('Loading');
    await pass(600_000);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('is missed with the whole document', async () => {
    load(other);
    await pass(10_000);
    expect(page.moved).toHaveBeenCalledTimes(1);
  });
});

it('leaves nothing behind when it ends', async () => {
  paragraphWith('We stay').remove();
  page.life.abort();
  expect(vi.getTimerCount()).toBe(0);
  document.querySelector('main')?.remove();
  await pass(60_000);
  expect(vi.getTimerCount()).toBe(0);
  expect(read).not.toHaveBeenCalled();
  expect(page.moved).not.toHaveBeenCalled();
  expect(page.article.painted).toBeNull();
});
