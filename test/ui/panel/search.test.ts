import { describe, expect, it } from 'vitest';
import { type Hit, searchOver } from '../../../src/ui/panel/search.ts';
import { finding, quotation } from '../../background/samples.ts';

const all = [
  quotation({
    text: 'The content of the guarantee is what will count.',
    speaker: 'Emmanuel Macron',
    outlets: [finding({ outlet: 'Economy Arab' })],
  }),
  quotation({
    text: 'We’re not there yet,',
    speaker: 'Volodymyr Zelenskyy',
    outlets: [finding({ outlet: 'The Daily Guardian' }), finding({ outlet: 'Economy Arab' })],
  }),
  quotation({ text: 'Señor Núñez lo dijo.', speaker: null }),
].map((it, index) => ({ index, quotation: it }));
const search = searchOver(all);

function found(query: string): number[] {
  return search(query).map(({ listed }) => listed.index);
}

/** What is marked in a hit, as words. */
function marks({ listed: { quotation: of }, found: places }: Hit): string[] {
  const cut = (text: string, stretches: readonly (readonly [number, number])[]) =>
    stretches.map(([start, end]) => text.slice(start, end));
  return [
    ...cut(of.text, places.text),
    ...cut(of.speaker ?? '', places.speaker),
    ...[...places.outlets].flatMap(([outlet, stretches]) => cut(outlet, stretches)),
  ];
}

describe('the search over quotations', () => {
  it('finds words of the quotation, of the speaker and of the outlets, and says where', () => {
    expect(found('content')).toEqual([0]);
    expect(found('macron')).toEqual([0]);
    expect(found('arab').toSorted()).toEqual([0, 1]);
    expect(search('macron').flatMap(marks)).toEqual(['Macron']);
    expect(search('daily').flatMap(marks)).toEqual(['Daily']);
  });

  it('wants all words, each wherever it is', () => {
    expect(found('arab macron')).toEqual([0]);
    expect(found('guardian macron')).toEqual([]);
  });

  it.each(['zelensky', 'zelenski', 'Zelenskij', 'ZELENSKYY'])('finds a name as others spell it: %s', name => {
    expect(found(name)).toEqual([1]);
  });

  it('takes a word that shares much with another for another', () => {
    expect(found('guardian')).toEqual([1]);
  });

  it('does not mind accents that are left out', () => {
    expect(found('nunez')).toEqual([2]);
    expect(search('nunez').flatMap(marks)).toEqual(['Núñez']);
  });

  it.each(['^=a|b', "'a b$", 'a-b'])(
    'marks why it finds something, whatever stands around the letters: %s',
    query => {
      const hits = search(query);
      expect(hits).not.toEqual([]);
      for (const hit of hits) expect(marks(hit)).not.toEqual([]);
    },
  );

  it.each(['^=|', '!'])('finds nothing where no word is looked for: %s', query => {
    expect(found(query)).toEqual([]);
  });

  it('finds nothing where nothing is', () => {
    expect(found('harbour')).toEqual([]);
  });
});
