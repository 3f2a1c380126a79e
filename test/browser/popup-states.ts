import { readCorpus } from '../../src/cli/corpus.ts';
import { readPage } from '../../src/cli/page.ts';
import { check } from '../../src/core/check.ts';
import { indexCorpus } from '../../src/core/corpus/index.ts';
import type { Check } from '../../src/core/result.ts';
import type { Failure, Outcome } from '../../src/messages.ts';
import { checkOf, finding, quotation } from '../background/samples.ts';

/** What a background answers; null: nothing. The last four are what the popup says where none answers rightly. */
export type Answer =
  | Outcome
  | {
      state: 'failed';
      failure: Failure | 'timeout' | 'interrupted' | 'page-left' | 'moved-on';
      detail: string;
    }
  | null;

const sample = check(readPage('test/fixtures/pages/sample.html'), indexCorpus(readCorpus('corpus')));

/** What the popup may have to say, by a name of its own. */
export const popupStates: Record<string, Answer> = {
  checking: null,
  result: checked(sample),
  'own-report': checked({ ...sample, corpus: { ...sample.corpus, excluded: ['dg'] } }),
  'all-well': checked(checkOf('corroborated', 'corroborated')),
  'not-judged': checked(checkOf(null)),
  'off-topic': checked({ ...checkOf(null, null), onTopic: false, silence: 'off-topic' }),
  language: checked({ ...checkOf(null), onTopic: false, silence: 'language' }),
  alone: checked({ ...checkOf(null), onTopic: false, corpus: { reports: 1, excluded: ['a'] } }),
  'no-quotations': checked(checkOf()),
  'not-kept': checked(checkOf('differs'), false),
  'right-to-left': checked(rightToLeft()),
  'not-allowed': failed('not-allowed'),
  'no-article': failed('no-article'),
  'page-changed': failed('page-changed'),
  'page-left': failed('page-left'),
  'moved-on': failed('moved-on'),
  corpus: failed('corpus', 'corpus.json: reports: there is none'),
  unexpected: failed('unexpected', 'Cannot read properties of undefined (reading ‘words’)'),
  interrupted: failed('interrupted'),
  timeout: failed('timeout'),
};

function checked(of: Check, kept = true): Answer {
  return { state: 'checked', visit: 'staged', address: of.article.url, kept, check: of };
}

function failed(failure: Exclude<Answer, Outcome | null>['failure'], detail = ''): Answer {
  return { state: 'failed', failure, detail };
}

/** An article in a script that runs from right to left, and an outlet that prints other words of it. */
function rightToLeft(): Check {
  const text = 'لن نوقع قبل أن يُفتح الميناء، ولن ننتظر أكثر من 30 يوماً.';
  const passage = 'سنوقع قبل أن يُفتح الميناء، ولن ننتظر أكثر من 30 يوماً.';
  const other = finding({
    outlet: 'صحيفة المرفأ',
    relation: 'reworded',
    speaker: 'ليلى حداد',
    changes: ['negation'],
    passage,
    before: 'وقالت الوزيرة للصحفيين:',
    after: 'ثم غادرت القاعة.',
    diff: [
      ['-', 'لن نوقع'],
      ['+', 'سنوقع'],
      ['=', ' قبل أن يُفتح الميناء، ولن ننتظر أكثر من 30 يوماً.'],
    ],
  });
  const of = checkOf('differs');
  return {
    ...of,
    article: { ...of.article, title: 'الوزيرة: لا توقيع قبل فتح الميناء', language: 'ar' },
    quotations: [
      quotation({ text, speaker: 'ليلى حداد', verdict: 'differs', outlets: [other] }),
      quotation({ text: 'شربنا القهوة ثلاث مرات', speaker: null }),
    ],
  };
}
