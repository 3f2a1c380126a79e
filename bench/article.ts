import type { Article } from '../src/core/article.ts';

/** A page as it is written down here: paragraphs in place of blocks. */
export interface Written extends Pick<Article, 'title' | 'url' | 'site' | 'language'> {
  paragraphs: string[];
}

/** The article that would be read from a page of these paragraphs. */
export function toArticle({ title, url, site, language, paragraphs }: Written): Article {
  let end = -1;
  const blocks = paragraphs.map(paragraph => {
    const start = end + 1;
    end = start + paragraph.length;
    return { kind: 'paragraph' as const, start, end };
  });
  const text = paragraphs.join('\n');
  return { title, url, site, outlet: null, published: null, language, text, blocks, marked: [] };
}
