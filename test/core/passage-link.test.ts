import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageLink, webAddress } from '../../src/core/passage-link.ts';

const page = 'https://news.example/summit';

describe('a link to a passage', () => {
  it('names a short passage whole', () => {
    expect(passageLink(page, 'We will sign.')).toBe(`${page}#:~:text=We%20will%20sign.`);
  });

  it('names a long one by its ends', () => {
    const passage = 'one two three four five six seven eight nine ten eleven';
    expect(passageLink(page, passage)).toBe(
      `${page}#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven`,
    );
  });

  it('escapes what parts the terms of a fragment', () => {
    expect(passageLink(page, 'well-known, they & we')).toBe(
      `${page}#:~:text=well%2Dknown%2C%20they%20%26%20we`,
    );
  });

  it('keeps the fragment of the address', () => {
    expect(passageLink(`${page}#top`, 'No')).toBe(`${page}#top:~:text=No`);
  });

  it('is the address alone where there is no passage', () => {
    expect(passageLink(page, ' ')).toBe(page);
  });

  it.each(['https://news.example/a?b=c#d', 'http://news.example/'])('leads to the web: %s', url => {
    expect(webAddress(url)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'chrome://settings',
    '//news.example/',
    '/ui/popup.html',
    '',
  ])('leads nowhere else: %j', url => {
    expect(passageLink(url, 'No')).toBeNull();
    expect(webAddress(url)).toBeNull();
  });

  it('never throws and never leaves the page', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), passage => {
        const link = passageLink(page, passage) ?? '';
        expect(link.startsWith(page)).toBe(true);
        expect(new URL(link).pathname).toBe('/summit');
      }),
    );
  });
});
