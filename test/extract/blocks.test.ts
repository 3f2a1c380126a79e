import { describe, expect, it } from 'vitest';
import { blocksBetween, extractFrom, filler, newsPage, spanOf, textInPage, withoutSpace } from './page.ts';

const between = (body: string) => blocksBetween(extractFrom(newsPage(body)));

function kinds(body: string): [string, string][] {
  const { text, blocks } = extractFrom(newsPage(body)).article;
  return blocks
    .map(({ start, end, kind }): [string, string] => [kind, text.slice(start, end)])
    .filter(([, words]) => !filler.includes(words));
}

describe('blocks', () => {
  it('cover the text, parted by one line break each', () => {
    const { text, blocks } = extractFrom(newsPage('<h2>A break</h2><p>Short.</p>')).article;
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
    expect(blocks.map(({ start }) => start)).toEqual([0, ...blocks.slice(0, -1).map(({ end }) => end + 1)]);
  });

  it('know headings, quotations set as blocks, captions and list items', () => {
    const body = `<h2>What was <em>said</em></h2>
      <blockquote><p>We stay until it is signed, and not a day less.</p><p>All of us.</p></blockquote>
      <figure><img src="a.jpg" alt=""><figcaption>The pier at night, with the cranes at rest.</figcaption></figure>
      <ul><li>The first demand is about pay, it is said.</li><li>The second one is about the night shift.</li></ul>`;
    expect(kinds(body)).toEqual([
      ['heading', 'What was said'],
      ['blockquote', 'We stay until it is signed, and not a day less.'],
      ['blockquote', 'All of us.'],
      ['paragraph', 'The pier at night, with the cranes at rest.'],
      ['paragraph', 'The first demand is about pay, it is said.'],
      ['paragraph', 'The second one is about the night shift.'],
    ]);
  });

  it('keep a block quotation that stands beside the paragraphs, where Readability makes it a <div>', () => {
    const quotation =
      'We stay until it is signed, and not a day less, whatever they may offer us in the meantime.';
    expect(kinds(`<blockquote>${quotation}</blockquote>`)).toEqual([['blockquote', quotation]]);
  });

  it('end where another block begins inside the same element', () => {
    expect(between('<div>One half, she said.<p>Another thing.</p>The other half, she said.</div>')).toEqual([
      'One half, she said.',
      'Another thing.',
      'The other half, she said.',
    ]);
  });

  it('end at an element without text that parts two texts', () => {
    expect(between('<div>Before the line, as it was.<hr>After the line, as it is.</div>')).toEqual([
      'Before the line, as it was.',
      'After the line, as it is.',
    ]);
  });

  it('go on through inline elements, links and comments', () => {
    const body = `<p>“We <a href="/x">will <b>not</b></a><i>,</i>” she <!-- he? --><span>said</span>, <wbr>twice.</p>`;
    expect(between(body)).toEqual(['“We will not,” she said, twice.']);
  });

  it('leave out what a page hides, scripts and styles', () => {
    const body = `<p>Seen <span hidden>not seen </span><script>var x = "“no”";</script><style>p { color: red }</style>and
      <span style="display:none">gone</span>heard.</p>`;
    expect(between(body)).toEqual(['Seen and heard.']);
  });

  it('keep the headline out, as the title says it', () => {
    const { article } = extractFrom(newsPage(''));
    expect(article.title).toBe('Harbour talks go into a second week');
    expect(article.text).toBe(filler.join('\n'));
  });
});

describe('what is struck out', () => {
  it.each(['del', 's', 'strike'])('by <%s> is no word of the article', name => {
    const extraction = extractFrom(newsPage(`<p>“We are <${name}>not </${name}>leaving,” she said.</p>`));
    expect(blocksBetween(extraction)).toEqual(['“We are leaving,” she said.']);
    const inPage = textInPage(extraction, spanOf(extraction, 'We are leaving,'));
    expect(withoutSpace(inPage)).toBe('Weareleaving,');
  });
});

describe('what an element’s own style', () => {
  it.each([
    ['strikes out', 'text-decoration: line-through'],
    ['strikes out in red', 'color: red; text-decoration-line:underline line-through'],
    ['gives no size', 'font-size:0'],
    ['gives no size with a unit', 'font-size: 0px !important'],
    ['gives no ink', 'opacity: 0;'],
    ['does not show', 'display:none'],
    ['hides', 'color: red; visibility: hidden'],
    ['moves off the page', 'position: absolute; left: -9999px'],
    ['cuts down to nothing', 'position:absolute;clip:rect(0, 0, 0, 0)'],
    ['cuts down to a dot', 'clip: rect(1px 1px 1px 1px)'],
  ])('%s is no word of the article', (_, style) => {
    const extraction = extractFrom(
      newsPage(`<p>“We are <span style="${style}">not </span>leaving,” she said.</p>`),
    );
    expect(blocksBetween(extraction)).toEqual(['“We are leaving,” she said.']);
  });

  it.each([
    ['underlines', 'text-decoration: underline'],
    ['makes small', 'font-size: 0.8em'],
    ['makes light', 'opacity: 0.8'],
    ['does not decorate', 'text-decoration: none'],
    ['keeps in bounds', 'overflow: hidden'],
    ['moves a little', 'position: relative; top: -2px'],
  ])('%s is one of its words', (_, style) => {
    const extraction = extractFrom(
      newsPage(`<p>“We are <span style="${style}">not </span>leaving,” she said.</p>`),
    );
    expect(blocksBetween(extraction)).toEqual(['“We are not leaving,” she said.']);
  });

  it('hides until it is scrolled to is one of its paragraphs', () => {
    const extraction = extractFrom(newsPage('<p style="opacity: 0">“We are not leaving,” she said.</p>'));
    expect(blocksBetween(extraction)).toEqual(['“We are not leaving,” she said.']);
  });
});

