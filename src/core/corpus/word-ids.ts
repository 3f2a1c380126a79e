/**
 * Numbers the words of some texts in the order in which they come first: a hash table with linear probing (D. Knuth, The
 * Art of Computer Programming, 6.4), since a `Map` of as many numbers takes several times as long. Most words that are asked
 * for never came, which a set of bits tells (B. Bloom, 1970, with one hash): it is small enough to stay at hand.
 */
export class WordIds {
  /** How many different words have come; their ids lie below. */
  size = 0;
  /** The hash and the id from 1 of the word in each place; an id of 0 marks a place that is free. */
  private hashes: Int32Array;
  private ids: Int32Array;
  /** Of each byte a bit: 1 where a word has come that has it. */
  private bits: Uint8Array;

  /** @param room for so many words at first, a power of two */
  constructor(room = 1 << 12) {
    this.hashes = new Int32Array(2 * room);
    this.ids = new Int32Array(2 * room);
    this.bits = new Uint8Array(2 * room);
  }

  /** The id of a word by its hash, or -1 where it never came. */
  idOf(hash: number): number {
    return this.mayHave(hash) ? (this.ids[this.placeOf(hash)] as number) - 1 : -1;
  }

  /** The ids of those words that came. */
  idsOf(hashes: Int32Array): number[] {
    const ids: number[] = [];
    for (let i = 0; i < hashes.length; i++) {
      const id = this.idOf(hashes[i] as number);
      if (id !== -1) ids.push(id);
    }
    return ids;
  }

  /** The same as {@link idOf}; a word that comes for the first time gets the next id. */
  add(hash: number): number {
    const place = this.placeOf(hash);
    const id = this.ids[place] as number;
    if (id > 0) return id - 1;
    this.put(place, hash, ++this.size);
    if (2 * this.size > this.ids.length) this.grow();
    return this.size - 1;
  }

  private mayHave(hash: number): boolean {
    return (((this.bits[(hash >>> 3) & (this.bits.length - 1)] as number) >> (hash & 7)) & 1) === 1;
  }

  private placeOf(hash: number): number {
    const last = this.ids.length - 1;
    let place = (hash ^ (hash >>> 15)) & last;
    while (this.ids[place] !== 0 && this.hashes[place] !== hash) place = (place + 1) & last;
    return place;
  }

  private put(place: number, hash: number, id: number): void {
    this.hashes[place] = hash;
    this.ids[place] = id;
    const byte = (hash >>> 3) & (this.bits.length - 1);
    this.bits[byte] = (this.bits[byte] as number) | (1 << (hash & 7));
  }

  private grow(): void {
    const { hashes, ids } = this;
    this.hashes = new Int32Array(2 * ids.length);
    this.ids = new Int32Array(2 * ids.length);
    this.bits = new Uint8Array(2 * ids.length);
    ids.forEach((id, i) => {
      const hash = hashes[i] as number;
      if (id > 0) this.put(this.placeOf(hash), hash, id);
    });
  }
}
