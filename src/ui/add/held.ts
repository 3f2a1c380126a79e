import type { Check } from '../../core/result.ts';
import { BUNDLED } from '../../store/bundled-id.ts';

/** A report in a corpus that can be changed. */
export interface Held {
  corpus: { id: string; name: string };
  /** The report's id there. */
  report: string;
}

/** Where the page that was checked is itself a report: in one of the corpora it was checked against, or null. */
export function heldIn(corpora: Check['corpora']): Held | null {
  const own = corpora.filter(({ id }) => id !== BUNDLED);
  const [held] = own.flatMap(({ id, name, excluded }) =>
    excluded.map(report => ({ corpus: { id, name }, report })),
  );
  return held ?? null;
}
