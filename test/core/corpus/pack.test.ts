import { describe, expect, it } from 'vitest';
import { parsePack } from '../../../src/core/corpus/pack.ts';
import { PackError } from '../../../src/core/corpus/pack-error.ts';
import type { Report } from '../../../src/core/corpus/report.ts';

const REPORT: Report = {
  id: 'gazette',
  outlet: 'The Harbour Gazette',
  site: 'harbour-gazette.example',
  url: 'https://harbour-gazette.example/ferry',
  language: 'en',
  kind: 'report',
  title: null,
  published: null,
  added: null,
  text: 'First paragraph.\nSecond paragraph.',
};

function packWith(...reports: unknown[]) {
  return { format: 'crossquote-pack', version: 2, name: 'Ferry', reports };
}

function errorOf(value: unknown): string {
  try {
    parsePack(value);
  } catch (error) {
    if (error instanceof PackError) return error.message;
    throw error;
  }
  return 'no error';
}

describe('parsePack', () => {
  it('gives a copy of a pack', () => {
    const value = packWith(REPORT);
    const pack = parsePack(value);
    expect(pack).toEqual(value);
    expect(pack.reports[0]).not.toBe(REPORT);
  });

  it('takes an empty pack', () => {
    expect(parsePack(packWith()).reports).toEqual([]);
  });

  it.each([
    { published: '2025-08-17' },
    { published: '2025-08-17T09:30:00Z' },
    { published: '2025-08-17T09:30:00+02:00' },
    { kind: 'transcript' },
    { title: 'Ferry “sails on”' },
    { outlet: '★' },
    { outlet: 'مرفأ\u200F', title: 'क्\u200Dष' },
    { published: '2024-02-29' },
    { url: 'http://news.harbour-gazette.example/ferry?page=2' },
    { site: 'localhost:8080', url: 'http://localhost:8080/' },
  ])('takes a report with %o', change => {
    expect(errorOf(packWith({ ...REPORT, ...change }))).toBe('no error');
  });

  it.each([
    [null, 'must be an object'],
    ['text', 'must be an object'],
    [[], 'format: is missing'],
    [{ ...packWith(), format: 'zip' }, 'format: must be crossquote-pack'],
    [{ ...packWith(), version: 0 }, 'version: must be 1 or 2'],
    [{ ...packWith(), version: '1' }, 'version: must be 1 or 2'],
    [{ ...packWith(), version: 1.5 }, 'version: must be 1 or 2'],
    [{ ...packWith(), version: 3 }, 'version: 3 is newer than this Crossquote knows (2): update Crossquote'],
    [{ ...packWith(), name: '' }, 'name: must not be empty or begin or end with a space'],
    [{ ...packWith(), name: '\u200B\u2060' }, 'name: must have a character that can be seen'],
    [{ ...packWith(), reports: {} }, 'reports: must be a list'],
    [{ ...packWith(), more: 1 }, 'more: is not a known key'],
  ])('refuses %o as pack', (value, message) => {
    expect(errorOf(value)).toBe(message);
  });

  it.each([
    [{ id: 'Gazette' }, 'id: must be lower-case letters, digits and hyphens'],
    [{ id: undefined }, 'id: must be text'],
    [{ outlet: ' Gazette' }, 'outlet: must not be empty or begin or end with a space'],
    [{ outlet: 'The\nGazette' }, 'outlet: must be one line'],
    [{ site: 'www.harbour-gazette.example' }, 'site: must be a host name without www., in lower case'],
    [{ site: 'Harbour-Gazette.example' }, 'site: must be a host name without www., in lower case'],
    [{ site: 'harbour-gazette.example/ferry' }, 'site: must be a host name without www., in lower case'],
    [{ site: 'gazette.example' }, 'site: must be the host of the url, or a domain above it'],
    [{ url: 'javascript:alert(1)' }, 'url: must be an http or https address'],
    [{ url: 'https://' }, 'url: must be an http or https address'],
    [{ language: 'en-GB' }, 'language: must be two or three lower-case letters (en)'],
    [{ title: '' }, 'title: must not be empty or begin or end with a space'],
    [{ text: ' \n' }, 'text: must not be empty'],
    [{ text: 'One.\n\nTwo.' }, 'text: must be paragraphs parted by one line break'],
    [{ text: 'One.\r\nTwo.' }, 'text: must be paragraphs parted by one line break'],
    [{ more: 1 }, 'more: is not a known key'],
    [{ added: '2025-08-17' }, 'added: must be a date with time and zone (2025-08-17T09:30:00Z) or null'],
    [{ title: 'A\uD800' }, 'title: must be whole characters (half of a surrogate pair is none)'],
    [
      { title: 'A\u0000' },
      'title: must hold no control characters, nor any that turn the direction of writing',
    ],
    [
      { outlet: '\u202EehT' },
      'outlet: must hold no control characters, nor any that turn the direction of writing',
    ],
    [{ outlet: '\u200B' }, 'outlet: must have a character that can be seen'],
    [{ outlet: '\u3164' }, 'outlet: must have a character that can be seen'],
    [
      { published: '2025-02-30' },
      'published: must be a date (2025-08-17), a date with time and zone (2025-08-17T09:30:00Z) or null',
    ],
    [{ added: '2025-02-30T09:30:00Z' }, 'added: must be a day of the calendar'],
    [{ outlet: 'x'.repeat(2_001) }, 'outlet: must be at most 2000 characters'],
    [{ text: 'x'.repeat(2_000_001) }, 'text: must be at most 2000000 characters'],
  ])('refuses a report with %o', (change, message) => {
    expect(errorOf(packWith(REPORT, { ...REPORT, ...change }))).toBe(`reports[1].${message}`);
  });

  it('refuses a second report of one id', () => {
    expect(errorOf(packWith(REPORT, REPORT))).toBe('reports[1].id: gazette is the id of reports[0] already');
  });

  it('refuses a million reports without looking at each', () => {
    const reports = Array.from({ length: 1_000_000 }, () => null);
    expect(errorOf({ ...packWith(), reports })).toBe('reports: must be at most 50000 reports');
  });

  it('refuses what nests a hundred thousand levels deep', () => {
    const depth = 100_000;
    const deep: unknown = JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
    expect(errorOf({ ...packWith(), reports: deep })).toBe('reports[0].id: is missing');
    expect(errorOf({ ...packWith(), name: deep })).toBe('name: must be text');
  });

  it('refuses keys that would reach into the program', () => {
    const hostile = JSON.parse(
      `{"format":"crossquote-pack","version":2,"name":"x","reports":[],"__proto__":{"a":1}}`,
    );
    expect(errorOf(hostile)).toBe('__proto__: is not a known key');
    expect(errorOf({ ...packWith(), constructor: 1 })).toBe('constructor: is not a known key');
    expect(({} as { a?: number }).a).toBeUndefined();
  });
});
