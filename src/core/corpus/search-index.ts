import { hashOf } from '../text/hash.ts';

/**
 * A search index over the words of many reports, to be held in memory and at rest in the same form: typed
 * arrays side by side in one block of bytes, without an object for anything.
 *
 * It is an inverted index with positions (J. Zobel and A. Moffat, Inverted files for text search engines,
 * 2006). A term is the 32-bit hash of a word of matter (`isContent`): a collision only makes one passage more
 * worth looking at. For each term, in ascending order, stand the *places* where it occurs. A place is the number
 * of a slot and the position of the word in it: each paragraph begins a slot of {@link SLOT} words, and a longer
 * one fills several. So the words near each other can be found without knowing a paragraph from another.
 * A paragraph that several reports print to the word (wire copies) is indexed once, with all that carry it.
 *
 * Space: 4 bytes for each word of matter, 8 for a term, about 24 for a paragraph; about half the text's size.
 * Time: building is linear in the text but for sorting the vocabulary; loading a block costs the same for any
 * size, since nothing in it is parsed.
 */
export interface SearchIndex {
  /** How many reports it was built from; they are known by their number in that order. */
  reports: number;
  /** Hashes of all terms, ascending. */
  terms: Uint32Array;
  /** The places of `terms[i]` are `places[placesFrom[i]]` up to `places[placesFrom[i + 1]]`. */
  placesFrom: Uint32Array;
  places: Uint32Array;
  /** For every slot, its paragraph. */
  paragraphOf: Uint32Array;
  /** For every paragraph, a hash of its words that tells it from others. */
  prints: Float64Array;
  /** Paragraph `i` stands in the reports `carriers[carriersFrom[i]]` up to `carriers[carriersFrom[i + 1]]`. */
  carriersFrom: Uint32Array;
  carriers: Uint32Array;
}

/** Words in a slot, a power of two. */
export const SLOT = 64;
/** A place shifted right by this is its slot. */
export const SLOT_BITS = 6;

/** The places of a word, ascending; none where no report has it. */
export function placesOf(index: SearchIndex, key: string): Uint32Array {
  return placesOfTerm(index, hashOf(key));
}

/** The same by the word's hash. */
export function placesOfTerm({ terms, placesFrom, places }: SearchIndex, term: number): Uint32Array {
  const at = firstAtLeast(terms, term);
  return terms[at] === term ? places.subarray(placesFrom[at], placesFrom[at + 1]) : places.subarray(0, 0);
}

/** Index of the first of some ascending numbers that is no smaller than another. */
export function firstAtLeast(numbers: Uint32Array, least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The reports that carry the paragraph which a slot belongs to, ascending. */
export function carriersOfSlot(
  { paragraphOf, carriersFrom, carriers }: SearchIndex,
  slot: number,
): Uint32Array {
  const paragraph = paragraphOf[slot] as number;
  return carriers.subarray(carriersFrom[paragraph], carriersFrom[paragraph + 1]);
}

/** A block of bytes that is no index of this version, or not a whole one. */
export class IndexUnusable extends Error {
  override name = 'IndexUnusable';
}

/** “cqix” and the version of the layout, as the first two numbers of a block. */
const MAGIC = 0x78697163;
const VERSION = 1;
/** Numbers in front of the arrays: magic, version, reports, and the length of each array. */
const HEADER = 10;

/** The arrays in the order in which they lie in a block; the one of 8 bytes each comes first, to be aligned. */
const LAYOUT = [
  ['prints', Float64Array],
  ['terms', Uint32Array],
  ['placesFrom', Uint32Array],
  ['places', Uint32Array],
  ['paragraphOf', Uint32Array],
  ['carriersFrom', Uint32Array],
  ['carriers', Uint32Array],
] as const;

/** An index as one block of bytes, in the byte order of this machine: it is made and read in one place. */
export function toBlock(index: SearchIndex): ArrayBuffer {
  const lengths = LAYOUT.map(([name]) => index[name].length);
  const size = LAYOUT.reduce((sum, [name]) => sum + index[name].byteLength, HEADER * 4);
  const block = new ArrayBuffer(size);
  new Uint32Array(block, 0, HEADER).set([MAGIC, VERSION, index.reports, ...lengths]);
  let offset = HEADER * 4;
  for (const [name, Type] of LAYOUT) {
    const { length, byteLength } = index[name];
    new Type(block, offset, length).set(index[name]);
    offset += byteLength;
  }
  return block;
}

/**
 * The index that lies in a block. Its arrays are views of the block; nothing is copied.
 *
 * @throws IndexUnusable
 */
export function fromBlock(block: ArrayBuffer): SearchIndex {
  if (block.byteLength < HEADER * 4) throw new IndexUnusable('The index is cut off.');
  const [magic, version, reports = 0, ...lengths] = new Uint32Array(block, 0, HEADER);
  if (magic !== MAGIC || version !== VERSION) throw new IndexUnusable('The index is of another version.');
  const index = { reports } as SearchIndex;
  let offset = HEADER * 4;
  const size = LAYOUT.reduce(
    (sum, [, Type], i) => sum + (lengths[i] as number) * Type.BYTES_PER_ELEMENT,
    offset,
  );
  if (size !== block.byteLength) throw new IndexUnusable('The index is not whole.');
  LAYOUT.forEach(([name, Type], i) => {
    const length = lengths[i] as number;
    Object.assign(index, { [name]: new Type(block, offset, length) });
    offset += length * Type.BYTES_PER_ELEMENT;
  });
  return index;
}
