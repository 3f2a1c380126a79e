import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check.ts';
import { articleFrom, bundled, bundledPack, checkOne } from '../build.ts';

const PAGE = '“We will open the harbour office in spring,” Ada Person said.';

function contextIn(report: string): [string | undefined, string | undefined] {
  const [finding] = checkOne(PAGE, report).outlets;
  return [finding?.before, finding?.after];
}

describe('what stands around a passage', () => {
  it('is the rest of its sentence and the sentence next to it', () => {
    const report =
      'It rained. The council met. “We will open the harbour office in spring,” Ada Person said. Nobody clapped. All left.';
    expect(contextIn(report)).toEqual(['The council met. “', '” Ada Person said. Nobody clapped.']);
  });

  it('is the rest of a longer statement, too', () => {
    const report = '“It is late. We will open the harbour office in spring, if you help,” Ada Person said.';
    expect(contextIn(report)[0]).toBe('“It is late. ');
  });

  it('ends with the report', () => {
    expect(contextIn('“We will open the harbour office in spring”')).toEqual(['“', '”']);
  });

  it('is cut between words where sentences have no end', () => {
    const drone = 'word '.repeat(200);
    const [before, after] = contextIn(`${drone}“We will open the harbour office in spring” ${drone}`);
    expect(before).toMatch(/^…word .*“$/);
    expect(after).toMatch(/^”.* word…$/);
    expect([before?.length, after?.length].every(length => length && length <= 301)).toBe(true);
  });

  it('joins its passage as the report prints them', () => {
    for (const page of bundledPack.reports) {
      for (const { report, before, passage, after } of check(articleFrom(page), bundled).quotations.flatMap(
        ({ outlets }) => outlets,
      )) {
        const text = bundledPack.reports.find(({ id }) => id === report)?.text;
        expect(text).toContain(before.replace(/^…/, '') + passage + after.replace(/…$/, ''));
      }
    }
  });
});
