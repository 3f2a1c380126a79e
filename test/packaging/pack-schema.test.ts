import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import schema from '../../docs/pack.schema.json' with { type: 'json' };
import { LIMITS, parsePack } from '../../src/core/corpus/pack.ts';
import { PackError } from '../../src/core/corpus/pack-error.ts';
import { PACK_VERSION } from '../../src/core/corpus/report.ts';
import { bundledPack } from '../core/build.ts';
import { packs } from '../core/corpus/arbitrary.ts';

const fits = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

function isTaken(value: unknown): boolean {
  try {
    parsePack(value);
    return true;
  } catch (error) {
    if (error instanceof PackError) return false;
    throw error;
  }
}

describe('the schema of packs', () => {
  it('holds for the bundled pack and the example beside it', () => {
    const [, example = ''] = /```json\n(.*?)```/s.exec(readFileSync('docs/packs.md', 'utf8')) ?? [];
    for (const pack of [bundledPack, JSON.parse(example)]) {
      expect(fits(pack), JSON.stringify(fits.errors)).toBe(true);
      expect(isTaken(pack)).toBe(true);
    }
  });

  it('holds for every pack that is taken', () => {
    fc.assert(
      fc.property(packs, pack => {
        expect(isTaken(pack)).toBe(true);
        expect(fits(pack), JSON.stringify(fits.errors)).toBe(true);
      }),
    );
  });

  it('knows the program’s version and limits', () => {
    const { properties, $defs } = schema;
    expect(properties.version.const).toBe(PACK_VERSION);
    expect(properties.reports.maxItems).toBe(LIMITS.reports);
    expect($defs.line.maxLength).toBe(LIMITS.line);
    expect($defs.report.properties.text.maxLength).toBe(LIMITS.text);
  });

  it.each([
    { outlet: '' },
    { outlet: ' x' },
    { outlet: 'a\nb' },
    { id: 'A' },
    { url: 'ftp://a.example' },
    { language: 'EN' },
    { kind: 'blog' },
    { title: 1 },
    { text: '' },
    { text: 'a\n\nb' },
    { text: 'a\n ' },
    { text: 'a\r\nb' },
    { more: 1 },
    { added: undefined },
  ])('refuses, as the program does, a report with %o', change => {
    const [report] = bundledPack.reports;
    const pack = JSON.parse(JSON.stringify({ ...bundledPack, reports: [{ ...report, ...change }] }));
    expect([fits(pack), isTaken(pack)]).toEqual([false, false]);
  });
});
