import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePack } from '../../../src/core/corpus/pack.ts';
import { PackError } from '../../../src/core/corpus/pack-error.ts';
import { packs } from './arbitrary.ts';

/** Values that no place of a pack takes, as JSON. */
const HOSTILE = [
  'true',
  '-1e999',
  '{}',
  '[[]]',
  '"\\ud800"',
  '"\\udfff\\ud800 x"',
  '{"__proto__": {"polluted": 1}}',
  '{"constructor": {"prototype": {"polluted": 1}}}',
  `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
];

/** Keys that reach into the program where one is careless, or are none of ours. */
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then', '\ud800', ''];

/** A place in a pack: a path as errors tell it, with what puts other JSON there. */
interface Place {
  path: string;
  json: (hostile: string) => string;
}

const MARK = '"\u0001here\u0001"';

/** Every place in a pack that holds a value, the pack itself and its reports among them. */
function placesIn(pack: object): Place[] {
  const places: Place[] = [];
  const visit = (value: unknown, path: string, around: (marked: unknown) => unknown) => {
    const json = JSON.stringify(around('\u0001here\u0001')).replaceAll('\\u0001', '\u0001');
    places.push({ path, json: hostile => json.replace(MARK, () => hostile) });
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const at = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`;
      const copy = (marked: unknown) =>
        Array.isArray(value) ? value.with(Number(key), marked) : { ...value, [key]: marked };
      visit(inner, at.replace(/^\./, ''), marked => around(copy(marked)));
    }
  };
  visit(pack, '', marked => marked);
  return places;
}

function errorOf(json: string): PackError {
  try {
    parsePack(JSON.parse(json));
  } catch (error) {
    if (error instanceof PackError) return error;
    throw error;
  }
  throw new Error(`taken: ${json.slice(0, 200)}`);
}

describe('a pack is refused, with the place,', () => {
  it('whatever stands in whichever place of it instead of what belongs there', () => {
    fc.assert(
      fc.property(packs, fc.constantFrom(...HOSTILE), fc.nat(), (pack, hostile, choice) => {
        const places = placesIn(pack);
        const { path, json } = places[choice % places.length] as Place;
        expect(errorOf(json(hostile)).path.startsWith(path)).toBe(true);
        expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('with whatever key too many in it or in one of its reports', () => {
    fc.assert(
      fc.property(packs, fc.constantFrom(...KEYS), fc.nat(), (pack, key, choice) => {
        const hosts = placesIn(pack).filter(({ path }) => path === '' || /^reports\[\d+\]$/.test(path));
        const { path, json } = hosts[choice % hosts.length] as Place;
        const index = /\d+/.exec(path)?.[0];
        const host = index === undefined ? pack : pack.reports[Number(index)];
        const more = `${JSON.stringify(host).slice(0, -1)},${JSON.stringify(key)}:1}`;
        const error = errorOf(json(more));
        expect(error.reason).toBe('is not a known key');
        expect(error.path).toBe(path === '' ? key : `${path}.${key}`);
      }),
    );
  });

  it('with markup in every field', () => {
    fc.assert(
      fc.property(packs, pack => {
        const markup = '<img src=x onerror=alert(1)>';
        const reports = pack.reports.map(report =>
          Object.fromEntries(Object.keys(report).map(key => [key, markup])),
        );
        fc.pre(reports.length > 0);
        expect(errorOf(JSON.stringify({ ...pack, name: markup, reports })).path).toBe('reports[0].id');
      }),
    );
  });
});
