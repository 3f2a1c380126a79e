import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check.ts';
import { addressKey } from '../../../src/core/corpus/identity.ts';
import { indexCorpus } from '../../../src/core/corpus/index.ts';
import { articleOf, packOf, reportOf } from '../build.ts';

const TEXT = [
  'The harbour of the island will stay closed until the ice has gone, the council decided on Monday.',
  '“We will open the harbour office to every crew in spring,” Ada Person said after the meeting.',
];
const OTHER = ['A lighthouse was painted on Friday, and a good many people came to look at it in the rain.'];

const REPORT = reportOf('gazette', TEXT.join('\n'), { url: 'https://www.gazette.example/ice/closed?page=2' });

function isExcluded(paragraphs: string[], url: string, site: string | null = new URL(url).hostname): boolean {
  const { corpus } = check(articleOf(paragraphs, { url, site }), indexCorpus(packOf(REPORT)));
  return corpus.excluded.length > 0;
}

describe('a report is the page itself', () => {
  it.each([
    ['at its address', 'https://www.gazette.example/ice/closed?page=2'],
    ['without www', 'https://gazette.example/ice/closed?page=2'],
    ['over http', 'http://www.gazette.example/ice/closed?page=2'],
    ['at a place in it', 'https://www.gazette.example/ice/closed?page=2#comments'],
    ['with a last slash', 'https://www.gazette.example/ice/closed/?page=2'],
    ['reached from a newsletter', 'https://www.gazette.example/ice/closed?utm_source=mail&page=2&fbclid=x'],
    ['on the site for telephones', 'https://m.gazette.example/ice/closed?page=2'],
  ])('%s, whatever its text', (_, url) => {
    expect(isExcluded(OTHER, url)).toBe(true);
  });

  it('at another address of its site, with nearly the same text', () => {
    const edited = [...TEXT, 'This report was updated on Tuesday.'];
    expect(isExcluded(edited, 'https://gazette.example/updated', 'gazette.example')).toBe(true);
  });

  it('as one of several articles on a page of its site', () => {
    expect(isExcluded([...OTHER, ...OTHER, ...TEXT], 'https://gazette.example/lighthouse')).toBe(true);
  });

  it('as a saved page of no site, with nearly the same text', () => {
    expect(isExcluded(TEXT, 'file:///tmp/page.html', null)).toBe(true);
  });
});

describe('an address', () => {
  it.each([
    ['https://a.example/x///', 'a.example/x?'],
    ['https://a.example/x/amp/', 'a.example/x?'],
    ['https://amp.a.example/x.amp.html', 'a.example/x.html?'],
    ['https://a.example/', 'a.example?'],
  ])('is known however it is written: %s', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });

  it('is known however long it is: a page can call itself what it likes', () => {
    const path = `${'/'.repeat(1_000_000)}x`;
    const tracks = Array.from({ length: 100_000 }, (_, at) => `utm_${at}=1`).join('&');
    expect(addressKey(`https://a.example${path}/?${tracks}`)).toBe(`a.example${path}?`);
  });
});

describe('a report is another one', () => {
  it.each([
    ['on another site, with the same text', TEXT, 'https://other.example/ice/closed'],
    ['on another site, with the same text among others', [...OTHER, ...TEXT], 'https://other.example/ice'],
    ['on its site, with another text', OTHER, 'https://gazette.example/ice/painted'],
    ['on another page of it', OTHER, 'https://www.gazette.example/ice/closed?page=3'],
    ['that quotes it', [...OTHER, ...OTHER, ...OTHER, TEXT[1] ?? ''], 'https://gazette.example/lighthouse'],
  ])('%s', (_, paragraphs, url) => {
    expect(isExcluded(paragraphs, url)).toBe(false);
  });

  it('than a saved page of no site that is about something else', () => {
    expect(isExcluded(OTHER, 'file:///tmp/page.html', null)).toBe(false);
  });
});
