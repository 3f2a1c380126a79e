import { expect, test } from 'vitest';
import { measureChecks } from '../../../bench/scale/checks/measure.ts';
import { measureFidelity } from '../../../bench/scale/fidelity.ts';
import { openDesk, pagesOf, reportsOf, SEED } from '../../../bench/scale/news/index.ts';

const desk = openDesk(SEED);

test.each([5, 100])(
  'with an index of %i reports every verdict is that of the exhaustive comparison',
  size => {
    const { fidelity } = measureFidelity([...reportsOf(desk, size)], [...pagesOf(desk, size, 1)]);
    expect(fidelity).toMatchObject({ reports: size, pages: 1, otherVerdicts: 0 });
    expect(fidelity.carried).toBeGreaterThan(size / 2);
    expect(fidelity.found).toBe(fidelity.carried);
  },
);

test('checks are timed step by step, and give the same every time', async () => {
  const { checks, builds, profile, words } = await measureChecks([5, 100], { pages: 1, turns: 1 });
  expect(checks.map(({ reports, cold, warm }) => [reports, cold.whole.runs, warm.whole.runs])).toEqual([
    [5, 1, 1],
    [100, 1, 1],
  ]);
  expect(checks[0]?.read).toBeLessThanOrEqual(5);
  for (const { indexBytes, textBytes } of builds) expect(indexBytes).toBeLessThan(textBytes);
  const shares = profile.cold.map(({ share }) => share);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  expect(words).toBeGreaterThan(800);
});
