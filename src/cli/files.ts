import { readFileSync } from 'node:fs';
import { checkDepth } from '../core/corpus/json-depth.ts';
import { parsePack } from '../core/corpus/pack.ts';
import { PackError } from '../core/corpus/pack-error.ts';
import type { Pack } from '../core/corpus/report.ts';
import { CommandError } from './errors.ts';

/** Goes where the person at the terminal is: npm goes to the project's folder before it runs a script. */
export function goToCaller(): void {
  process.chdir(process.env.INIT_CWD ?? '.');
}

/**
 * Asks the file system about something that somebody names.
 *
 * @throws CommandError with the name as given, and the reason
 */
export function ask<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new CommandError(`${name}: ${REASONS[code] ?? `cannot be read (${code})`}`, { cause: error });
  }
}

/** Reads a file that somebody names; throws as {@link ask} does. */
export function readFile(file: string): Buffer {
  return ask(file, () => readFileSync(file));
}

const REASONS: Record<string, string> = {
  ENOENT: 'no such file',
  EISDIR: 'a folder, not a file',
  EACCES: 'may not be read',
};

/**
 * Reads a pack.
 *
 * @throws CommandError with the file, and the first thing that is wrong in it and where
 */
export function readPack(file: string): Pack {
  const bytes = readFile(file);
  try {
    return parsePack(parseJson(bytes.toString('utf8')));
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    throw new CommandError(`${file}: ${error.message}`, { cause: error });
  }
}

/** @throws PackError where the text is no JSON, or nests too deep */
export function parseJson(text: string): unknown {
  checkDepth(text);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    // Node quotes what it cannot read, line breaks and all.
    const reason = (error as Error).message.replace(/\s+/g, ' ').slice(0, 120);
    throw new PackError('', `no JSON (${reason})`);
  }
}
