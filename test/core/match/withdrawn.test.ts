import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check.ts';
import { articleOf, checkOne, corpusOf } from '../build.ts';
import { FINE } from '../cuts.ts';

const WORDS = 'the harbour will close for ships this winter';
const SAID = `“${WORDS},” Ada Person said`;

describe('words do not stand that were', () => {
  it.each([
    ['withdrawn', `${SAID}, but later withdrew the remark.`],
    ['withdrawn then', `${SAID}. She later withdrew the remark.`],
    ['taken back', `${SAID}, before taking back her words.`],
    ['taken back since', `${SAID}. She has since taken back her words.`],
    ['taken back at once', `${SAID}, but took it back.`],
    ['withdrawn by nobody', `${SAID}. The remark was later withdrawn.`],
    ['a claim withdrawn', `${SAID}, a claim she later retracted.`],
    ['a statement withdrawn', `${SAID} in a statement that was later retracted.`],
    ['withdrawn in front', `Ada Person retracted her statement that “${WORDS}”.`],
    ['withdrawn on a day', `${SAID}. On Monday she withdrew the remark.`],
    ['said by one who jokes', `Ada Person, joking, said “${WORDS}”.`],
    ['a joke', `Ada Person was joking when she said “${WORDS}”.`],
    ['a joke, behind', `${SAID}. She was only joking.`],
    ['a joke, others say', `${SAID}. The town hall said she was joking.`],
    ['said in jest', `${SAID} in jest.`],
    ['joked', `Ada Person joked: “${WORDS}”.`],
    ['joked, behind', `“${WORDS},” joked Ada Person.`],
    ['said jokingly', `Ada Person said jokingly: “${WORDS}”.`],
  ])('%s', (_, page) => {
    expect(checkOne(page, `${SAID}.`)).toMatchObject({ verdict: 'differs' });
  });
});

describe('words stand although', () => {
  it.each([
    ['something else was withdrawn', `${SAID}. The council later withdrew its ships.`],
    ['others took theirs back', `${SAID}. Joris Brandt later withdrew his remark.`],
    ['other words were withdrawn', `${SAID}. She withdrew her claim that Wenlow is poor.`],
    ['she was asked to withdraw them', `${SAID}. The council told her to withdraw the remark.`],
    ['she did not take them back', `${SAID}. She has not withdrawn the remark.`],
    ['she refused to', `${SAID}, and refused to take back her words.`],
    ['she withdrew', `${SAID}, and withdrew to her office.`],
    ['she joked before', `${SAID}. She was joking with the crowd.`],
    ['she joked before she spoke', `Ada Person joked with the crowd and then said “${WORDS}”.`],
    ['she joked, too', `“${WORDS},” said Ada Person, who joked with the crowd.`],
    ['it was no joke', `${SAID}. She was not joking.`],
  ])('%s', (_, page) => {
    expect(checkOne(page, `${SAID}.`)).toMatchObject(FINE);
  });
});

it('a joke is what another outlet calls a joke', () => {
  expect(checkOne(`“${WORDS},” Ada Person joked.`, `“${WORDS},” joked Ada Person.`)).toMatchObject(FINE);
});

it('words do not stand that the next paragraph takes back', () => {
  const page = articleOf([`${SAID}.`, 'She later withdrew the remark.']);
  expect(check(page, corpusOf(`${SAID}.`)).quotations[0]?.verdict).toBe('differs');
});
