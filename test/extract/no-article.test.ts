import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { address, documentOf, filler } from './page.ts';

const found = (html: string) => extract(documentOf(html), address)?.article.text ?? null;

const list = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `<li><a href="/${index}">Harbour strike enters week ${index}, board says</a></li>`,
  );

describe('a page without an article', () => {
  it.each([
    ['empty', ''],
    ['blank', '<!doctype html><title>Gazette</title><body> \n </body>'],
    ['one picture', '<!doctype html><body><img src="a.png" alt="The harbour"></body>'],
    ['one line', '<!doctype html><body><h1>It works!</h1><p>This server has nothing to show yet.</p></body>'],
    [
      'a frame set',
      '<!doctype html><frameset cols="50%,50%"><frame src="a.html"><frame src="b.html"></frameset>',
    ],
    [
      'a search form',
      `<!doctype html><title>Search</title><body><main><h1>Search the archive</h1><form><label>Words <input name="q"></label>
        <label>From <input type="date"></label><select><option>All sections</option><option>World</option></select>
        <button>Search</button><p>Use marks to search for a phrase.</p></form></main></body>`,
    ],
    [
      'a list of links',
      `<!doctype html><title>World</title><body><h1>World</h1><ul>${list(60).join('')}</ul></body>`,
    ],
    [
      'links in paragraphs',
      `<!doctype html><title>World</title><body>${list(60).join('').replaceAll('li>', 'p>')}</body>`,
    ],
  ])('gives none: %s', (_, html) => {
    expect(found(html)).toBeNull();
  });

  it.each([
    ['application/xml', '<feed><entry>“One,” he said.</entry></feed>'],
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><text>“One,” he said.</text></svg>'],
  ] as const)('gives none: a document of type %s', (contentType, source) => {
    const { document } = new JSDOM(source, { url: address, contentType }).window;
    expect(extract(document, address)).toBeNull();
  });
});

describe('a short article', () => {
  it('is one as a brief of three paragraphs', () => {
    expect(
      found(
        `<!doctype html><title>Brief</title><body>${filler.map(text => `<p>${text}</p>`).join('')}</body>`,
      ),
    ).toBe(filler.join('\n'));
  });

  it('is one as a single quotation that the page declares an article', () => {
    const quotation = '“There will be no truce unless we are in the room,” she said.';
    expect(
      found(`<!doctype html><title>Brief</title><body><article><p>${quotation}</p></article></body>`),
    ).toBe(quotation);
  });

  it('is one in a script that needs few characters for its words', () => {
    const brief =
      '与党は十八日、党本部で会合を開き、来年度の予算案について話し合った。幹事長は記者団に「時間をかけて議論したい」と述べ、結論を急がない考えを示した。次の会合は二十日に開かれる。';
    expect(found(`<!doctype html><title>速報</title><body><p>${brief}</p></body>`)).toBe(brief);
  });

  it('is one in XHTML', () => {
    const paragraphs = filler.map(text => `<p>${text}</p>`).join('');
    const source = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Brief</title></head><body>${paragraphs}</body></html>`;
    const { document } = new JSDOM(source, { url: address, contentType: 'application/xhtml+xml' }).window;
    expect(extract(document, address)?.article.text).toBe(filler.join('\n'));
  });

  it('is one where names would have Readability throw it out', () => {
    const paragraphs = filler.map(text => `<p>${text}</p>`).join('');
    const html = `<!doctype html><title>Brief</title><body><div class="has-sidebar"><div id="related">${paragraphs}</div></div></body>`;
    expect(found(html)).toBe(filler.join('\n'));
  });
});
