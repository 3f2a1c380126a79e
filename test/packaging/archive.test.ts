import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { archive, type Entry } from '../../scripts/archive.ts';

const ENTRIES: Entry[] = [
  { path: 'manifest.json', bytes: strToU8('{}'), executable: false },
  { path: '.ci/run', bytes: strToU8('#!/bin/sh\n'), executable: true },
  { path: 'ui/popup.js', bytes: strToU8('const mark = "„“";\n'.repeat(100)), executable: false },
];

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('archive', () => {
  it('keeps names, contents and order by name', () => {
    const files = unzipSync(archive(ENTRIES));
    expect(Object.keys(files)).toEqual(['.ci/run', 'manifest.json', 'ui/popup.js']);
    expect(strFromU8(files['ui/popup.js'] ?? new Uint8Array())).toContain('„“');
  });

  it('gives the same bytes at any time, in any time zone, from files in any order', () => {
    vi.useFakeTimers({ now: new Date('2026-01-31T23:30:00Z') });
    vi.stubEnv('TZ', 'America/Los_Angeles');
    const first = archive(ENTRIES);
    vi.setSystemTime(new Date('2031-07-01T12:00:00Z'));
    vi.stubEnv('TZ', 'Asia/Tokyo');
    expect(archive(ENTRIES.toReversed())).toEqual(first);
  });

  it('gives other bytes for other contents or permissions', () => {
    const [first, ...others] = ENTRIES as [Entry, ...Entry[]];
    expect(archive([{ ...first, executable: true }, ...others])).not.toEqual(archive(ENTRIES));
    expect(archive([{ ...first, bytes: strToU8('[]') }, ...others])).not.toEqual(archive(ENTRIES));
  });
});
