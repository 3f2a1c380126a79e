import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../src/core/quotes/names.ts';
import { People, samePerson } from '../../../src/core/quotes/people.ts';

function peopleIn(text: string, wider: People | null = null): People {
  return new People(namesIn(text), wider);
}

describe('people', () => {
  it('are known by their surname', () => {
    const people = peopleIn('Ada Person spoke first. Person left.');
    expect(people.canonical('Person')).toBe('Ada Person');
    expect(people.knows('Person')).toBe(true);
  });

  it('who are never named in full keep the name they have', () => {
    const people = peopleIn('Then Person left.');
    expect(people.canonical('Person')).toBe('Person');
    expect(people.knows('Person')).toBe(false);
  });

  it.each(['Zelensky', 'Zelenskyy', 'Zelenskiy', 'Zelenskyi', 'Volodymyr Zelensky', 'Zelenskij'])(
    'are one person in each transliteration: %s',
    spelling => {
      expect(peopleIn('Volodymyr Zelenskyy came.').canonical(spelling)).toBe('Volodymyr Zelenskyy');
    },
  );

  it.each([
    ['Ivan Petrovsky', 'Petrovski'],
    ['Mohammed Kassandri', 'Kassandry'],
    ['Pia Lindqvist', 'Lindquist'],
    ['Bo Erdoğan', 'Erdogan'],
    ['Zoë Müller-Brandt', 'Muller-Brandt'],
  ])('are one person in two near spellings: %s, %s', (name, near) => {
    expect(peopleIn(`Then ${name} came.`).canonical(near)).toBe(name);
  });

  it.each([
    ['Ada Brandt', 'Grant'],
    ['Ada Harris', 'Harrison'],
    ['Ada Rowe', 'Lowe'],
    ['Ada Peterson', 'Patterson'],
  ])('are two persons with names alike: %s, %s', (name, other) => {
    expect(peopleIn(`Then ${name} came.`).canonical(other)).toBe(other);
  });

  it('with one surname: the one named more often is meant, nobody where both are', () => {
    const text = 'Ada Brandt came. Ada Brandt sat. Joris Brandt stood.';
    expect(peopleIn(text).canonical('Brandt')).toBe('Ada Brandt');
    expect(peopleIn('Ada Brandt sat. Joris Brandt stood.').canonical('Brandt')).toBe('Brandt');
  });

  it('hold in the article the offices that the corpus knows of them, be they named by a surname only', () => {
    const corpus = peopleIn('US President Ada Person came.');
    expect([...peopleIn('President Person left.', corpus).titles('Person')].sort()).toEqual([
      'president',
      'us',
    ]);
  });

  it('are whom the corpus names in full where the article gives a surname and no other office', () => {
    const corpus = peopleIn('US President Ada Person came.');
    expect(peopleIn('President Person left.', corpus).canonical('Person')).toBe('Ada Person');
    expect(peopleIn('Mayor Person left.', corpus).canonical('Person')).toBe('Person');
  });

  it('of the article come before those of the corpus', () => {
    const corpus = peopleIn('Joris Brandt sat. Joris Brandt stood. Ines Okafor came.');
    const article = peopleIn('Ada Brandt came.', corpus);
    expect(article.canonical('Brandt')).toBe('Ada Brandt');
    expect(article.canonical('Okafor')).toBe('Ines Okafor');
  });

  it('are shown in the spelling of the corpus', () => {
    const corpus = peopleIn('Volodymyr Zelenskyy came.');
    expect(peopleIn('Volodymyr Zelensky came.', corpus).canonical('Zelensky')).toBe('Volodymyr Zelenskyy');
  });

  it('are known by what they are called in front of their name', () => {
    const people = peopleIn('The envoy Bo Marsh came. Special envoy Bo Marsh left.');
    expect([...people.titles('Bo Marsh')]).toEqual(expect.arrayContaining(['envoy', 'special']));
  });
});

describe('two names', () => {
  it.each([
    ['Bo Marsh', 'Bo Marsh', true],
    ['Bo Marsh', 'Marsh', true],
    ['Volodymyr Zelensky', 'Zelenskyy', true],
    ['Bo Marsh', 'Ada Marsh', false],
    ['Bo Marsh', 'Bo Brandt', false],
    ['Bo Marsh', 'Hale', false],
    ['Steve Marsh', 'Stephen Marsh', true],
    ['Steven Marsh', 'Stephen Marsh', true],
    ['Liz Marsh', 'Elizabeth Marsh', true],
    ['Alex Marsh', 'Alexandra Marsh', true],
    ['A. Marsh', 'Ada Marsh', true],
    ['B. Marsh', 'Ada Marsh', false],
    ['Alexander Marsh', 'Alexandra Marsh', false],
    ['Steve Marsh', 'Stephanie Marsh', false],
    ['Mary-Jane Marsh', 'Mary Jane Marsh', true],
    ['Ministry of Health', 'Health Ministry', true],
    ['Ministry of Health', 'Ministry of Justice', false],
    ['HSO', 'Harbour Safety Office', true],
    ['a neighbour', 'Bo Marsh', true],
    ['the company', 'a spokesman', true],
    ['von Marsh', 'Bo Hale', false],
  ])('%s and %s may be one person: %s', (a, b, expected) => {
    expect(samePerson(a, b)).toBe(expected);
    expect(samePerson(b, a)).toBe(expected);
  });
});
