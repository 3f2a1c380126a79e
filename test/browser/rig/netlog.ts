import { readFile } from 'node:fs/promises';
import type { SeenRequest } from './rig.ts';

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

/** What Chromium writes for a request that no page and no extension asked for. */
const nobody = 'not an origin';

/**
 * Reads the requests out of the log Chromium writes under `--log-net-log`: whatever reaches its network
 * stack is in there, from pages, workers, content scripts and extension pages alike. Complete only once
 * the browser has ended.
 */
export async function readNetLog(path: string): Promise<SeenRequest[]> {
  const log = JSON.parse(await readFile(path, 'utf8')) as NetLog;
  const start = log.constants.logEventTypes.URL_REQUEST_START_JOB;
  const requests: SeenRequest[] = [];
  for (const { type, params } of log.events) {
    if (type !== start || !params?.url) continue;
    const { url, initiator = nobody } = params;
    requests.push({ url, initiator: initiator === nobody ? null : initiator });
  }
  return requests;
}
