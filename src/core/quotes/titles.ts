import { FUNCTION_WORDS } from '../text/lexicon.ts';
import { remember } from '../text/remember.ts';
import { ROLES } from './cues.ts';

const SHORTENED: Record<string, string> = {
  gov: 'governor',
  sen: 'senator',
  rep: 'representative',
  gen: 'general',
  prof: 'professor',
  dr: 'doctor',
  col: 'colonel',
  lt: 'lieutenant',
  sgt: 'sergeant',
  capt: 'captain',
  insp: 'inspector',
  supt: 'superintendent',
  det: 'detective',
  rev: 'reverend',
  cllr: 'councillor',
  cr: 'councillor',
  councilor: 'councillor',
};

/** One word for an office however it is shortened: `gov` → `governor`. */
export const officeOf = remember(inFull);

function inFull(word: string): string {
  const lower = word.toLowerCase();
  const plain = lower.includes('.') ? lower.replaceAll('.', '') : lower;
  return SHORTENED[plain] ?? plain;
}

/** Nouns for persons by what they do: “the mediator”, “a microbiologist”. */
const DOER =
  /^\p{Ll}{3,}(?:or|ist|ician|man|woman|ant|yst|ess|arian|orian|edian|odian|eer|maker|keeper|owner|worker|leader|player|writer|driver|officer|fighter|holder|founder|manager|trainer|teacher|lawyer|midwife|wife|husband|mother|father|daughter|son|brother|sister|widow)$/u;
/** How such nouns end: most words do not. */
const DOER_ENDS = new Set('or st an nt ss er fe nd on'.split(' '));
const NO_DOER =
  /^(?:error|floor|door|mirror|factor|sector|tractor|motor|colou?r|favou?r|labou?r|harbou?r|neighbou?rhood|behaviou?r|horror|terror|rumou?r|corridor|anchor|minor|major|senior|junior|prior|interior|exterior|human|list|mist|wrist|twist|exist|resist|assist|want|plant|grant|restaurant|important|relevant|significant|process|success|access|business|witness|illness|address|progress|press|less|unless|mess|dress|guess|stress|distant|instant|constant|reluctant|defiant|brilliant|dominant|vacant|arrogant|elegant|pleasant|german|norman|roman|hungarian|bulgarian|bavarian|ecuadorian|salvadorian|victorian|career)$/;

/** Any head of a country or a body may be called these. */
export const ANY_HEAD: ReadonlySet<string> = new Set(['leader', 'chief', 'head', 'counterpart']);
/** Offices that “the leader” may mean. */
export const HEADS: ReadonlySet<string> = new Set([
  'president',
  'premier',
  'chancellor',
  'minister',
  'leader',
  'chief',
  'chair',
  'counterpart',
]);
/** What a secretary or a minister is of: “the foreign secretary” is no secretary of state. */
const DEPARTMENT =
  /^(?:foreign|home|health|defen[cs]e|finance|interior|justice|education|transport|trade|energy|treasury|culture|environment|agriculture|labou?r|housing|prime|deputy|shadow)$/;

/** “the Ukrainian leader”: whether somebody with these titles is meant; of the adjectives, nations and departments must be right. */
export function holdsOffice(titles: ReadonlySet<string>, role: string, adjectives: string[]): boolean {
  const inOffice =
    titles.has(officeOf(role)) ||
    (ANY_HEAD.has(role) && [...HEADS].some(head => titles.has(head))) ||
    // “his Lyrian counterpart” is what he is.
    (HEADS.has(role) && titles.has('counterpart')) ||
    (role === 'premier' && titles.has('minister'));
  const nations = adjectives.filter(word => !ROLES.has(word) && /(?:an|ish|ese|ch|us|uk|eu)$/.test(word));
  const departments = adjectives.filter(word => DEPARTMENT.test(word));
  return inOffice && [...nations, ...departments].every(word => titles.has(word));
}

const KIN =
  /^(?:step|grand|ex-|god|half-)?(?:wife|husband|mother|father|mum|mom|dad|daughter|son|sister|brother|uncle|aunt|niece|nephew|cousin|widow|widower|fianc[ée]e?|partner|girlfriend|boyfriend)(?:-in-law)?$/;

/** Whether a word says whose relative somebody is. */
export const isKin = remember(word => KIN.test(word));

/** What a text tells a man or a woman from. */
export type Gender = 'he' | 'she';

const SHE =
  /^(?:mrs|ms|miss|mme|madame|mlle|frau|señora|signora|lady|dame|baroness|queen|princess|duchess|actress|\p{L}*woman|girl|.*(?:wife|mother|mum|mom|daughter|sister|aunt|niece|widow|girlfriend)(?:-in-law)?)$/u;
const HE =
  /^(?:mr|herr|monsieur|señor|signor|sir|lord|king|prince|duke|man|boy|.*(?:husband|father|dad|brother|uncle|nephew|boyfriend)(?:-in-law)?|son|grandson)$/u;

/** Whether a title tells no more than that its bearer is a man or a woman. */
export function isHonorific(word: string): boolean {
  return /^(?:mr|mrs|ms|miss|herr|frau|monsieur|madame|mme|mlle|señora?|signora?)$/.test(word);
}

/** What titles say about their bearer; null where they do not. */
export function genderOf(titles: Iterable<string>): Gender | null {
  for (const title of titles) {
    if (SHE.test(title)) return 'she';
    if (HE.test(title)) return 'he';
  }
  return null;
}

/** Whether a word names an office, an occupation or a relative. */
export const isOffice = remember(word => {
  const plain = word.toLowerCase();
  return ROLES.has(plain) || KIN.test(plain) || ROLES.has(inFull(plain)) || isDoer(word);
});

