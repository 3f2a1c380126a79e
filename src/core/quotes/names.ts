import type { Span } from '../article.ts';
import { FUNCTION_WORDS } from '../text/lexicon.ts';
import { remember } from '../text/remember.ts';
import { ROLES } from './cues.ts';
import { nameKey } from './name-forms.ts';
import { isKin, isOblique, isOffice, officeOf, titleAfter, titleBefore } from './titles.ts';

/** A capitalised name as printed, without the title in front of it. Offsets in the text. */
export interface Name extends Span {
  text: string;
  /** Lower-case words of office beside the name (`us`, `special`, `envoy`). */
  title: string[];
  /** It only describes what follows (“Trump’s team”, “Trump envoy Steve Witkoff”): never a subject. */
  modifier: boolean;
  /** A preposition stands before it: it is no subject, but may follow “according to” or “by”. */
  oblique: boolean;
  /** “in” or “at” stands before it, or “the” as before a thing's name. */
  placed: boolean;
}

const PARTICLE = '(?:von|van|der|den|de|del|della|di|da|dos|du|la|le|las|los|bin|ibn|al|el|ben|ter)';
/** “Von der Leyen” at the beginning of a sentence is a surname, “Ben Hale” and “Della Crane” are full names. */
export const PARTICLE_FIRST = new RegExp(
  `^(?:${PARTICLE}|(?:Von|Van|Der|Den|De|Di|Da|Dos|Du|La|Le|Las|Los|Bin|Ibn|El|Ter)) `,
);
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
  perhaps maybe everyone everybody nobody someone somebody anyone critics officials people many some others supporters opponents experts analysts residents
  witnesses sources researchers scientists doctors outside inside one another q question answer interviewer interview
  quoting citing using borrowing paraphrasing imitating mimicking impersonating parroting repeating echoing reciting reading posing
  translating interpreting praising mocking addressing defending
  police traders biologists teachers parents farmers prosecutors ministers separately similarly also even here now then once while since u.s u.k u.n e.u`.split(
    /\s+/,
  ),
);

/** “I’d”, “They’re”, “Don’t” */
const CONTRACTED = /^(?:i|you|he|she|we|they|it|that|there|who|what)['’](?:d|ll|ve|re|m)$|n['’]t$/;

/** A last word that makes a name an institution's or a place's, not a person's. */
const INSTITUTION = new RegExp(
  `^(?:${`House Union Commission Ministry Department News Times Guardian Post Party Council Court University
  College School Committee Street City States Nations Bank Summit Press Office Agency Association Institute Centre
  Center Group Company Republic Kingdom Assembly Parliament Senate Congress Army Force Police Club United Service
  Authority Board Fund Alliance Treaty Federation Trust Society Foundation Guild League War Day Talks Agreement Deal
  Minister Affairs Airlines Airways Capital Holdings Minerals Energy Industries Systems Technologies Technology
  Partners Ventures Securities Insurance Records Studios Pictures Media Brewery Dairy Farms Foods Railways Hospital
  Hotel Inc Ltd Plc Corp Corporation Co Gazette Courier Dispatch Herald Tribune Network Campaign Project Programme
  Program Movement Coalition Cup Games Awards Festival Museum Gallery Library Theatre Church Cathedral Islands Island
  River Valley Social Bay Beach Bridge Road Avenue Square Airport Station Stadium Prison Harbour Harbor Mountains County
  Province District Region Sea Ocean Channel Open Act Accord Review Survey Emirates Watch`
    .split(/\s+/)
    .join('|')})$`,
);
/** A first word that makes a name a place's. */
const PLACE_FIRST =
  /^(?:North|South|East|West|Upper|Lower|Mount|Lake|Port|Cape|Fort|New|Great|Radio|Channel)$/;

const MODIFIES = new RegExp(
  `^(?:['’]s?(?![\\p{L}])| (?:[\\p{Ll}-]+ )?(?:${[...ROLES].join('|')})(?![\\p{L}]))`,
  'u',
);

/** All names of a text in order, titles stripped off. Linear. */
export function namesIn(text: string): Name[] {
  const names = collect(text, new Set());
  // “March said”, where Harriet March is somebody: read once more with such surnames known.
  const surnames = new Set(
    names.flatMap(({ text: name }) => {
      const last = name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
      return name.includes(' ') && (MONTH_NAME.test(last) || ROLES.has(last)) ? [last] : [];
    }),
  );
  return surnames.size > 0 ? collect(text, surnames) : names;
}

/** @param surnames words that may be a month or an office, but are somebody's name in this text */
function collect(text: string, surnames: ReadonlySet<string>): Name[] {
  const names: Name[] = [];
  for (const match of text.matchAll(NAME)) {
    const name = readName(match[0], match.index, text, surnames);
    if (name !== null) names.push(name);
  }
  return joinInstitutions(names, text);
}

/** @param run the capitalised words that begin at `start` */
function readName(run: string, start: number, text: string, surnames: ReadonlySet<string>): Name | null {
  const isOfHolder = isBehindOf(text, start);
  const place = isOfHolder && standsBehindOffice(text, start) ? wordsOfPlace(run) : 0;
  const isDate = (surnames.size > 0 || HAS_MONTH.test(run)) && isInDate(text, start, start + run.length);
  const alone = !isDate && surnames.has(run.toLowerCase());
  const trimmed = alone ? { text: run, from: 0, title: [], titleFrom: 0 } : trim(run, place, isDate);
  if (trimmed === null) return null;
  // “the mayor of Tall Harbor”, “a critic of Bo Marsh”: what they are is not what the one behind “of” is.
  const office = place > 0 || !isOfHolder ? titleBefore(text, start) : { words: [], start };
  const before = [...office.words, ...trimmed.title.map(officeOf)];
  const first = start + trimmed.from;
  const titled = office.words.length > 0 ? office.start : start + trimmed.titleFrom;
  const end = first + trimmed.text.length;
  return {
    text: trimmed.text,
    start: first,
    end,
    title: [...before, ...titleAfter(text, end)],
    modifier: MODIFIES.test(text.slice(end, end + 40)),
    oblique: isOblique(text, titled) && !isOfInstitution(text, titled),
    placed: PLACED.test(text.slice(Math.max(0, first - 8), first)),
  };
}

/** What stands before a place or a thing more than before a person. */
const PLACED = /(?<![\p{L}])(?:in|at|near|the) $/iu;

/** Keys of the names that look like persons' but are only ever used as those of places and things. */
export function thingsAmong(names: readonly Name[]): Set<string> {
  const persons = new Set<string>();
  const things = new Set<string>();
  for (const { text, title, modifier, oblique, placed } of names) {
    const key = nameKey(text);
    if (placed && title.length === 0) things.add(key);
    else if (title.length > 0 || (!modifier && !oblique)) persons.add(key);
  }
  return new Set([...things].filter(key => !persons.has(key)));
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
    // “the National Ramblers’ Union” only begins like a person's name.
    const plural = /^['’] $/.test(between);
    if (!part || (isFullName(previous.text) && !plural) || previous.text.length > LONGEST) joined.push(name);
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
/** Offices that are of a place or a body, which may stand between them and the name: “Mayor of London Sadiq Khan”. */
const OFFICE_OF =
  /(?:(?:President|Premier|Chancellor|Minister|Secretary|Leader|Chief|Head|Chair\p{Ll}*|Director|Commissioner|Governor|Mayor|Speaker|Archbishop|Bishop|CEO|Founder|King|Queen|Prince|Princess|General) of|(?:Ambassador|Envoy) to) (?:the )?$/iu;

function standsBehindOffice(text: string, start: number): boolean {
  return OFFICE_OF.test(text.slice(Math.max(0, start - 24), start));
}

/** Whether “of” or “to” stands before an offset, perhaps with an article. Most names stand behind neither. */
function isBehindOf(text: string, start: number): boolean {
  return /[foe]/i.test(text.charAt(start - 2)) && OF.test(text.slice(Math.max(0, start - 8), start));
}
const OF = / (?:of|to) (?:the )?$/i;

/** How many words of a run behind an office say what it is of: those before a department's or a full name. */
function wordsOfPlace(run: string): number {
  if (DEPARTMENT.test(run)) return 1;
  const words = run.split(' ');
  const capitals = words.flatMap((word, i) => (/^\p{Lu}/u.test(word) ? [i] : []));
  const name = capitals.length > 2 ? (capitals.at(-2) as number) : 0;
  return words.slice(0, name).some(isOffice) || !isFullName(words.slice(name).join(' ')) ? 0 : name;
}

/** “Bank of England governor Andrew Bailey”: what is of England is no person. */
function isOfInstitution(text: string, start: number): boolean {
  const whole = /(\p{Lu}\p{L}+) of (?:the )?$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1];
  return whole !== undefined && INSTITUTION.test(whole);
}

/** Letters behind a name: Rupert Kinsale KC. */
const HONOURS = /^(?:KC|QC|MP|MEP|MSP|TD|MD|PhD|OBE|MBE|CBE)$/;

/** Months that are names, too: Harriet March. */
const MONTH_NAME = /^(?:march|april|may|june|august)$/;
/** What stands behind or before a month that is no name. */
const DATE = /^ \d/;
const DATED = /\b(?:in|since|until|by|last|next|from|early|late|of|\d) $/i;
const HAS_MONTH = /(?:march|april|may|june|august)/i;

function isInDate(text: string, start: number, end: number): boolean {
  return DATE.test(text.slice(end, end + 4)) || DATED.test(text.slice(Math.max(0, start - 8), start));
}

/** Whether a word of office is a surname behind another word: Ted Bishop, but Crown Prince. */
function isSurname(word: string, before: string): boolean {
  const isName =
    /^(?:bishop|king|prince|judge|justice|pope|farmer|constable|pastor|lord|dean|player|singer)$/.test(word);
  return (
    isName &&
    !isOffice(before) &&
    !/^(?:crown|high|district|court|county|senior|former|supreme|dr|prof)$/.test(before)
  );
}

interface Trimmed {
  text: string;
  /** Offset of the text in the run. */
  from: number;
  title: string[];
  /** Offset of the title in the run, or of the text where there is none. */
  titleFrom: number;
}

/** Drops words in front that are no name, and the title: all up to the last word of office. */
function trim(run: string, place: number, isDate: boolean): Trimmed | null {
  return place > 0 || isDate ? trimIn(run, place, isDate) : trimAlone(run);
}

const trimAlone = remember(run => trimIn(run, 0, false));

/** @param place how many words in front are what the office before them is of */
function trimIn(run: string, place: number, isDate: boolean): Trimmed | null {
  const words = run.split(' ');
  const plain = words.map(word => word.toLowerCase().replace(/\.$/, ''));
  const skip = (word: string) =>
    (FUNCTION_WORDS.has(word) && !/^\p{Lu}\.$/u.test(words[plain.indexOf(word)] ?? '')) ||
    NOT_NAMES.has(word) ||
    CONTRACTED.test(word) ||
    /-\p{Ll}/u.test(words[plain.indexOf(word)] ?? '');
  let from = place;
  while (from < words.length && skip(plain[from] ?? '')) from++;
  const office = plain.findLastIndex(
    (word, i) =>
      (ROLES.has(word) && !(i > from && i === words.length - 1 && isSurname(word, plain[i - 1] ?? ''))) ||
      (i + 1 < words.length && isKin(word)) ||
      (i + 2 < words.length && isOffice(word)),
  );
  const begin = Math.max(from, office + 1);
  if (begin >= words.length) return null;
  // “US President Bo Marsh”
  if (begin > from && from > place && NATION.test(words[from - 1] ?? '')) from--;
  const until = plain.findIndex(
    (word, i) => i > begin && NOT_NAMES.has(word) && (isDate || !MONTH_NAME.test(word)),
  );
  const kept = words.slice(begin, until === -1 ? undefined : until);
  while (kept.length > 1 && HONOURS.test(kept.at(-1) ?? '')) kept.pop();
  const offsetOf = (word: number) => words.slice(0, word).join(' ').length + (word > 0 ? 1 : 0);
  const [at, titleFrom] = [offsetOf(begin), offsetOf(from)];
  const title = plain.slice(from, begin).map(word => (word === 'u.s' ? 'us' : word));
  return { text: kept.join(' '), from: at, title, titleFrom };
}

const NATION = /^(?:US|U\.S\.)$/;

/** Acronyms and adjectives made with a hyphen: “NATO-style”. */
const NO_PERSON_WORD = /^\p{Lu}{2,}|-\p{Ll}/u;

/** Whether a name looks like a person's full name. */
export const isFullName = remember(name => {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 5 || PARTICLE_FIRST.test(name)) return false;
  if (PLACE_FIRST.test(words[0] ?? '')) return false;
  return !words.some(word => INSTITUTION.test(word)) && !words.some(word => NO_PERSON_WORD.test(word));
});
