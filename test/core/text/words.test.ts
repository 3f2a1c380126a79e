import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CUES } from '../../../src/core/quotes/cues.ts';
import {
  AUXILIARIES,
  CONDITIONS,
  DENIALS,
  NEGATIONS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
  QUANTIFIERS,
} from '../../../src/core/text/lexicon.ts';
import { tokenize, wordsOf } from '../../../src/core/text/words.ts';

/** The keys of a text; an ellipsis is `…`, an editor's bracket its words in `[]`. */
function keysOf(text: string): string {
  const { words, gaps } = tokenize(text);
  const parts = words.map(({ key }) => key);
  for (const { before, kind, keys } of gaps.toReversed()) {
    parts.splice(before, 0, kind === 'ellipsis' ? '…' : `[${keys.join(' ')}]`);
  }
  return parts.join(' ');
}

describe('words', () => {
  it.each([
    ['case', 'NATO Nato nato', 'nato nato nato'],
    ['an abbreviation with points', 'The U.S. and the U.S.A. at 5 p.m.', 'the u.s and the usa at 5 pm'],
    ['hyphens of every kind', 'long-term long‑term long‐term long–term', 'long term '.repeat(4).trim()],
    ['soft hyphens', 'coun\u00ADcil', 'council'],
    ['zero-width and direction marks', 'a\u200Bble \u202Bname\u202C \uFEFFend', 'able name end'],
    ['ligatures and wide letters', 'ﬁne ＮＡＴＯ', 'fine nato'],
    ['a letter and its mark apart', 'cafe\u0301 café', 'café café'],
    [
      'the country and the pronoun',
      'They told us in the US and the U.S.',
      'they told us in the u.s and the u.s',
    ],
    ['a dotted capital', 'İstanbul', 'istanbul'],
    ['marks on letters beyond Latin-1', 'Erdoğan Dončić Wałęsa', 'erdogan doncic walesa'],
    ['apostrophes inside names', "O’Brien O'Brien OʼBrien", "o'brien o'brien o'brien"],
    ['signs that are read', '$5 €7 9 %', '$ 5 € 7 9 percent'],
    ['a minus, but no dash', '−5 -5 3–5', 'minus 5 minus 5 3 5'],
    ['scripts without spaces, by character', '中文 ひら', '中 文 ひ ら'],
    ['other scripts with spaces', 'Зеленський сказав', 'зеленський сказав'],
    ['punctuation alone', '— “” … ! (,) ;', '…'],
    ['a lone half of a pair', 'a\uD800b \uDC00', 'a b'],
  ])('%s', (_, text, keys) => {
    expect(keysOf(text)).toBe(keys);
  });
});

describe('an editor’s marks', () => {
  it.each([
    ['… points at the ends ...', '… points at the ends …'],
    ['and . . . so […] on (…) it [...] went', 'and … so … on … it … went'],
    ['a recased [t]hat', 'a recased that'],
    ['He [Brandt] agreed [sic]', 'he [brandt] agreed [sic]'],
    ['what a negation says in brackets is [not] dropped', 'what a negation says in brackets is not dropped'],
    ['what joins sentences in brackets [or] parts them', 'what joins sentences in brackets or parts them'],
    ['what goes on in brackets [and on] is spoken', 'what goes on in brackets and on is spoken'],
    ['an and in brackets [and] no more', 'an and in brackets [and] no more'],
    ['what bounds [all] things', 'what bounds all things'],
    ['[a bracket\nnever spans lines]', 'a bracket never spans lines'],
  ])('%s', (text, keys) => {
    expect(keysOf(text)).toBe(keys);
  });
});

describe('the offsets of words', () => {
  it('cut each word out of the text', () => {
    const text = 'Mr. Ó’Neill can’t pay $3.5m [more] for “twenty-four” co\u00ADws';
    expect(tokenize(text).words.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Mr',
      'Ó’Neill',
      'ca',
      'n’t',
      'pay',
      '$',
      '3.5m',
      'for',
      'twenty-four',
      'co\u00ADws',
    ]);
  });

  it('count from the start of the text, not of the span', () => {
    const text = 'One two. Three four.';
    const { words } = tokenize(text, { start: 9, end: 14 });
    expect(words).toEqual([{ key: '3', start: 9, end: 14 }]);
  });

  it('are in order, without overlap and full of matter, in any text', () => {
    const text = fc.string({
      unit: fc.constantFrom(..."aB5 .,’'-…[]()\n\u00AD\u200B\u0301中%$é“”nt"),
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 60 })), text => {
        const { words, gaps } = tokenize(text);
        let last = 0;
        for (const { key, start, end } of words) {
          expect(key).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        for (const { before } of gaps) expect(before).toBeLessThanOrEqual(words.length);
        const letters = text.replace(/\[[^\]\n]*\]/g, '').match(/[a-z]{2,}/gi) ?? [];
        if (letters.length > 0) expect(words.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the word lists', () => {
  it.each(
    Object.entries({
      AUXILIARIES,
      CONDITIONS,
      CUES,
      DENIALS,
      NEGATIONS,
      PERSONAL_PRONOUNS,
      PREPOSITIONS,
      QUANTIFIERS,
    }),
  )('hold keys: %s', (_, list) => {
    expect([...list].filter(entry => wordsOf(entry)[0]?.key !== entry)).toEqual([]);
  });
});
