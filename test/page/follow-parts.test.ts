// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { TextMap } from '../../src/extract/text-map.ts';
import { watchedParts } from '../../src/page/follow-parts.ts';
import { article } from '../background/samples.ts';

/** What an extraction that chose these nodes would be. */
function extractionOf(...nodes: (Node | null | undefined)[]) {
  const map = new TextMap();
  let start = 0;
  for (const node of nodes as Text[]) {
    map.add({ start, length: node.length, node, offset: 0, afterGap: true });
    start += node.length + 1;
  }
  return { article: { ...article(), text: ' '.repeat(start) }, map };
}

it('watches what declares itself the article, and the nodes around that for what enters', () => {
  document.body.innerHTML = '<main><article><p>One</p><p>Two</p></article><aside>Three</aside></main>';
  const [one, two] = [...document.querySelectorAll('p')].map(p => p.firstChild);
  expect(watchedParts(extractionOf(one, two))).toEqual({
    whole: [document.querySelector('article')],
    around: [document.querySelector('main'), document.body, document.documentElement, document],
  });
});

it('takes all of the article in, whatever its order', () => {
  document.body.innerHTML = '<main><p>One</p><article><p>Two</p><p>Three</p></article></main>';
  const [one, two, three] = [...document.querySelectorAll('p')].map(p => p.firstChild);
  expect(watchedParts(extractionOf(three, one, two)).whole).toEqual([document.querySelector('main')]);
});

it.each([
  ['its declared frame', '<article><div><p>One</p><p>Two</p></div><div></div></article>', 'article'],
  ['that of the whole page', '<div role="main"><div><div><p>One</p><p>Two</p></div></div></div>', '[role]'],
  ['what is around its innermost element', '<section><div><p>One</p><p>Two</p></div></section>', 'section'],
  ['the body where nothing else is', '<p>One</p><p>Two</p>', 'body'],
])('watches for the rest of an article in %s', (_, html, frame) => {
  document.body.innerHTML = html;
  const texts = [...document.querySelectorAll('p')].map(p => p.firstChild);
  expect(watchedParts(extractionOf(...texts)).whole).toEqual([document.querySelector(frame)]);
});

it('watches around an article of one text', () => {
  document.body.innerHTML = '<section><p>One</p></section>';
  const text = document.querySelector('p')?.firstChild;
  expect(watchedParts(extractionOf(text)).whole).toEqual([document.querySelector('section')]);
});

it('watches every root that holds some of it, and out of each the way up to the page', () => {
  document.body.innerHTML = '<article><p>One</p></article><section></section>';
  const host = document.querySelector('section') as Element;
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.innerHTML = '<div><p>Two</p><p>Three</p></div>';
  const [two, three] = [...shadow.querySelectorAll('p')].map(p => p.firstChild);
  const { whole, around } = watchedParts(extractionOf(document.querySelector('p')?.firstChild, two, three));
  expect(whole).toEqual([document.querySelector('article'), shadow]);
  expect(new Set(around)).toEqual(new Set([document.body, document.documentElement, document, host]));
});

it('watches an article in a frame, and the frame', () => {
  document.body.innerHTML = '<iframe></iframe>';
  const frame = document.querySelector('iframe') as HTMLIFrameElement;
  const inner = frame.contentDocument as Document;
  inner.body.innerHTML = '<article><p>One</p><p>Two</p></article>';
  const texts = [...inner.querySelectorAll('p')].map(p => p.firstChild);
  const { whole, around } = watchedParts(extractionOf(...texts));
  expect(whole).toEqual([inner.querySelector('article')]);
  expect(around).toEqual([
    inner.body,
    inner.documentElement,
    inner,
    frame,
    document.body,
    document.documentElement,
    document,
  ]);
});

it('watches nothing of what is gone', () => {
  expect(watchedParts(extractionOf(document.createTextNode('One')))).toEqual({ whole: [], around: [] });
});
