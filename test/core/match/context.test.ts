import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check.ts';
import { articleOf, checkOne, corpusOf } from '../build.ts';
import { CLOSES, checkCut, FINE, TURNED, WE_CLOSE, WE_CLOSE_FIRST, WORKERS } from '../cuts.ts';

describe('a cut turns the meaning where it leaves out', () => {
  it.each([
    ['a negation', `We will not {close the harbour for ships this winter}`],
    ['either', `Either ${CLOSES} or we leave`],
    ['or', `Pay us or ${CLOSES}`],
    ['a prayer', `Pray that ${CLOSES}`],
    ['a nightmare', `In my nightmares ${CLOSES}`],
    ['an alternative', `${CLOSES} or we will all leave`],
    ['never', `We never said ${WE_CLOSE}`],
    ['nobody', `Nobody believes that ${CLOSES}`],
    ['no chance', `There is no chance that ${CLOSES}`],
    ['little chance', `There is little chance that ${CLOSES}`],
    ['not true', `It is not true that ${CLOSES}`],
    ['false', `It is false that ${CLOSES}`],
    ['a doubt', `I doubt ${CLOSES}`],
    ['a disbelief', `I don’t think ${CLOSES}`],
    ['a refusal', 'We refuse to {close the harbour for ships this winter}'],
    ['a failure', 'They failed to {close the harbour for ships this winter}'],
    ['an inability', 'We are unable to {close the harbour for ships this winter}'],
    ['unlikely', `It is unlikely that ${CLOSES}`],
    ['far from', 'We are far from {a closed harbour for ships this winter}'],
    ['rather than', 'Rather than {close the harbour for ships this winter}, we will stay'],
    ['a denial behind it', `${CLOSES}, which is not true`],
    ['another’s mouth behind it', `${WE_CLOSE_FIRST}, they say`],
    ['a hope', `I wish ${WE_CLOSE}`],
    ['a pretence', `He pretends that ${CLOSES}`],
    ['a former habit', 'We used to {close the harbour for ships this winter}'],
    ['a lesser evil', 'We would rather leave than {close the harbour for ships this winter}'],
    ['another’s mouth in an afterthought', `${WE_CLOSE_FIRST}, or so the papers say`],
    ['perhaps', `Perhaps ${WE_CLOSE}`],
    ['perhaps, behind it', `${WE_CLOSE_FIRST}, perhaps`],
    ['if', `If the money runs out, ${WE_CLOSE}`],
    ['if, behind it', `${WE_CLOSE_FIRST} if the money runs out`],
    ['only if', `${WE_CLOSE_FIRST} only if the money runs out`],
    ['unless', `${WE_CLOSE_FIRST} unless the money comes`],
    ['until', '{We will not close the harbour for ships} until the money runs out'],
    ['as long as', `${WE_CLOSE_FIRST} as long as it is cold`],
    ['provided that', `${WE_CLOSE_FIRST} provided that the council agrees`],
    ['when, of the future', `${WE_CLOSE_FIRST} when the money runs out`],
    ['the moment', `The moment the money runs out, ${WE_CLOSE}`],
    ['as soon as', `As soon as the money runs out, ${WE_CLOSE}`],
    ['once', `Once the money runs out, ${WE_CLOSE}`],
    ['a turned condition', `Should the money run out, ${WE_CLOSE}`],
    ['in case of', `In case of a storm, ${WE_CLOSE}`],
    ['without', `Without a permit, ${WE_CLOSE}`],
    ['but only', `${WE_CLOSE_FIRST} but only with a permit`],
    ['whether', `It depends on whether ${CLOSES}`],
    ['some', `Some of ${WORKERS}`],
    ['a part', `A third of ${WORKERS}`],
    ['a number', `Two of ${WORKERS}`],
    ['most', 'Most {workers will leave the harbour office this winter}'],
    ['nearly', 'Nearly {300 workers will leave the harbour office}'],
    ['fewer than', 'Fewer than {300 workers will leave the harbour office}'],
    ['up to', 'Up to {300 workers will leave the harbour office}'],
    ['not all', `Not all ${WORKERS}`],
    ['in most cases', `In most of the 17 cases, ${WE_CLOSE}`],
    ['sometimes', `Sometimes ${WE_CLOSE}`],
    ['at best', `At best, ${WE_CLOSE}`],
    ['in that case', `In that case ${WE_CLOSE}`],
    ['every time', `Every time it snows, ${WE_CLOSE}`],
    ['luck', `With any luck ${WE_CLOSE}`],
    ['a vote, behind it', `${WE_CLOSE_FIRST}, pending a vote`],
    ['only, behind it', `${WE_CLOSE_FIRST} only`],
    ['not, before an aside', 'We will not – and I mean this – {close the harbour for ships this winter}'],
    ['not, before brackets', 'We will not (as I said before) {close the harbour for ships this winter}'],
    ['if, in an aside', 'The council – if it comes to that – {will close the harbour for ships this winter}'],
    ['if, before an aside', `If the money runs out – and it will – ${WE_CLOSE}`],
    [
      'few, before an aside',
      'Few of the workers – ten, I hear – {will leave the harbour office this winter}',
    ],
    ['what limits all', '{None of the ships came to the harbour} with a crew'],
    ['what completes a verb', '{I rang the harbour office, and I could hear it} being ignored'],
    ['what completes it with a name', '{I rang the harbour office, and I heard the phone} ringing'],
    ['but not yet', `${WE_CLOSE_FIRST}, but not yet`],
    ['but not this year', `${WE_CLOSE_FIRST}, but not this year`],
    ['except', '{All the workers will leave the harbour office} except the clerks'],
  ])('%s', (_, sentence) => {
    expect(checkCut(sentence)).toMatchObject(TURNED);
  });
});

