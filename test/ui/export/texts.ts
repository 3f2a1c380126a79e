import fc from 'fast-check';
import type { Check, DiffPiece, OutletFinding, Relation } from '../../../src/core/result.ts';
import { checkOf, finding, quotation } from '../../background/samples.ts';

/** Pieces of text that mean something to Markdown, HTML, a spreadsheet, or to whoever writes a line. */
const TRAPS = [
  '|', '\\', '`', '```', '*', '**', '_', '~~', '#', '>', '<b>', '</td>', '<!--', '&amp;', '&copy;', '[x](y)',
  '![x](y)', '](', '\n', '\r\n', '\n\n', '\t', ' ', '    ', '---', '===', '1. ', '- ', '+', '=1+1', '@SUM(A1)', '-2',
  '＝1', '"', '""', "'", ',', ';', 'http://evil.example/', 'https://a.example', 'www.evil.example', 'a@b.example',
  '\u202E', '\u2066', '\u200F', '\uD800', '\uDC00', '\0', '\u2028', '$1', '$&', '{+', '[-', '-]', '+}', 'שלום', '“',
]; // biome-ignore format: a table

/** Text from a page that may hold anything. */
export const text: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...TRAPS), fc.string(), fc.constantFrom('We', 'will', 'sign')), {
    maxLength: 8,
  })
  .map(pieces => pieces.join(''));

const diff: fc.Arbitrary<DiffPiece[]> = fc.array(
  fc.tuple(fc.constantFrom('=' as const, '-' as const, '+' as const), text),
  { maxLength: 4 },
);

const outletFinding: fc.Arbitrary<OutletFinding> = fc
  .record({
    report: text,
    outlet: text,
    url: fc.oneof(text, fc.webUrl({ withQueryParameters: true, withFragments: true })),
    relation: fc.constantFrom<Relation>('same', 'part', 'reworded'),
    speaker: fc.option(text),
    passage: text,
    diff,
  })
  .map(over => finding({ ...over, changes: over.relation === 'reworded' ? ['wording', 'speaker'] : [] }));

/** A check whose every text may hold anything. */
export const checks: fc.Arbitrary<Check> = fc
  .record({
    title: text,
    quotations: fc.array(
      fc.record({ text, speaker: fc.option(text), outlets: fc.array(outletFinding, { maxLength: 3 }) }),
      { maxLength: 3 },
    ),
    omitted: fc.array(
      fc.record({ text, speaker: fc.option(text), outlets: fc.array(outletFinding, { maxLength: 2 }) }),
      {
        maxLength: 2,
      },
    ),
  })
  .map(({ title, quotations, omitted }) => {
    const check = checkOf();
    return {
      ...check,
      article: { ...check.article, title },
      quotations: quotations.map(over => quotation({ ...over, verdict: 'differs' })),
      omitted,
    };
  });
