import { describe, expect, it } from 'vitest';
import { type Change, GRAVEST_FIRST, sortChanges } from '../../../src/core/result.ts';
import { checkOne } from '../build.ts';

const REPORT = 'We told Brandt that three boats will leave the harbour at noon and return before the storm';

function changesOf(page: string, speaker = 'Ada Person'): Change[] | undefined {
  return checkOne(`“${page},” ${speaker} said.`, `“${REPORT},” Ada Person said.`).outlets[0]?.changes;
}

describe('the change is', () => {
  it.each<[string, Change[], string]>([
    ['a negation put in', ['negation'], REPORT.replace('will', 'will not')],
    ['a contracted negation', ['negation'], REPORT.replace('will leave', 'won’t leave')],
    ['a number', ['number'], REPORT.replace('three', 'five')],
    ['a number in digits', ['number'], REPORT.replace('three', '5')],
    ['a name', ['name'], REPORT.replace('Brandt', 'Okafor')],
    ['a word', ['wording'], REPORT.replace('leave', 'enter')],
    ['a tense', ['wording'], REPORT.replace('told', 'tell')],
    ['two words for one', ['wording'], REPORT.replace('noon', 'twelve o’clock').replace('twelve', 'high')],
    ['words put in', ['addition'], REPORT.replace('the harbour', 'the harbour in good order')],
    ['words left out', ['omission'], REPORT.replace(' at noon', '')],
    ['several at once', ['number', 'wording'], REPORT.replace('three', 'five').replace('leave', 'enter')],
    ['a name and a word', ['name', 'wording'], REPORT.replace('Brandt', 'Okafor').replace('storm', 'night')],
  ])('%s', (_, changes, page) => {
    expect(changesOf(page)).toEqual(changes);
  });

  it('a negation dropped', () => {
    const report = '“We will not let the three boats leave the harbour before the storm,” Ada Person said.';
    const page = '“We will let the three boats leave the harbour before the storm,” Ada Person said.';
    expect(checkOne(page, report).outlets[0]?.changes).toEqual(['negation']);
  });

  it('the speaker alone, and beside others', () => {
    expect(changesOf(REPORT, 'Bo Marsh')).toEqual(['speaker']);
    expect(changesOf(REPORT.replace('leave', 'enter'), 'Bo Marsh')).toEqual(['speaker', 'wording']);
  });
});

it('the gravest change comes first', () => {
  expect(sortChanges(GRAVEST_FIRST.toReversed())).toEqual(GRAVEST_FIRST);
  expect(sortChanges(['wording', 'negation', 'wording'])).toEqual(['negation', 'wording']);
});
