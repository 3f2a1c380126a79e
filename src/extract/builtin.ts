/**
 * A property of a document or another node as the browser defines it.
 *
 * A page can hide any of them from `document.key` with a named element (`<img name="cloneNode">`), and a
 * form's with one of its controls, also from an extension's isolated world; the prototype it cannot reach
 * there.
 */
export function builtin<T extends Node, K extends keyof T>(node: T, key: K): T[K] {
  return Reflect.get(Object.getPrototypeOf(node), key, node);
}
