import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check.ts';
import { articleOf, checkOne, corpusOf } from '../build.ts';
import { checkCut, FINE, TURNED, WE_CLOSE_FIRST } from '../cuts.ts';

describe('a cut leaves out what takes the words back', () => {
  it.each([
    '. Unless the money comes.',
    '. Unless, of course, the money comes.',
    '. But only if it is cold.',
    '. Until the money runs out.',
    '. Not.',
    '. Not any more.',
    '. Or not.',
    '. Maybe.',
    '. At least not yet.',
    '. Wrong.',
    '. That is a lie.',
    '. That was never true.',
    '. That is what they say, anyway.',
    '. Or so I was told.',
    '. No, we will not.',
    '. Except that we won’t.',
    '. I was joking.',
    ', at least not yet',
    ', at least for now',
    ', at most',
    ', or so',
    ', not any more',
    ' – or not',
    ' or we won’t',
    ', although we might not',
    '; not',
  ])('“%s”', behind => {
    expect(checkCut(WE_CLOSE_FIRST + behind)).toMatchObject(TURNED);
  });

  const SPLIT = '“We will close the harbour for ships this winter,” Ada Person said.';

  it('behind an attribution', () => {
    expect(checkOne(SPLIT, `${SPLIT} “Unless the money comes.”`)).toMatchObject(TURNED);
    expect(checkOne(SPLIT, `${SPLIT} “Nobody likes it.”`)).toMatchObject(FINE);
    expect(checkOne(SPLIT, `${SPLIT} “Unless the money comes,” Bo Marsh said.`)).toMatchObject(FINE);
  });

  it('which the page may print behind its own', () => {
    const { quotations } = check(
      articleOf(`${SPLIT} “Unless the money comes.”`),
      corpusOf(`“${WE_CLOSE_FIRST.slice(1, -1)}. Unless the money comes,” Ada Person said.`),
    );
    expect(quotations[0]).toMatchObject(FINE);
  });
});

describe('a cut may leave out', () => {
  it.each([
    '. And we will open it in spring.',
    '. I am not happy about it.',
    '. No one likes that.',
    '. If you ask me, it is a pity.',
    '. If the council pays we will open it again.',
    '. Until then nobody should go there.',
    '. Perhaps we will open it in spring.',
    '. Maybe not for long, but we will.',
    '. Only the ferry stays.',
    '. That is not a threat.',
    '. That is a promise.',
    '. No doubt about it.',
    '. If not now, when?',
    ', not the school',
    ', or so many people would be hurt',
  ])('“%s”', behind => {
    expect(checkCut(WE_CLOSE_FIRST + behind)).toMatchObject(FINE);
  });
});
