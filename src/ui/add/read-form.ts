import { type Draft, type Field, problemsOf } from './draft.ts';

/**
 * What the reader has made of a draft.
 *
 * @param before what the form began with: of a time, its field shows the day only
 */
export function readForm(form: HTMLFormElement, before: Draft): Draft {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '');
  const day = text('published');
  return {
    outlet: text('outlet'),
    title: text('title'),
    url: text('url'),
    published: day === dayOf(before.published) ? before.published : day || null,
    language: text('language'),
    kind: text('kind') === 'transcript' ? 'transcript' : 'report',
    text: text('text'),
  };
}

/** The fields that cannot be kept as they are. */
export function problemsIn(form: HTMLFormElement, read: Draft): Field[] {
  const published = form.querySelector<HTMLInputElement>('[name=published]');
  // A date that is half filled in reads as none.
  return published?.validity.badInput ? [...problemsOf(read), 'published'] : problemsOf(read);
}

/** The day of a date or a date with time, as a field for a day takes it; empty where none is known. */
export function dayOf(published: string | null): string {
  return published?.slice(0, 10) ?? '';
}
