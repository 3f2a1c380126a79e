import type { Reading } from '../quotes/reading.ts';
import { Phrases } from './phrases.ts';
import { inSameSentence, isCapital, keyAt, namesSpeaker, textBetween } from './speech.ts';

/** What narration says of a quotation that was never spoken. */
const FABRICATED =
  new Phrases(`fake, faked, fabricated, altered, doctored, satirical, misattributed, falsely, wrongly, fictitious, fictional,
  forged, invented, deepfake, deepfakes, deepfaked, deep fake, ai generated, computer generated, machine generated, made up,
  spoof, hoax, parody, parodied, satire, prank, impersonated, impersonating, impersonator, lip synced, cloned, manipulated, photoshopped, bogus, misquoted,
  misquote, misquotation, concocted, imaginary, imagined, impostor, imposter, lookalike, look alike, hoaxer, hoaxers, prankster, pranksters, undelivered, unsent,
  parallel universe, alternate universe, alternative universe, parallel world, alternate reality`);

/** Whether a word, or the phrase that begins there, calls something made up. */
export function isFabricated(reading: Reading, word: number): boolean {
  return FABRICATED.lengthAt(reading, word) > 0;
}

/** Who does this with somebody's name behind it speaks in their place: “posing as Putin”, “played by Meryl Streep”. */
const POSES =
  new Phrases(`posing as, posed as, pretending to be, pretended to be, claiming to be, claimed to be, purporting to be,
  calling himself, calling herself, dressed as, disguised as, in the role of, played by, portrayed by, voiced by, imitates, imitated,
  mimics, mimicked`);
/** The same, with the name of whom the words are given to. */
const PLAYS = /^(?:play|portray|voic|imitat|mimick|embod)(?:s|ing|ed|y|ies|ied|es)?$/;

const ACTS = new Phrases(
  'write as, writing as, speak as, speaking as, act as, acting as, answer as, answering as',
);

/** Behind “in the”, these say that somebody else made the words. */
const FICTION =
  /^(?:novel|dream|nightmare|sketch|skit|sitcom|cartoon|fantasy|musical|comedy|movie|film|biopic|play|drama|dramati[sz]ation|opera|thriller|screenplay|meme|comic|game|simulation|enactment|reenactment|series|scene|script|episode|fiction)$/;
/** Of these, those that tell of what was said just as well, and what must not stand behind the others. */
const EITHER = /^(?:series|scene|script|episode|game)$/;
const NO_HEAD =
  /^(?:clip|crew|footage|released|posted|shown|shot|obtained|for|of|made|recorded|published|aired|studio|director|industry|maker|festival|house|plan|session|deal|change|that)$/;
/** Words from “in” to the work: “in a Saturday Night Live sketch”. */
const WORK = 6;

