import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check.ts';
import { articleOf, checkOne, corpusOf } from '../build.ts';
import { FINE } from '../cuts.ts';

const SAID = '“The harbour will close for ships this winter,” Ada Person said';

describe('a page that says so beside the words has not got them from her: she', () => {
  it.each([
    ['never said it', 'She never said it.'],
    ['did not say that', 'She did not, in fact, say that.'],
    ['did not', 'No, she did not.'],
    ['was misquoted', 'The council says she was misquoted.'],
    ['has no record', 'There is no record that she said so.'],
    ['denies it', 'She denied having said it.'],
    ['perhaps did not', 'Or did she?'],
    ['has a quote that is none', 'The quote is not real.'],
    ['has words that are none', 'No such words were spoken.'],
    ['is given what is not hers', 'The words are often attributed to Maud Ferreira.'],
    ['is made fun of', 'We made that up.'],
  ])('%s', (_, sentence) => {
    expect(checkOne(`${SAID}. ${sentence}`, `${SAID}.`)).toMatchObject({ verdict: 'differs' });
  });

  it('has a “not” behind her', () => {
    expect(checkOne(`${SAID} – not.`, `${SAID}.`)).toMatchObject({ verdict: 'differs' });
  });
});

describe('a page may say beside the words that she', () => {
  it.each([
    ['did not say how', 'She did not say how.'],
    ['did not say more', 'She did not say that there would be money.'],
    ['is not believed', 'Nobody in Wenlow believed it.'],
    ['has no proof', 'There is no evidence of that.'],
    ['denies something else', 'Her office denied a rift with the council.'],
    ['made something else', 'The council made up its mind.'],
  ])('%s', (_, sentence) => {
    expect(checkOne(`${SAID}. ${sentence}`, `${SAID}.`)).toMatchObject(FINE);
  });
});

it('a page may call another clip a fake in the paragraphs around the words', () => {
  const page = articleOf(['The clip is a deepfake.', `${SAID}.`, 'That video is fake.']);
  expect(check(page, corpusOf(`${SAID}.`)).quotations[0]?.verdict).toBe('corroborated');
});
