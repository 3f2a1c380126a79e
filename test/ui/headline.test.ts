import { expect, it, vi } from 'vitest';
import type { Check } from '../../src/core/result.ts';
import { headline } from '../../src/ui/headline.ts';
import { checkOf } from '../background/samples.ts';

vi.mock('../../src/browser.ts', () => import('./fake-browser.ts'));

it.each<[string, Check]>([
  ['2 quotations differ from other reports', checkOf('differs', 'corroborated', 'differs')],
  ['1 quotation differs from other reports', checkOf('differs', 'only-here')],
  ['No quotation differs from other reports', checkOf('corroborated', 'only-here')],
  ['No quotation differs from other reports', checkOf('partly')],
  ['No other report you have carries these quotations', checkOf('only-here', null)],
  ['Nothing here to compare', checkOf(null)],
  ['No quotations on this page', checkOf()],
  ['No quotations on this page', { ...checkOf(), onTopic: false, silence: 'off-topic' }],
  ['Your reports are about something else', { ...checkOf(null), onTopic: false, silence: 'off-topic' }],
  ['Your reports are not in this page’s language', { ...checkOf(null), onTopic: false, silence: 'language' }],
])('says %j', (sentence, check) => {
  expect(headline(check)).toBe(sentence);
});
