/**
 * Spelling variants of one word, folded to one of them. Only pairs that no two different words share are
 * folded (so `cheque`/`check`, `four`/`for` and `metre`/`meter` stay apart or are spelt out below);
 * source: the British/American differences as general dictionaries give them.
 */
const OUR =
  'arm behavi cand clam col demean endeav fav ferv flav glam harb hon hum lab neighb od parl ranc rig rum sav savi splend succ tum val vap vig';
const RE =
  'calib cent fib goit kilomet centimet millimet met lit lust maneuv meag och sab sepulch somb spect theat';
const DOUBLED_L =
  'bevel cancel carol channel chisel counsel cruel dial duel enamel equal fuel funnel gambol initial jewel label laurel level libel marshal marvel medal model panel parcel pedal pencil peril pummel quarrel ravel refuel revel rival shovel shrivel signal snivel spiral squirrel stencil swivel symbol tassel towel travel tunnel unravel victual yodel';
const PAIRS = `
  defense defence  offense offence  pretense pretence  license licence  practice practise
  gray grey  skeptic sceptic  skeptical sceptical  skepticism scepticism  plow plough  plowed ploughed
  judgment judgement  acknowledgment acknowledgement  aging ageing  toward towards  afterward afterwards
  while whilst  among amongst  amid amidst  fulfill fulfil  fulfillment fulfilment  enroll enrol
  enrollment enrolment  installment instalment  skillful skilful  willful wilful  program programme
  programs programmes  catalog catalogue  dialog dialogue  analog analogue  maneuver manoeuvre
  maneuvers manoeuvres  pajamas pyjamas  aluminum aluminium  mustache moustache  mold mould  smolder smoulder
  ax axe  jewelry jewellery  learned learnt  dreamed dreamt  burned burnt  spelled spelt  leaped leapt
  okay ok  email e-mail  artifact artefact  estrogen oestrogen  fetus foetus  pediatric paediatric
  anesthetic anaesthetic  encyclopedia encyclopaedia  orthopedic orthopaedic  hemorrhage haemorrhage
  kyiv kiev  odesa odessa  kharkiv kharkov  lviv lvov  luhansk lugansk  zaporizhzhia zaporizhia
  dnipro dnepr  donbas donbass  mykolaiv nikolaev  chernobyl chornobyl
  mr mister  vs versus`;

const WORDS = new Map<string, string>();
for (const pair of PAIRS.trim().split(/ {2,}|\n/)) {
  const [kept, folded] = pair.trim().split(' ');
  if (kept && folded) WORDS.set(folded, kept);
}

const OUR_STEMS = stems(OUR, 'our', '(?=s?$|e?d$|ing|er|ab|ful|less|ite|y$|hood|able|ism|ist)');
const RE_STEMS = stems(RE, 're', '(?:(s)|(d))?$');
const L_STEMS = stems(DOUBLED_L, 'l', '(?=ed$|ing|er)');

function stems(list: string, ending: string, follow: string): RegExp {
  return new RegExp(`^((?:re|un|dis|mis|anti)?(?:${list.replace(/ /g, '|')}))${ending}${follow}`);
}

/** -ise and -yse beside -ize and -yze. Words that only ever end in -ise fold too: no word is lost by it. */
const ISE = /^(.{3,}[^aeiou]|.{2,}al|.{3,}o|.{4,})is(e[drs]?|ing|ers?|ation|ations|able)$/;
const YSE = /^(.{3,}l)ys(e[drs]?|ing|ers?)$/;

/**
 * Slavic surnames in -sky come through transliteration in many spellings (-skyy, -skiy, -ski, -skij);
 * the shortest stems are spared, so that `ski` and `sky` stay two words.
 */
const SKY = /^(.{3,}[sc]k)(?:yy|yi|iy|ii|ij|yj|i)$/;

/** Most words hold none of these and need no look at the rules. */
const VARIABLE = /our|re[sd]?$|ll|is[eai]|ys[ei]|[sc]k[yi]/;

/** @returns the key all spellings of a lower-case word share. */
export function canonicalSpelling(key: string): string {
  const listed = WORDS.get(key);
  if (listed !== undefined) return listed;
  if (key.length < 5 || !VARIABLE.test(key)) return key;
  return key
    .replace(OUR_STEMS, '$1or')
    .replace(RE_STEMS, (_, stem, s, d) => `${stem}er${s ?? ''}${d ? 'ed' : ''}`)
    .replace(L_STEMS, '$1')
    .replace(ISE, '$1iz$2')
    .replace(YSE, '$1yz$2')
    .replace(SKY, '$1y');
}
