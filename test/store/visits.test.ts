import { describe, expect, it } from 'vitest';
import type { Visit } from '../../src/messages.ts';
import { addressOf, NotKept, readVisit, writeVisit } from '../../src/store/visits.ts';
import { fakeBrowser } from '../background/fake-browser.ts';
import { checkOf } from '../background/samples.ts';

const visit: Visit = { visit: 'a', address: 'https://news.example/summit', check: checkOf('differs') };
const tab = { url: visit.address, article: null };

describe('the address of a tab', () => {
  it('is its URL without fragment', () => {
    expect(addressOf('https://news.example/a?b=c#d#e')).toBe('https://news.example/a?b=c');
    expect(addressOf('https://news.example/a')).toBe('https://news.example/a');
  });
});

describe('stored visits', () => {
  it('come back as they were stored, under their own tab only', async () => {
    const { api } = fakeBrowser({ 1: tab, 2: tab });
    await writeVisit(api, 1, visit);
    expect(await readVisit(api, 1)).toEqual(visit);
    expect(await readVisit(api, 2)).toBeNull();
  });

  it('are replaced by a later one of the same tab', async () => {
    const { api } = fakeBrowser({ 1: tab });
    await writeVisit(api, 1, visit);
    await writeVisit(api, 1, { ...visit, visit: 'b' });
    expect((await readVisit(api, 1))?.visit).toBe('b');
  });

  it('go when their tab was closed, and leave alone what is not theirs', async () => {
    const fake = fakeBrowser({ 1: tab, 12: tab });
    await writeVisit(fake.api, 1, visit);
    fake.session.set('theme', 'dark');
    fake.tabs.delete(1);
    await writeVisit(fake.api, 12, visit);
    expect([...fake.session.keys()]).toEqual(['theme', 'visit:12']);
  });

  it('are not kept, not even the earlier one, when the browser refuses', async () => {
    const fake = fakeBrowser({ 1: tab });
    await writeVisit(fake.api, 1, visit);
    const refusal = new Error('Session storage quota bytes exceeded. Values were not stored.');
    fake.setItems.mockRejectedValueOnce(refusal);
    const error = await writeVisit(fake.api, 1, { ...visit, visit: 'b' }).catch(reason => reason);
    expect(error).toBeInstanceOf(NotKept);
    expect(error.cause).toBe(refusal);
    expect(await readVisit(fake.api, 1)).toBeNull();
  });
});
