/**
 * Waits for an answer, but not for ever.
 *
 * @param milliseconds how long
 * @returns the answer, or null where none came in time
 */
export async function withPatience<T>(answer: Promise<T>, milliseconds: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<null>(resolve => {
    timer = setTimeout(resolve, milliseconds, null);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
