import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../../src/core/corpus/migrate.ts';
import { parsePack } from '../../../src/core/corpus/pack.ts';
import { bundledPack } from '../build.ts';

/** A pack as version 1 wrote it. */
function asVersion1(pack: typeof bundledPack) {
  return { ...pack, version: 1, reports: pack.reports.map(({ added: _, ...report }) => report) };
}

describe('a pack of version 1', () => {
  it('becomes one of today, with nothing lost', () => {
    expect(parsePack(asVersion1(bundledPack))).toEqual(bundledPack);
  });

  it('is left as it was', () => {
    const old = asVersion1(bundledPack);
    const before = structuredClone(old);
    migrate(old);
    expect(old).toEqual(before);
  });

  it('is told what is wrong with it in the words of today', () => {
    const old = { ...asVersion1(bundledPack), reports: [null] };
    expect(() => parsePack(old)).toThrow('reports[0]: must be an object');
  });
});

it('leaves every pack of today, and whatever is no pack, as it is', () => {
  expect(migrate(bundledPack)).toBe(bundledPack);
  fc.assert(
    fc.property(fc.anything(), value => {
      const version = (value as { version?: unknown } | null | undefined)?.version;
      fc.pre(typeof version !== 'number');
      expect(migrate(value)).toBe(value);
    }),
  );
});

it('never loops, whatever the version', () => {
  fc.assert(
    fc.property(fc.double(), version => {
      const outcome = (() => {
        try {
          return migrate({ version });
        } catch (error) {
          return (error as Error).name;
        }
      })();
      expect(outcome).toBeDefined();
    }),
  );
});
