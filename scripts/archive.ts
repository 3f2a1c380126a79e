import { type ZipOptions, zipSync } from 'fflate';

/** A file to be packed. */
export interface Entry {
  /** Inside the archive, with `/`. */
  path: string;
  bytes: Uint8Array;
  executable: boolean;
}

/**
 * Packs files into a zip whose bytes depend on nothing but them: sorted by path, all of one date, with plain
 * permissions, and compressed by the same code on every machine.
 */
export function archive(entries: readonly Entry[]): Uint8Array {
  const sorted = entries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map(entry => [entry.path, [entry.bytes, optionsOf(entry)]])));
}

function optionsOf({ executable }: Entry): ZipOptions {
  return {
    level: 9,
    // The first date that a zip can hold, in local time as zips have it.
    mtime: new Date(1980, 0, 1),
    // Unix, and the permissions of a regular file in the upper half.
    os: 3,
    attrs: ((executable ? 0o100755 : 0o100644) << 16) >>> 0,
  };
}
