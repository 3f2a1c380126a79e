import { ReportFileError } from '../core/corpus/markdown.ts';
import { PackError } from '../core/corpus/pack-error.ts';

/** Something the person at the terminal can mend; its message is one line for them. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** @returns one line for an expected error, null for a fault of ours. */
export function explainError(error: unknown): string | null {
  if (error instanceof CommandError || error instanceof ReportFileError || error instanceof PackError) {
    return error.message;
  }
  const code = (error as { code?: unknown } | null)?.code;
  const isOption = typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS');
  return isOption ? ((error as Error).message.split(/\. |\n/)[0] ?? '') : null;
}