/** “in the film”, “in one scene”: the last word of a phrase that makes fiction of what is said there. */
function isFiction(reading: Reading, word: number, cue: number): boolean {
  const key = keyAt(reading, word);
  if (!FICTION.test(key) || /^\s*[’']/.test(textBetween(reading, word, word + 1))) return false;
  if (EITHER.test(key) && !/^(?:says?|asks?|tells?|sings?|shouts?|replies)$/.test(keyAt(reading, cue)))
    return false;
  const goesOn = textBetween(reading, word, word + 1) === ' ' && inSameSentence(reading, word + 1, word);
  if (goesOn && NO_HEAD.test(keyAt(reading, word + 1))) return false;
  for (let before = word - 1; before >= word - WORK && inSameSentence(reading, before, word); before--) {
    if (/[,;:—–]/.test(textBetween(reading, before, before + 1))) return false;
    if (keyAt(reading, before) === 'in') return before + 1 < word;
  }
  return false;
}

const MAKES = /^(?:created|made|generated|produced|synthesi[sz]ed|rendered|voiced|spoken|read)$/;
const MACHINES =
  new Phrases(`ai, an ai, artificial intelligence, a computer, computer, a machine, software, an algorithm, a bot,
  a chatbot, a robot, chatgpt, voice cloning`);

/** “made with AI” */
function isMachineMade(reading: Reading, word: number): boolean {
  if (!MAKES.test(keyAt(reading, word)) || !/^(?:by|with|using)$/.test(keyAt(reading, word + 1)))
    return false;
  return MACHINES.lengthAt(reading, word + 2) > 0;
}

/** What has somebody's voice or likeness and is not that person. */
const LIKENESS =
  /^(?:voice|puppet|avatar|hologram|double|likeness|ghost|statue|character|caricature|clone|effigy|dummy|doppelganger|doppelgänger)$/;
/** Who, or what, may play somebody. */
const PLAYER =
  /^(?:version|chatbot|bot|robot|twin|waxwork|mannequin|actor|actress|comedian|impressionist|man|woman|somebody|someone)$/;
const LIKE = /^(?:of|like|named|called|resembling|as|behind)$/;
const PLAYING =
  /^(?:play|portray|voic|imitat|impersonat|mimic|resembl|sound|look|claim|pretend|pos)(?:s|k?ing|k?ed|y|es|e)?$/;
/** Words from a figure to the name of whose it is. */
const OWNER = 5;
/** Words between a name and the verb of saying: “later also said”. */
const ADVERBS = 2;

/** “the voice of Witkoff said”, “Witkoff’s puppet said”, “the man who plays Witkoff said”: `word` is the figure. */
function isFigure(reading: Reading, word: number, cue: number): boolean {
  const isLikeness = LIKENESS.test(keyAt(reading, word));
  if (!isLikeness && !PLAYER.test(keyAt(reading, word))) return false;
  if (isLikeness && isNamedBefore(reading, word) && isBeside(reading, word, cue)) return true;
  let link = word + 1;
  if (/^(?:who|that|which)$/.test(keyAt(reading, link))) link++;
  const isLinked = PLAYING.test(keyAt(reading, link)) || (isLikeness && LIKE.test(keyAt(reading, link)));
  if (!isLinked && !(isLikeness && isCapital(reading, word + 1))) return false;
  for (let name = link; name <= word + OWNER && inSameSentence(reading, name, word); name++) {
    if (/[,;:—–]/.test(textBetween(reading, name - 1, name))) return false;
    if (!isCapital(reading, name)) continue;
    while (isCapital(reading, name + 1) || keyAt(reading, name + 1) === "'s") name++;
    return isBeside(reading, name, cue);
  }
  return false;
}

/** “Witkoff’s puppet”, “a Witkoff puppet” */
function isNamedBefore(reading: Reading, word: number): boolean {
  if (keyAt(reading, word - 1) === "'s" || keyAt(reading, word - 2) === "'s") return true;
  return isCapital(reading, word - 1) && inSameSentence(reading, word - 2, word);
}

/** Whether the subject that ends at a word stands right before its verb, or behind it. */
function isBeside(reading: Reading, last: number, cue: number): boolean {
  if (last > cue) return true;
  for (let word = last; word < cue; word++) {
    if (/[,;:—–]/.test(textBetween(reading, word, word + 1))) return false;
    if (word > last && !/(?:ly|once|later|also|then|has|had|is|was)$/.test(keyAt(reading, word)))
      return false;
  }
  return cue - last <= ADVERBS + 1;
}

/**
 * Whether a word of the narration around a quotation says that nobody spoke it, or somebody in another's place.
 *
 * @param first the quotation's first word
 * @param cue the verb of saying
 * @param near whether the word stands in the clause of that verb
 */
export function pretends(reading: Reading, word: number, first: number, cue: number, near: boolean): boolean {
  return isFabricated(reading, word) || poses(reading, word, first, cue, near);
}

/** The same but for words that may be about anything behind the verb of saying: “said Witkoff, who called it fake”. */
export function poses(reading: Reading, word: number, first: number, cue: number, near: boolean): boolean {
  if (isMachineMade(reading, word) || isFiction(reading, word, cue)) return true;
  if (near && isFigure(reading, word, cue)) return true;
  const length = POSES.lengthAt(reading, word);
  if (length > 0) return isOfPerson(reading, word, length);
  if (isNeverGiven(reading, word) || shows(reading, word)) return true;
  if (ACTS.lengthAt(reading, word) > 0) return isGivenTo(reading, word + 2, first);
  return PLAYS.test(keyAt(reading, word)) && isGivenTo(reading, word + 1, first);
}

/** “a speech he never gave” */
function isNeverGiven(reading: Reading, word: number): boolean {
  if (keyAt(reading, word) !== 'never' || !/^(?:gave|given|delivered|sent)$/.test(keyAt(reading, word + 1)))
    return false;
  return [1, 2, 3, 4, 5].some(back =>
    /^(?:speech|address|interview|letter|statement|remarks)$/.test(keyAt(reading, word - back)),
  );
}

/** “a cartoon shows Witkoff saying” */
function shows(reading: Reading, word: number): boolean {
  return (
    /^(?:cartoon|meme|sketch|skit|novel|film|movie|play|comic|sitcom)$/.test(keyAt(reading, word)) &&
    /^(?:shows?|showed|showing|depicts?|depicted|depicting|has|had|imagines?|portrays?)$/.test(
      keyAt(reading, word + 1),
    )
  );
}

/** “posing as a man called Witkoff”; not “the part played by Russia”. */
function isOfPerson(reading: Reading, word: number, length: number): boolean {
  if (/^(?:role|part|game|cards|hand|match)$/.test(keyAt(reading, word - 1))) return false;
  return [0, 1, 2].some(step => isCapital(reading, word + length + step));
}

/** Whether a name is that of the speaker of a quotation. */
function isGivenTo(reading: Reading, word: number, first: number): boolean {
  const isOneName = textBetween(reading, word, word + 1) === ' ';
  return namesSpeaker(reading, word, first) || (isOneName && namesSpeaker(reading, word + 1, first));
}
