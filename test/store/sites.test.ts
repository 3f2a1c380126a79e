import { describe, expect, it } from 'vitest';
import { ALL_SITES, isOnSites, patternOf, siteOf } from '../../src/store/sites.ts';

describe('the pattern of a site', () => {
  it.each([
    ['news.example', '*://*.news.example/*'],
    [' www.News.example ', '*://*.news.example/*'],
    ['https://www.news.example/world/summit?x=1#y', '*://*.news.example/*'],
    ['http://news.example:8080/a', '*://*.news.example/*'],
    ['127.0.0.1', '*://127.0.0.1/*'],
    ['www.example', '*://*.www.example/*'],
    ['münchen.example', '*://*.xn--mnchen-3ya.example/*'],
  ])('comes from what a reader types: %s', (typed, pattern) => {
    expect(patternOf(typed)).toBe(pattern);
  });

  it.each([
    '',
    ' ',
    'news',
    'http://news/',
    '*',
    '*.example',
    'file:///etc',
    'chrome://settings',
    'a b.example',
    'https://',
    'me@news.example',
  ])('is none for %j', typed => {
    expect(patternOf(typed)).toBeNull();
  });

  it('names its site again', () => {
    expect(siteOf('*://*.news.example/*')).toBe('news.example');
    expect(siteOf('*://127.0.0.1/*')).toBe('127.0.0.1');
    expect(siteOf(ALL_SITES)).toBeNull();
  });
});

describe('an address', () => {
  const sites = ['*://*.news.example/*'];

  it.each(['https://news.example/', 'http://www.news.example/a', 'https://de.m.news.example/a#b'])(
    'lies on the site: %s',
    url => {
      expect(isOnSites(url, sites)).toBe(true);
      expect(isOnSites(url, [ALL_SITES])).toBe(true);
    },
  );

  it.each([
    'https://badnews.example/',
    'https://news.example.evil.example/',
    'https://other.example/?news.example',
  ])('lies elsewhere: %s', url => {
    expect(isOnSites(url, sites)).toBe(false);
    expect(isOnSites(url, [ALL_SITES])).toBe(true);
  });

  it.each(['chrome://news.example/', 'file:///news.example', 'about:blank', ''])(
    'is no web address: %j',
    url => {
      expect(isOnSites(url, [...sites, ALL_SITES])).toBe(false);
    },
  );
});
