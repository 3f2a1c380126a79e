import { hashOf } from '../text/hash.ts';
import { isContent } from '../text/lexicon.ts';
import { tokenize } from '../text/words.ts';
import { group } from './group.ts';
import { Growing } from './growing.ts';
import { type SearchIndex, SLOT } from './search-index.ts';

/**
 * Builds a {@link SearchIndex} report by report, so that the caller may pause, tell of progress or give up
 * between any two of them.
 */
export class IndexBuilder {
  private reports = 0;
  private slots = 0;
  /** Numbers of the terms, by word and by hash, in the order in which they came. */
  private readonly termOf = new Map<string, number>();
  private readonly termByHash = new Map<number, number>();
  private readonly hashes = new Growing(Uint32Array);
  /** Each occurrence of a term: its number and its place, in text order. */
  private readonly occurrences = new Growing(Uint32Array);
  private readonly places = new Growing(Uint32Array);
  private readonly paragraphOf = new Growing(Uint32Array);
  private readonly prints = new Growing(Float64Array);
  private readonly paragraphByPrint = new Map<number, number>();
  /** Each time a paragraph is carried: its number and the report. */
  private readonly carried = new Growing(Uint32Array);
  private readonly carriers = new Growing(Uint32Array);

  /** Adds the text of the next report: paragraphs parted by one line break. */
  add(text: string): void {
    const report = this.reports++;
    const seen = new Set<number>();
    for (let start = 0; start < text.length; ) {
      const lineEnd = text.indexOf('\n', start);
      const end = lineEnd === -1 ? text.length : lineEnd;
      const { words } = tokenize(text, { start, end });
      start = end + 1;
      if (words.length === 0) continue;
      const keys = words.map(word => word.key);
      const paragraph = this.paragraph(keys);
      if (seen.has(paragraph)) continue;
      seen.add(paragraph);
      this.carried.push(paragraph);
      this.carriers.push(report);
    }
  }

  /** The index of all reports added. */
  finish(): SearchIndex {
    const { order, terms } = sortTerms(this.hashes.values());
    const rank = new Uint32Array(order.length);
    order.forEach((term, i) => {
      rank[term] = i;
    });
    const byTerm = group(
      this.occurrences.values().map(term => rank[term] as number),
      this.places.values(),
      terms.length,
    );
    const byParagraph = group(this.carried.values(), this.carriers.values(), this.prints.length);
    return {
      reports: this.reports,
      terms,
      placesFrom: byTerm.from,
      places: byTerm.values,
      paragraphOf: this.paragraphOf.values().slice(),
      prints: this.prints.values().slice(),
      carriersFrom: byParagraph.from,
      carriers: byParagraph.values,
    };
  }

  /** The number of a paragraph of these words; its words are indexed when they come for the first time. */
  private paragraph(keys: string[]): number {
    const print = printOf(keys);
    const known = this.paragraphByPrint.get(print);
    if (known !== undefined) return known;
    const paragraph = this.prints.length;
    this.prints.push(print);
    this.paragraphByPrint.set(print, paragraph);
    const base = this.slots * SLOT;
    keys.forEach((key, i) => {
      if (!isContent(key)) return;
      this.occurrences.push(this.term(key));
      this.places.push(base + i);
    });
    const slots = Math.ceil(keys.length / SLOT);
    for (let i = 0; i < slots; i++) this.paragraphOf.push(paragraph);
    this.slots += slots;
    return paragraph;
  }

  private term(key: string): number {
    const known = this.termOf.get(key);
    if (known !== undefined) return known;
    const hash = hashOf(key);
    const term = this.termByHash.get(hash) ?? this.hashes.length;
    if (term === this.hashes.length) this.hashes.push(hash);
    this.termByHash.set(hash, term);
    this.termOf.set(key, term);
    return term;
  }
}

/** A hash of a paragraph's words in 53 bits, so that two of a million paragraphs hardly ever share one. */
function printOf(keys: readonly string[]): number {
  let low = hashOf('');
  let high = hashOf('high');
  for (const key of keys) {
    low = hashOf(' ', hashOf(key, low));
    high = hashOf('\n', hashOf(key, high));
  }
  return (high & 0x1fffff) * 0x100000000 + low;
}

/** Terms in the order of their hashes. */
function sortTerms(hashes: Uint32Array): { order: Uint32Array; terms: Uint32Array } {
  const order = Uint32Array.from(hashes, (_, term) => term).sort(
    (a, b) => (hashes[a] as number) - (hashes[b] as number),
  );
  return { order, terms: Uint32Array.from(order, term => hashes[term] as number) };
}
