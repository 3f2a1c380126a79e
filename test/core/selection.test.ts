import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/check.ts';
import { type CheckedSelection, checkSelection, type Selected } from '../../src/core/selection.ts';
import { articleOf, bundled, bundledPack, corpusOf } from './build.ts';

const corpus = corpusOf(
  '“We will not sign the treaty before spring,” Minister Ada Person said. The hall was cold.',
);

/** A selection between two bars, on a page of no outlet of the corpus. */
function selected(paragraph: string, over: Partial<Selected> = {}): Selected {
  const [before = '', text = '', after = ''] = paragraph.split('|');
  return { before, text, after, url: 'https://page.example/', site: 'page.example', language: 'en', ...over };
}

function judged(result: CheckedSelection) {
  if (result.state !== 'judged') throw new Error(result.state);
  return result.quotation;
}

function judge(paragraph: string, over: Partial<Selected> = {}) {
  return judged(checkSelection(selected(paragraph, over), corpus));
}

describe('a selection', () => {
  it('without any marks is judged as a quotation', () => {
    expect(judge('|We will not sign the treaty before spring|')).toMatchObject({
      text: 'We will not sign the treaty before spring',
      speaker: null,
      verdict: 'corroborated',
    });
  });

  it('that lost a “not” is never corroborated', () => {
    const { verdict, outlets } = judge('|We will sign the treaty before spring|');
    expect(verdict).toBe('differs');
    expect(outlets[0]?.changes).toContain('negation');
  });

  it('gets its speaker from the paragraph around it', () => {
    const told = judge('“|We will not sign the treaty|, not now,” Minister Ada Person said.');
    expect(told.speaker).toMatch(/Person/);
    const other = judge('“|We will not sign the treaty before spring|,” Minister Bo Otherman said.');
    expect(other).toMatchObject({ verdict: 'differs' });
    expect(other.outlets[0]?.changes).toContain('speaker');
  });

  it('that reaches beyond the marks is judged by the quotation in it', () => {
    const whole = judge(
      '|“We will not sign the treaty before spring,” Minister Ada Person said on Monday.| It rained.',
    );
    expect(whole.text).toBe('We will not sign the treaty before spring,');
    expect(whole.verdict).toBe('corroborated');
  });

  it('with a few quoted words in it is judged as a whole', () => {
    const { text } = judge('|They said that the “cold” hall was too small for a meeting of ministers.|');
    expect(text).toBe('They said that the “cold” hall was too small for a meeting of ministers.');
  });

  it('that nobody carries is only here, also on a page about something else, and also a phrase', () => {
    expect(judge('|The recipe asks for three ripe tomatoes and a little salt.|').verdict).toBe('only-here');
    expect(judge('|ripe tomatoes|').verdict).toBe('only-here');
  });

  it('of a phrase that an outlet has is found', () => {
    expect(judge('|sign the treaty|').outlets).toHaveLength(1);
  });

  it('over several paragraphs and with odd white space is read as one text', () => {
    expect(judge('| We will not\n\n sign   the treaty before\tspring |').verdict).toBe('corroborated');
  });

  it.each(['', ' \n ', '…!', 'of the', '“”'])(
    'of no words, or of such as everybody has, is too little: %j',
    text => {
      expect(checkSelection(selected(`|${text}|`), corpus)).toEqual({ state: 'too-little' });
    },
  );

  it('in a language without reports says so, unless it is found', () => {
    const german = { language: 'de' };
    expect(checkSelection(selected('|Wir werden den Vertrag nicht unterschreiben|', german), corpus)).toEqual(
      {
        state: 'language',
      },
    );
    expect(judge('|We will not sign the treaty before spring|', german).verdict).toBe('corroborated');
  });

  it('on the page of a report has not that report as a witness', () => {
    const { report } = corpus.reports[0] as (typeof corpus.reports)[0];
    const result = checkSelection(
      selected('|We will not sign the treaty before spring|', { url: report.url, site: report.site }),
      corpus,
    );
    expect(judged(result)).toMatchObject({ verdict: 'only-here', outlets: [] });
    expect(result).toMatchObject({ corpus: { reports: 1, excluded: ['a'] } });
  });

  it('of half a page is too much', () => {
    const text = 'We will not sign the treaty. '.repeat(120);
    expect(checkSelection(selected(`|${text}|`), corpus)).toEqual({ state: 'too-much' });
  });

  it('changes nothing it was given', () => {
    const given = Object.freeze(selected('|We will not sign|'));
    expect(() => checkSelection(given, corpus)).not.toThrow();
  });
});

it('gives every statement of the bundled reports the verdict that the check of its page gives', () => {
  const [report] = bundledPack.reports;
  const article = articleOf(report?.text.split('\n') ?? [], {
    url: report?.url ?? '',
    site: report?.site ?? null,
  });
  const statements = check(article, bundled).quotations.filter(({ kind }) => kind === 'statement');
  expect(statements.length).toBeGreaterThan(3);
  for (const { text, places, verdict } of statements) {
    const [{ start, end }] = places as [{ start: number; end: number }];
    const block = article.blocks.find(it => it.start <= start && it.end >= end);
    const before = article.text.slice(block?.start, start);
    const after = article.text.slice(end, block?.end);
    const { url, site, language } = article;
    const result = checkSelection({ text, before, after, url, site, language }, bundled);
    const quotation = judged(result);
    // A paragraph alone may not name the speaker; the words are the same.
    if (quotation.speaker !== null) expect([text, quotation.verdict]).toEqual([text, verdict]);
  }
});
