import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it, vi } from 'vitest';
import { ARTICLE } from '../../../src/core/result.ts';
import { plain } from '../../../src/core/text/plain.ts';
import { escapeText, markDiff, toMarkdown } from '../../../src/ui/export/markdown.ts';
import { checkOf, finding, quotation } from '../../background/samples.ts';
import { checks, text } from './texts.ts';

vi.mock('../../../src/browser.ts', () => import('../../fake-browser.ts'));

const { document } = new JSDOM().window;

/** What a reader sees of Markdown, as GitHub's kind is understood by a parser that is not ours. */
function shown(markdown: string): HTMLElement {
  // Dangerous HTML is let through: what is not escaped becomes an element here.
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const element = document.createElement('body');
  element.innerHTML = html;
  return element;
}

function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

it.each([
  ['de', true],
  ['en', false],
])('says that only words were compared where attributions are not read: %s', (language, says) => {
  const check = checkOf('corroborated');
  const markdown = toMarkdown({ ...check, article: { ...check.article, language } });
  expect(shown(markdown).textContent.includes('compares only the words')).toBe(says);
});

it('says which reports are of the article’s own site', () => {
  const check = checkOf();
  check.quotations = [quotation({ outlets: [finding({ ownSite: true })] })];
  expect(textOf(shown(toMarkdown(check)))).toContain('A report of this same site');
});

it('says from which corpus each report is where several are on, and what is a transcript', () => {
  const check = checkOf();
  check.corpora.push({ id: 'own', name: 'Mine *and* yours', reports: 1, excluded: [], silence: null });
  const outlets = [finding({ corpus: 'own', kind: 'transcript' }), finding()];
  check.quotations = [quotation({ verdict: 'corroborated', outlets })];
  const carrier = { ...finding({ corpus: 'own' }), passage: 'It is late.' };
  check.omitted = [{ text: 'It is late.', speaker: null, outlets: [carrier] }];
  const told = textOf(shown(toMarkdown(check)));
  expect(told).toContain('Compared with 5 reports: Summit, Mine *and* yours');
  expect(told).toContain('Corpus: Mine *and* yours The transcript has: We will sign.');
  expect(told).toContain('Corpus: Summit We will sign.');
  expect(told).toContain('“It is late.” · Corpus: Mine *and* yours');
});

describe('a document', () => {
  const check = checkOf();
  check.quotations = [
    quotation({
      verdict: 'differs',
      outlets: [
        finding({
          relation: 'reworded',
          changes: ['wording', 'negation'],
          diff: [
            ['=', 'We will '],
            ['-', 'sign.'],
            ['+', 'not sign.'],
          ],
        }),
        finding({ report: 'third', outlet: 'Third', copyOf: 'bundled/other' }),
        finding({ report: 'fourth', outlet: 'Fourth', copyOf: ARTICLE }),
      ],
    }),
  ];
  check.omitted = [
    {
      text: 'It is late.',
      speaker: 'Ada Person',
      outlets: [
        { corpus: 'bundled', report: 'b', outlet: 'B', url: 'https://b.example/', passage: 'It is late.' },
      ],
    },
  ];

  it('tells the whole check', () => {
    expect(toMarkdown(check)).toMatchInlineSnapshot(`
      "# A summit

      [https:\\//news.example/summit](<https://news.example/summit>)

      The one quotation differs in other reports.

      Compared with 5 reports

      ## Quotations

      \\[-only in this article-\\] {+only in that report+}

      ### 1. Differs

      > “We will sign.” — Ada Person

      - [The Other Paper](<https://other.example/report#:~:text=We%20will%20sign.>)
        - Worded differently · quoted
        - Changed: a “not”, wording
        - We will \\[-sign.-\\]{+not sign.+}
      - [Third](<https://other.example/report#:~:text=We%20will%20sign.>)
        - Word for word · quoted
        - A copy of the text in The Other Paper: not a voice of its own
        - We will sign.
      - [Fourth](<https://other.example/report#:~:text=We%20will%20sign.>)
        - Word for word · quoted
        - A copy of this page’s text: not a voice of its own
        - We will sign.

      ## By outlet

      | Quotation | Verdict | The Other Paper | Third | Fourth |
      | --- | --- | --- | --- | --- |
      | “We will sign.” | Differs | Differs | Word for word | Word for word |

      ## Left out

      - “It is late.” — Ada Person
        - [B](<https://b.example/#:~:text=It%20is%20late.>): “It is late.”

      Crossquote compares words with the reports it has. It does not say what is true.
      "
    `);
  });

  it('is understood by a parser', () => {
    const body = shown(toMarkdown(check));
    expect(textOf(body.querySelector('h1'))).toBe('A summit');
    expect([...body.querySelectorAll('h2')].map(textOf)).toEqual(['Quotations', 'By outlet', 'Left out']);
    expect(body.querySelector<HTMLAnchorElement>('li a')?.href).toBe(
      'https://other.example/report#:~:text=We%20will%20sign.',
    );
    expect([...body.querySelectorAll('th')].map(textOf)).toEqual([
      'Quotation',
      'Verdict',
      'The Other Paper',
      'Third',
      'Fourth',
    ]);
  });
});

describe('text from outside', () => {
  it('is shown as it is, in one line', () => {
    fc.assert(
      fc.property(text, value => {
        const body = shown(`> “${escapeText(value)}”`);
        expect(textOf(body)).toBe(`“${plain(value)}”`.replace(/\s+/g, ' '));
        expect([...body.querySelectorAll('*')].map(({ localName }) => localName)).toEqual([
          'blockquote',
          'p',
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it('stays in its cell of a table', () => {
    fc.assert(
      fc.property(text, value => {
        const body = shown(`| a | b |\n| --- | --- |\n| “${escapeText(value)}” | c |`);
        expect([...body.querySelectorAll('td')].map(textOf)).toEqual([
          `“${plain(value)}”`.replace(/\s+/g, ' '),
          'c',
        ]);
      }),
    );
  });

  it('makes no element, and no link but those to reports', () => {
    const made = new Set(
      'html head body h1 h2 h3 p ul li blockquote a table thead tbody tr th td'.split(' '),
    );
    fc.assert(
      fc.property(checks, check => {
        const body = shown(toMarkdown(check));
        const elements = [...body.querySelectorAll('*')];
        expect(elements.map(({ localName }) => localName).filter(name => !made.has(name))).toEqual([]);
        const links = [...body.querySelectorAll('a')].map(({ protocol }) => protocol);
        expect(links.filter(protocol => protocol !== 'https:' && protocol !== 'http:')).toEqual([]);
        expect(body.querySelectorAll('h3')).toHaveLength(check.quotations.length);
        expect(body.querySelectorAll('blockquote')).toHaveLength(check.quotations.length);
      }),
      { numRuns: 300 },
    );
  });

  it('takes half a pair and what turns the direction out', () => {
    expect(escapeText('a\uD800b \u202Ec\u2066d')).toBe('a\uFFFDb cd');
  });
});

describe('a difference', () => {
  it('is marked by signs on both sides', () => {
    expect(
      markDiff([
        ['=', 'We '],
        ['-', 'will* '],
        ['+', 'must '],
        ['=', 'sign.'],
      ]),
    ).toBe('We \\[-will\\*-\\] {+must+} sign.');
  });
});
