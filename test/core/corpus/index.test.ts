import { describe, expect, it } from 'vitest';
import { indexCorpus } from '../../../src/core/corpus/index.ts';
import { corpusOf, packOf, reportOf } from '../build.ts';

describe('an index', () => {
  it('knows the people of all reports', () => {
    const corpus = corpusOf('Ada Person spoke.', 'Then Bo Marsh spoke.');
    expect(corpus.people.canonical('Person')).toBe('Ada Person');
    expect(corpus.reports[1]?.reading.people.canonical('Person')).toBe('Ada Person');
  });

  it('reads a report anew where others of its story tell more of who speaks in it', () => {
    const brief = reportOf('brief', '“The bridge will not open in June,” Marsh said.');
    const full = reportOf('full', 'Mayor Bo Marsh spoke to the council.');
    const speakerAmong = (...reports: (typeof brief)[]) =>
      indexCorpus(packOf(...reports)).reports[0]?.reading.quotations[0]?.speaker;
    for (let time = 0; time < 2; time++) {
      expect(speakerAmong(brief)).toBe('Marsh');
      expect(speakerAmong(brief, full)).toBe('Bo Marsh');
    }
  });

  it('reads reports of one story once, and another story’s too', () => {
    const [a, b] = [
      reportOf('a', '“It opens in June,” Marsh said.'),
      reportOf('b', '“It does not,” Hale said.'),
    ];
    const shortlisted = { id: 'news', name: 'News', size: 2, languages: ['en'], story: [a], others: [b] };
    const [once, again] = [indexCorpus([shortlisted]), indexCorpus([shortlisted])];
    expect(again.reports.every(({ reading }, i) => reading === once.reports[i]?.reading)).toBe(true);
  });
});
