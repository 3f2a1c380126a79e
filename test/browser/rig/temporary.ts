import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for one browser. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** Without a listener these end the process at once, and nothing is tidied up. */
const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const exit = () => process.exit(1);

/** Makes a folder that goes with this process at the latest. */
export async function makeTemporaryFolder(name: string): Promise<TemporaryFolder> {
  for (const signal of ENDINGS) if (!process.listeners(signal).includes(exit)) process.once(signal, exit);
  const path = await mkdtemp(join(tmpdir(), `crossquote-${name}-`));
  // A browser that was just ended may still be writing to it.
  const options = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 };
  const removeAtExit = () => rmSync(path, options);
  process.once('exit', removeAtExit);
  return {
    path,
    async remove() {
      process.off('exit', removeAtExit);
      await rm(path, options);
    },
  };
}
