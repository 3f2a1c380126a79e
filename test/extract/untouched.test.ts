import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { address, documentOf, filler, newsPage } from './page.ts';

/** Each sends Readability another way: through one try, through both, to no article at all. */
const pages = {
  'an article': newsPage(
    '<h2>A break</h2><blockquote>“We stay,” <q>he</q> said.<br><br>So they did.</blockquote>',
  ),
  'a short article with odd names': `<div class="sidebar" id="comments"><font>${filler[0]}</font><br><br>${filler[1]}</div>`,
  'no article': '<form name="f"><input name="q"><noscript><img src="a.png"></noscript></form>',
};

describe.each(Object.entries(pages))('the live document of %s', (_, html) => {
  it('is only read', () => {
    const document = documentOf(html);
    const { MutationObserver } = document.defaultView as unknown as typeof globalThis;
    const observer = new MutationObserver(() => {});
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    const before = document.documentElement.outerHTML;

    extract(document, address);

    expect(observer.takeRecords()).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
