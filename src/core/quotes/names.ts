import type { Span } from '../article.ts';
import { FUNCTION_WORDS } from '../text/lexicon.ts';
import { ROLES } from './cues.ts';
import { isOblique, isOffice, officeOf, titleAfter, titleBefore } from './titles.ts';

/** A capitalised name as printed, without the title in front of it. Offsets in the text. */
export interface Name extends Span {
  text: string;
  /** Lower-case words of office beside the name (`us`, `special`, `envoy`). */
  title: string[];
  /** It only describes what follows (“Trump’s team”, “Trump envoy Steve Witkoff”): never a subject. */
  modifier: boolean;
  /** A preposition stands before it: it is no subject, but may follow “according to” or “by”. */
  oblique: boolean;
}

const PARTICLE = '(?:von|van|der|den|de|del|della|di|da|dos|du|la|le|las|los|bin|ibn|al|el|ben|ter)';
/** “Von der Leyen” at the beginning of a sentence is a surname. */
export const PARTICLE_FIRST = new RegExp(`^${PARTICLE} `, 'i');
const TITLE_POINT = '(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Capt|Sgt|Cllr|Sen|Rep|Gov|Rev|Hon|St)\\.';
const CAPITAL = `${TITLE_POINT}|(?:\\p{Lu}\\.)+|\\p{Lu}[\\p{L}\\p{M}]*(?:[-’'](?!s\\b)\\p{L}[\\p{L}\\p{M}]*)*`;
const NAME = new RegExp(
  `(?=\\p{Lu})(?<![\\p{L}\\p{N}])(?:${CAPITAL})(?: (?:${PARTICLE} )*(?:${CAPITAL}))*`,
  'gu',
);

/** Capitalised words that begin sentences or stand beside names without being part of one. */
const NOT_NAMES = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august
  september october november december meanwhile however yesterday today tomorrow earlier later according still yet
  despite although though asked speaking standing writing following instead moreover nonetheless nevertheless
  perhaps maybe critics officials people many some others supporters opponents experts analysts residents
  witnesses sources researchers scientists doctors separately similarly also even here now then once while since u.s u.k u.n e.u`.split(
    /\s+/,
  ),
);

/** A last word that makes a name an institution's or a place's, not a person's. */
const INSTITUTION =
  /^(?:House|Union|Commission|Ministry|Department|News|Times|Guardian|Post|Party|Council|Court|University|College|School|Committee|Street|City|States|Nations|Bank|Summit|Press|Office|Agency|Association|Institute|Centre|Center|Group|Company|Republic|Kingdom|Assembly|Parliament|Senate|Congress|Army|Force|Police|Club|United|Service|Authority|Board|Fund|Office|Alliance|Treaty|Federation|Trust|Society|Foundation|Guild|League|War|Day|Talks|Agreement|Deal|Minister|Affairs)$/;

const MODIFIES = new RegExp(
  `^(?:['’]s?(?![\\p{L}])| (?:[\\p{Ll}-]+ )?(?:${[...ROLES].join('|')})(?![\\p{L}]))`,
  'u',
);

/** All names of a text in order, titles stripped off. Linear. */
export function namesIn(text: string): Name[] {
  const names: Name[] = [];
  for (const match of text.matchAll(NAME)) {
    const ofOffice = OFFICE_OF.test(text.slice(Math.max(0, match.index - 24), match.index));
    const name = trim(match[0], match.index, ofOffice && DEPARTMENT.test(match[0]));
    if (name === null) continue;
    // “the mayor of Tall Harbor”: the office is over the place, not the place's own.
    const holder = !ofOffice || DEPARTMENT.test(match[0]);
    const before = [...(holder ? titleBefore(text, match.index) : []), ...name.title.map(officeOf)];
    const end = name.start + name.text.length;
    names.push({
      ...name,
      end,
      title: [...before, ...titleAfter(text, end)],
      modifier: MODIFIES.test(text.slice(end, end + 40)),
      oblique: isOblique(text, name.start, before),
    });
  }
  return joinInstitutions(names, text);
}

/** Characters after which a name takes no further part: keeps “Bank of Bank of …” linear. */
const LONGEST = 60;

/** “the Guild of Cheesemakers”, “Bank of Lyria” are one name; “Ruth Ellery of Save Our Shelves” is a person's. */
function joinInstitutions(names: Name[], text: string): Name[] {
  const joined: Name[] = [];
  for (const name of names) {
    const previous = joined.at(-1);
    const between = previous ? text.slice(previous.end, name.start) : '';
    const part =
      previous &&
      (/^ of (?:the )?$/.test(between) || (/^['’]s? $/.test(between) && INSTITUTION.test(name.text))) &&
      previous.title.length === 0;
    if (!part || isFullName(previous.text) || previous.text.length > LONGEST) joined.push(name);
    else
      Object.assign(previous, {
        text: text.slice(previous.start, name.end),
        end: name.end,
        modifier: name.modifier,
      });
  }
  return joined;
}

/** What a secretary or minister is of, when their name follows. */
const DEPARTMENT =
  /^(?:State|Defen[cs]e|Commerce|Health|Energy|Labou?r|Education|Transport|Justice|Finance|Agriculture|War) /;
/** What comes before “State” in “Secretary of State Marco Rubio”: the first word belongs to the title. */
const OFFICE_OF = new RegExp(`(?:${[...ROLES].join('|')}) of (?:the )?$`, 'i');

/** Letters behind a name: Rupert Kinsale KC. */
const HONOURS = /^(?:KC|QC|MP|MEP|MSP|TD|MD|PhD|OBE|MBE|CBE)$/;

interface Trimmed {
  text: string;
  start: number;
  title: string[];
}

/** Drops words in front that are no name, and the title: all up to the last word of office. */
function trim(run: string, start: number, ofOffice: boolean): Trimmed | null {
  const words = run.split(' ');
  const plain = words.map(word => word.toLowerCase().replace(/\.$/, ''));
  const skip = (word: string) =>
    (FUNCTION_WORDS.has(word) && !/^\p{Lu}\.$/u.test(words[plain.indexOf(word)] ?? '')) ||
    NOT_NAMES.has(word) ||
    /-\p{Ll}/u.test(words[plain.indexOf(word)] ?? '');
  let from = ofOffice && words.length > 1 ? 1 : 0;
  while (from < words.length && skip(plain[from] ?? '')) from++;
  const office = plain.findLastIndex(
    (word, i) => ROLES.has(word) || (i + 2 < words.length && isOffice(word)),
  );
  const begin = Math.max(from, office + 1);
  if (begin >= words.length) return null;
  const until = plain.findIndex((word, i) => i > begin && NOT_NAMES.has(word));
  const kept = words.slice(begin, until === -1 ? undefined : until);
  while (kept.length > 1 && HONOURS.test(kept.at(-1) ?? '')) kept.pop();
  const offset = words.slice(0, begin).join(' ').length + (begin > 0 ? 1 : 0);
  return { text: kept.join(' '), start: start + offset, title: plain.slice(from, begin) };
}

/** Acronyms and adjectives made with a hyphen: “NATO-style”. */
const NO_PERSON_WORD = /^\p{Lu}{2,}|-\p{Ll}/u;

/** Whether a name looks like a person's full name. */
export function isFullName(name: string): boolean {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 5 || PARTICLE_FIRST.test(name)) return false;
  return !words.some(word => INSTITUTION.test(word)) && !words.some(word => NO_PERSON_WORD.test(word));
}
