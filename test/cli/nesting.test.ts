import { describe, expect, it } from 'vitest';
import { nestingOf } from '../../src/cli/nesting.ts';

describe('the nesting of a page', () => {
  it.each([
    ['nothing', 'text', 0],
    ['one in another', '<div><span>a</span></div><div>b</div>', 2],
    ['closed ones', '<b>a</b>'.repeat(50), 1],
    ['those that close by themselves', '<p>a<li>b<br>'.repeat(50), 0],
    ['an end tag too many', '</b></b><b>a</b>', 1],
    ['tags in a comment', `<!--${'<b>'.repeat(50)}--><b>a</b>`, 1],
    ['tags in a script', `<script>${'<b>'.repeat(50)}</script><b>a</b>`, 1],
    ['leaves of a drawing', `<svg>${'<path d="M0 0"/>'.repeat(50)}</svg>`, 1],
    ['what only looks closed', '<b/>'.repeat(50), 50],
    ['a comment without end', '<b><!-- <b><b>', 1],
  ])('of %s', (_, html, depth) => {
    expect(nestingOf(html, 1000)).toBe(depth);
  });

  it('is not counted beyond what is asked', () => {
    expect(nestingOf('<b>'.repeat(5000), 100)).toBe(100);
  });
});
