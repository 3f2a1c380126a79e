import { expect, it, vi } from 'vitest';
import {
  onPreferences,
  readPreferences,
  resetPreferences,
  writePreferences,
} from '../../src/store/preferences.ts';
import { fakeStorage } from './fake-storage.ts';

const DEFAULTS = {
  theme: 'system',
  highlighted: ['differs', 'partly', 'only-here', 'corroborated'],
  automatic: [],
};

it('are at their defaults until the reader chooses', async () => {
  const { api } = fakeStorage();
  expect(await readPreferences(api)).toEqual(DEFAULTS);
});

it('keep what is not changed', async () => {
  const { api } = fakeStorage();
  await writePreferences(api, { theme: 'dark' });
  await writePreferences(api, { highlighted: ['differs'] });
  expect(await readPreferences(api)).toEqual({ theme: 'dark', highlighted: ['differs'], automatic: [] });
});

it.each([undefined, null, 'dark', 7, [], { theme: 'pink', highlighted: ['true'], automatic: [1] }])(
  'are at their defaults where storage is damaged: %j',
  async stored => {
    const { api } = fakeStorage({ preferences: stored });
    expect(await readPreferences(api)).toEqual(DEFAULTS);
  },
);

it('lose to a damaged one none of the others', async () => {
  const { api } = fakeStorage({ preferences: { theme: 'dark', highlighted: 'all' } });
  expect(await readPreferences(api)).toEqual({ ...DEFAULTS, theme: 'dark' });
});

it('go back to their defaults at a reset, which leaves the rest of the storage alone', async () => {
  const { api, local } = fakeStorage({ other: 1 });
  await writePreferences(api, { theme: 'dark' });
  await resetPreferences(api);
  expect(await readPreferences(api)).toEqual(DEFAULTS);
  expect([...local.keys()]).toEqual(['other']);
});

it('are told to whoever listens, before and after, until they stop', async () => {
  const { api } = fakeStorage();
  const listener = vi.fn();
  const stop = onPreferences(api, listener);
  await api.storage.local.set({ other: 1 });
  await writePreferences(api, { theme: 'dark' });
  await resetPreferences(api);
  stop();
  await writePreferences(api, { theme: 'light' });
  expect(listener.mock.calls).toEqual([
    [{ ...DEFAULTS, theme: 'dark' }, DEFAULTS],
    [DEFAULTS, { ...DEFAULTS, theme: 'dark' }],
  ]);
});
