import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDepth } from '../../../src/core/corpus/json-depth.ts';
import { PackError } from '../../../src/core/corpus/pack-error.ts';

function nested(depth: number, inside: string): string {
  return `${'{"a":['.repeat(depth)}${inside}${']}'.repeat(depth)}`;
}

describe('the depth of JSON', () => {
  it('is told with its place where it is too deep, however much follows', () => {
    expect(() => checkDepth('['.repeat(4_000_000))).toThrow(
      new PackError('', 'nests more than 16 deep at character 17'),
    );
    expect(() => checkDepth(nested(8, '"[", {}'))).toThrow(PackError);
  });

  it('is that of lists and objects within each other, not of how many there are or what is in strings', () => {
    expect(() => checkDepth(`[${'[],{},'.repeat(100)}"${'['.repeat(100)}"]`)).not.toThrow();
    expect(() => checkDepth(nested(8, String.raw`"\"[[\\", "[\u0022["`))).not.toThrow();
  });

  it('is left to the parser where the JSON ends too early', () => {
    for (const cut of ['', '"', '"\\', '["a', ']]', '[']) expect(() => checkDepth(cut)).not.toThrow();
  });

  it('is never too much for values that are not deep', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 10 }), json => {
        checkDepth(json);
      }),
    );
  });
});
