import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { checkOne } from './build.ts';
import { checkAll, expanded, STATEMENTS } from './statements.ts';

// Dozens of quotations in each test.
vi.setConfig({ testTimeout: 60_000 });

type Pick = (choices: string[]) => string;
type Rewriting = (text: string, pick: Pick) => string;

/** Picks the same choices for the same seed: a counterexample is one number. */
function picker(seed: number): Pick {
  let state = seed;
  return choices => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return choices[(state >>> 8) % choices.length] as string;
  };
}

const HYPHENS = ['\u00AD', '\u200B', '\u2060', '\uFEFF'];
/** What an outlet may do to words without altering one, in the order it would be done. */
const REWRITINGS: Record<string, Rewriting> = {
  'capitals throughout': text => text.toUpperCase(),
  'no capitals': text => text.toLowerCase(),
  'another first letter': text => text.charAt(0).toLowerCase() + text.slice(1),
  'a recased first letter in brackets': text => `[${text.charAt(0).toLowerCase()}]${text.slice(1)}`,
  'other apostrophes': (text, pick) => text.replace(/[’']/g, () => pick(["'", '’', 'ʼ', '＇'])),
  'other dashes': (text, pick) => text.replace(/ [–—] /g, () => pick(['—', ' - ', ' – ', '–', ' -- '])),
  'other hyphens': (text, pick) => text.replace(/(?<=\p{L})-(?=\p{L})/gu, () => pick(['‑', '‐', ' '])),
  'other spaces': (text, pick) => text.replace(/ /g, () => pick(['\u00A0', '  ', '\u202F', '\t', ' '])),
  'no commas': text => text.replace(/,/g, ''),
  'another end mark': (text, pick) => text + pick(['.', '!', '…', ' …', '']),
  'another ellipsis': (text, pick) => text.replace(/ … /g, () => pick([' ... ', ' […] ', '… ', ' . . . '])),
  'another spelling of names': (text, pick) =>
    text.replace(/Zelenskyy/g, () => pick(['Zelensky', 'Zelenskiy', 'Zelenskyi', 'Zelenskij'])),
  'number words': text =>
    text
      .replace(/\b5\b/g, 'five')
      .replace(/\bfirst\b/g, '1st')
      .replace(/\bone\b/g, '1'),
  'full forms': expanded,
  'invisible marks inside words': (text, pick) =>
    text.replace(/\p{Ll}(?=\p{Ll})/gu, letter => letter + pick([...HYPHENS, '', '', ''])),
};

function expectSame(rewrite: (text: string) => string) {
  const quotations = checkAll(STATEMENTS.map(({ text, speaker }) => ({ text: rewrite(text), speaker })));
  expect(quotations.filter(({ verdict }) => verdict !== 'corroborated').map(({ text }) => text)).toEqual([]);
  expect(quotations).toHaveLength(STATEMENTS.length);
}

describe('a statement that differs only in form', () => {
  it.each(Object.entries(REWRITINGS))('is the same: %s', (_, rewrite) => {
    const rewriteAll = (seed: number) => expectSame(text => rewrite(text, picker(seed)));
    fc.assert(fc.property(fc.nat(), rewriteAll), { numRuns: 3 });
  });

  it('is the same when much comes together', () => {
    const some = fc.subarray(Object.keys(REWRITINGS), { minLength: 3 });
    fc.assert(
      fc.property(some, fc.nat(), (names, seed) => {
        const pick = picker(seed);
        expectSame(text => names.reduce((result, name) => REWRITINGS[name]?.(result, pick) ?? result, text));
      }),
      { numRuns: 20 },
    );
  });
});

describe('the marks around a statement', () => {
  it.each([
    ['"', '"'],
    ['“', '”'],
    ['"', '”'],
    ['“', '"'],
    ['‘', '’'],
    ['„', '“'],
    ['«', '»'],
    ['»', '«'],
    ['「', '」'],
    ['＂', '＂'],
  ])('count for nothing: %s…%s', (open, close) => {
    const words = 'The harbour will stay open for every boat this winter';
    const page = `${open}${words},${close} Ada Person said.`;
    expect(checkOne(page, `Ada Person said: “${words}.”`)).toMatchObject({
      verdict: 'corroborated',
      outlets: [{ relation: 'same', changes: [] }],
    });
  });
});

describe('American and British spelling', () => {
  it.each([
    [
      'We organized the defense of our harbor and the program for its theaters',
      'We organised the defence of our harbour and the programme for its theatres',
    ],
    [
      'The traveling neighbors analyzed the gray aluminum and canceled the check-up',
      'The travelling neighbours analysed the grey aluminium and cancelled the check-up',
    ],
    [
      'Skeptical judgment labeled the maneuvers toward the center a pretense',
      'Sceptical judgement labelled the manoeuvres towards the centre a pretence',
    ],
    [
      'She has learned to honor, recognize and fulfill what the catalog favors',
      'She has learnt to honour, recognise and fulfil what the catalogue favours',
    ],
  ])('are the same: %s', (american, british) => {
    for (const [page, report] of [
      [american, british],
      [british, american],
    ]) {
      const { verdict } = checkOne(`“${page},” Ada Person said.`, `“${report},” Ada Person said.`);
      expect(verdict).toBe('corroborated');
    }
  });
});

describe('numbers in words and in digits', () => {
  it.each([
    ['We counted twenty-four boats on the first day', 'We counted 24 boats on the 1st day'],
    ['They lost three hundred thousand tonnes in two years', 'They lost 300,000 tonnes in 2 years'],
    ['It will cost nine per cent of a budget of $2 million', 'It will cost 9% of a budget of $2,000,000'],
    ['Nearly one hundred and five people voted twice', 'Nearly 105 people voted twice'],
    ['Some 1.5 million people live by this river', 'Some 1,500,000 people live by this river'],
  ])('are the same: %s', (words, digits) => {
    const { verdict } = checkOne(`“${words},” Ada Person said.`, `“${digits},” Ada Person said.`);
    expect(verdict).toBe('corroborated');
  });
});
