// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { Dressing, newLedger } from '../../src/page/dressing.ts';

beforeEach(() => {
  document.body.innerHTML = '<main><article><p>One <b>two</b></p><p>Three</p></article><p>Four</p></main>';
});

function all(selector: string, root: ParentNode = document): Element[] {
  return [...root.querySelectorAll(selector)];
}

it('goes by the names of elements and of those around them, each kind once', () => {
  const dressing = new Dressing(newLedger());
  const selectors = ['body > main > article > p', 'html > body > main > p', 'main > article > p > b'];
  expect(dressing.give(all('p, b'))).toEqual({ selectors, inFrames: false, inShadow: false });
  expect(dressing.lacks(all('p, b'))).toBe(false);
  expect(dressing.give(all('p, b')).selectors).toEqual([]);
  expect(dressing.lacks(all('article'))).toBe(true);
});

it('is new for the same kind in a shadow root and in a frame', () => {
  const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
  const frame = document.body.appendChild(document.createElement('iframe')).contentDocument as Document;
  for (const root of [shadow, frame.body]) root.innerHTML = '<i>One</i>';
  document.body.insertAdjacentHTML('beforeend', '<i>One</i>');
  const dressing = new Dressing(newLedger());
  const given = [document.body, shadow, frame].map(root => dressing.give(all('i', root)));
  expect(given).toEqual([
    { selectors: ['html > body > i'], inFrames: false, inShadow: false },
    { selectors: ['html > body > div', 'i'], inFrames: false, inShadow: true },
    { selectors: ['html > body > i'], inFrames: true, inShadow: false },
  ]);
  expect(dressing.lacks([document.body, shadow, frame].flatMap(root => all('i', root)))).toBe(false);
});

it('counts nothing any more once it is dropped', () => {
  const dressing = new Dressing(newLedger());
  const given = [dressing.give(all('p')), dressing.give(all('b'))];
  expect(dressing.drop()).toEqual(given);
  expect(dressing.lacks(all('b'))).toBe(true);
  expect(dressing.drop()).toEqual([]);
});

it('is for all elements where there are too many kinds', () => {
  const dressing = new Dressing(newLedger());
  for (let i = 0; i < 70; i++) document.body.append(document.createElement(`x-${i}`));
  expect(dressing.give(all('body > *')).selectors).toHaveLength(71);
  for (let i = 0; i < 70; i++) document.body.append(document.createElement(`y-${i}`));
  expect(dressing.give(all('body > *')).selectors).toEqual(['*']);
  document.body.append(document.createElement('z-1'));
  expect(dressing.lacks(all('*'))).toBe(false);
});
