import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { runningPart } from '../../src/extract/part.ts';
import { address, documentOf, filler, spanOf, textInPage } from './page.ts';

const story = filler.map(text => `<p>${text}</p>`.repeat(2)).join('');
const teasers = (count: number) =>
  `<ul>${'<li><a href="/a"><h3>Another story of the day</h3></a></li>'.repeat(count)}</ul>`;
const comments = `<section class="comments-area">${story.repeat(3)}</section>`;

/** The part of a page with many teasers and comments. */
function partOf(body: string) {
  return runningPart(documentOf(`<body>${teasers(100)}<div id="around">${body}</div>${comments}</body>`));
}

describe('the part of a page that holds its running text', () => {
  it('is the innermost element around nearly all of it, whatever its name', () => {
    const part = partOf(`${teasers(40)}<div id="story"><div>${story}</div></div>${teasers(40)}`);
    expect(part?.root.id).toBe('story');
    expect(part?.prose).toBe(filler.join('').length * 2);
  });

  it('takes in what stands close around it', () => {
    const lead = '<header><h1>Talks go on</h1><p>No end in sight</p></header>';
    expect(partOf(`<main>${lead}<div id="story">${story}</div></main>${teasers(40)}`)?.root.localName).toBe(
      'main',
    );
  });

  it('leaves a little text elsewhere aside', () => {
    const note =
      '<div class="note"><p>This page is made by the readers of the paper and by its staff.</p></div>';
    expect(partOf(`${note}${teasers(60)}<div id="story">${story}</div>`)?.root.id).toBe('story');
  });

  it.each([
    ['little text', `<div>${filler[0]}</div>${teasers(60)}`],
    ['text in several places', `<div>${story}</div>${teasers(60)}<div>${story}</div>${teasers(60)}`],
    ['no paragraphs', `<div>${filler.join('<br><br>')}</div>${teasers(60)}`],
  ])('is not told where there is %s', (_, body) => {
    const root = partOf(body)?.root;
    expect(root === undefined || root.id === 'around').toBe(true);
  });

  it('is not told where there is hardly anything besides', () => {
    expect(runningPart(documentOf(`<body><article>${story.repeat(4)}</article></body>`))).toBeNull();
  });
});

describe('an article that is read from a part of the page', () => {
  const head = '<title>Talks go on | The Gazette</title><meta property="og:title" content="Talks go on">';
  const page = documentOf(
    `<html><head>${head}</head><body>${teasers(100)}<form><input name="parentElement"><input name="contains">
      <main><h1>Talks go on</h1><svg><title>Icon</title></svg>${story}<p>“We stay <i>until</i> Monday,” she said.</p></main></form>${comments}</body></html>`,
  );

  it('has its title, and its text lies where the page has it', () => {
    const extraction = extract(page, address);
    if (!extraction) throw new Error('No article');
    expect(extraction.article.title).toBe('Talks go on');
    expect(extraction.article.text).toBe(
      [...filler.flatMap(text => [text, text]), '“We stay until Monday,” she said.'].join('\n'),
    );
    const span = spanOf(extraction, 'We stay until Monday,');
    expect(textInPage(extraction, span)).toBe('We stay until Monday,');
    expect(extraction.map.locate(span)[0]?.startContainer.parentNode).toBe(
      page.querySelector('main p:last-child'),
    );
  });
});
