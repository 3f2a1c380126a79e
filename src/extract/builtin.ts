/**
 * A property of a document as the browser defines it.
 *
 * A page can hide any of them from `document.key` with a named element (`<img name="cloneNode">`), also
 * from an extension's isolated world; the prototype it cannot reach there.
 */
export function builtin<K extends keyof Document>(document: Document, key: K): Document[K] {
  return Reflect.get(Object.getPrototypeOf(document), key, document);
}
