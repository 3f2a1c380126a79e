import { expect, it, vi } from 'vitest';
import type { Check } from '../../src/core/result.ts';
import { headline } from '../../src/ui/headline.ts';
import { checkOf } from '../background/samples.ts';

vi.mock('../../src/browser.ts', () => import('../fake-browser.ts'));

function offTopic(reports: number, ...excluded: string[]): Check {
  return { ...checkOf(null), corpus: { reports, excluded }, onTopic: false, silence: 'off-topic' };
}

it.each<[string, Check]>([
  ['2 quotations differ from other reports', checkOf('differs', 'corroborated', 'differs')],
  ['1 quotation differs from other reports', checkOf('differs', 'only-here')],
  ['No quotation differs from other reports', checkOf('corroborated', 'only-here')],
  ['No quotation differs from other reports', checkOf('partly')],
  ['1 quotation is in no other report Crossquote has', checkOf('only-here', null)],
  ['2 quotations are in no other report Crossquote has', checkOf('only-here', null, 'only-here')],
  ['Nothing here to compare', checkOf(null)],
  ['No quotations on this page', checkOf()],
  ['No quotations on this page', { ...checkOf(), onTopic: false, silence: 'off-topic' }],
  ['This page is about something else than the 5 reports Crossquote has', offTopic(5)],
  ['This page is about something else than the 4 reports Crossquote has', offTopic(5, 'a')],
  ['This page is about something else than the 1 report Crossquote has', offTopic(1)],
  ['Nothing here to compare', offTopic(1, 'a')],
  [
    'Crossquote has no reports in this page’s language',
    { ...checkOf(null), onTopic: false, silence: 'language' },
  ],
])('says %j', (sentence, check) => {
  expect(headline(check)).toBe(sentence);
});
