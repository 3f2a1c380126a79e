/**
 * Usage: npm run --silent bench -- [--accuracy [dev|held-out]]
 *
 * Asked for the accuracy on `dev`, it lists every miss; `held-out` is only ever counted.
 */
import { parseArgs } from 'node:util';
import { readStories, type Split } from './accuracy/cases.ts';
import { listMisses } from './accuracy/misses.ts';
import { answer } from './accuracy/ours.ts';
import { scoreOf } from './accuracy/score.ts';

const { positionals } = parseArgs({ allowPositionals: true, options: { accuracy: { type: 'boolean' } } });
const splits: Split[] = positionals.length > 0 ? (positionals as Split[]) : ['dev', 'held-out'];
for (const split of splits) {
  const pages = answer(readStories(split));
  if (split === 'dev' && positionals.length > 0) console.log(listMisses(pages));
  console.log(split, scoreOf(pages));
}