describe('a cut leaves the meaning where it leaves out', () => {
  it.each([
    ['what goes on', `${WE_CLOSE_FIRST}, and we will open it in spring`],
    ['a second thought', `${WE_CLOSE_FIRST}, but we will open it in spring`],
    ['a reason', `${WE_CLOSE_FIRST} because the ice is thick`],
    ['a purpose', `${WE_CLOSE_FIRST} so that nobody falls into the water`],
    ['a comment', `${WE_CLOSE_FIRST}, which is a pity`],
    ['a contrast', `${WE_CLOSE_FIRST}, not the school`],
    ['a second quality', '{The men of the harbour were tired} but not surprised'],
    ['what is left alone', `${WE_CLOSE_FIRST}, but not the school`],
    ['stress', `There is no doubt that ${WE_CLOSE}`],
    ['stress behind it', `${WE_CLOSE_FIRST}, without question`],
    ['what makes no difference', `${WE_CLOSE_FIRST}, even if the council objects`],
    ['either case', `Whether you like it or not, ${WE_CLOSE}`],
    ['a time with a quantifier', `For some years ${WE_CLOSE}`],
    ['a condition of another clause', 'It would shut if it rained, {and I was laughed at by every clerk}'],
    ['another thing denied', 'It is not about the school, {it is about the harbour and its ships}'],
    ['a time', `After years of talks ${WE_CLOSE}`],
    ['another clause that denies', `We are not happy about it, but ${WE_CLOSE}`],
    ['a clause before a semicolon', `It is not a happy day; ${WE_CLOSE}`],
    ['a clause before a dash', `It is not a happy day – ${WE_CLOSE}`],
    ['another subject’s clause', `Nobody is happy, and ${WE_CLOSE}`],
    [
      'a country in front',
      'It is good that the United States {will close the harbour for ships this winter}',
    ],
    ['a choice', '{The council can close the harbour for ships this winter}, or it can wait'],
    [
      'a clause of place',
      'It will not help the school, where we {will be looking for the money this winter}',
    ],
    ['a sentence that denies', `We are not happy. {We will close the harbour for ships this winter.}`],
    [
      'a sentence with a condition',
      `{We will close the harbour for ships this winter.} If you ask me, it is a pity.`,
    ],
    [
      'what stands around a whole condition',
      '{If the money runs out, we will close the harbour}, and then we will see',
    ],
    ['what stands around a whole negation', '{We will not close the harbour this winter}, and we said so'],
  ])('%s', (_, sentence) => {
    expect(checkCut(sentence)).toMatchObject(FINE);
  });
});

