// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import type { CheckedQuotation } from '../../../src/core/result.ts';
import { announcement, quotationContent, selectionContent } from '../../../src/page/card/content.ts';
import { finding, quotation } from '../../background/samples.ts';

vi.mock('../../../src/browser.ts', () => import('../../fake-browser.ts'));

function shown(of: CheckedQuotation, over: { quoting?: boolean; excluded?: string[] } = {}) {
  const { quoting = false, excluded = [] } = over;
  const about = { corpus: { reports: 5, excluded }, language: 'en', position: '3 of 14', quoting };
  const card = document.createElement('div');
  card.append(...quotationContent(of, about));
  const text = (selector: string) =>
    [...card.querySelectorAll(selector)].map(it => it.textContent?.replace(/\s+/g, ' ').trim());
  return { card, text };
}

describe('the card of a quotation', () => {
  it('says what differs, who said it and who has which words', () => {
    const reworded = finding({
      outlet: 'The First Paper',
      relation: 'reworded',
      changes: ['negation'],
      diff: [
        ['=', 'We will '],
        ['+', 'not '],
        ['-', 'now '],
        ['=', 'sign.'],
      ],
    });
    const part = finding({ relation: 'part', quoted: false });
    const { text } = shown(quotation({ verdict: 'differs', outlets: [reworded, part] }));
    expect(text('strong')).toEqual(['Differs']);
    expect(text('.position')).toEqual(['3 of 14']);
    expect(text('.reason')).toEqual(['Changed: a “not”']);
    expect(text('.speaker')).toEqual(['Ada Person']);
    expect(text('.how')).toEqual(['Worded differently · quoted', 'Part of it · not as a quotation']);
    expect(text('blockquote')).toEqual([
      'We will [only in that report: not] [only in this article: now] sign.',
    ]);
    expect(text('ins')).toEqual(['[only in that report: not]']);
    expect(text('del')).toEqual(['[only in this article: now]']);
  });

  it('shows what a transcript has, also where nothing differs', () => {
    const transcript = finding({ kind: 'transcript' });
    const { text } = shown(quotation({ verdict: 'corroborated', outlets: [transcript, finding()] }));
    expect(text('.transcript')).toEqual(['The transcript has:']);
    expect(text('blockquote')).toEqual(['We will sign.']);
  });

  it('links each outlet’s report at the passage, for a new tab that knows nothing of this one', () => {
    const { card, text } = shown(quotation({ verdict: 'corroborated', outlets: [finding()] }));
    const link = card.querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://other.example/report#:~:text=We%20will%20sign.');
    expect(link?.target).toBe('_blank');
    expect(link?.rel).toBe('noopener noreferrer');
    expect(text('a')).toEqual(['The Other Paper – opens the report in a new tab']);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'nonsense'])('links nothing but the web: %s', url => {
    const { card, text } = shown(quotation({ verdict: 'corroborated', outlets: [finding({ url })] }));
    expect(card.querySelector('a')).toBeNull();
    expect(text('.outlet')).toEqual(['The Other Paper']);
  });

  it('repeats no words that are the same', () => {
    const { card } = shown(quotation({ verdict: 'corroborated', outlets: [finding(), finding()] }));
    expect(card.querySelector('blockquote')).toBeNull();
  });

  it('shows the words that make the verdict, not those of the first outlet', () => {
    const part = finding({
      relation: 'part',
      diff: [
        ['-', 'We '],
        ['=', 'will sign.'],
      ],
    });
    const other = finding({ relation: 'reworded', changes: ['wording'], diff: [['+', 'They will sign.']] });
    const { text } = shown(quotation({ verdict: 'differs', outlets: [part, other] }));
    expect(text('blockquote')).toEqual(['[only in that report: They will sign.]']);
  });

  it('tells of reports of the same site', () => {
    const { text } = shown(quotation({ outlets: [finding({ ownSite: true })] }));
    expect(text('.how')[0]).toContain('A report of this same site');
  });

  it('tells of another speaker and of copies', () => {
    const { text } = shown(
      quotation({
        verdict: 'differs',
        outlets: [
          finding({ changes: ['speaker'], speaker: 'Bo Other' }),
          finding({ copyOf: 'bundled/other' }),
        ],
      }),
    );
    expect(text('.how')[0]).toContain('There, Bo Other is named as the speaker');
    expect(text('.how')[1]).toContain('A copy of the text in The Other Paper');
  });

  it('says where it was looked for in vain', () => {
    const of = quotation({ verdict: 'only-here', speaker: null });
    expect(shown(of).text('.reason')).toEqual(['not found in the 5 reports compared']);
    expect(shown(of, { excluded: ['own'] }).text('.reason')).toEqual(['not found in the 4 reports compared']);
    expect(shown(of).text('.speaker, li')).toEqual([]);
  });

  it('takes markup for text', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const outlets = [
      finding({ outlet: hostile, relation: 'reworded', speaker: hostile, diff: [['+', hostile]] }),
    ];
    const { card } = shown(quotation({ text: hostile, speaker: hostile, verdict: 'differs', outlets }), {
      quoting: true,
    });
    expect(card.querySelector('img')).toBeNull();
    expect(card.querySelector('.quote')?.textContent).toBe(`“${hostile}”`);
    expect(card.querySelector('bdi')?.textContent).toBe(hostile);
  });

  it('is announced in one line', () => {
    expect(announcement(quotation({ verdict: 'differs' }), '3 of 14')).toBe(
      '3 of 14 · Differs · “We will sign.” · Ada Person',
    );
  });
});

describe('the card of a selection', () => {
  const corpus = { reports: 5, excluded: [] };

  it('says which words were judged', () => {
    const judged = { quotation: quotation(), corpus, language: 'en' };
    const [, reason, quote] = selectionContent({ state: 'judged', ...judged });
    expect(reason?.textContent).toBe('not found in the 5 reports compared');
    expect(quote?.textContent).toBe('“We will sign.”');
  });

  it.each([
    [{ state: 'too-much' }, 'That is too much for one quotation'],
    [{ state: 'too-little' }, 'That is too little to compare'],
    [{ state: 'language' }, 'Crossquote has no reports in this page’s language'],
    [{ state: 'failed', failure: 'corpus' }, 'There are no reports to compare with'],
    [{ state: 'failed', failure: 'unexpected' }, 'The check stopped with an error'],
  ] as const)('says why there is nothing: %j', (result, title) => {
    const [header, hint] = selectionContent(result);
    expect(header?.textContent).toBe(title);
    if (result.state !== 'language') expect(hint?.textContent).not.toBe('');
  });
});
