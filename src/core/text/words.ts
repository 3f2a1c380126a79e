import type { Span } from '../article.ts';
import { splitContraction } from './contractions.ts';
import { foldRuns, marksRun } from './folding.ts';
import { AUXILIARIES, CONDITIONS, DENIALS, MODALS, NEGATIONS, PRIVATIVES, QUANTIFIERS } from './lexicon.ts';
import { isNumber, splitUnit } from './numbers.ts';
import { plainWords } from './plain-words.ts';
import { canonicalSpelling } from './spelling.ts';

/** One word of a text. Offsets are UTF-16 code units of the text that was split. */
export interface Word extends Span {
  /** Two words with the same key are the same word: case, marks and spelling variants are folded. */
  key: string;
}

/**
 * An editor's mark between words: an ellipsis stands for words left out, square brackets for words
 * the speaker did not say.
 */
export interface Gap {
  /** Index of the word the gap stands before; the number of words for a gap at the end. */
  before: number;
  /** Offset in the text. */
  start: number;
  kind: 'ellipsis' | 'bracket';
  /** Keys of the words inside the brackets; none for an ellipsis. */
  keys: string[];
}

export interface Tokens {
  words: Word[];
  gaps: Gap[];
}

/** Soft hyphens, zero-width and direction marks: a page may hold them inside any word. */
const INVISIBLE = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\uFE0E\\uFE0F';
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';
/** Raised digits: 10² is not 102. */
const RAISED = '\\u00B2\\u00B3\\u00B9\\u2070-\\u2079';
const LETTER = `(?![${UNSPACED}${RAISED}])[\\p{L}\\p{N}][\\p{M}${INVISIBLE}]*`;

/**
 * In order: an ellipsis, alone or in brackets; an abbreviation with points (`U.S.`); a word or number
 * with its inner points, commas and apostrophes, its first letter perhaps recased (`[t]he`), or a point in front (`.5`); a bracketed
 * insertion; one character of a script written without spaces; a sign that is read as a word. Every alternative consumes at least one
 * character and none can match the same text in two ways, so matching is linear. Sticky: it looks at one place only.
 */
const TOKEN = new RegExp(
  [
    '(?<ellipsis>[[(]?(?:…|\\.(?:[ \\u00A0]?\\.){2,5})[\\])]?)',
    "(?<word>(?:\\p{L}\\.){2,}(?:\\p{L}(?!\\p{L}))?(?:['’ʼ＇]s(?!\\p{L}))?" +
      `|(?:\\[\\p{L}\\](?=\\p{L})|(?<![\\p{L}\\p{N}.])\\.(?=\\p{N}))?(?:${LETTER})+(?:(?:(?<=\\p{N})[.,](?=\\p{N})|['’ʼ＇](?=\\p{L}))(?:${LETTER})+)*)`,
    '(?<bracket>\\[[^\\[\\]\\n]{1,120}\\])',
    `(?<sign>[${UNSPACED}]|[\\p{Sc}%％﹪‰°±<>≤≥≈${RAISED}]|(?<=\\p{N})/(?=\\p{N})|(?<![\\p{L}\\p{N}])[\\p{Pd}−~](?=[\\p{N}\\p{Sc}]))`,
  ].join('|'),
  'uy',
);

const UNSEEN = new RegExp(`[${INVISIBLE}[\\]]`, 'u');

/**
 * Splits a text into words and editor's marks.
 *
 * One printed word may give two (`don’t` → do, not) and several may give one (`twenty-four` → 24);
 * hyphens part words. Linear in the text's length.
 */
export function tokenize(text: string, span: Span = { start: 0, end: text.length }): Tokens {
  const words: Word[] = [];
  const gaps: Gap[] = [];
  const slice = text.slice(span.start, span.end);
  const runs: number[] = [];
  for (let at = span.start; at < span.end; ) {
    if (isNothing(text, at)) at++;
    else if (plainWords.read(text, at, span.end)) {
      if (plainWords.marksRun) runs.push(words.length);
      words.push({ key: plainWords.key, start: at, end: plainWords.end });
      at = plainWords.end;
    } else {
      const count = words.length;
      at = span.start + readToken(text, slice, span.start, at - span.start, words, gaps);
      for (let i = count; i < words.length; i++) if (marksRun((words[i] as Word).key)) runs.push(i);
    }
  }
  expandByNext(words);
  return foldRuns({ words, gaps }, runs);
}

/** Reads the token that begins at an offset of the slice, if one does. @returns the offset behind it */
function readToken(
  text: string,
  slice: string,
  offset: number,
  at: number,
  words: Word[],
  gaps: Gap[],
): number {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(slice);
  if (match === null) return at + ((slice.codePointAt(at) as number) > 0xffff ? 2 : 1);
  const start = offset + at;
  const { ellipsis, bracket, sign } = match.groups as Record<string, string | undefined>;
  if (ellipsis !== undefined) gaps.push({ before: words.length, start, kind: 'ellipsis', keys: [] });
  else if (bracket !== undefined) {
    const glued = /\p{L}/u.test(text.charAt(start - 1)) || /\p{L}/u.test(text.charAt(start + bracket.length));
    readBracket(bracket, start, glued, words, gaps);
  } else if (sign !== undefined) words.push({ key: signKey(sign), start, end: start + sign.length });
  else readWord(match[0], start, slice, words);
  return at + match[0].length;
}

function readWord(surface: string, start: number, text: string, words: Word[]): void {
  if (isCountry(surface, text)) words.push({ key: 'u.s', start, end: start + surface.length });
  else pushWord(surface, start, words);
}

/** Marks with which no token begins: 1 by their code. */
const NOTHING = new Uint8Array(0x10000);
for (const mark of ' \n,;:!?")“”‘’\'\u00A0') NOTHING[mark.charCodeAt(0)] = 1;
const POINT = 0x2e;

