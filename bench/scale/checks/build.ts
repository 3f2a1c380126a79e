import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../../src/core/corpus/report.ts';
import { fromBlock, type SearchIndex, toBlock } from '../../../src/core/corpus/search-index.ts';
import { type Timing, toTiming, WrongResult } from '../../speed/measure.ts';
import { buildIndex } from './ours.ts';

/** What the index of a corpus costs. */
export interface BuildFigures {
  reports: number;
  build: Timing;
  /** Bytes of the index as one block. */
  indexBytes: number;
  /** Bytes of the reports' texts in UTF-8. */
  textBytes: number;
  /** Milliseconds until a block that lies in a file is an index. */
  load: Timing;
}

/** Builds of a corpus up to this size are timed three times. */
const QUICK = 10_000;
const LOADS = 11;

/** @throws {WrongResult} where a block does not give its index back */
export function measureBuild(reports: readonly Report[]): { index: SearchIndex; figures: BuildFigures } {
  const times: number[] = [];
  const build = () => {
    const start = performance.now();
    const built = buildIndex(reports);
    times.push(performance.now() - start);
    return built;
  };
  const index = build();
  while (times.length < (reports.length <= QUICK ? 3 : 1)) build();
  const block = toBlock(index);
  const figures = {
    reports: reports.length,
    build: toTiming(times),
    indexBytes: block.byteLength,
    textBytes: reports.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    load: timeLoads(block),
  };
  return { index: fromBlock(block), figures };
}

function timeLoads(block: ArrayBuffer): Timing {
  const folder = mkdtempSync(join(tmpdir(), 'crossquote-bench-'));
  try {
    const path = join(folder, 'index');
    writeFileSync(path, new Uint8Array(block));
    const times = Array.from({ length: LOADS }, () => {
      const start = performance.now();
      const { buffer, byteOffset, byteLength } = readFileSync(path);
      const index = fromBlock(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
      const time = performance.now() - start;
      if (toBlock(index).byteLength !== block.byteLength)
        throw new WrongResult('a block gives another index');
      return time;
    });
    return toTiming(times);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
