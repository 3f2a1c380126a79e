// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type LiveBlock, liveBlocks, rangeIn } from '../../src/page/follow-text.ts';

function blocksOf(html: string): LiveBlock[] {
  document.body.innerHTML = html;
  return liveBlocks(document.body);
}

function texts(html: string): string[] {
  return blocksOf(html).map(({ text }) => text);
}

describe('the live text of a part of the page', () => {
  it('comes block by block, without white space', () => {
    expect(texts('<p>One <b>two</b>\n three</p> four <ul><li>five</li></ul> six')).toEqual([
      'Onetwothree',
      'four',
      'five',
      'six',
    ]);
  });

  it('leaves out what is never shown as text', () => {
    expect(texts('<p>One<script>“two”</script><style>three</style></p><textarea>four</textarea>')).toEqual([
      'One',
    ]);
  });

  it('reaches into open shadow roots', () => {
    document.body.innerHTML = '<p>One</p><section></section>';
    const shadow = document.querySelector('section')?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = '<p>Two</p>';
    expect(liveBlocks(document.body).map(({ text }) => text)).toEqual(['One', 'Two']);
  });

  it('is read from a form whose controls hide its properties', () => {
    const names = ['nodeType', 'localName', 'parentNode', 'shadowRoot', 'textContent'];
    const inputs = names.map(name => `<input name="${name}">`).join('');
    expect(texts(`<form>${inputs}One <p>Two</p></form>`)).toEqual(['One', 'Two']);
  });

  it.each([
    ['“One,” she said', true],
    ['He said: "One"', true],
    ['„Eins“', true],
    ['« Un »', true],
    ['「一」', true],
    ["'One,' she said", true],
    ['She said ‘one’', true],
    ['<q>One</q>', true],
    ['<blockquote>One</blockquote>', true],
    ['It’s the readers’ turn', false],
    ["It's the readers' turn", false],
    ['One – two', false],
  ])('may hold a quotation, or not: %s', (html, quoting) => {
    expect(blocksOf(`<p>${html}</p>`).some(block => block.quoting)).toBe(quoting);
  });
});

describe('the range of a stretch of a block', () => {
  it.each([
    [0, 3, 'One'],
    [3, 6, 'two'],
    [1, 8, 'ne two\n th'],
    [6, 11, 'three'],
  ])('from %i to %i is %j', (start, end, expected) => {
    const [block] = blocksOf('<p>One <b>two</b>\n three</p>');
    if (!block) throw new Error('No block was read.');
    expect(String(rangeIn(block, start, end))).toBe(expected);
  });
});