function isDoer(word: string): boolean {
  return DOER_ENDS.has(word.slice(-2)) && DOER.test(word) && !NO_DOER.test(word);
}

/** A full stop that belongs to no shortened title. */
const ENDED = /(?<!\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Prof|Col|Lt|Sgt|Capt|Rev|Cllr|\p{Lu}))\. $/u;

/** How much of the text beside a name is looked at, in characters. */
const BESIDE = 60;

/** What the words of an office are made of, right before an offset. */
const BEFORE_NAME = new RegExp(`(?<=([\\p{L}., -]{0,${BESIDE}}))`, 'uy');

/** Words of office in front of a name, in lower case, and the offset of the first of them in the text. */
export interface Title {
  words: string[];
  start: number;
}

/**
 * Words of office right before a name: “US special envoy Steve Witkoff”, “the leader, Priya Tolland”. None: they start
 * where the name does.
 */
export function titleBefore(text: string, start: number): Title {
  const none = { words: [], start };
  if (text.charAt(start - 1) !== ' ') return none;
  BEFORE_NAME.lastIndex = start;
  const before = BEFORE_NAME.exec(text)?.[1] ?? '';
  // “… from the mayor. Okafor smiled.”: a sentence ends between them.
  if (before.endsWith('. ') && ENDED.test(before)) return none;
  const phrase = before.replace(/,? $/, '');
  if (!mayEndInOffice(phrase)) return none;
  const printed = (
    phrase.split(/, |,|(?<!\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Prof|Col|Lt|Sgt|Capt|Rev|\p{Lu}))\. /u).at(-1) ??
    ''
  )
    .trim()
    .split(' ')
    .slice(-5);
  const words = printed.map(officeOf);
  const office = words.findLastIndex(isOffice);
  // “is to host Bo Marsh”
  if (words[office - 1] === 'to' && /^(?:host|head|chair|coach|judge|nurse)$/.test(words[office] ?? ''))
    return none;
  if (office === -1 || words.length - 1 - office > (/^(?:of|to)$/.test(words[office + 1] ?? '') ? 2 : 0))
    return none;
  const first = Math.max(office - 2, words.findLastIndex((word, i) => i < office && !isTitular(word)) + 1, 0);
  return {
    words: words.slice(first, office + 1),
    start: start - before.length + phrase.length - printed.slice(first).join(' ').length,
  };
}

/** Whether the last word is one of office, or “of” or “to” one of the last two: most names stand behind neither. */
function mayEndInOffice(phrase: string): boolean {
  const last = lastWord(phrase, phrase.length);
  return isOffice(officeOf(last.word)) || OF.test(last.word) || OF.test(lastWord(phrase, last.start).word);
}
const OF = /^(?:of|to)$/i;

/** The last word in front of an offset, without a comma behind it. */
function lastWord(phrase: string, before: number): { word: string; start: number } {
  let end = before;
  while (end > 0 && BETWEEN_WORDS.includes(phrase.charAt(end - 1))) end--;
  let start = end;
  while (start > 0 && !BETWEEN_WORDS.includes(phrase.charAt(start - 1))) start--;
  return { word: phrase.slice(start, end), start };
}
const BETWEEN_WORDS = ' ,';

/** Words of office in an apposition behind a name: “Rolf Eikeland, the privacy commissioner, said”. */
export function titleAfter(text: string, end: number): string[] {
  if (text.charAt(end) !== ',') return [];
  const after = /^, (?:who is )?((?:\p{Ll}[\p{L}’'.-]* ?)(?:[\p{L}’'.-]+ ?){0,8})/u.exec(
    text.slice(end, end + BESIDE),
  )?.[1];
  if (!after) return [];
  const words = after.trim().split(' ');
  const office = words.findIndex(word => /^\p{Ll}/u.test(word) && isOffice(word));
  // “, the president Donald Trump”: that office is another's.
  const next = words[office + 1];
  if (office === -1 || /^(?:whose|according)$/.test(words[0] ?? '') || /^\p{Lu}/u.test(next ?? '')) return [];
  // “Hale, citing the mayor,”; “Hale, acting mayor,” is one.
  if (/^\p{Ll}+ing (?:the|an?|his|her|their) /u.test(after)) return [];
  // “According to Hale, the mayor came”: the mayor is somebody else, of whom a sentence begins.
  if (next !== undefined && !GOES_ON.test(next)) return [];
  return words
    .slice(Math.max(0, office - 3), office + 1)
    .map(officeOf)
    .filter(isTitular);
}

/** What may stand behind an office in an apposition: “the mayor of Wenlow, said”. */
const GOES_ON =
  /^(?:of|for|at|in|on|to|from|with|and|or|who|whose|that|since|until|under|over|near|by|turned|there|here|\d.*)$/;

function isTitular(word: string): boolean {
  return !FUNCTION_WORDS.has(word) || word === 'us';
}

const OBLIQUE =
  /(?:^|\s)(?:in|at|to|from|with|of|for|on|beside|alongside|against|near|after|before|behind|between|about|like) (?:(?:the|a|an|his|her|its|their) )?$/i;

/** Room for the longest preposition, an article and a space on each side. */
const NEAR = 24;

/**
 * Whether a preposition stands before a name and its title: “at a news conference in Port Lyria”.
 *
 * @param start offset of the title, or where there is none of the name
 */
export function isOblique(text: string, start: number): boolean {
  return OBLIQUE.test(text.slice(Math.max(0, start - NEAR), start));
}