describe('the number of a footnote', () => {
  it.each([
    ['a raised link', '<sup><a href="#ref-1" aria-label="Reference 1">1</a></sup>'],
    [
      'a link that is raised inside',
      '<a href="https://www.gazette.example/world/harbour-talks#fn1"><sup>1</sup></a>',
    ],
    ['several in a row', '<sup><a href="#ref-3">3</a>,<a href="#ref-4">4</a></sup>'],
    [
      'in brackets of their own',
      '<sup class="reference"><a href="#cite-1"><span>[</span>1<span>]</span></a></sup>',
    ],
    ['declared as such', '<a role="doc-noteref" href="/notes/1">*</a>'],
  ])('is no word of the article: %s', (_, mark) => {
    const extraction = extractFrom(newsPage(`<p>“We stay${mark} until Monday,”${mark} she said.</p>`));
    expect(blocksBetween(extraction)).toEqual(['“We stay until Monday,” she said.']);
    const inPage = textInPage(extraction, spanOf(extraction, 'We stay until Monday,'));
    expect(withoutSpace(inPage)).toBe('WestayuntilMonday,');
  });

  it('is not taken for one where it is an exponent, an ordinal or a link to another page', () => {
    const body = `<p>It is 40 m<sup>2</sup> of the 2<sup>nd</sup> floor, CO<sub>2</sub> and
      <a href="/a">10<sup>6</sup></a> of <a href="#why">5</a> reasons.</p>`;
    expect(between(body)).toEqual(['It is 40 m2 of the 2nd floor, CO2 and 106 of 5 reasons.']);
  });
});

describe('line breaks', () => {
  it('are white space one at a time', () => {
    expect(between('<p>“We stay,<br>all of us,”<br/>\n she said.</p>')).toEqual([
      '“We stay, all of us,” she said.',
    ]);
  });

  it('part blocks two at a time, with white space between them or not', () => {
    const body = '<div>The first part of it.<br><br>The second part of it.<br> \n <br>The third part.</div>';
    expect(between(body)).toEqual(['The first part of it.', 'The second part of it.', 'The third part.']);
  });

  it('do not add up across words', () => {
    expect(between('<p>One<br>two<br>three.</p>')).toEqual(['One two three.']);
  });
});

describe('white space', () => {
  it('is one space, whatever the page has', () => {
    expect(between('<p>  “We\n\t stay&nbsp;&nbsp;until&#8239;Monday,” \u2003she&nbsp;said. </p>')).toEqual([
      '“We stay until Monday,” she said.',
    ]);
  });

  it('is where the elements leave it', () => {
    expect(between('<p>“We <b>stay</b>”<i> she</i> <a href="/x"> said</a>.</p>')).toEqual([
      '“We stay” she said.',
    ]);
  });

  it('does not swallow soft hyphens and zero-width characters, which the page keeps too', () => {
    expect(between('<p>The har&shy;bour\u200bmaster’s \u2060word, in the end.</p>')).toEqual([
      'The har\u00adbour\u200bmaster’s \u2060word, in the end.',
    ]);
  });

  it('leaves entities and astral characters as the page shows them', () => {
    expect(between('<p>Fish &amp; chips &lt;b&gt; &ldquo;now&rdquo; 😀 ends it.</p>')).toEqual([
      'Fish & chips <b> “now” 😀 ends it.',
    ]);
  });
});

describe('<q>', () => {
  const marked = (body: string) => {
    const { text, marked } = extractFrom(newsPage(body)).article;
    return marked.map(({ start, end }) => text.slice(start, end));
  };

  it('marks what stands in it', () => {
    expect(marked('<p>She said <q>we <b>stay</b>, all of us</q> and left. <q> Good. </q></p>')).toEqual([
      'we stay, all of us',
      'Good.',
    ]);
  });

  it('marks what stands in another one, after the outer', () => {
    expect(marked('<p><q><q>No</q> is what he said, and we heard it</q>, she told us.</p>')).toEqual([
      'No is what he said, and we heard it',
      'No',
    ]);
  });

  it('marks nothing when it is empty', () => {
    expect(marked('<p>She said <q> </q> nothing at all on Monday.</p>')).toEqual([]);
  });
});

describe('link furniture', () => {
  it('is no text of the article', () => {
    const body = `<p>One thing is certain, they say.</p>
      <p><strong>ALSO READ: <a href="/y">Minister claims ‘big progress’ after talks</a></strong></p>
      <p>Another is not.</p>`;
    expect(between(body)).toEqual(['One thing is certain, they say.', 'Another is not.']);
  });

  it('goes with the links that a bare label announces, up to the next text', () => {
    const body = `<p>Read more:</p><p><a href="/y">Minister claims ‘big progress’ after talks</a></p>
      <p><a href="/z">Harbour strike in numbers, a short guide</a></p><p>Another thing, with <a href="/l">a link</a>.</p>`;
    expect(between(body)).toEqual(['Another thing, with a link.']);
  });

  it('leaves offsets whole behind it', () => {
    const extraction = extractFrom(
      newsPage('<p>Related: <q>gone</q></p><p>She said <q>we stay</q>, twice.</p>'),
    );
    const { text, marked, blocks } = extraction.article;
    expect(marked.map(({ start, end }) => text.slice(start, end))).toEqual(['we stay']);
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
  });
});
