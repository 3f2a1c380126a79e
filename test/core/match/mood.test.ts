import { describe, expect, it } from 'vitest';
import { checkOne } from '../build.ts';
import { FINE, TURNED } from '../cuts.ts';

function said(page: string, report: string) {
  return checkOne(`“${page},” Ada Person said.`, `“${report},” Ada Person said.`);
}

describe('an order is other words than', () => {
  it.each([
    ['what would be done', 'Let them go home this winter', 'We would let them go home this winter'],
    [
      'what she did say',
      'Let them go home this winter',
      'I did say that we would let them go home this winter',
    ],
    ['what is wanted', 'Close the harbour this winter', 'They want us to close the harbour this winter'],
    ['what is done', 'Close the harbour this winter', 'They close the harbour this winter'],
  ])('%s', (_, page, report) => {
    expect(said(page, report)).toMatchObject(TURNED);
  });
});

describe('no order is made of', () => {
  it.each([
    ['an order', 'Let them go home this winter', 'And let them go home this winter'],
    ['what was done', 'Covered almost all of the harbour', 'We covered almost all of the harbour'],
    [
      'thanks',
      'Thank you all for coming to the harbour',
      'I have to thank you all for coming to the harbour',
    ],
    ['a noun', 'Winter is hard for the harbour', 'The winter is hard for the harbour'],
  ])('%s', (_, page, report) => {
    expect(said(page, report)).toMatchObject(FINE);
  });

  it('words that narration leads up to', () => {
    const page = 'Ada Person said they would “let them go home this winter”.';
    expect(checkOne(page, '“We would let them go home this winter,” Ada Person said.')).toMatchObject(FINE);
  });
});
