import { describe, expect, it } from 'vitest';
import { checkOne } from '../build.ts';
import { FINE } from '../cuts.ts';

const WORDS = 'the harbour will close for ships this winter';
const SAID = `“${WORDS},” Ada Person said.`;

describe('words are not said by somebody of whom', () => {
  it.each([
    'Few believe Ada Person said',
    'Hardly anyone believes that Ada Person said',
    'Few in the harbour now accept that the mayor, Ada Person, said',
    'Scarcely anybody in Wenlow thinks Ada Person ever said',
    'Barely a third of the voters believed that Ada Person said',
    'No one in the whole of the party thinks that Ada Person said',
  ])('%s', narration => {
    expect(checkOne(`${narration} “${WORDS}”.`, SAID).verdict).toBe('differs');
  });
});

describe('words are said although', () => {
  it.each([
    'Few believed her when Ada Person said',
    'Few believed in the plan, but Ada Person said',
    'No one believed the rumours until Ada Person said',
    'Few people were there when Ada Person said',
    'Hardly had Ada Person risen when she said',
    'Ada Person, one of the few who believe in the harbour, said',
  ])('%s', narration => {
    expect(checkOne(`${narration} “${WORDS}”.`, SAID)).toMatchObject(FINE);
  });
});
