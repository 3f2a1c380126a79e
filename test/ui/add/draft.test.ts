import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/core/corpus/pack.ts';
import { type Draft, draftOf, problemsOf, reportOf } from '../../../src/ui/add/draft.ts';
import { article } from '../../background/samples.ts';
import { reportOf as sampleReport } from '../../core/build.ts';

const page = { ...article('https://www.news.example/summit'), site: 'news.example', outlet: 'The News' };
const draft = draftOf(page);
const NOW = '2026-03-02T10:00:00.000Z';

describe('a draft', () => {
  it('holds what was recognised, and makes the report of it', () => {
    expect(problemsOf(draft)).toEqual([]);
    expect(reportOf(draft, NOW)).toEqual({
      id: expect.stringMatching(/^news-example-summit-/),
      outlet: 'The News',
      site: 'news.example',
      url: 'https://www.news.example/summit',
      language: 'en',
      kind: 'report',
      title: 'A summit',
      published: null,
      added: NOW,
      text: 'He said: “We will sign.”',
    });
  });

  it('names the site where the page names no outlet, and knows English where the page names no language', () => {
    const text =
      'They said that it was not the first of all of them, and that they would be there in the end.';
    expect(draftOf({ ...page, outlet: null, language: null, text })).toMatchObject({
      outlet: 'news.example',
      language: 'en',
    });
  });

  it('keeps of an earlier one all that its reader may have corrected, with the text of the page', () => {
    const corrected = {
      outlet: 'My name for it',
      title: 'My title',
      url: 'https://news.example/mine',
      published: '2026-01-02',
      language: 'uk',
      kind: 'transcript',
    } as const;
    const kept = sampleReport('a', 'Old.', corrected);
    const dated = { ...page, published: '2026-03-02' };
    expect(draftOf(dated, kept)).toEqual({ ...corrected, text: page.text });
  });

  it('takes from the page what an earlier one does not say', () => {
    const kept = sampleReport('a', 'Old.', { title: null, published: null });
    const dated = { ...page, published: '2026-03-02' };
    expect(draftOf(dated, kept)).toMatchObject({ title: 'A summit', published: '2026-03-02' });
  });

  it('has no address where the page lies at none of the web', () => {
    const saved = draftOf({ ...page, url: 'file:///home/reader/page.html', site: null, outlet: null });
    expect(saved.url).toBe('');
    expect(problemsOf(saved)).toEqual(['outlet', 'url']);
  });

  it.each<[keyof Draft, string, string]>([
    ['outlet', '', 'outlet'],
    ['outlet', '\u200B', 'outlet'],
    ['outlet', 'x'.repeat(2_001), 'outlet'],
    ['title', 'x'.repeat(2_001), 'title'],
    ['url', 'news.example/summit', 'url'],
    ['url', 'https:', 'url'],
    ['url', 'javascript:alert(1)', 'url'],
    ['published', '12026-01-01', 'published'],
    ['text', ' \n ', 'text'],
    ['text', 'x'.repeat(2_000_001), 'text'],
  ])('tells which field cannot be kept as it is: %s', (field, value, problem) => {
    expect(problemsOf({ ...draft, [field]: value })).toEqual([problem]);
  });

  it('tells all of them, in the order of the form', () => {
    expect(problemsOf({ ...draft, text: '', outlet: '', url: '' })).toEqual(['outlet', 'url', 'text']);
  });

  it('makes one plain line of a title and an outlet, whatever stands in them', () => {
    const { title, outlet } = reportOf(
      { ...draft, title: '\u202EA \u0000\nsummit', outlet: 'The\u0007 News' },
      null,
    );
    expect({ title, outlet }).toEqual({ title: 'A summit', outlet: 'The News' });
  });

  it('lets a reader part paragraphs as they like', () => {
    const text = ' First. \r\n\r\n  \n Second.\n';
    expect(reportOf({ ...draft, text }, null).text).toBe('First.\nSecond.');
  });

  it('gives the same page the same id, whatever else is corrected', () => {
    const { id } = reportOf(draft, null);
    expect(reportOf({ ...draft, outlet: 'Other', text: 'Other.', kind: 'transcript' }, NOW).id).toBe(id);
  });

  it('makes a report that a pack can hold, or tells what is wrong', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 60 });
    const drafts = fc.record({
      outlet: anything,
      title: anything,
      url: fc.oneof(anything, fc.webUrl()),
      published: fc.oneof(fc.constant(null), anything),
      text: anything,
    });
    fc.assert(
      fc.property(drafts, over => {
        const made = { ...draft, ...over };
        if (problemsOf(made).length > 0) return;
        const report = reportOf(made, NOW);
        expect(checkReport(report)).toEqual(report);
      }),
    );
  });
});
