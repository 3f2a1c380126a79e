import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchPack, LARGEST } from '../../../src/ui/options/corpora/fetch-pack.ts';
import { eventually } from '../../eventually.ts';
import { fakeOptions } from '../fake-options.ts';

const URL_OF_PACK = 'https://packs.example:8443/story/pack.json?x=1';
const HOST = 'https://packs.example/*';
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** @param answer what the network gives */
function network(answer: (init: RequestInit) => Promise<Response>) {
  const fetched = vi.fn((_: string, init: RequestInit) => answer(init));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

function start(options: Parameters<typeof fakeOptions>[0] = {}) {
  const fake = fakeOptions(options);
  const life = new AbortController();
  return { ...fake, life, fetching: fetchPack(fake.api, URL_OF_PACK, life.signal) };
}

describe('a pack from an address', () => {
  it('is fetched once the reader grants its host, which is asked for at once and given back', async () => {
    const fetched = network(async () => new Response('abc'));
    const { permissions, grants, fetching } = start();
    expect(permissions.request).toHaveBeenCalledExactlyOnceWith({ origins: [HOST] });
    const result = await fetching;
    expect(result).toMatchObject({ state: 'fetched', sha256: ABC });
    expect(result.state === 'fetched' && (await result.bytes.text())).toBe('abc');
    expect(fetched).toHaveBeenCalledOnce();
    expect([...grants]).toEqual([]);
  });

  it('takes nothing along that tells who asks, and goes nowhere else', async () => {
    const fetched = network(async () => new Response('abc'));
    await start().fetching;
    expect(fetched.mock.calls[0]).toEqual([
      URL_OF_PACK,
      expect.objectContaining({
        redirect: 'error',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      }),
    ]);
  });

  it('leaves a grant that the reader had given before', async () => {
    network(async () => new Response('abc'));
    const { grants, fetching } = start({ granted: [HOST] });
    await fetching;
    expect([...grants]).toEqual([HOST]);
  });

  it('is not asked for where the reader says no', async () => {
    const fetched = network(async () => new Response('abc'));
    expect(await start({ yes: false }).fetching).toEqual({ state: 'refused' });
    expect(fetched).not.toHaveBeenCalled();
  });

  it.each<[string, () => Promise<Response>, string]>([
    [
      'a missing file',
      async () => new Response('', { status: 404, statusText: 'Not Found' }),
      '404 Not Found',
    ],
    [
      'no network, or a redirection',
      () => Promise.reject(new TypeError('Failed to fetch')),
      'Failed to fetch',
    ],
  ])('may not be there: %s', async (_, answer, detail) => {
    network(answer);
    const { grants, fetching } = start();
    expect(await fetching).toEqual({ state: 'unreachable', detail });
    expect([...grants]).toEqual([]);
  });

  it('is read no further than any pack is long', async () => {
    const chunk = new Uint8Array(LARGEST / 4);
    let [sent, cancelled] = [0, false];
    const body = new ReadableStream({
      pull(controller) {
        sent += chunk.length;
        controller.enqueue(chunk);
      },
      cancel() {
        cancelled = true;
      },
    });
    network(async () => new Response(body));
    expect(await start().fetching).toEqual({ state: 'too-large' });
    expect(cancelled).toBe(true);
    expect(sent).toBeLessThanOrEqual(LARGEST + 3 * chunk.length);
  });

  it('can be thought better of while it comes', async () => {
    network(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        }),
    );
    const { life, grants, fetching } = start();
    await eventually(() => expect(fetch).toHaveBeenCalled());
    life.abort();
    expect(await fetching).toEqual({ state: 'stopped' });
    expect([...grants]).toEqual([]);
  });
});
