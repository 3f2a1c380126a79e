import { describe, expect, it } from 'vitest';
import { isFullName, namesIn } from '../../../src/core/quotes/names.ts';

const textsIn = (text: string) => namesIn(text).map(name => name.text);

describe('names', () => {
  it.each([
    ['Then Ada Person met Bo.', ['Ada Person', 'Bo']],
    ['Mr. A. K. Lindqvist and J.R. Marsh came.', ['A. K. Lindqvist', 'J.R. Marsh']],
    ['Jean-Luc O’Brien spoke to Ursula von der Leyen.', ['Jean-Luc O’Brien', 'Ursula von der Leyen']],
    ['Ada Person’s plan', ['Ada Person']],
    ['On Monday the United States agreed.', ['United States']],
    ['President Bo Marsh', ['Bo Marsh']],
    ['US special envoy Steve Hale', ['Steve Hale']],
    ['Secretary of State Mara Rush', ['Mara Rush']],
    ['Mayor of Port Lyria Mara Rush', ['Mara Rush']],
    ['Speaker of the House Mara Rush', ['Mara Rush']],
    ['President of the Lyrian Commission Ursula von der Leyen', ['Ursula von der Leyen']],
    ['Ambassador to the UN Mara Rush', ['Mara Rush']],
    ['the president of the United Lyrian Emirates', ['United Lyrian Emirates']],
    ['the president of New South Lyria', ['New South Lyria']],
    ['I’d stay. They’re late. Don’t go.', []],
    ['Everyone agreed. Somebody left.', []],
    ['nobody said anything', []],
  ])('in “%s”', (text, names) => {
    expect(textsIn(text)).toEqual(names);
  });

  it('keep their place in the text', () => {
    const text = 'Then Mayor Maud Ferreira came';
    expect(namesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Maud Ferreira']);
  });

  it.each([
    ['President Bo Marsh', ['president']],
    ['US special envoy Bo Marsh', ['us', 'special', 'envoy']],
    ['US President Bo Marsh', ['us', 'president']],
    ['U.S. President Bo Marsh', ['us', 'president']],
    ['the Ruritanian president, Bo Marsh', ['ruritanian', 'president']],
    ['Foreign Secretary Bo Marsh', ['foreign', 'secretary']],
  ])('carry the office in front of them: %s', (text, title) => {
    expect(namesIn(text).at(-1)?.title).toEqual(expect.arrayContaining(title));
  });

  it.each([
    'It is far from Marsh, according to a senior official, who left.',
    'They are to host Marsh in town.',
    'Though peace is distant, Marsh smiled.',
  ])('carry no office that is another’s, or none: %s', text => {
    expect(namesIn(text).at(-1)).toMatchObject({ text: 'Marsh', title: [] });
  });

  it.each([
    ['Secretary of State Mara Rush said', false],
    ['Secretary of State Rush said', false],
    ['US secretary of state Mara Rush said', false],
    ['Mayor of Lyria Mara Rush said', false],
    ['Ambassador to the UN Mara Rush said', false],
    ['The Archbishop of Lyria, Mara Rush, said', false],
    ['Bank of Lyria governor Mara Rush said', false],
    ['a critic of Secretary of State Mara Rush said', true],
    ['a friend of Mayor Mara Rush said', true],
    ['He met with Secretary of State Mara Rush', true],
    ['He met with US President Mara Rush', true],
  ])(
    'are no subject behind a preposition, but behind an office that is of something: %s',
    (text, oblique) => {
      expect(namesIn(text).at(-1)?.oblique).toBe(oblique);
    },
  );

  it.each([
    ['Trump’s team was late', true],
    ['Trump envoy Steve Hale was late', true],
    ['Trump was late', false],
  ])('may only describe what follows: %s', (text, modifier) => {
    expect(namesIn(text)[0]?.modifier).toBe(modifier);
  });
});

describe('a full name', () => {
  it.each(['Ada Person', 'Ursula von der Leyen', 'A. K. Lindqvist', 'Jean-Luc O’Brien'])('is %s', name => {
    expect(isFullName(name)).toBe(true);
  });

  it.each([
    'Ada',
    'White House',
    'Truth Social',
    'European Commission',
    'von der Leyen',
    'The Harbour News',
    'NATO Treaty',
  ])('is not %s', name => {
    expect(isFullName(name)).toBe(false);
  });
});
