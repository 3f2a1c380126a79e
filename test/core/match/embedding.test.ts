import { describe, expect, it } from 'vitest';
import { checkCut, FINE, TURNED, WE_CLOSE, WE_CLOSE_FIRST } from '../cuts.ts';

describe('the speaker does not vouch for', () => {
  it.each([
    'They claim ',
    'They claim that ',
    'People keep saying ',
    'The mayor told the council that ',
    'They would have you believe that ',
    'You would think that ',
    'My opponents want you to believe that ',
    'I heard that ',
    'I was told ',
    'I used to think ',
    'I could say that ',
    'I hope ',
    'I propose that ',
    'I love it when I read that ',
    'Imagine: ',
    'Rumour has it that ',
    'The idea that ',
    'Their slogan is ',
    'The mayor’s line is: ',
    'There is a risk that ',
    'Chances are ',
    'It seems ',
    'It looks like ',
    'It could be that ',
    'It is vital that ',
    'According to the mayor, ',
    'In their eyes ',
    'To quote the mayor: ',
  ])('what stands behind “%s”', before => {
    expect(checkCut(before + WE_CLOSE)).toMatchObject(TURNED);
  });

  it.each([
    ', I hope',
    ', I am told',
    ', I hear',
    ', they say',
    ', he told me',
    ', says the mayor',
    ', as the mayor claims',
    ', as they would have you believe',
    ', according to the mayor',
    ' – that is what they say',
    ' is not what I said',
    ' is what they want you to believe',
  ])('what stands before “%s”', behind => {
    expect(checkCut(WE_CLOSE_FIRST + behind)).toMatchObject(TURNED);
  });
});

describe('the speaker vouches for', () => {
  it.each([
    'I think ',
    'I believe that ',
    'We know that ',
    'I told them ',
    'I say it again: ',
    'Let me say that ',
    'The mayor has admitted that ',
    'Everybody knows that ',
    'The truth is ',
    'It is true that ',
    'As I said, ',
    'This is why ',
    'I have no doubt that ',
    'According to plan, ',
  ])('what stands behind “%s”', before => {
    expect(checkCut(before + WE_CLOSE)).toMatchObject(FINE);
  });

  it.each([', I think', ', I promise', ', as I said', ', and the council agrees', ', which the mayor likes'])(
    'what stands before “%s”',
    behind => {
      expect(checkCut(WE_CLOSE_FIRST + behind)).toMatchObject(FINE);
    },
  );
});
