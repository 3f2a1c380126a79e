import { ADVERB, isParticiple } from './cues.ts';
import { isAddressing } from './hearers.ts';
import { type Item, isMention, isOblique } from './narration.ts';

/** Characters before a cue in which its subject is looked for. */
const SUBJECT = 48;
/** Where another clause begins. */
const CLAUSE = /,|\b(?:when|while|as|because|after|before|where)\b/i;
/** “an aide to Marsh”, “critics”: a subject that is new to the text. */
const ANYBODY =
  /(?:^|[^\p{L}])(?:(?:an?|one|another|some|several|two|three|other|many|most) \p{Ll}[\p{L}’'. -]*|(?!always|sometimes|perhaps|afterwards|nevertheless|nonetheless|besides|\p{L}*(?:days|years|hours|weeks|months|minutes|times) )\p{L}{3,}s) $/iu;

/** Whether the subject of the cue at `at` is somebody the text has not named: “Hale smiled when critics said”. */
export function isAnybody(text: string, items: readonly Item[], at: number, from: number): boolean {
  const cue = items[at] as Item & { type: 'cue' };
  if (isParticiple(cue.cue)) return false;
  const clause =
    text
      .slice(Math.max(0, cue.start - SUBJECT), cue.start)
      .split(CLAUSE)
      .at(-1) ?? '';
  for (let i = at - 1; i >= from && (items[i] as Item).start >= cue.start - clause.length; i--) {
    if (isMention(items[i] as Item) && !isOblique(items[i])) return false;
  }
  return ANYBODY.test(clause);
}

/** “Hale and Rush said”: the words are not one person's. */
export function isJoint(text: string, items: readonly Item[], at: number): boolean {
  const [first, second, cue] = [items[at - 2], items[at - 1], items[at] as Item];
  // “Tanaka and her colleagues wrote”
  if (second?.type === 'name' && OTHERS.test(text.slice(second.end, cue.start))) return true;
  if (first?.type === 'name' && second?.type === 'role' && text.slice(first.end, second.start) === ' and ')
    return true;
  if (
    first?.type !== 'name' ||
    second?.type !== 'name' ||
    first.name.oblique ||
    cue.start - second.end > ADVERB
  )
    return false;
  return /^ and (?:\p{Lu}\p{Ll}*\.? )?$/u.test(text.slice(first.end, second.start));
}

/** Those who speak with somebody. */
const OTHERS = /^ and (?:his|her|their|the|two|several|other) \p{Ll}/u;

/** “thanked Rush and said”, “did not name Rush, but later said”: in front of a second verb. */
const SECOND = /,? (?:and|but)(?: then| also| later| \p{Ll}+ly)? $/u;
/** Between two mentions: the second is the subject of a clause of its own. */
const SUBORDINATES =
  /,|\b(?:and|but|or|when|while|as|because|after|before|where|that|who|which|how|if|than)\b/i;
/** “the president of the Commission”: the second is part of what the first is called. */
const OF_BODY = /^ (?:of|for|at|in|from)(?: the)? $/i;

/**
 * “Hale thanked Rush and said”: the index of the subject of the first of two verbs, where the cue at `at` is the second
 * and whoever stands between is the first one's object. Null where it is not so.
 */
export function coordinated(text: string, items: readonly Item[], at: number, from: number): number | null {
  const cue = items[at] as Item;
  if (!SECOND.test(text.slice(Math.max(0, cue.start - SUBJECT), cue.start))) return null;
  let object = at - 1;
  // “praised Rush for agreeing”, “asked Rush to go,”
  for (let item = items[object]; item?.type === 'comma' || (item?.type === 'cue' && isParticiple(item.cue)); )
    item = items[--object];
  const last = items[object];
  if (object < from || !last || !isMention(last)) return null;
  let subject = object - 1;
  const verb = items[subject];
  // “did not mention Rush but said”: nothing stands between him and “but”, so he does nothing.
  const isBare = SECOND.exec(text.slice(last.end, cue.start))?.index === 0;
  if (verb?.type === 'cue' && verb.passive === null && (isBare || isAddressing(verb.cue))) subject--;
  const first = items[subject];
  if (subject < from || !first || !isMention(first) || isOblique(first)) return null;
  if (first.type === 'name' && first.name.modifier) return null;
  const between = text.slice(first.end, last.start);
  return SUBORDINATES.test(between) || OF_BODY.test(between) ? null : subject;
}

/** These begin a clause as well as they stand before a noun. */
const CONJUNCTION = /^(?:after|before|like)$/i;

/** “Hale left before Rush said”: whether a mention that seems to stand behind a preposition is the subject of the cue. */
export function isClause(text: string, mention: Item | undefined, cue: Item): boolean {
  if (!mention || !isOblique(mention) || cue.start - mention.end > ADVERB) return false;
  if (!/^ (?:\p{Ll}+ )?$/u.test(text.slice(mention.end, cue.start))) return false;
  const title = mention.type === 'name' ? mention.name.title.length : 0;
  const before = text
    .slice(Math.max(0, mention.start - SUBJECT), mention.start)
    .trimEnd()
    .split(' ');
  return before.slice(-1 - title).some(word => CONJUNCTION.test(word));
}
