import type { CheckedQuotation } from '../../src/core/result.ts';
import { checkOne } from './build.ts';

export const CLOSES = '{the harbour will close for ships this winter}';
export const WE_CLOSE = '{we will close the harbour for ships this winter}';
export const WE_CLOSE_FIRST = '{We will close the harbour for ships this winter}';
export const WORKERS = '{the workers will leave the harbour office this winter}';

/** What is said of a cut that turns the meaning, and of one that does not. */
export const TURNED = { verdict: 'differs', outlets: [{ relation: 'reworded', changes: ['context'] }] };
export const FINE = { verdict: 'corroborated', outlets: [{ relation: 'same', changes: [] }] };

/** The page quotes what stands in braces of what the outlet quotes in full. */
export function checkCut(sentence: string): CheckedQuotation {
  const kept = /\{(.*)\}/.exec(sentence)?.[1] ?? '';
  return checkOne(`“${kept},” Ada Person said.`, `“${sentence.replace(/[{}]/g, '')},” Ada Person said.`);
}
