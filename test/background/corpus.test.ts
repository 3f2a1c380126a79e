import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CorpusUnusable, corpusLoader } from '../../src/background/corpus.ts';
import type { Pack } from '../../src/core/corpus/report.ts';

const pack: Pack = {
  format: 'crossquote-pack',
  version: 2,
  name: 'Two reports',
  reports: ['a', 'b'].map(id => ({
    id,
    outlet: id.toUpperCase(),
    site: `${id}.example`,
    url: `https://${id}.example/summit`,
    language: 'en',
    kind: 'report',
    title: null,
    published: null,
    added: null,
    text: 'She said: “We will sign the agreement on Monday.”',
  })),
};

const runtime = { getURL: (path: string) => `chrome-extension://abc/${path}` };
const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubGlobal('fetch', fetched);
});

afterEach(() => {
  fetched.mockReset();
  vi.unstubAllGlobals();
});

function serve(body: string) {
  fetched.mockImplementationOnce(async () => new Response(body));
}

describe('the bundled corpus', () => {
  it('is read from the extension itself, once', async () => {
    serve(JSON.stringify(pack));
    const load = corpusLoader(runtime);
    const corpus = await load();
    expect(await load()).toBe(corpus);
    expect(fetched).toHaveBeenCalledExactlyOnceWith('chrome-extension://abc/corpus.json');
  });

  it.each([
    ['is missing', () => fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'))],
    ['is cut off', () => serve(JSON.stringify(pack).slice(0, 100))],
    ['is no pack', () => serve('{"format": "something else"}')],
    ['is empty', () => serve(JSON.stringify({ ...pack, reports: [] }))],
  ])('is refused when it %s, and read again the next time', async (_, serveBad) => {
    serveBad();
    const load = corpusLoader(runtime);
    await expect(load()).rejects.toThrow(CorpusUnusable);
    serve(JSON.stringify(pack));
    await expect(load()).resolves.toBeDefined();
  });
});
