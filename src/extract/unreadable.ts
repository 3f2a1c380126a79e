/** A page beyond reach, for the reason given as `cause`: nested too deep to be copied, say. */
export class UnreadablePageError extends Error {
  override name = 'UnreadablePageError';

  constructor(cause: unknown) {
    super(`The page cannot be read (${cause instanceof Error ? cause.message : String(cause)})`, { cause });
  }
}

/**
 * Does what a page can make fail although nothing is wrong with the program: copying it, and Readability.
 *
 * @throws {UnreadablePageError} for whatever `work` throws
 */
export function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new UnreadablePageError(error);
  }
}
