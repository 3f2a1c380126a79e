import { ADVERB } from './cues.ts';
import { type Item, isMention } from './narration.ts';

/** Who asks in a sentence that tells of a question, and who is asked and answers in it. */
export interface Question {
  asker: Item | null;
  asked: Item | null;
}

const NONE: Question = { asker: null, asked: null };

/** “Grant asked Wexford whether …, he said”: who is asked is who answers. */
export function questionIn(sentence: readonly Item[]): Question {
  const at = sentence.findIndex(item => item.type === 'cue' && item.cue === 'asked');
  const verb = sentence[at];
  if (verb?.type !== 'cue' || sentence[at + 1]?.type === 'quotation') return NONE;
  const [before, after] = [sentence[at - 1], sentence[at + 1]];
  if (verb.passive === 'by') return { asker: after ?? null, asked: null };
  if (!before || !isMention(before) || verb.passive !== null || verb.start - before.end > ADVERB) return NONE;
  const pronoun = sentence.findIndex((item, i) => i > at && item.type === 'pronoun');
  const isAsked = after && isMention(after) && after.start - verb.end <= 2 && pronoun > at + 1;
  return { asker: before, asked: isAsked ? after : null };
}
