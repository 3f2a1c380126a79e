import { words } from '../../../words.ts';

/** A date as the reader's language writes it. @param date ISO 8601, a date or a date with time */
export function dayOf(date: string): string {
  return new Intl.DateTimeFormat(words('language'), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  );
}
