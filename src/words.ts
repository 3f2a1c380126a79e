import type messages from './_locales/en/messages.json';
import { browser } from './browser.ts';

/** Every message of the interface. */
export type MessageKey = keyof typeof messages;

/** Messages with plural forms, named without the form's suffix (`_one`, `_other`). */
export type PluralKey = BaseOf<MessageKey>;

type BaseOf<Key> = Key extends `${infer Base}_other` ? Base : never;

/** A message in the reader's language, with `$1`… replaced by the values given. */
export function words(key: MessageKey, ...values: string[]): string {
  return browser.i18n.getMessage(key, values);
}

/**
 * A message in the plural form that the language asks for: `$1` is the count.
 *
 * @param more further numbers, `$2`…
 */
export function countWords(key: PluralKey, count: number, ...more: number[]): string {
  const { plural, number } = formats();
  const shown = [count, ...more].map(value => number.format(value));
  const form = browser.i18n.getMessage(`${key}_${plural.select(count)}`, shown);
  return form || browser.i18n.getMessage(`${key}_other`, shown);
}

/** Has counts and lists written once, ahead of their need: the first time takes the browser some milliseconds. */
export function warmUpWords(): void {
  const { plural, number, list } = formats();
  plural.select(2);
  number.format(2);
  list.format(['a', 'b']);
}

/** “a, b, and c” as the language writes it. */
export function listWords(items: readonly string[]): string {
  return formats().list.format(items);
}

let made: { plural: Intl.PluralRules; number: Intl.NumberFormat; list: Intl.ListFormat } | null = null;

/** Made at the first use, for the language of the messages, which need not be the browser's. */
function formats() {
  if (made === null) {
    const language = words('language');
    made = {
      plural: new Intl.PluralRules(language),
      number: new Intl.NumberFormat(language),
      list: new Intl.ListFormat(language, { type: 'unit', style: 'short' }),
    };
  }
  return made;
}
