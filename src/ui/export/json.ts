import type { Check } from '../../core/result.ts';

/** A check as the command line prints it with `--json`. */
export function toJson(check: Check): string {
  return `${JSON.stringify(check, null, 2)}\n`;
}
