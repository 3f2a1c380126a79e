import { describe, expect, it } from 'vitest';
import { takeSnapshot } from '../../src/extract/snapshot.ts';
import { documentOf, newsPage } from './page.ts';

function copyOf(body: string): Document {
  return takeSnapshot(documentOf(newsPage(body))).copy;
}

describe('the copy that Readability gets', () => {
  it.each(['svg', 'picture source', 'aside', 'footer', 'nav'])(
    'is without what would be taken out of the article anyway: %s',
    selector => {
      const body =
        '<svg><path></path></svg><picture><source media="print"><img alt=""></picture><aside>More</aside>';
      expect(copyOf(body).querySelector(selector)).toBeNull();
      expect(copyOf(body).querySelector('picture img')).not.toBeNull();
    },
  );

  it('keeps what is named so but holds an article', () => {
    const { body } = copyOf('<aside><article>One</article></aside><footer><div><h1>Two</h1></div></footer>');
    expect(body.textContent).toContain('One');
    expect(body.textContent).toContain('Two');
  });

  it('numbers its texts as the page has them, those taken out among them', () => {
    const document = documentOf('<p>One</p><nav>Two</nav><p>Three</p>');
    const { copy, order } = takeSnapshot(document);
    const [one, three] = copy.querySelectorAll('p');
    expect(order.get(one?.firstChild as Node)).toBe(0);
    expect(order.get(three?.firstChild as Node)).toBe(2);
  });
});
