/**
 * Whether attributions are read in a language. In others, quotations are found and their words compared, but not who
 * said them, nor what the text around them says of them.
 *
 * @param language primary subtag, or null where the page names none: then it is taken for English
 */
export function readsAttributions(language: string | null): boolean {
  return language === null || language === 'en';
}
