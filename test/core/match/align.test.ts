import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align as alignNumbers, alignOnce, type Step } from '../../../src/core/match/align.ts';
import { weight } from '../../../src/core/text/lexicon.ts';
import { inNumbers } from '../../../src/core/text/numbered.ts';

const align = (a: readonly string[], b: readonly string[]) => alignNumbers(inNumbers(a), inNumbers(b));
const words = (text: string) => text.split(' ').filter(Boolean);

/** Common words plain, `-` only in the first, `+` only in the second. */
function shown(a: string, b: string): string {
  const [x, y] = [words(a), words(b)];
  return align(x, y)
    .map(step => (step.op === '=' ? x[step.a] : step.op === '-' ? `-${x[step.a]}` : `+${y[step.b]}`))
    .join(' ');
}

describe('an alignment', () => {
  it.each([
    ['finds a run inside a longer text', 'we will sign', 'then they said we will sign today', 'we will sign'],
    [
      'shows a word in place of another',
      'we will sign today',
      'we will vote today',
      'we will -sign +vote today',
    ],
    ['shows a word dropped', 'we will not sign', 'we will sign', 'we will -not sign'],
    ['shows a word put in', 'we will sign', 'we will not sign', 'we will +not sign'],
    [
      'spans a clause put in',
      'boats leave tonight',
      'boats of every kind and colour leave tonight',
      'boats +of +every +kind +and +colour leave tonight',
    ],
    [
      'fetches no stray word from afar',
      'boats leave the harbour',
      'boats leave it was said on the day',
      'boats leave',
    ],
    ['has nothing where nothing is common', 'boats leave', 'gulls came', ''],
    ['takes empty texts', '', 'gulls came', ''],
  ])('%s', (_, a, b, expected) => {
    expect(shown(a, b)).toBe(expected);
  });

  it('pairs a word with its other form', () => {
    expect(shown('boats leave harbour tonight', 'boats leaving harbour tonight')).toBe(
      'boats -leave +leaving harbour tonight',
    );
  });

  const text = fc.array(fc.constantFrom(...words('the not boat gulls harbour leave 5')), {
    maxLength: 12,
  });

  it('takes every word once and in order, equal words in pairs, from the first pair to the last', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const steps = align(a, b);
        const here = steps.flatMap(step => (step.op === '+' ? [] : [step.a]));
        const there = steps.flatMap(step => (step.op === '-' ? [] : [step.b]));
        for (const taken of [here, there]) expect(taken).toEqual(taken.map((_, i) => (taken[0] ?? 0) + i));
        for (const step of steps) if (step.op === '=') expect(a[step.a]).toBe(b[step.b]);
        for (const end of [steps[0], steps.at(-1)]) if (end) expect(end.op).toBe('=');
      }),
    );
  });

  it('pairs all words of a text with itself, and words of no less weight than the best run that two texts share', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(align(a, a).every(step => step.op === '=')).toBe(true);
        expect(align(a, a)).toHaveLength(a.length);
        expect(weightOf(align(a, b), a)).toBeGreaterThanOrEqual(weightOfBestRun(a, b) - 1e-9);
      }),
    );
  });

  it('finds the same pairs from either side where one word stands for another', () => {
    expect(shown('gulls leave harbour', 'gulls enter harbour')).toBe('gulls -leave +enter harbour');
    expect(shown('gulls enter harbour', 'gulls leave harbour')).toBe('gulls -enter +leave harbour');
  });
});

function weightOf(steps: Step[], a: string[]): number {
  return steps.reduce((sum, step) => sum + (step.op === '=' ? weight(a[step.a] ?? '') : 0), 0);
}

/** Found by trying every pair of beginnings. */
function weightOfBestRun(a: string[], b: string[]): number {
  let best = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      let sum = 0;
      for (let k = 0; i + k < a.length && a[i + k] === b[j + k]; k++) sum += weight(a[i + k] ?? '');
      best = Math.max(best, sum);
    }
  }
  return best;
}

describe('an alignment with several passages', () => {
  const quotation = inNumbers(words('we will sign today'));
  const passage = (text: string) => inNumbers(words(text));

  it('is made once for passages that are the same to the word', () => {
    const [first, copy] = [passage('they will sign today'), passage('they will sign today')];
    expect(alignOnce(quotation, copy)).toBe(alignOnce(quotation, first));
  });

  it('is another for other words, and for another quotation', () => {
    const [they, nobody] = [passage('they will sign today'), passage('nobody will sign')];
    const other = inNumbers(words('they sign'));
    for (const each of [they, nobody]) {
      expect(alignOnce(quotation, each)).toEqual(alignNumbers(quotation, each));
      expect(alignOnce(other, each)).toEqual(alignNumbers(other, each));
    }
  });
});
