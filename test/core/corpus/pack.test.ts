import { describe, expect, it } from 'vitest';
import { PackError, parsePack } from '../../../src/core/corpus/pack.ts';
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
  text: 'First paragraph.\nSecond paragraph.',
};

function packWith(...reports: unknown[]) {
  return { format: 'crossquote-pack', version: 1, name: 'Ferry', reports };
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
    [{ ...packWith(), version: 2 }, 'version: must be 1'],
    [{ ...packWith(), name: '' }, 'name: must not be empty or begin or end with a space'],
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
  ])('refuses a report with %o', (change, message) => {
    expect(errorOf(packWith(REPORT, { ...REPORT, ...change }))).toBe(`reports[1].${message}`);
  });

  it('refuses a second report of one id', () => {
    expect(errorOf(packWith(REPORT, REPORT))).toBe('reports[1].id: gazette is the id of reports[0] already');
  });
});
