type NumbersType<T> = new (length: number) => T;

/** A list of numbers in a typed array that doubles when it is full. */
export class Growing<T extends Uint32Array | Float64Array> {
  private room: T;
  /** How many numbers it holds. */
  length = 0;

  constructor(private readonly type: NumbersType<T>) {
    this.room = new type(1024);
  }

  push(value: number): void {
    if (this.length === this.room.length) {
      const larger = new this.type(2 * this.length);
      larger.set(this.room);
      this.room = larger;
    }
    this.room[this.length++] = value;
  }

  /** What it holds now, as a view: not a copy. */
  values(): T {
    return this.room.subarray(0, this.length) as T;
  }
}
