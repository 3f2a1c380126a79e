import type { Reading } from '../quotes/reading.ts';
import { DENIALS, MODALS } from '../text/lexicon.ts';
import { Phrases } from './phrases.ts';
import { isCapital, keyAt, keysFrom } from './speech.ts';

/** “might have said”, “wishes she could say”: within this many words of the verb. */
const UNREALISED = new Set('could might may should ought almost nearly wish wishes wished'.split(' '));
const NEAR = 4;
/** In front of a perfect: “must have said”. */
const SUPPOSES = /^(?:must|would)$/;
/** Right in front of “to say”. */
const UNFULFILLED = /^(?:like|love|yet|supposed|meant|about|going|dying|itching)$/;
/** In front of “to say”, perhaps with somebody between: “wanted him to say”, “promised to say”. Keys of words. */
const WANTED =
  /^(?:promi[sz]ed|agreed|offered|threatened|vowed|pledged|expect(?:s|ed)|want(?:s|ed)|asked|told|ordered|begged|urged|instructed|invited|advised|intend(?:s|ed)|afraid|scared|frightened|tempted|pretend(?:s|ed)|omitted|long(?:s|ed)|yearn(?:s|ed)|attempt(?:s|ed)|prefer(?:s|red)|struggl(?:es|ed))$/;
/** Words from such a verb to the verb of saying. */
const WHOM = 6;

/** “stopped short of saying”, “instead of saying”: right in front of a gerund, or of an adverb before it. */
const REFRAINS =
  new Phrases(`short of, refrain from, refrains from, refrained from, refraining from, avoid, avoids, avoided, avoiding,
  instead of, rather than, without, from ever, shy of, away from, against, ruled out, rules out, gave up, giving up, put off,
  on the point of`);
/** In front of a gerund: who does this does not say it. */
const SHRINKS =
  /^(?:dream(?:s|ed|t|ing)?|think(?:s|ing)?|thought|consider(?:s|ed|ing)?|contemplat(?:es|ed|ing)|toy(?:s|ed|ing)?|fantasi[sz](?:es|ed|ing)|resist(?:s|ed|ing)?|mull(?:s|ed)|ponder(?:s|ed)|weigh(?:s|ed)|missed|depicted|portrayed|imagined|quit|baulk(?:s|ed)|balk(?:s|ed)|verge|brink|edge|chance|temptation|urge|incapable|afraid|scared|wary)$/;
const GERUND = 6;
/** Behind these a gerund was said: “mocked for saying”, “quoted as saying”. */
const REALISED = /^(?:for|by|as|after|before|when|while|besides)$/;

/**
 * Whether a word in front of a verb of saying leaves what is said unsaid: “if Holm says”, “declined to say”, “might have
 * said”, “thought of saying”.
 *
 * @param distance how many words in front of the verb it stands
 */
export function isUnrealised(reading: Reading, word: number, cue: number, distance: number): boolean {
  const key = keyAt(reading, word);
  if (/^(?:if|whether|imagines?|imagining)$/.test(key)) return true;
  // “the novelist has Holm say”, “lets Holm say”
  if (
    /^(?:has|had|have|let|lets|letting)$/.test(key) &&
    /^(?:say|tell)$/.test(keyAt(reading, cue)) &&
    isCapital(reading, cue - 1)
  )
    return true;
  // “would have us believe that”: he says so.
  if (key === 'would' && /^have \S+ believe$/.test(keysFrom(reading, word + 1, 3))) return false;
  if (key === 'though' && keyAt(reading, word - 1) === 'as') return true;
  const before = keyAt(reading, cue - 1);
  if (before === 'to' && distance <= WHOM && (isUnfulfilled(key, distance) || WANTED.test(key))) return true;
  if (isGerund(reading, cue) && distance <= GERUND && SHRINKS.test(key)) return !REALISED.test(before);
  return distance <= NEAR && (UNREALISED.has(key) || isSupposed(reading, word));
}

function isGerund(reading: Reading, cue: number): boolean {
  return keyAt(reading, cue).endsWith('ing') || keyAt(reading, cue - 1) === 'having';
}

function isUnfulfilled(key: string, distance: number): boolean {
  return distance === 2 && (MODALS.has(key) || DENIALS.has(key) || UNFULFILLED.test(key));
}

/** “must have said”, “must, he said, have said”, “was to have said”, “all but said” */
function isSupposed(reading: Reading, word: number): boolean {
  const key = keyAt(reading, word);
  if (key === 'all') return keyAt(reading, word + 1) === 'but';
  if (/^(?:was|were)$/.test(key)) return keysFrom(reading, word + 1, 2) === 'to have';
  if (!SUPPOSES.test(key)) return false;
  return [1, 2, 3, 4].some(step => keyAt(reading, word + step) === 'have');
}

/** “stopped short of saying”, “was banned from saying”, “close to saying”, “would rather die than say” */
export function refrains(reading: Reading, cue: number): boolean {
  const before = keyAt(reading, cue - 1);
  if (before === 'than') return true;
  if (!keyAt(reading, cue).endsWith('ing')) return false;
  if (before === 'from')
    return !/^(?:went|goes|going|moved|shifted|apart|aside)$/.test(keyAt(reading, cue - 2));
  if (before === 'to' && /^(?:close|near)$/.test(keyAt(reading, cue - 2))) return true;
  return [1, 2, 3, 4].some(back => {
    const length = REFRAINS.lengthAt(reading, cue - back);
    return length > 0 && length >= back - 1;
  });
}
