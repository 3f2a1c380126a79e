import { describe, expect, it } from 'vitest';
import { checkOne } from '../build.ts';
import { FINE } from '../cuts.ts';

const WORDS = 'the harbour will close for ships this winter';
const SAID = `“${WORDS},” Ada Person said.`;

/** A page in which a verb leads up to the verb of saying, in front of the words and behind. */
function pagesWith(verb: string): string[] {
  return [`Ada Person ${verb} “${WORDS}”.`, `“${WORDS},” Ada Person ${verb}.`];
}

describe('words were not said by somebody who', () => {
  it.each([
    'did not, in fact, say',
    'refused to say',
    'threatened to say',
    'promised not to say',
    'struggled to say',
    'intended to say',
    'was tempted to say',
    'was dying to say',
    'would love to say',
    'would rather die than say',
    'must have said',
    'is not on record as having said',
    'was stopped from saying',
    'stopped herself from saying',
    'came close to saying',
    'thought of saying',
    'toyed with the idea of saying',
    'was on the verge of saying',
    'was on the point of saying',
    'argued against saying',
    'ruled out saying',
    'was incapable of saying',
  ])('%s', verb => {
    for (const page of pagesWith(verb)) expect(checkOne(page, SAID).verdict, page).not.toBe('corroborated');
  });
});

describe('words were said by somebody who', () => {
  it.each([
    'went on to say',
    'was happy to say',
    'broke her silence to say',
    'was forced to admit',
    'was quoted as saying',
    'made a point of saying',
    'was fond of saying',
    'never tired of saying',
    'began by saying',
  ])('%s', verb => {
    for (const page of pagesWith(verb)) expect(checkOne(page, SAID), page).toMatchObject(FINE);
  });

  it.each([
    'did not smile and said',
    'did not wait but said',
    'refused to give details but said',
    'agreed to talk and said',
    'was considered brave for saying',
    'was criticised for saying',
    'would have us believe that',
  ])('%s', verb => {
    expect(checkOne(`Ada Person ${verb} “${WORDS}”.`, SAID)).toMatchObject(FINE);
  });
});

it.each([
  'No one laughed when Ada Person said',
  'Nobody interrupted as Ada Person said',
  'Joris Brandt did not smile while Ada Person said',
  'Nobody doubts that Ada Person said',
  'Few doubt that Ada Person said',
])('words were said where something else was not: %s', narration => {
  expect(checkOne(`${narration} “${WORDS}”.`, SAID)).toMatchObject(FINE);
});
