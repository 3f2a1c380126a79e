import { Readability } from '@mozilla/readability';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { UnreadablePageError } from '../../src/extract/index.ts';
import {
  address,
  blocksBetween,
  documentOf,
  extractFrom,
  filler,
  newsPage,
  spanOf,
  textInPage,
} from './page.ts';

afterEach(() => vi.restoreAllMocks());

const paragraphs = filler.map(text => `<p>${text}</p>`).join('');

/**
 * Elements nested in each other, as only a script builds them: a browser's parser stops at a few hundred.
 * Browsers copy many thousands, jsdom less than 5,000.
 */
function nest(document: Document, tag: string, depth: number, words: (level: number) => string): void {
  let outer: Element = document.querySelector('article') as Element;
  for (let level = 0; level < depth; level++) {
    const inner = document.createElement(tag);
    outer.append(words(level), inner);
    outer = inner;
  }
  outer.append('The end of it.');
}

describe('a page that nests elements 1,000 deep', () => {
  it.each(['div', 'span', 'q', 'blockquote', 'section'])('in <%s> is read as any other', tag => {
    const document = documentOf(newsPage(''));
    nest(document, tag, 1_000, () => '');
    const text = extract(document, address)?.article.text;
    expect(text).toContain(filler.join('\n'));
    expect(text).toContain('The end of it.');
  });

  it('with text at every level is read in order', () => {
    const document = documentOf(newsPage(''));
    nest(document, 'span', 1_000, level => `Word${level} `);
    const extraction = extract(document, address);
    expect(extraction?.article.text).toContain('Word0 Word1 Word2 ');
    expect(extraction?.article.text).toContain(' Word998 Word999 The end of it.');
  });

  it('keeps scripts and styles out of what lies deepest', () => {
    const document = documentOf(newsPage(''));
    nest(document, 'div', 150, () => '');
    const deepest = [...document.querySelectorAll('article div')].at(-1) as Element;
    deepest.innerHTML = '<style>p { color: red }</style><p>Deep <b>down</b> there.</p>';
    const text = extract(document, address)?.article.text;
    expect(text).toContain('Deep down there.');
    expect(text).not.toContain('color');
  });
});

describe('a page that names its elements after the properties of a document', () => {
  it('is read as any other', () => {
    const document = documentOf(newsPage(''));
    // What `<img name="body">` does in a browser; jsdom has none of it.
    for (const name of ['body', 'cloneNode', 'contentType', 'createTreeWalker']) {
      Object.defineProperty(document, name, { value: document.createElement('img') });
    }
    expect(extract(document, address)?.article.text).toBe(filler.join('\n'));
  });
});

describe('a form that names its fields after the methods of an element', () => {
  it('is passed over where no article is found without it', () => {
    const document = documentOf('<title>Scores</title><body><form><input></form><p>Choose a day.</p></body>');
    const form = document.querySelector('form') as HTMLFormElement;
    // What `<input name="matches">` does in a browser; jsdom has none of it.
    for (const name of ['matches', 'getAttribute', 'closest', 'querySelector', 'id']) {
      Object.defineProperty(form, name, { value: form.firstChild });
    }
    expect(extract(document, address)).toBeNull();
  });
});

describe('markup that Readability rebuilds', () => {
  it('is still found in the page: links to scripts, fonts, double line breaks, noscript', () => {
    const body = `<div><font color="red">“We <a href="javascript:void(0)">stay here</a>,</font> <a href="javascript:x()">he
      <b>said</b></a> to the members of the board, some of whom had left by then, and to the press.<br><br>on Monday.”<noscript><img src="a.png"></noscript></div>`;
    const extraction = extractFrom(newsPage(body));
    expect(blocksBetween(extraction)).toEqual([
      '“We stay here, he said to the members of the board, some of whom had left by then, and to the press.',
      'on Monday.”',
    ]);
    expect(textInPage(extraction, spanOf(extraction, 'We stay here,'))).toBe('We stay here,');
  });

  it('is still found where Readability has to try twice', () => {
    const short = '<p>“We stay,” she said, and that was all of it.</p>';
    const html = `<!doctype html><title>Brief</title><body><div class="comment">${paragraphs}${short}</div></body>`;
    const extraction = extractFrom(html);
    expect(textInPage(extraction, spanOf(extraction, 'We stay,'))).toBe('We stay,');
  });
});

describe('text that looks like markup', () => {
  it('is text', () => {
    const body =
      '<p>“&lt;img src=x onerror=alert(1)&gt; \u202Eabc\u202C,” he typed &lt;q&gt;so&lt;/q&gt;.</p>';
    const extraction = extractFrom(newsPage(body));
    expect(blocksBetween(extraction)).toEqual([
      '“<img src=x onerror=alert(1)> \u202Eabc\u202C,” he typed <q>so</q>.',
    ]);
    expect(extraction.article.marked).toEqual([]);
  });
});

describe('a page beyond reach', () => {
  const cause = new RangeError('Maximum call stack size exceeded');
  const failure = expect.objectContaining({ cause, message: expect.stringContaining(cause.message) });
  const fail = () => {
    throw cause;
  };

  it('says so where it cannot be copied', () => {
    const document = documentOf(newsPage(''));
    vi.spyOn(Object.getPrototypeOf(document), 'cloneNode').mockImplementation(fail);
    const read = () => extract(document, address);
    expect(read).toThrow(UnreadablePageError);
    expect(read).toThrow(failure);
  });

  it('is read without Readability where that fails', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    vi.spyOn(Readability.prototype, 'parse').mockImplementation(fail);
    expect(extract(documentOf(newsPage('')), address)?.article.text).toBe(filler.join('\n'));
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('Readability'), cause);
  });
});

describe('a page of 1 MB', () => {
  it('is read whole', () => {
    const body = Array.from(
      { length: 1_600 },
      (_, index) => `<p>${index} ${'All the words of a report. '.repeat(23)}</p>`,
    );
    const { article } = extractFrom(newsPage(body.join('')));
    expect(article.blocks).toHaveLength(1_603);
    expect(article.text.length).toBeGreaterThan(980_000);
  });
});
