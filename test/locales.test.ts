import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import messages from '../src/_locales/en/messages.json' with { type: 'json' };

const keys = Object.keys(messages);
const manifest = readFileSync('manifest.json', 'utf8');
const sources = readSources(/\.tsx?$/);

/** The texts of the source files whose names match. */
function readSources(name: RegExp): string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  return files.filter(file => name.test(file)).map(file => readFileSync(`src/${file}`, 'utf8'));
}

/** As sources name a message: without the suffix of its plural form. */
function baseOf(key: string): string {
  return key.replace(/_(?:zero|one|two|few|many|other)$/, '');
}

function isUsed(key: string): boolean {
  if (manifest.includes(`__MSG_${key}__`)) return true;
  const base = baseOf(key);
  return sources.some(source => source.includes(`'${base}'`) || source.includes(`"${base}"`));
}

describe('the messages', () => {
  it('are all used', () => {
    expect(keys.filter(key => !isUsed(key))).toEqual([]);
  });

  it('hold every one that the manifest names', () => {
    const named = [...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key);
    expect(named).not.toEqual([]);
    expect(keys).toEqual(expect.arrayContaining(named));
  });

  it('have every plural form that their language needs', () => {
    const forms = new Intl.PluralRules(messages.language.message).resolvedOptions().pluralCategories;
    const bases = new Set(keys.filter(key => baseOf(key) !== key).map(baseOf));
    const needed = [...bases].flatMap(base => forms.map(form => `${base}_${form}`));
    expect(keys).toEqual(expect.arrayContaining(needed));
  });

  it('are never empty', () => {
    for (const [key, { message }] of Object.entries(messages)) expect(message.trim(), key).not.toBe('');
  });

  it('describe the extension in at most the 132 characters that stores allow', () => {
    expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132);
  });
});

/** The messages of every language but English, by the name of their folder. */
const translations = readdirSync('src/_locales')
  .filter(name => name !== 'en')
  .map(name => ({
    name,
    texts: new Map<string, { message: string }>(
      Object.entries(JSON.parse(readFileSync(`src/_locales/${name}/messages.json`, 'utf8'))),
    ),
  }));

const plurals = new Set(keys.filter(key => baseOf(key) !== key).map(baseOf));

/** The places for values that a message holds, each once, in order. */
function placesIn(message: string): string[] {
  return [...new Set(message.match(/\$\d/g))].sort();
}

it('the interface speaks five languages', () => {
  expect(translations.map(({ name }) => name)).toEqual(['de', 'es', 'fr', 'uk']);
});

describe.each(translations)('the messages in $name', ({ name, texts }) => {
  const plural = new Intl.PluralRules(name);
  const forms = plural.resolvedOptions().pluralCategories;
  const needed = [
    ...keys.filter(key => !plurals.has(baseOf(key))),
    ...[...plurals].flatMap(base => forms.map(form => `${base}_${form}`)),
  ];

  it('are all there, in every plural form of the language, and no others', () => {
    expect([...texts.keys()].sort()).toEqual(needed.sort());
  });

  it('have words, and the places for values that English has', () => {
    const english = new Map<string, { message: string }>(Object.entries(messages));
    for (const [key, { message }] of texts) {
      expect(message.trim(), key).not.toBe('');
      const original = english.get(`${baseOf(key)}_other`) ?? english.get(key);
      const places = placesIn(original?.message ?? '');
      // For one thing alone a language may do without the number, unless 21 take the same form.
      const alone = key.endsWith('_one') && plural.select(21) !== 'one';
      const count = alone ? places.filter(place => place !== '$1') : places;
      expect([places, count], key).toContainEqual(placesIn(message));
    }
  });

  it('name their language, and describe the extension in at most 132 characters', () => {
    expect(texts.get('language')?.message).toBe(name);
    expect(texts.get('extensionDescription')?.message.length).toBeLessThanOrEqual(132);
  });
});

describe('the sources', () => {
  it('hold no visible text of their own', () => {
    const betweenTags = readSources(/\.tsx$/).flatMap(
      source => source.match(/>\s*[A-Za-z][\w ,.’]*\s*<\//g) ?? [],
    );
    expect(betweenTags).toEqual([]);
  });
});
