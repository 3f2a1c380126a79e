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
    ['what ships do', 'Leave the harbour this winter', 'The ships leave the harbour this winter'],
    ['what they always do', 'Leave the harbour in winter', 'The ships always leave the harbour in winter'],
    ['what the police do', 'Close the harbour in winter', 'Police close the harbour in winter'],
    ['what two towns do', 'Close the harbour in winter', 'Wenlow and Lyria close the harbour in winter'],
    ['what they do then', 'Close the harbour in winter', 'They come here and close the harbour in winter'],
    ['what she saw them do', 'Close the harbour in winter', 'I watched them close the harbour in winter'],
    ['what some do', 'Leave the harbour in winter', 'Those who leave the harbour in winter are fools'],
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
    ['an order behind another', 'Leave the harbour this winter', 'Go home and leave the harbour this winter'],
    ['what somebody did', 'Left the harbour last winter', 'The ships left the harbour last winter'],
    ['an adjective', 'Necessary for the harbour', 'We spoke of other issues necessary for the harbour'],
    ['a preposition', 'Throughout the harbour it is late', 'Ships throughout the harbour it is late'],
    ['a noun', 'Winter is hard for the harbour', 'The winter is hard for the harbour'],
  ])('%s', (_, page, report) => {
    expect(said(page, report)).toMatchObject(FINE);
  });

  it('words that narration leads up to', () => {
    const page = 'Ada Person said they would “let them go home this winter”.';
    expect(checkOne(page, '“We would let them go home this winter,” Ada Person said.')).toMatchObject(FINE);
  });
});

describe('an order that narration gives', () => {
  const page = 'Ada Person told them to “leave the harbour this winter”.';

  it.each(['The ships leave the harbour this winter', 'The ships will leave the harbour this winter'])(
    'is other words than “%s”',
    report => {
      expect(checkOne(page, `“${report},” Ada Person said.`)).toMatchObject(TURNED);
    },
  );

  it.each(['Leave the harbour this winter', 'I told them to leave the harbour this winter'])(
    'may tell “%s”',
    report => {
      expect(checkOne(page, `“${report},” Ada Person said.`)).toMatchObject(FINE);
    },
  );
});
