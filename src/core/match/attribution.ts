import { samePerson } from '../quotes/people.ts';
import type { Reading } from '../quotes/reading.ts';
import { quotesHimself } from './embedding.ts';
import type { Query } from './query.ts';

/** Whose words a report says some of its words are. */
export interface Attribution {
  /** All of them stand inside quotation marks. */
  quoted: boolean;
  /** The one speaker of all, or null. */
  speaker: string | null;
  /** The report names another speaker than the page. Where either names nobody, nothing conflicts. */
  conflict: boolean;
}

export function attributionOf(query: Query, report: Reading, words: number[]): Attribution {
  const quotations = new Set(words.map(word => report.quotationOf[word] ?? -1));
  const quoted = !quotations.has(-1);
  const speakers = [...quotations].map(index => report.quotations[index]?.speaker ?? null);
  const [first = null] = speakers;
  const ours = query.quotation.speaker;
  const [start = 0, end = 0] = [words[0], words.at(-1)];
  // Words that she quotes are not her own, unless she quotes herself.
  const nested = report.quotations.some(
    q => q.nested && q.firstWord <= start && end <= q.lastWord && !quotesHimself(report, q.firstWord),
  );
  const borrowed = nested && !query.quotation.nested && ours !== null;
  const another = (name: string | null) => name !== null && ours !== null && !samePerson(name, ours);
  return {
    quoted,
    speaker: quoted && !borrowed && speakers.every(name => name === first) ? first : null,
    conflict: quoted && (borrowed || speakers.some(another)),
  };
}
