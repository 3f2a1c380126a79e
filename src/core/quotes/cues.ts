import { canonicalSpelling } from '../text/spelling.ts';

/** Verbs that say that somebody speaks, as bare forms; the regular forms are derived. */
const REGULAR = `
  accuse acknowledge blame add admit admonish advise affirm agree allege announce answer appeal argue ask assert assure
  boast brand caution characterize claim comment complain concede conclude confess confirm continue counter
  criticize declare defend demand denounce deny describe dismiss disclose dub emphasize exclaim expect believe fear hope suspect explain hail
  highlight hint indicate inquire
  refuse rank remember reckon rage fume sigh shrug laugh smile chuckle grin nod insist interject joke label lament lash maintain mention muse note observe order
  outline plead pledge post praise predict press proclaim promise propose protest quip quote recall recount
  reflect reiterate remark remind repeat reply report respond reveal shout slam state stress suggest
  summarize term testify text thank threaten title touch tout tweet underline underscore urge vow warn
  welcome whisper wonder yell`;

const IRREGULAR = `
  say says said saying  tell tells told telling  write writes wrote written writing  speak speaks spoke speaking
  call calls called calling  think thinks thought thinking  begin began  go goes went  put puts putting
   ruled  swear swears swore swearing  sing sang  cry cries cried crying`;

/** Verbs whose finite or participle form tells that their subject speaks. Keys of `words.ts`. */
export const CUES: ReadonlySet<string> = new Set(
  [...forms(REGULAR), ...IRREGULAR.trim().split(/\s+/)].map(canonicalSpelling),
);

function forms(list: string): string[] {
  return list
    .trim()
    .split(/\s+/)
    .flatMap(verb => {
      if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
      if (/[^aeiou]y$/.test(verb))
        return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
      const stem = /^(?:admit|quip|plan)$/.test(verb) ? verb + verb.slice(-1) : verb;
      return [verb, /(?:s|sh|ch)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${stem}ing`];
    });
}

/** Characters between a subject and its verb: “he later said”. */
export const ADVERB = 24;

/** A participle speaks for the subject of its sentence: “…, warning that”. */
export function isParticiple(cue: string): boolean {
  return cue.endsWith('ing');
}

/** Nouns of office. In front of a name they are its title, behind “the” they stand for the person. */
export const ROLES: ReadonlySet<string> = new Set(
  `president vice-president premier chancellor minister secretary envoy ambassador spokesman spokeswoman
  spokesperson leader chief head chair chairman chairwoman chairperson director commissioner general admiral
  colonel captain lieutenant sergeant officer senator congressman congresswoman representative governor mayor
  councillor councilor cllr reverend judge justice attorney prosecutor lawyer solicitor barrister professor doctor scientist
  researcher economist analyst expert coach manager striker goalkeeper winger midfielder defender player author
  actor actress director producer singer founder ceo executive boss owner king queen prince princess pope bishop
  archbishop pastor imam rabbi sheriff inspector superintendent detective constable teacher headteacher
  principal student resident neighbour neighbor farmer engineer adviser advisor aide official diplomat
  negotiator organiser organizer campaigner activist historian critic editor reporter correspondent lord lady sir
  dame baroness speaker nurse host presenter scorer counterpart teenager pensioner organiser mr mrs ms miss herr frau monsieur madame mme mlle
  señor señora signor signora dr prof gen col lt sgt capt insp supt det cr sen rep gov rev hon`.split(/\s+/),
);
