/**
 * A step through a copied page: an array opens an element (its name, then the names and values of its attributes in
 * turns), a string is a text, a number closes so many elements. What is open at the end closes by itself.
 */
export type Token = readonly string[] | string | number;

/** A page, or a part of one, as far as it tells where its article is. Nothing but data, so that it can be sent. */
export type PageCopy = readonly Token[];

/** What Readability holds to be the article. */
export interface Readable {
  /** Empty where the page has none. */
  title: string;
  /** The article's texts: their places among the texts of the copy, in its order. */
  chosen: number[];
}

/** What is chosen where Readability finds no article, or fails. */
export const NOTHING: Readable = { title: '', chosen: [] };

const NAMES = ['class', 'id'];

/**
 * Without the names by which Readability throws out "unlikely" parts and weighs the others, as its own second try
 * would disregard them: some sites name the frame of a whole article `sidebar` or `comment`.
 */
export function withoutNames(copy: PageCopy): PageCopy {
  return copy.map(token => {
    if (!Array.isArray(token)) return token;
    const [element, ...attributes] = token as string[];
    const isKept = (_: string, index: number) => !NAMES.includes(attributes[index - (index % 2)] ?? '');
    return [element ?? '', ...attributes.filter(isKept)];
  });
}
