import { builtin } from './builtin.ts';
import { type Context, Contexts } from './context.ts';
import { flatWalk } from './flat.ts';
import { renderedParent, TEXT_NODE } from './nodes.ts';

/** The text that stands right in one block-level element. */
interface Holder {
  element: Element;
  kind: Context['kind'];
  text: string;
  /** UTF-16 code units of `text` inside links; of a heading, inside links to other pages. */
  linked: number;
  nodes: Text[];
}

/** Elements that hold no text of an article, whatever the page. */
const SILENT = new Set(
  `audio button canvas dialog fieldset footer form frame head iframe menu nav noscript object option script select
  style svg template textarea video`.split(/\s+/),
);
/** What is not rendered, or declared to be beside the matter. */
const ASIDE = 'aside, [role="complementary"], [role="banner"]';
const HIDDEN =
  '[hidden], [aria-hidden="true"], [aria-modal="true"], [role="dialog"], [role="navigation"], [role="search"], [role="contentinfo"]';
const NAMED_ASIDE =
  /comment|disqus|discuss|respon[sd]|repl(?:y|ies)|related|recommend|promo|sponsor|advert|\bads?\b|newsletter|subscri|paywall|offer|cookie|consent|gdpr|banner|breadcrumb|sidebar|share|social|toolbar|footer|masthead|modal|popup|trending|most-?read/i;

/** A shorter text without the end of a sentence is a label. In UTF-16 code units. */
const LABEL = 25;
const SENTENCE_END = /[.!?…。！？]["'”’»)」]*$/;
/** The part of its parent's text that an element must hold for the article to lie in it alone. */
const MOST = 0.7;

/**
 * Chooses the article's text by where running text is densest: the innermost element that holds most of it.
 * For pages of which Readability makes nothing.
 *
 * @param bold also looks where names and roles say that there is no article
 * @param title headings with this text are left out
 */
export function chooseDensest(document: Document, bold: boolean, title: string): Set<Text> {
  const holders = [...textHolders(document, bold).values()].filter(isKept);
  const region = densestRegion(holders.filter(({ kind }) => kind !== 'heading'));
  const isInside = ({ element }: Holder) => region !== null && ancestry(element).includes(region);
  return new Set(
    holders.filter(holder => isInside(holder) && holder.text.trim() !== title).flatMap(({ nodes }) => nodes),
  );
}

/** As far as an element's own attributes say so; a style sheet would have to be asked. */
export function isHidden(element: Element): boolean {
  if (matches(element, HIDDEN)) return true;
  return /display:\s*none|visibility:\s*hidden/.test(attribute(element, 'style'));
}

function isAside(element: Element): boolean {
  const { localName, id } = element;
  if (localName === 'body' || localName === 'html') return false;
  return matches(element, ASIDE) || NAMED_ASIDE.test(`${localName} ${id} ${attribute(element, 'class')}`);
}

function matches(element: Element, selector: string): boolean {
  return builtin(element, 'matches').call(element, selector);
}

/** Empty where it has none. */
function attribute(element: Element, name: string): string {
  return builtin(element, 'getAttribute').call(element, name) ?? '';
}

function textHolders(document: Document, bold: boolean): Map<Element, Holder> {
  const holders = new Map<Element, Holder>();
  const contexts = new Contexts();
  const walk = flatWalk(
    document,
    element => SILENT.has(element.localName) || isHidden(element) || (!bold && isAside(element)),
  );
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.nodeType !== TEXT_NODE) continue;
    const { block, kind, inLink, leadsAway } = contexts.of(node as Text);
    if (!block) continue;
    const holder = holders.get(block) ?? { element: block, kind, text: '', linked: 0, nodes: [] };
    holders.set(block, holder);
    const { data } = node as Text;
    holder.nodes.push(node as Text);
    holder.text += data;
    if (kind === 'heading' ? leadsAway : inLink) holder.linked += data.trim().length;
  }
  return holders;
}

function isKept({ kind, text, linked }: Holder): boolean {
  const { length } = text.trim();
  if (length === 0 || linked * 2 >= length) return false;
  return kind === 'heading' || length >= LABEL || SENTENCE_END.test(text.trim());
}

function densestRegion(holders: Holder[]): Element | null {
  const weights = new Map<Element, number>();
  for (const { element, text } of holders) {
    for (const up of ancestry(element)) weights.set(up, (weights.get(up) ?? 0) + text.length);
  }
  const weight = (element: Element | null | undefined) => (element && weights.get(element)) ?? 0;
  const heaviest = new Map<Element | null, Element>();
  for (const element of weights.keys()) {
    const parent = renderedParent(element);
    if (weight(element) > weight(heaviest.get(parent))) heaviest.set(parent, element);
  }
  let region = heaviest.get(null) ?? null;
  for (let next = region; next && weight(next) >= MOST * weight(region); next = heaviest.get(next) ?? null) {
    region = next;
  }
  return region && around(region, weight);
}

/** One paragraph alone stands for what it is part of; several, parted by line breaks, for themselves. */
function around(region: Element, weight: (element: Element) => number): Element {
  if (region.querySelectorAll('br, p, div').length > 1) return region;
  const larger = ancestry(region).find(element => weight(element) > weight(region));
  return larger ?? region;
}

/** An element and those it is rendered in, from the inside out. */
function ancestry(element: Element): Element[] {
  const elements: Element[] = [];
  for (let up: Element | null = element; up; up = renderedParent(up)) elements.push(up);
  return elements;
}
