import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/check.ts';
import { articleOf, corpusOf } from './build.ts';
import { STATEMENTS } from './statements.ts';

const TEXTS = STATEMENTS.map(({ text }) => text).filter(text => !/[!…]/.test(text));
/** Statements that can stand behind “that”. */
const CLAUSES = TEXTS.filter(text => /^(?:we|I|he|it|they|there|the|this)\b/i.test(text)).map(
  text => text.charAt(0).toLowerCase() + text.slice(1),
);

/** Statements that the page quotes alone, of which the outlet's whole says what stands around them, too. */
function relationsOf(texts: string[], whole: (text: string) => string): Map<string, string | undefined> {
  return new Map(
    texts.map(text => {
      const page = articleOf(`“${text},” Ada Person said.`);
      const [quotation] = check(page, corpusOf(`“${whole(text)},” Ada Person said.`)).quotations;
      return [text, quotation?.outlets[0]?.relation];
    }),
  );
}

function expectAll(relation: string, texts: string[], whole: (text: string) => string) {
  expect(texts.length).toBeGreaterThan(10);
  expect(relationsOf(texts, whole)).toEqual(new Map(texts.map(text => [text, relation])));
}

describe('whatever statement is cut out, it is other words', () => {
  it.each([
    'They claim that ',
    'The mayor told us that ',
    'I am not saying that ',
    'It is not true that ',
    'If the money runs out, ',
    'Unless – and I doubt it – the money comes, ',
    'Perhaps ',
    'There is a risk that ',
    'I used to think that ',
    'According to the mayor, ',
    'In most of the cases ',
  ])('behind “%s”', before => {
    expectAll('reworded', CLAUSES, text => before + text);
  });

  it.each([
    ', they say',
    ', or so I was told',
    ', I hope',
    ', according to the mayor',
    ', unless the money runs out',
    ', at least not yet',
    ' – or not',
    '. Unless the money comes',
    '. Not any more',
    '. That is a lie',
  ])('before “%s”', behind => {
    expectAll('reworded', TEXTS, text => text + behind);
  });
});

describe('whatever statement is cut out, it is the same words', () => {
  it.each([
    'I think ',
    'As I said, ',
    'No doubt, ',
    'I told them that ',
    'The truth is that ',
    'On Monday, ',
  ])('behind “%s”', before => {
    expectAll('same', CLAUSES, text => before + text);
  });

  it.each([
    ', I think',
    ', and that is that',
    ', because it is late',
    ', but we will see',
    ', which is a pity',
    ' – and I mean it',
    '. Nobody likes it',
    '. If you ask me, it is a pity',
    '. That is not a threat',
  ])('before “%s”', behind => {
    expectAll('same', TEXTS, text => text + behind);
  });
});
