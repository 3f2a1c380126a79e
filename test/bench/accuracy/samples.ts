import type { LabelledPage, LabelledQuotation } from '../../../bench/accuracy/cases.ts';
import { toArticle } from '../../../bench/article.ts';
import type { CheckedQuotation, OutletFinding } from '../../../src/core/result.ts';

export const PARAGRAPH =
  'She said: “The bridge is safe.” He said, “The bridge is not safe!” A sign: “No entry”.';

/** A page of {@link PARAGRAPH} with its three quotations labelled. */
export const PAGE: LabelledPage = {
  article: toArticle({
    title: 'The bridge',
    url: 'https://page.example/bridge',
    site: 'page.example',
    language: 'en',
    paragraphs: [PARAGRAPH],
  }),
  quotations: [
    label('The bridge is safe.', {
      speaker: ['Ann Ash'],
      verdict: ['corroborated'],
      relations: { one: ['same'], two: ['absent', 'part'] },
      narrated: ['two'],
    }),
    label('The bridge is not safe!', {
      speaker: ['Ben Birch', null],
      verdict: ['differs', 'only-here'],
      relations: { one: ['reworded'], two: ['absent'] },
      changes: { one: ['negation'] },
    }),
    label('No entry', {
      speaker: [null],
      verdict: [null],
      relations: { one: ['absent'], two: ['absent'] },
    }),
  ],
};

function label(
  text: string,
  answers: Pick<LabelledQuotation, 'speaker' | 'verdict' | 'relations'> & Partial<LabelledQuotation>,
): LabelledQuotation {
  const start = PARAGRAPH.indexOf(text);
  const place = { start, end: start + text.length };
  return { text, changes: {}, narrated: [], alteration: 'none', why: 'Made up.', place, ...answers };
}

/** What a program might say of some words of {@link PARAGRAPH}. */
export function checked(text: string, answers: Partial<CheckedQuotation>): CheckedQuotation {
  const start = PARAGRAPH.indexOf(text);
  const places = [{ start, end: start + text.length }];
  return { text, kind: 'statement', speaker: null, verdict: 'only-here', outlets: [], places, ...answers };
}

/** What an outlet might carry. */
export function finding(report: string, answers: Partial<OutletFinding>): OutletFinding {
  return {
    corpus: 'pack',
    report,
    outlet: `Outlet ${report}`,
    url: `https://${report}.example/`,
    kind: 'report',
    relation: 'same',
    speaker: null,
    quoted: true,
    changes: [],
    passage: '',
    before: '',
    after: '',
    diff: [],
    ...answers,
  };
}
