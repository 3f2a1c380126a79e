import { expect, it, vi } from 'vitest';
import type { Check } from '../../src/core/result.ts';
import { headline } from '../../src/ui/headline.ts';
import { checkOf } from '../background/samples.ts';

vi.mock('../../src/browser.ts', () => import('../fake-browser.ts'));

function offTopic(reports: number, ...excluded: string[]): Check {
  return { ...checkOf(null), corpus: { reports, excluded }, onTopic: false, silence: 'off-topic' };
}

it.each<[string, Check]>([
  [
    '1 of 5 quotations is carried word for word by other outlets; 2 differ there; 1 is there only in part; 1 was found in no other outlet’s report',
    checkOf('differs', 'corroborated', 'differs', 'partly', 'only-here'),
  ],
  [
    '2 of 6 quotations are carried word for word by other outlets; 1 differs there; 3 were found in no other outlet’s report',
    checkOf('corroborated', 'corroborated', 'differs', 'only-here', 'only-here', 'only-here', null),
  ],
  [
    '1 of 3 quotations differs in other reports; 2 are there only in part',
    checkOf('partly', 'differs', 'partly'),
  ],
  [
    '1 of 2 quotations is carried only in part by other outlets; 1 was found in no other outlet’s report',
    checkOf('only-here', 'partly'),
  ],
  [
    'All 2 quotations are carried word for word by other outlets',
    checkOf('corroborated', null, 'corroborated'),
  ],
  ['The one quotation is carried word for word by other outlets', checkOf('corroborated')],
  ['All 2 quotations differ in other reports', checkOf('differs', 'differs')],
  ['The one quotation is carried only in part by other outlets', checkOf('partly')],
  ['The one quotation was found in no other outlet’s report', checkOf('only-here', null)],
  ['None of the 2 quotations was found in another outlet’s report', checkOf('only-here', null, 'only-here')],
  ['Nothing here to compare', checkOf(null)],
  ['No quotations on this page', checkOf()],
  ['No quotations on this page', { ...checkOf(), onTopic: false, silence: 'off-topic' }],
  ['This page is about something other than the 5 reports Crossquote has', offTopic(5)],
  ['The 4 other reports Crossquote has are about something else', offTopic(5, 'a')],
  ['The one other report Crossquote has is about something else', offTopic(2, 'a')],
  ['This page is about something other than the one report Crossquote has', offTopic(1)],
  ['There is no other report to compare this article with', offTopic(1, 'a')],
  [
    'Crossquote has no reports in this page’s language',
    { ...checkOf(null), onTopic: false, silence: 'language' },
  ],
  ['Crossquote has no other reports in this page’s language', { ...offTopic(6, 'a'), silence: 'language' }],
])('says %j', (sentence, check) => {
  expect(headline(check)).toBe(sentence);
});
