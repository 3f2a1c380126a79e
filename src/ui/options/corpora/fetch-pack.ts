import type { browser } from '../../../browser.ts';
import { messageOf } from '../../../messages.ts';
import { sha256 } from '../../../store/digest.ts';

type Api = Pick<typeof browser, 'permissions'>;

/** The largest pack that is read, in bytes: some twenty thousand reports. */
export const LARGEST = 100_000_000;

/** What was fetched, or why nothing was. */
export type Fetched =
  | { state: 'fetched'; bytes: Blob; sha256: string }
  /** By the reader, or by the browser. */
  | { state: 'refused' }
  | { state: 'too-large' }
  | { state: 'stopped' }
  | { state: 'unreachable'; detail: string };

/**
 * The one place from where the extension asks the network for anything: a pack, from the address that the reader
 * gives. Must be called at once when the reader presses something: only then does the browser ask for the host.
 * The grant is given back afterwards, unless the reader had given it before. Never rejects.
 */
export async function fetchPack({ permissions }: Api, url: string, signal: AbortSignal): Promise<Fetched> {
  const { protocol, hostname } = new URL(url);
  const host = { origins: [`${protocol}//${hostname}/*`] };
  const before = permissions.contains(host);
  try {
    if (!(await permissions.request(host))) return { state: 'refused' };
    const fetched = await read(url, signal);
    if (!(await before)) await permissions.remove(host);
    return fetched;
  } catch (error) {
    return { state: 'unreachable', detail: messageOf(error) };
  }
}

async function read(url: string, signal: AbortSignal): Promise<Fetched> {
  try {
    // To no other host, and nothing goes along that tells who asks.
    const response = await fetch(url, {
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal,
    });
    const { ok, status, statusText, body } = response;
    if (!ok) return { state: 'unreachable', detail: `${status} ${statusText}`.trim() };
    const bytes = await readLimited(body);
    if (!bytes) return { state: 'too-large' };
    return { state: 'fetched', bytes, sha256: await sha256(new Uint8Array(await bytes.arrayBuffer())) };
  } catch (error) {
    if (signal.aborted) return { state: 'stopped' };
    return { state: 'unreachable', detail: messageOf(error) };
  }
}

/** All of a body, or null where it is larger than {@link LARGEST}: then the rest is not fetched. */
async function readLimited(body: ReadableStream<Uint8Array<ArrayBuffer>> | null): Promise<Blob | null> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.length;
    if (size > LARGEST) {
      await reader?.cancel();
      return null;
    }
    parts.push(next.value);
  }
  return new Blob(parts);
}
