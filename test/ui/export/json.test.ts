import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toJson } from '../../../src/ui/export/json.ts';
import { checks } from './texts.ts';

it('gives the whole check back, whatever the texts hold', () => {
  fc.assert(
    fc.property(checks, check => {
      expect(JSON.parse(toJson(check))).toEqual(check);
      // What a file can hold: half a surrogate pair has no encoding and is written out.
      expect(toJson(check)).not.toMatch(/\p{Surrogate}/u);
    }),
  );
});
