import { CUES } from './cues.ts';

/** Finite forms of the verbs that tell that somebody speaks; the bare ones may be nouns. */
export const SAID = [...CUES].filter(cue => /(?:ed|s|said|told|wrote|spoke|thought)$/.test(cue)).join('|');
/** Behind a subject: adverbs and a relative clause may stand between it and its verb. */
export const SPEAKS = new RegExp(
  `^(?:,? who(?:se)?(?! ?\\p{Lu})|(?: \\p{Ll}+ly| also| later| once| has| had)? (?:${SAID})(?!\\p{L}))`,
  'u',
);
/** In front of a subject. */
export const SPOKEN = new RegExp(`(?<!\\p{L})(?:${SAID}|according to|by) $`, 'iu');
