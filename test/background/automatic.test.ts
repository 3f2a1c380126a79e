import { expect, it, vi } from 'vitest';
import { isAutomatic, keepAutomatic, restoreAutomatic } from '../../src/background/automatic.ts';
import { allowSite } from '../../src/store/automatic-sites.ts';
import { readPreferences, writePreferences } from '../../src/store/preferences.ts';
import { eventually } from '../eventually.ts';
import { fakeStorage } from '../store/fake-storage.ts';

const NEWS = '*://*.news.example/*';
const OTHER = '*://*.other.example/*';

type Api = Parameters<typeof keepAutomatic>[0];
type Told = (permissions: { origins?: string[] }) => void;

/** A browser that grants sites and keeps a list of registered content scripts. */
function fakeApi(...granted: string[]) {
  const grants = new Set(granted);
  const [added, removed]: [Told[], Told[]] = [[], []];
  const registered = new Map<string, string[]>();
  const { api, local } = fakeStorage();
  const permissions = {
    contains: async ({ origins }: { origins: string[] }) => origins.every(origin => grants.has(origin)),
    onAdded: { addListener: (listener: Told) => added.push(listener) },
    onRemoved: { addListener: (listener: Told) => removed.push(listener) },
  };
  const scripting = {
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      ids.filter(id => registered.has(id)).map(id => ({ id })),
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) if (!registered.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
    },
    registerContentScripts: async (scripts: Array<{ id: string; matches: string[] }>) => {
      for (const { id, matches } of scripts) {
        if (registered.has(id)) throw new Error(`Duplicate script ID '${id}'`);
        registered.set(id, matches);
      }
    },
  };
  return {
    api: { ...api, permissions, scripting } as unknown as Api,
    local,
    sites: () => registered.get('automatic') ?? [],
    /** As the reader does when the browser asks them. */
    grant(site: string) {
      grants.add(site);
      for (const listener of added) listener({ origins: [site] });
    },
    /** As in the browser's own page of the extension's settings. */
    revoke(site: string) {
      grants.delete(site);
      // It may tell of a pattern that holds more than the one that was asked for.
      for (const listener of removed) listener({ origins: ['<all_urls>'] });
    },
  };
}

it('runs on the sites that are chosen and granted, on no other', async () => {
  const fake = fakeApi(NEWS);
  await writePreferences(fake.api, { automatic: [NEWS, OTHER] });
  await restoreAutomatic(fake.api);
  expect(fake.sites()).toEqual([NEWS]);
  expect(await isAutomatic(fake.api, 'https://www.news.example/a')).toBe(true);
  expect(await isAutomatic(fake.api, 'https://other.example/a')).toBe(false);
});

it('registers nothing where nothing is chosen', async () => {
  const fake = fakeApi(NEWS);
  await restoreAutomatic(fake.api);
  expect(fake.sites()).toEqual([]);
});

it('follows the reader’s choices one after the other', async () => {
  const fake = fakeApi(NEWS, OTHER);
  const revoked = vi.fn(async () => {});
  keepAutomatic(fake.api, revoked);
  await writePreferences(fake.api, { automatic: [NEWS] });
  await writePreferences(fake.api, { automatic: [NEWS, OTHER] });
  await writePreferences(fake.api, { automatic: [OTHER] });
  await eventually(() => expect(revoked).toHaveBeenCalledExactlyOnceWith([NEWS], [OTHER]));
  expect(fake.sites()).toEqual([OTHER]);
});

it('ends at once where the browser takes a grant back', async () => {
  const fake = fakeApi(NEWS);
  const revoked = vi.fn(async () => {});
  keepAutomatic(fake.api, revoked);
  await writePreferences(fake.api, { automatic: [NEWS] });
  await eventually(() => expect(fake.sites()).toEqual([NEWS]));
  fake.revoke(NEWS);
  await eventually(() => expect(revoked).toHaveBeenCalledExactlyOnceWith([NEWS], []));
  expect(fake.sites()).toEqual([]);
  expect(await isAutomatic(fake.api, 'https://news.example/a')).toBe(false);
});

it('leaves it as it is where other choices change', async () => {
  const fake = fakeApi(NEWS);
  const register = vi.spyOn(fake.api.scripting, 'registerContentScripts');
  keepAutomatic(fake.api, async () => {});
  await writePreferences(fake.api, { theme: 'dark' });
  await writePreferences(fake.api, { automatic: [NEWS] });
  await eventually(() => expect(fake.sites()).toEqual([NEWS]));
  expect(register).toHaveBeenCalledOnce();
});

it('takes up a site that the browser grants after the popup that asked has closed', async () => {
  const fake = fakeApi();
  keepAutomatic(fake.api, async () => {});
  fake.api.permissions.request = () => new Promise(() => {});
  void allowSite(fake.api, NEWS);
  fake.grant(NEWS);
  await eventually(() => expect(fake.sites()).toEqual([NEWS]));
  expect(await readPreferences(fake.api)).toMatchObject({ automatic: [NEWS] });
});

it('does not take up a site that the reader has granted for something else', async () => {
  const fake = fakeApi();
  const look = vi.spyOn(fake.api.scripting, 'getRegisteredContentScripts');
  keepAutomatic(fake.api, async () => {});
  fake.grant(NEWS);
  await eventually(() => expect(look).toHaveBeenCalled());
  expect(fake.sites()).toEqual([]);
  expect(await readPreferences(fake.api)).toMatchObject({ automatic: [] });
});
