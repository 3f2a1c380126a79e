import * as fc from 'fast-check';
import { PACK_VERSION, type Pack, type Report } from '../../../src/core/corpus/report.ts';

/** Text of one line, as it comes: any characters, but none at the ends that would be trimmed. */
const line = fc
  .string({ unit: 'grapheme', maxLength: 30 })
  .map(text => text.replace(/[\p{Cc}\u2028-\u202E\u2066-\u2069]/gu, '').trim())
  .filter(text => text !== '');

const name = line.filter(text => /[\p{L}\p{N}]/u.test(text.replace(/\p{DI}/gu, '')));

const paragraphs = fc.array(line, { minLength: 1, maxLength: 4 }).map(lines => lines.join('\n'));

const time = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map(date => date.toISOString());

const site = fc.stringMatching(/^[a-z]{1,8}(\.[a-z]{2,6}){1,2}$/);

const report: fc.Arbitrary<Omit<Report, 'id'>> = site.chain(host =>
  fc.record({
    outlet: name,
    site: fc.constant(host),
    url: fc.webPath().map(path => `https://${host}${path}`),
    language: fc.constantFrom('en', 'de', 'uk', 'und'),
    kind: fc.constantFrom('report', 'transcript'),
    title: fc.option(line),
    published: fc.option(
      fc.oneof(
        time,
        time.map(text => text.slice(0, 10)),
      ),
    ),
    added: fc.option(time),
    text: paragraphs,
  }),
);

/** Packs as anybody might hand them out: every one of them is valid. */
export const packs: fc.Arbitrary<Pack> = fc.record({
  format: fc.constant('crossquote-pack'),
  version: fc.constant(PACK_VERSION),
  name,
  reports: fc
    .array(report, { maxLength: 5 })
    .map(reports => reports.map((facts, index) => ({ id: `report-${index}`, ...facts }))),
});
