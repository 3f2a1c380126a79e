import type { Article } from '../../src/core/article.ts';
import type { Check, CheckedQuotation, OutletFinding, Verdict } from '../../src/core/result.ts';

/** An article without blocks of its own interest. */
export function article(url = 'https://news.example/summit'): Article {
  const text = 'He said: “We will sign.”';
  return {
    title: 'A summit',
    url,
    site: new URL(url).host,
    outlet: null,
    published: null,
    language: 'en',
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    marked: [],
  };
}

/** A quotation that no outlet carries, unless told otherwise. */
export function quotation(over: Partial<CheckedQuotation> = {}): CheckedQuotation {
  return {
    text: 'We will sign.',
    kind: 'statement',
    speaker: 'Ada Person',
    verdict: 'only-here',
    outlets: [],
    places: [{ start: 10, end: 23 }],
    ...over,
  };
}

/** A check with one quotation for each verdict given. */
export function checkOf(...verdicts: Verdict[]): Check {
  return {
    article: {
      title: 'A summit',
      url: 'https://news.example/summit',
      site: 'news.example',
      language: 'en',
      words: 6,
    },
    corpus: { reports: 5, excluded: [] },
    corpora: [{ id: 'bundled', name: 'Summit', reports: 5, excluded: [], silence: null }],
    onTopic: true,
    silence: null,
    quotations: verdicts.map(verdict => quotation({ verdict })),
    omitted: [],
  };
}

/** An outlet that carries the same words, unless told otherwise. */
export function finding(over: Partial<OutletFinding> = {}): OutletFinding {
  return {
    corpus: 'bundled',
    report: 'other',
    outlet: 'The Other Paper',
    url: 'https://other.example/report',
    kind: 'report',
    relation: 'same',
    speaker: 'Ada Person',
    quoted: true,
    changes: [],
    passage: 'We will sign.',
    before: '',
    after: '',
    diff: [['=', 'We will sign.']],
    ...over,
  };
}