describe('a governing word', () => {
  const REPORT =
    '“We will not close the harbour for ships this winter unless the money runs out,” Ada Person said.';

  it.each([
    '“We will … close the harbour for ships this winter unless the money runs out,” Ada Person said.',
    '“We will not close the harbour for ships this winter …” Ada Person said.',
    '“We will not … the money runs out,” Ada Person said.',
    '“We will [surely] close the harbour for ships this winter unless the money runs out,” Ada Person said.',
  ])('does not vanish under a mark: %s', page => {
    expect(checkOne(page, REPORT).outlets[0]?.relation).toBe('reworded');
  });

  it('may stand in the other part of a split quotation', () => {
    const page = articleOf(
      '“We will not close the harbour for ships this winter,” Ada Person said, “unless the money runs out.”',
    );
    const [first] = check(page, corpusOf(REPORT)).quotations;
    expect(first?.verdict).toBe('corroborated');
  });

  it('may be told right before the marks', () => {
    const told = 'Ada Person said that they did not want “a harbour that is closed for ships all winter”.';
    const report = '“We do not want a harbour that is closed for ships all winter,” Ada Person said.';
    expect(checkOne(told, report).verdict).toBe('corroborated');
  });

  it('of a second quotation in the sentence governs only that', () => {
    const page = articleOf(
      '“We are working with the harbour office,” said Ada Person, who spoke of a port “without a single crane”.',
    );
    const report =
      '“We are working with the harbour office. It is a port without a single crane,” Ada Person said.';
    const verdicts = check(page, corpusOf(report)).quotations.map(({ verdict }) => verdict);
    expect(verdicts[0]).toBe('corroborated');
  });

  it('that is itself quoted, of which the page only speaks, governs nothing', () => {
    const page = articleOf(
      'Ada Person said that they “will close the harbour for ships this winter”, which has no “if” in it.',
    );
    const [first] = check(
      page,
      corpusOf(`“We will close the harbour for ships this winter,” Ada Person said.`),
    ).quotations;
    expect(first?.verdict).toBe('corroborated');
  });

  it('reaches over a hundred words', () => {
    const list = Array.from({ length: 25 }, (_, i) => `the friends of number ${i + 20}`).join(' and ');
    const sentence = `If ${list} agree, {we will close the harbour this winter}`;
    expect(checkCut(sentence)).toMatchObject(TURNED);
  });
});

describe('a statement inside another', () => {
  it('loses nothing by the words that say whose it is', () => {
    const page = articleOf(
      '“She says ‘we will close the harbour this winter’ and I laugh,” Joris Brandt said.',
    );
    const report = '“We will close the harbour this winter,” Ada Person said.';
    const nested = check(page, corpusOf(report)).quotations.at(-1);
    expect(nested).toMatchObject({ text: 'we will close the harbour this winter', verdict: 'corroborated' });
  });

  it('is still denied by them', () => {
    const page = articleOf('“She never said ‘we will close the harbour this winter’,” Joris Brandt said.');
    const report = '“We will close the harbour this winter,” Ada Person said.';
    expect(check(page, corpusOf(report)).quotations.at(-1)?.verdict).toBe('differs');
  });

  it('is denied by the words in front of its marks, be there a comma or not', () => {
    const page = '“We will close the harbour this winter,” Ada Person said.';
    for (const comma of [',', ':', '']) {
      const report = `“I never said${comma} ‘We will close the harbour this winter,’” Ada Person said.`;
      expect(checkOne(page, report).verdict).toBe('differs');
    }
  });
});
