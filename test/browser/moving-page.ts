import type { Tab } from './rig/rig.ts';

/** Puts another page's article, title and canonical address in the place of this one's, as an application does. */
export function showInPlace(tab: Tab, url: string): Promise<void> {
  return tab.evaluate(async address => {
    history.pushState(null, '', address);
    const html = await (await fetch(address)).text();
    const next = new DOMParser().parseFromString(html, 'text/html');
    document.title = next.title;
    for (const selector of ['link[rel=canonical]', 'meta[property="og:title"]', 'main']) {
      const element = next.querySelector(selector);
      if (element) document.querySelector(selector)?.replaceWith(element);
    }
  }, url);
}

/** Puts a paragraph before the article's first one. */
export function prepend(tab: Tab, html: string): Promise<void> {
  return tab.evaluate(paragraph => {
    document.querySelector('.article-body')?.insertAdjacentHTML('afterbegin', paragraph);
  }, html);
}
