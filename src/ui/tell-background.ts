import type { browser } from '../browser.ts';
import type { CorporaRequest } from '../messages.ts';

/**
 * Has all checked pages checked again, after the corpora have changed; resolves when that is done. The change
 * itself is stored by then, so that what goes wrong here costs the reader nothing but a fresh press.
 */
export async function tellBackground({ runtime }: Pick<typeof browser, 'runtime'>): Promise<void> {
  try {
    await runtime.sendMessage<CorporaRequest, void>({ type: 'corpora' });
  } catch (error) {
    console.error(error);
  }
}
