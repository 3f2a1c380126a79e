import { builtin } from '../../extract/builtin.ts';

/**
 * Makes an element of the card. Whatever stands in it goes in as text, never as markup: much of it was written
 * by the page or by another outlet.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = builtin(document, 'createElement').call(document, tag) as HTMLElementTagNameMap[K];
  Object.assign(made, properties).append(...children);
  return made;
}
