import { PackError } from './pack-error.ts';
import { PACK_VERSION } from './report.ts';

type Value = Record<string, unknown>;

/** How a pack of each version becomes one of the next. They run before a pack is checked: nothing is known of it. */
const STEPS: Record<number, (pack: Value) => Value> = {
  /** Version 2 knows when a report was added. */
  1: pack => ({ ...pack, reports: withEach(pack.reports, report => ({ ...report, added: null })) }),
};

/**
 * Brings a value that may be a pack of an older version up to the present one. What is no pack comes back as it is.
 *
 * @throws PackError where it says that it is of a version yet to come
 */
export function migrate(value: unknown): unknown {
  if (!isValue(value)) return value;
  let pack = value;
  for (let { version } = pack; isPast(version); version = pack.version) {
    const step = STEPS[version];
    if (!step) return pack;
    pack = { ...step(pack), version: version + 1 };
  }
  const { version } = pack;
  if (typeof version === 'number' && version > PACK_VERSION) {
    throw new PackError(
      'version',
      `${version} is newer than this Crossquote knows (${PACK_VERSION}): update Crossquote`,
    );
  }
  return pack;
}

function isPast(version: unknown): version is number {
  return typeof version === 'number' && version < PACK_VERSION;
}

function withEach(list: unknown, change: (item: Value) => Value): unknown {
  return Array.isArray(list) ? list.map(item => (isValue(item) ? change(item) : item)) : list;
}

function isValue(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
