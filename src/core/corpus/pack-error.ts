/** A value that is no pack, or no report. */
export class PackError extends Error {
  override name = 'PackError';

  /**
   * @param path - Where in the value it is wrong (`reports[2].url`); empty for the value as a whole.
   * @param reason - What is wrong there, to be read after the path.
   */
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(path === '' ? reason : `${path}: ${reason}`);
  }
}