/** Whether no token begins at an offset. */
function isNothing(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== POINT) return NOTHING[code] === 1;
  // A full stop; points with spaces between them are an ellipsis.
  return NOTHING[text.charCodeAt(at + 1)] === 1 && text.charCodeAt(at + 2) !== POINT;
}

/** ’d is “had” before a participle, else “would”; ’s behind a pronoun is “has” before those it goes with. */
function expandByNext(words: Word[]): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (word.key !== "'d" && word.key !== "'is") continue;
    const next = words[i + 1]?.key ?? '';
    if (word.key === "'d") word.key = PARTICIPLE.test(next) ? 'had' : 'would';
    else word.key = WITH_HAS.test(next) ? 'has' : 'is';
  }
}
const PARTICIPLE =
  /^(?:been|better|had|gone|done|seen|made|said|told|left|lost|come|begun|taken|given|driven|written|chosen|spoken|broken|fallen|forgotten|eaten|risen|stolen|hidden|shaken|proven|beaten|(?!need|feed|speed|proceed|succeed|exceed|bleed|breed).{2,}ed)$/;
const WITH_HAS =
  /^(?:been|become|had|got|gone|come|begun|stopped|started|said|told|fallen|risen|failed|agreed)$/;

/** The words of a text without its editor's marks. */
export function wordsOf(text: string): Word[] {
  return tokenize(text).words;
}

/** Endings an editor may add to a word: “agree[d]”. */
const INFLEXION = /^(?:s|d|ed|ing|es)$/;

/**
 * A bracket may explain or name; what negates, counts, bounds, states or goes on in it changes what is said, and
 * counts as spoken. So does a bracket that makes another word of the one it is glued to (“[un]likely”).
 */
function readBracket(bracket: string, start: number, glued: boolean, words: Word[], gaps: Gap[]): void {
  const inner = tokenize(bracket.slice(1, -1)).words;
  const keys = inner.map(word => word.key);
  if (glued && keys.length === 1 && INFLEXION.test(keys[0] ?? '')) return;
  if (!glued && !keys.some(states) && !joins(keys)) {
    gaps.push({ before: words.length, start, kind: 'bracket', keys });
    return;
  }
  for (const word of inner) {
    words.push({ key: word.key, start: word.start + start + 1, end: word.end + start + 1 });
  }
}

function states(key: string): boolean {
  return (
    STATING.some(list => list.has(key)) ||
    isNumber(key) ||
    /.{2,}ly$|^(?:part|refused?|all|every|each|both)$/.test(key)
  );
}

/** “It was bought [or] there is a receipt”, “we will sign [and surrender]”; an “and” alone joins what was said anyway. */
function joins([first = '', ...rest]: readonly string[]): boolean {
  return /^(?:or|nor|but|because|so)$/.test(first) || (first === 'and' && rest.length > 0);
}
const STATING = [NEGATIONS, DENIALS, CONDITIONS, QUANTIFIERS, AUXILIARIES, MODALS, PRIVATIVES];

/** “US” and “U.S.” are no “us”, unless the whole text is in capitals. */
function isCountry(surface: string, text: string): boolean {
  return /^U\.?S\.?$/.test(surface) && /\p{Ll}/u.test(text);
}

/** A word without marks, digits or foreign letters: nothing in it is to be parted. */
const PLAIN = /^(?!cannot$)[a-z]+$/i;

/** A contraction is parted as it looks: what is invisible in it, or brackets a recased letter, stays with its part. */
function pushWord(surface: string, start: number, words: Word[]): void {
  if (PLAIN.test(surface)) {
    words.push({ key: canonicalSpelling(surface.toLowerCase()), start, end: start + surface.length });
    return;
  }
  const { visible, offsetOf } = visiblePart(surface);
  const parts = splitUnit(visible) ?? splitContraction(visible);
  parts.forEach((part, i) => {
    const key = canonicalSpelling(part.key ?? foldCase(part.text));
    if (key === '') return;
    const from = i === 0 ? 0 : offsetOf(part.start);
    const to = i + 1 < parts.length ? offsetOf(part.start + part.text.length) : surface.length;
    words.push({ key, start: start + from, end: start + to });
  });
}

/** @returns the surface without what is not seen, and where each of its code units stands in the surface */
function visiblePart(surface: string): { visible: string; offsetOf: (at: number) => number } {
  if (!UNSEEN.test(surface)) return { visible: surface, offsetOf: at => at };
  const offsets: number[] = [];
  let visible = '';
  for (let i = 0; i < surface.length; i++) {
    if (UNSEEN.test(surface.charAt(i))) continue;
    offsets.push(i);
    visible += surface.charAt(i);
  }
  return { visible, offsetOf: at => offsets[at] ?? surface.length };
}

/** Letters beyond Latin-1 lose their marks (`Erdoğan`, `Dončić`): outlets print them either way. */
function foldCase(surface: string): string {
  const lower = surface
    .normalize('NFKC')
    .toLowerCase()
    .replace(/i\u0307/g, 'i')
    .replace(/[’ʼ＇]/g, "'")
    .replace(/\.(?!\d)/g, '')
    .replace(/^\./, '0.');
  return lower.replace(/[\u0100-\u024F]/g, letter => BARE[letter] ?? letter.normalize('NFD').charAt(0));
}

const BARE: Record<string, string> = { ı: 'i', ł: 'l', đ: 'd' };

function signKey(sign: string): string {
  if (/[%％﹪]/.test(sign)) return 'percent';
  if (sign === '~') return '≈';
  if (/[\p{Pd}−]/u.test(sign)) return 'minus';
  return sign;
}
