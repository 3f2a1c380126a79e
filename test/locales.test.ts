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

describe('the sources', () => {
  it('hold no visible text of their own', () => {
    const betweenTags = readSources(/\.tsx$/).flatMap(
      source => source.match(/>\s*[A-Za-z][\w ,.’]*\s*<\//g) ?? [],
    );
    expect(betweenTags).toEqual([]);
  });
});
