import { ADVERB, isParticiple } from './cues.ts';
import { type Item, isMention, isOblique } from './narration.ts';

/**
 * Who says what a sentence without a quotation tells: “Petrov was friendly, Hale said”, “Petrov left early, said Hale”.
 * The sentence is about the one it begins with, but the text goes on with the one who says it. Null where nobody does.
 */
export function sayerOf(sentence: readonly Item[]): Item | null {
  if (sentence.some(({ type }) => type === 'quotation')) return null;
  for (const [i, comma] of sentence.entries()) {
    const [next, last] = [sentence[i + 1], sentence[i + 2]];
    if (comma.type !== 'comma' || !next || !last || next.start - comma.end > 1) continue;
    const speaks = last.type === 'cue' && last.passive === null && !isParticiple(last.cue);
    if (speaks && isSubject(next) && last.start - next.end <= ADVERB) return next;
    // “Petrov, who met Hale, said that he …” is no “said he”.
    const isInverted =
      next.type === 'cue' && /^sa(?:id|ys)$/.test(next.cue) && last.start - next.end <= TITLE;
    if (isInverted && isSubject(last)) return last;
  }
  return null;
}

/** Characters between “said” and its subject: a space and “Mr”. */
const TITLE = 4;

function isSubject(item: Item): boolean {
  return isMention(item) && !isOblique(item) && !(item.type === 'name' && item.name.modifier);
}
