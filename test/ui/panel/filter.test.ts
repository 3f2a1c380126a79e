import { describe, expect, it, vi } from 'vitest';
import { choicesIn, NO_FILTER, narrow } from '../../../src/ui/panel/filter.ts';
import { finding, quotation } from '../../background/samples.ts';

const all = [
  quotation({ verdict: 'differs', speaker: 'Ada Person', outlets: [finding({ outlet: 'Öresund Post' })] }),
  quotation({ verdict: 'only-here', speaker: null }),
  quotation({ verdict: null, speaker: 'Zoe Other' }),
  quotation({ verdict: 'corroborated', speaker: 'Ada Person', outlets: [finding({ outlet: 'Daily' })] }),
].map((it, index) => ({ index, quotation: it }));

function shown(filter: Partial<typeof NO_FILTER>): number[] {
  return narrow(all, () => [], { ...NO_FILTER, ...filter }).map(({ listed }) => listed.index);
}

describe('a filter', () => {
  it('leaves everything in its order where nothing is asked for', () => {
    expect(shown({})).toEqual([0, 1, 2, 3]);
    expect(shown({ query: '  ' })).toEqual([0, 1, 2, 3]);
  });

  it('takes any of the verdicts chosen, also none', () => {
    expect(shown({ verdicts: new Set(['differs', null] as const) })).toEqual([0, 2]);
  });

  it('takes one speaker, or those whom nobody names', () => {
    expect(shown({ speaker: 'Ada Person' })).toEqual([0, 3]);
    expect(shown({ speaker: '' })).toEqual([1]);
  });

  it('takes one outlet, with all else that is asked for', () => {
    expect(shown({ outlet: 'Daily' })).toEqual([3]);
    expect(shown({ outlet: 'Daily', verdicts: new Set(['differs'] as const) })).toEqual([]);
  });

  it('takes what is found in the order in which it is found', () => {
    const found = { text: [], speaker: [], outlets: new Map() };
    const search = vi.fn(() => [3, 0].flatMap(at => (all[at] ? [{ listed: all[at], found }] : [])));
    const hits = narrow(all, search, { ...NO_FILTER, query: ' ada ' });
    expect(hits.map(({ listed }) => listed.index)).toEqual([3, 0]);
    expect(search).toHaveBeenCalledExactlyOnceWith('ada');
  });
});

describe('what there is to choose from', () => {
  it('names each once, in the order of the alphabet', () => {
    expect(choicesIn(all)).toEqual({
      speakers: ['', 'Ada Person', 'Zoe Other'],
      outlets: ['Daily', 'Öresund Post'],
    });
  });
});
