import { builtin } from '../extract/builtin.ts';
import { ELEMENT_NODE, hostOf, rootOf } from '../extract/nodes.ts';
import type { Undressed } from '../messages.ts';

/** So many names tell an element of the article from most others of the page. */
const TELLING = 4;
/** More selectors than this cost more than a rule for all elements. */
const MANY = 100;
const ALL = '*';

/**
 * What a page has been given styles for. Nothing but data: it outlives the page script that wrote it, which it must
 * not hold on to.
 */
export interface Ledger {
  given: Undressed[];
  /** The selectors that count in a document or shadow root. A page that a frame goes to later has none. */
  known: WeakMap<Node, string[]>;
}

export function newLedger(): Ledger {
  return { given: [], known: new WeakMap() };
}

/** Keeps account of the kinds of elements in a page that have been given styles, since only they are. */
export class Dressing {
  readonly #ledger: Ledger;

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** Whether any of the elements has no styles yet. */
  lacks(elements: Iterable<Element>): boolean {
    return this.#lacking(elements).length > 0;
  }

  /** @returns what has no styles yet, and counts as given from now on */
  give(elements: Iterable<Element>): Undressed {
    const lacking = this.#lacking(elements);
    const kinds = [...new Set([...lacking, ...lacking.flatMap(hostsOf)].map(selectorOf))].sort();
    const before = this.#ledger.given.flatMap(({ selectors }) => selectors).length;
    const undressed: Undressed = { selectors: [], inFrames: false, inShadow: false };
    if (kinds.length === 0) return undressed;
    undressed.selectors = before + kinds.length > MANY ? [ALL] : kinds;
    for (const root of new Set(lacking.map(rootOf))) {
      const around = builtin(root as Node, 'ownerDocument');
      undressed.inFrames ||= (around ?? root) !== document;
      undressed.inShadow ||= around !== null;
      this.#ledger.known.set(root, [...(this.#ledger.known.get(root) ?? []), ...undressed.selectors]);
    }
    this.#ledger.given.push(undressed);
    return undressed;
  }

  /** @returns all that was given, each time's by itself; it does not count any more */
  drop(): Undressed[] {
    const { given } = this.#ledger;
    Object.assign(this.#ledger, newLedger());
    return given;
  }

  #lacking(elements: Iterable<Element>): Element[] {
    return [...elements].filter(element => {
      const known = this.#ledger.known.get(rootOf(element)) ?? [];
      return !known.includes(ALL) && !known.includes(selectorOf(element));
    });
  }
}

/**
 * The element of the document that holds the shadow roots around an element. In Chromium no rule that an extension adds
 * paints a tint inside them; but what is highlighted takes after what is highlighted around it, across their borders.
 */
function hostsOf(element: Element): Element[] {
  const host = hostOf(rootOf(element));
  if (!host) return [];
  return rootOf(host) === host.ownerDocument ? [host] : hostsOf(host);
}

function selectorOf(element: Element): string {
  const names: string[] = [];
  for (let up: Node | null = element; up && names.length < TELLING; up = builtin(up, 'parentNode')) {
    if (builtin(up, 'nodeType') === ELEMENT_NODE) names.unshift(builtin(up as Element, 'localName'));
  }
  return names.join(' > ');
}
