import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextMap } from '../../src/extract/text-map.ts';
import { documentOf, extractFrom, newsPage, spanOf, textInPage, withoutSpace } from './page.ts';

const words = fc.constantFrom(
  '“We stay',
  ' until\u00a0it ',
  'is\n   signed,” ',
  'she said.',
  ' ',
  '\n\t',
  'har\u00adbour',
  'zero\u200bwidth',
  '😀',
  '&amp;',
  '’s',
  ' — ',
  '中文，',
  'שלום ',
  '\u3000',
  'x',
);

const text = fc.array(words, { maxLength: 5 }).map(parts => parts.join(''));
const silent = fc.constantFrom(
  '<!-- “no” -->',
  '<script>var a = "no";</script>',
  '<span hidden>no</span>',
  '<wbr>',
);

/** What may stand in a paragraph. */
const inline: fc.Arbitrary<string> = fc.letrec<{ inline: string }>(tie => ({
  inline: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    text,
    fc.constantFrom('<br>', '<br><br>'),
    silent,
    fc
      .tuple(fc.constantFrom('b', 'i', 'a', 'q', 'span', 'em'), fc.array(tie('inline'), { maxLength: 4 }))
      .map(([tag, children]) => `<${tag}>${children.join('')}</${tag}>`),
  ),
})).inline;

/** What may stand in an article. */
const block: fc.Arbitrary<string> = fc.letrec<{ block: string }>(tie => ({
  block: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc
      .tuple(fc.constantFrom('p', 'h2', 'div', 'figcaption'), fc.array(inline, { maxLength: 5 }))
      .map(([tag, children]) => `<${tag}>${children.join('')}</${tag}>`),
    inline,
    fc
      .tuple(fc.constantFrom('div', 'blockquote', 'section', 'ul'), fc.array(tie('block'), { maxLength: 4 }))
      .map(([tag, children]) => `<${tag}>${children.join('')}</${tag}>`),
    fc.constant('<p>ALSO READ: the rest of it</p>'),
  ),
})).block;

const page = fc.array(block, { minLength: 1, maxLength: 6 }).map(blocks => newsPage(blocks.join('\n')));
const fraction = fc.double({ min: 0, max: 1, noNaN: true });

describe('the map', () => {
  it('finds any span of the text in the page, word for word', () => {
    fc.assert(
      fc.property(page, fc.array(fc.tuple(fraction, fraction), { maxLength: 10 }), (html, cuts) => {
        const extraction = extractFrom(html);
        const { length } = extraction.article.text;
        const spans = cuts.map(([a, b]) => {
          const [start = 0, end = 0] = [Math.floor(a * length), Math.floor(b * length)].sort((x, y) => x - y);
          return { start, end };
        });
        for (const span of [{ start: 0, end: length }, ...spans]) {
          const words = extraction.article.text.slice(span.start, span.end);
          expect(withoutSpace(textInPage(extraction, span))).toBe(withoutSpace(words));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps blocks and marked spans whole on any page', () => {
    fc.assert(
      fc.property(page, html => {
        const { text, blocks, marked } = extractFrom(html).article;
        const texts = blocks.map(({ start, end }) => text.slice(start, end));
        expect(texts.join('\n')).toBe(text);
        for (const words of texts) expect(words).toMatch(/^\S(?:[^\n]*\S)?$/);
        for (const { start, end } of marked) {
          expect(start).toBeLessThan(end);
          expect(text.slice(start, end)).toMatch(/^\S(?:.*\S)?$/s);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives one stretch across elements, white space and blocks', () => {
    const extraction = extractFrom(newsPage('<p>“We\n  <b>stay</b>,<br>all.</p> <p>Of us,” he said.</p>'));
    const stretches = extraction.map.locate(spanOf(extraction, 'We stay, all.\nOf us,'));
    expect(stretches).toHaveLength(1);
    expect(stretches[0]).toMatchObject({ startContainer: { data: '“We\n  ' }, startOffset: 1, endOffset: 6 });
    expect(stretches[0]?.endContainer.data).toBe('Of us,” he said.');
  });

  it('gives several where other text interrupts', () => {
    const extraction = extractFrom(newsPage('<p>“We <span hidden>never</span>stay,” he said.</p>'));
    expect(extraction.map.locate(spanOf(extraction, 'We stay'))).toHaveLength(2);
    expect(textInPage(extraction, spanOf(extraction, 'We stay'))).toBe('Westay');
  });

  it('gives none for an empty span, for white space alone and for what lies behind the text', () => {
    const extraction = extractFrom(newsPage('<p>“We <b> stay</b>,” he said.</p>'));
    const { start } = spanOf(extraction, 'We stay');
    expect(extraction.map.locate({ start, end: start })).toEqual([]);
    expect(extraction.map.locate({ start: start + 2, end: start + 3 })).toEqual([]);
    expect(extraction.map.locate({ start: 1e6, end: 2e6 })).toEqual([]);
  });

  it('knows whether its text is still in a document', () => {
    const document = documentOf('<p>One</p><p>Two</p>');
    const map = new TextMap();
    for (const [index, paragraph] of [...document.querySelectorAll('p')].entries()) {
      const node = paragraph.firstChild as Text;
      map.add({ start: index * 4, length: 3, node, offset: 0, afterGap: false });
    }
    expect(map.isConnected).toBe(true);
    document.querySelector('p')?.remove();
    expect(map.isConnected).toBe(true);
    document.body.replaceChildren();
    expect(map.isConnected).toBe(false);
  });

  it('knows the documents and shadow roots its text lies in, and forgets a frame that was taken away', () => {
    const document = documentOf('<p>One</p><div></div><iframe></iframe>');
    const shadow = document.querySelector('div')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    shadow.innerHTML = '<p>Two</p><p>And</p>';
    const inner = document.querySelector('iframe')?.contentDocument as Document;
    inner.body.innerHTML = '<p>Three</p>';
    const map = new TextMap();
    for (const [index, root] of [document, shadow, inner].entries()) {
      const node = root.querySelector('p')?.firstChild as Text;
      map.add({ start: index * 6, length: node.length, node, offset: 0, afterGap: false });
    }
    expect(map.roots).toEqual([document, shadow, inner]);
    document.querySelector('iframe')?.remove();
    expect(map.roots).toEqual([document, shadow]);
    document.body.replaceChildren();
    expect(map.isConnected).toBe(false);
  });
});
