import { describe, expect, it } from 'vitest';
import { chooseText } from '../../src/core/reader/choose-text.ts';
import { extract } from '../../src/extract/extract.ts';
import { extracting } from '../../src/extract/index.ts';
import { address, filler, framing, spanOf, textInPage } from './page.ts';

const story = `<html lang="fr"><head><title>Inside</title></head><body>${filler.map(text => `<p>${text}</p>`).join('')}</body></html>`;
const write = (inner: Document) => {
  inner.documentElement.innerHTML = story;
};

describe('an article in a frame', () => {
  it('is found where the page around it has none, and called what that page is called', () => {
    const document = framing('', write);
    const extraction = extract(document, address);
    expect(extraction?.article).toMatchObject({
      title: 'The page around it',
      url: address.replace(/#.*/, ''),
      outlet: 'The Gazette',
      language: 'en',
      text: filler.join('\n'),
    });
    expect(extraction?.map.roots).toEqual([document.querySelector('iframe')?.contentDocument]);
    expect(extraction && textInPage(extraction, spanOf(extraction, 'settle the strike'))).toBe(
      'settle the strike',
    );
  });

  it('is found in a frame in a frame', () => {
    const document = framing('', inner => {
      inner.body.innerHTML = '<iframe></iframe>';
      write(inner.querySelector('iframe')?.contentDocument as Document);
    });
    expect(extract(document, address)?.article.text).toBe(filler.join('\n'));
  });

  it('is the longest of several', () => {
    const document = framing('', write, '<iframe id="first"></iframe>');
    const [first] = document.querySelectorAll('iframe');
    write(first?.contentDocument as Document);
    const longer = [...document.querySelectorAll('iframe')].at(-1)?.contentDocument as Document;
    write(longer);
    longer.body.append(longer.createElement('p'));
    (longer.body.lastChild as Element).textContent = `${filler[0]} And so on.`;
    expect(extract(document, address)?.map.roots).toEqual([longer]);
  });

  it('is not looked for where the page itself has one', () => {
    const own = filler.map(text => `<p>${text.replace('the', 'their')}</p>`).join('');
    expect(extract(framing('', write, own), address)?.article.text).not.toContain(filler[0]);
  });

  it.each(['hidden', 'width="1" height="1"', 'style="display: none"'])(
    'is not looked for where nobody sees it: %s',
    attributes => {
      expect(extract(framing(attributes, write), address)).toBeNull();
    },
  );

  it('is looked for in so many frames only: each costs as much as a page', () => {
    const document = framing('', write, '<iframe></iframe>'.repeat(30));
    expect(extract(document, address)).not.toBeNull();
    for (const { contentDocument } of document.querySelectorAll('iframe'))
      contentDocument?.documentElement.replaceChildren();
    write([...document.querySelectorAll('iframe')].at(-1)?.contentDocument as Document);
    expect(extract(document, address)).toBeNull();
  });

  it('is not looked for in frames that keep the page out', () => {
    const document = framing('', write);
    Object.defineProperty(document.querySelector('iframe'), 'contentDocument', { value: null });
    expect(extract(document, address)).toBeNull();
  });
});

describe('frames that go while Readability chooses', () => {
  /** A page with two articles in frames, the second of which goes before the choice of that number is made. */
  function extractWhile(go: (frame: HTMLIFrameElement) => void, choice: number) {
    const document = framing('', write, '<iframe></iframe>');
    const [first, second] = document.querySelectorAll('iframe') as unknown as [
      HTMLIFrameElement,
      HTMLIFrameElement,
    ];
    write(first.contentDocument as Document);
    const work = extracting(document, address);
    let choices = 0;
    let step = work.next();
    while (!step.done) {
      if (++choices === choice) go(second);
      step = work.next(chooseText(step.value));
    }
    return { extraction: step.value, first: first.contentDocument };
  }

  /** As Firefox forbids it: every touch throws. */
  function kill(frame: HTMLIFrameElement): void {
    const { contentDocument } = frame;
    frame.remove();
    const forbid = () => {
      throw new TypeError('can’t access dead object');
    };
    for (const key of ['defaultView', 'contentType', 'body', 'cloneNode', 'createTreeWalker']) {
      Object.defineProperty(Object.getPrototypeOf(contentDocument), key, { get: forbid });
    }
  }

  it.each([1, 2, 3, 4, 5, 6])('leave the others to be found, before choice %s', choice => {
    for (const go of [(frame: HTMLIFrameElement) => frame.remove(), kill]) {
      const { extraction, first } = extractWhile(go, choice);
      expect(extraction?.article.text).toBe(filler.join('\n'));
      expect(extraction?.map.roots).toEqual([first]);
    }
  });
});
