import { expect, it, vi } from 'vitest';
import { runCommand } from './run.ts';

// Each of these starts a process.
vi.setConfig({ testTimeout: 60_000 });

it('shows the report’s own verdicts, and those that change in others', async () => {
  const { code, out, err } = await runCommand('src/cli/effect.ts', 'corpus/dj.md');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('5 quotations');
  expect(out).toMatch(
    /Economy Arab: “We were able to win the following concession.*” differs → corroborated/,
  );
});

it.each([
  [[], 'usage:'],
  [['corpus/none.md'], 'corpus/none.md: no such file'],
  [['corpus/README.md'], 'corpus/README.md:1: must begin with front matter'],
])('says what is wrong: %j', async (args, message) => {
  const { code, err } = await runCommand('src/cli/effect.ts', ...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
});
