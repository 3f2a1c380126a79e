import type { Corpus, IndexedReport } from '../../src/core/corpus/index.ts';
import type { Reading } from '../../src/core/quotes/reading.ts';

/** A stretch of a report that a general matcher is given to compare a quotation with. */
export interface Candidate {
  /** As {@link plain} text. */
  text: string;
  /** All of it stands inside quotation marks. */
  quoted: boolean;
  /** To whom the report gives it; null for narration, for nobody, or for several. */
  speaker: string | null;
}

/** What any user of a text matcher would do first: lower case, no marks, one space between words. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[^\p{L}\p{N}'%$£€]+/gu, ' ')
    .trim();
}

/**
 * Everything in a report that a quotation could fairly be compared with: all sentences, all quotations,
 * and what one speaker says around an attribution.
 *
 * @param report its index in the corpus
 */
export function candidatesOf({ reports }: Corpus, report: number): Candidate[] {
  const { reading, index } = reports[report] as IndexedReport;
  const passages = index.passages.map(({ words }) => words);
  const whole = passages.map(words => toCandidate(reading, words)).filter(({ quoted }) => quoted);
  const sentences = passages
    .flatMap(words => split(words, (a, b) => reading.sentenceOf[a] !== reading.sentenceOf[b]))
    .map(words => toCandidate(reading, words));
  return [...new Map([...sentences, ...whole].map(each => [JSON.stringify(each), each])).values()];
}

function toCandidate(reading: Reading, words: number[]): Candidate {
  const quotations = [...new Set(words.map(word => reading.quotationOf[word] ?? -1))];
  const speakers = new Set(quotations.map(quotation => reading.quotations[quotation]?.speaker ?? null));
  const printed = split(words, (a, b) => b !== a + 1).map(run => {
    const [first, last] = [reading.words[run[0] as number], reading.words[run.at(-1) as number]];
    return reading.text.slice(first?.start, last?.end);
  });
  return {
    text: plain(printed.join(' ')),
    quoted: !quotations.includes(-1),
    speaker: speakers.size === 1 ? ([...speakers][0] ?? null) : null,
  };
}

/** Parts a row of words wherever two neighbours do not belong together. */
function split(words: number[], isApart: (word: number, next: number) => boolean): number[][] {
  const runs: number[][] = [];
  words.forEach((word, i) => {
    if (i === 0 || isApart(words[i - 1] as number, word)) runs.push([]);
    runs.at(-1)?.push(word);
  });
  return runs;
}
