import { expect, it, vi } from 'vitest';
import { allowSite, automaticSites, revokeSite, takeUpWish } from '../../src/store/automatic-sites.ts';
import { readPreferences, writePreferences } from '../../src/store/preferences.ts';
import { fakeStorage } from './fake-storage.ts';

const NEWS = '*://*.news.example/*';
const OTHER = '*://*.other.example/*';

/** A browser that asks the reader, who says yes or no. */
function fakeApi({ yes = true, granted = [] as string[] } = {}) {
  const { api, session } = fakeStorage();
  const grants = new Set(granted);
  const permissions = {
    contains: async ({ origins }: { origins: string[] }) => origins.every(origin => grants.has(origin)),
    request: vi.fn(async ({ origins }: { origins: string[] }) => {
      if (yes) for (const origin of origins) grants.add(origin);
      return yes;
    }),
    remove: async ({ origins }: { origins: string[] }) => origins.every(origin => grants.delete(origin)),
  };
  const full = { ...api, permissions } as unknown as Parameters<typeof allowSite>[0];
  return { api: full, session, grants, request: permissions.request };
}

it('asks the browser at once, as it must while the reader presses, and takes the site up', async () => {
  const { api, session, request } = fakeApi();
  const allowed = allowSite(api, NEWS);
  expect(request).toHaveBeenCalledExactlyOnceWith({ origins: [NEWS] });
  expect(await allowed).toBe(true);
  expect(await automaticSites(api)).toEqual([NEWS]);
  expect(session.size).toBe(0);
});

it('takes a site up once', async () => {
  const { api } = fakeApi();
  await allowSite(api, NEWS);
  await allowSite(api, NEWS);
  expect(await readPreferences(api)).toMatchObject({ automatic: [NEWS] });
});

it('leaves nothing of a site that the reader refuses', async () => {
  const { api, session, grants } = fakeApi({ yes: false });
  expect(await allowSite(api, NEWS)).toBe(false);
  grants.add(NEWS);
  await takeUpWish(api);
  expect(await readPreferences(api)).toMatchObject({ automatic: [] });
  expect(session.size).toBe(0);
});

it('takes a site up for a popup that closed before the answer', async () => {
  const { api, session, grants, request } = fakeApi();
  request.mockReturnValue(new Promise(() => {}));
  void allowSite(api, NEWS);
  grants.add(NEWS);
  await takeUpWish(api);
  expect(await automaticSites(api)).toEqual([NEWS]);
  expect(session.size).toBe(0);
});

it('goes on waiting where the browser grants something else meanwhile', async () => {
  const { api, grants, request } = fakeApi();
  request.mockReturnValue(new Promise(() => {}));
  void allowSite(api, NEWS);
  grants.add(OTHER);
  await takeUpWish(api);
  expect(await readPreferences(api)).toMatchObject({ automatic: [] });
});

it('names the sites only that are both chosen and granted', async () => {
  const { api } = fakeApi({ granted: [OTHER] });
  await writePreferences(api, { automatic: [NEWS, OTHER] });
  expect(await automaticSites(api)).toEqual([OTHER]);
});

it('gives a site back', async () => {
  const { api, grants } = fakeApi({ granted: [NEWS, OTHER] });
  await writePreferences(api, { automatic: [NEWS, OTHER] });
  await revokeSite(api, NEWS);
  expect(await readPreferences(api)).toMatchObject({ automatic: [OTHER] });
  expect([...grants]).toEqual([OTHER]);
});
