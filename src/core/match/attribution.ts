import { mayMean } from '../quotes/described.ts';
import { genderOfGivenName, nameKey } from '../quotes/name-forms.ts';
import { isDescription, samePerson } from '../quotes/people.ts';
import type { Quotation, Reading } from '../quotes/reading.ts';
import type { Gender } from '../quotes/titles.ts';
import { quotesHimself } from './embedding.ts';
import type { Query } from './query.ts';

/** Whose words a report says some of its words are. */
export interface Attribution {
  /** All of them stand inside quotation marks. */
  quoted: boolean;
  /** The one speaker of all, or null. */
  speaker: string | null;
  /** The report gives them to another speaker than the page. Where either names nobody, little conflicts. */
  conflict: boolean;
}

export function attributionOf(query: Query, report: Reading, words: number[]): Attribution {
  const indices = new Set(words.map(word => report.quotationOf[word] ?? -1));
  const quoted = !indices.has(-1);
  const quotations = [...indices].flatMap(index => report.quotations[index] ?? []);
  const [first = null] = quotations.map(({ speaker }) => speaker);
  const [start = 0, end = 0] = [words[0], words.at(-1)];
  // Words that she quotes are not her own, unless she quotes herself.
  const nested = report.quotations.some(
    q => q.nested && q.firstWord <= start && end <= q.lastWord && !quotesHimself(report, q.firstWord),
  );
  const borrowed = nested && !query.quotation.nested && query.quotation.speaker !== null;
  const another = (there: Quotation) => !maySpeak(query.quotation, query.article, there, report);
  return {
    quoted,
    speaker: quoted && !borrowed && quotations.every(({ speaker }) => speaker === first) ? first : null,
    conflict: quoted && (borrowed || quotations.some(another)),
  };
}

type Speaker = Pick<Quotation, 'speaker' | 'facts'>;

/** Whether two texts may mean one person by the speakers of two quotations. */
function maySpeak(here: Speaker, article: Reading, there: Speaker, report: Reading): boolean {
  const isNamed = ({ speaker }: Speaker) => speaker !== null && !isDescription(speaker);
  if (isNamed(here) && isNamed(there)) {
    return samePerson(here.speaker as string, there.speaker as string) && !isOtherGender(here, there);
  }
  const titles = (name: string) => new Set([...article.people.titles(name), ...report.people.titles(name)]);
  if (isNamed(there)) return mayBe(here, there, titles);
  return !isNamed(here) || mayBe(there, here, titles);
}

/** Whether somebody whom a text only describes, or does not mention, may be whom another names. */
function mayBe(
  { speaker, facts }: Speaker,
  named: Speaker,
  titlesOf: (name: string) => ReadonlySet<string>,
): boolean {
  const name = named.speaker as string;
  if (facts.others.some(other => samePerson(other, name))) return false;
  return speaker === null || mayMean(speaker, titlesOf(name), genderOf(named));
}

/** “Mrs Marsh” is not the Marsh whom another text calls “he”. Pronouns alone are not read well enough to say so. */
function isOtherGender(here: Speaker, there: Speaker): boolean {
  const clash = (titled: Gender | null, other: Gender | null) =>
    titled !== null && other !== null && titled !== other;
  return clash(here.facts.titled, genderOf(there)) || clash(there.facts.titled, genderOf(here));
}

function genderOf({ speaker, facts }: Speaker): Gender | null {
  return facts.titled ?? genderOfGivenName(nameKey(speaker ?? '')) ?? facts.told;
}
