import { builtin } from './builtin.ts';
import { flatWalk } from './flat.ts';
import { parentElement, renderedParent, TEXT_NODE, textWalker } from './nodes.ts';
import type { Part } from './part.ts';
import { attempt } from './unreadable.ts';

/** A copy of a document that may be taken apart, tied to the document it was made from. */
export interface Snapshot {
  copy: Document;
  /** What was copied: the document, or a part of it with what the page says of itself. */
  root: Document | Element;
  /**
   * Which of the root's text nodes each text node of the copy stands for: its place among all of them, in
   * document order. A deep copy has the same text nodes in the same order, empty and adjacent ones among them.
   */
  order: Map<Node, number>;
  /** Roughly how much running text the page holds at all, in UTF-16 code units. */
  prose: number;
}

/**
 * Copies a document. Nothing is written to the original and nothing runs: the copy belongs to no window.
 *
 * @throws {UnreadablePageError} where the copy fails
 */
export function takeSnapshot(document: Document): Snapshot {
  const copy = attempt(() => builtin(document, 'cloneNode').call(document, true) as Document);
  const order = new Map<Node, number>();
  let prose = 0;
  const walker = textWalker(copy, copy);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    order.set(text, order.size);
    if (text.length >= LONG && isProse(text)) prose += text.length;
  }
  disarm(copy);
  return { copy, root: document, order, prose };
}

/**
 * Copies of a document what it says of itself: the language, and all that names the article. The rest is left out.
 *
 * @throws {UnreadablePageError} where the copy fails
 */
export function takeOutline(document: Document): Document {
  return attempt(() => {
    const copy = builtin(document, 'cloneNode').call(document, false) as Document;
    const html = copy.importNode(builtin(document, 'documentElement'), false);
    const head = copy.createElement('head');
    copy.append(html);
    html.append(head);
    // Browsers look for all elements of a name far faster than for those of a selector.
    for (const name of ['title', 'meta', 'link', 'script', 'h1']) {
      for (const element of builtin(document, 'getElementsByTagName').call(document, name)) {
        if (name === 'script' && !/ld\+json/i.test(element.getAttribute('type') ?? '')) continue;
        const copied = head.appendChild(copy.importNode(element, true));
        // Its words alone: a picture in it may be called like a property of the copy.
        if (copied.localName === 'h1') copied.replaceChildren(copied.textContent ?? '');
      }
    }
    return copy;
  });
}

/**
 * Copies a part of a document into its outline, which is used up by it, in the frame of the elements around it.
 *
 * @throws {UnreadablePageError} where the copy fails
 */
export function takePartialSnapshot(outline: Document, { root, prose }: Part): Snapshot {
  return attempt(() => {
    const part = outline.importNode(root, true);
    const order = new Map<Node, number>();
    const walker = textWalker(outline, part);
    while (walker.nextNode()) order.set(walker.currentNode, order.size);
    let outermost: Element = part;
    for (let up = parentElement(root); up && parentElement(up); up = parentElement(up)) {
      const around = outline.importNode(up, false);
      around.append(outermost);
      outermost = around;
    }
    // Readability takes out one heading that repeats the title, and it must be the article's own.
    if (part.querySelector('h1')) for (const h1 of outline.querySelectorAll('h1')) h1.remove();
    outline.documentElement.append(outermost);
    disarm(outline);
    return { copy: outline, root, order, prose };
  });
}

/**
 * Copies a document as it is rendered, with what lies in its open shadow roots; text nodes are counted as
 * `flatWalk` meets them. Slower than copying in one go.
 *
 * @throws {UnreadablePageError} where the copy fails
 */
export function takeFlatSnapshot(document: Document): Snapshot {
  return attempt(() => {
    const copy = builtin(document, 'cloneNode').call(document, false) as Document;
    const order = new Map<Node, number>();
    const copies = new Map<Node | null, Node>([[null, copy]]);
    const walk = flatWalk(document);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = copies.get(renderedParent(node as Element | Text)) as Node;
      if ((node as Element).localName === 'slot') {
        copies.set(node, parent);
        continue;
      }
      const copied = parent.appendChild(copy.importNode(node, false));
      if (node.nodeType === TEXT_NODE) order.set(copied, order.size);
      else copies.set(node, copied);
    }
    disarm(copy);
    return { copy, root: document, order, prose: 0 };
  });
}

/** A text node at least as long is a sentence, if it is no link and no program. In UTF-16 code units. */
const LONG = 60;
const NO_PROSE = new Set('a button h1 h2 h3 h4 noscript option script style textarea title'.split(' '));

function isProse(text: Text): boolean {
  return !NO_PROSE.has(text.parentElement?.localName ?? '') && /\S/.test(text.data);
}

/** Elements whose name or id stands in for a property of their form or of the document. */
const CLOBBERING = 'button, embed, fieldset, form, iframe, img, input, object, output, select, textarea';

/**
 * Deeper than any real page is built. Readability's time grows with the third power of the depth: for 500
 * `<div>`s in each other it is a second, for 2,000 almost a minute.
 */
const TOO_DEEP = `:root${' > *'.repeat(100)}`;

/**
 * What Readability reads, weighs and then takes out of the article anyway: icons, which are up to half of a
 * page's elements, and what leads elsewhere, which may be most of its text. An article that lies in one of
 * these is left to it.
 *
 * The `<source>`s of pictures go for another reason, too: in Chromium, one with a `media` attribute keeps the
 * whole copy in memory for as long as the page is open.
 */
const USELESS = 'svg, source, :is(aside, footer, nav):not(:has(h1, article))';

/** Takes out of the copy what Readability would trip over, and what only costs it time. */
function disarm(copy: Document): void {
  const all = (selector: string) => builtin(copy, 'querySelectorAll').call(copy, selector);
  // `<input name="parentNode">` would send a walk round in circles.
  for (const element of all(`:is(${CLOBBERING}):is([name], [id])`)) {
    element.removeAttribute('name');
    element.removeAttribute('id');
  }
  // The text of such a link is put into a new text node, which no original answers to.
  for (const link of all('a[href^="javascript:"]')) link.removeAttribute('href');
  for (const element of all(USELESS)) element.remove();
  for (const element of all(TOO_DEEP)) keepText(copy, element);
}

/** Leaves of all that lies in an element only the text. */
function keepText(copy: Document, element: Element): void {
  for (const silent of element.querySelectorAll('script, style, noscript')) silent.remove();
  const nodes: Node[] = [];
  const walker = textWalker(copy, element);
  while (walker.nextNode()) nodes.push(walker.currentNode);
  element.textContent = '';
  for (const node of nodes) element.append(node);
}

const OFFER = ['paywall', 'regwall', 'subscri', 'offer', 'login', 'signin']
  .flatMap(name => [`[class*="${name}" i]`, `[id*="${name}" i]`])
  .join();
/** What an offer asks its reader to do. */
const CALL = 'button, form, input, a[href*="subscri" i], a[href*="login" i], a[href*="signin" i]';
/** What is longer is the article itself, in an element named after its paywall. In UTF-16 code units. */
const LONGEST_OFFER = 2_000;

/** Takes out what a page offers those who have not paid, which may be longer than what it lets them read. */
export function removeOffers({ copy }: Snapshot): void {
  for (const element of copy.querySelectorAll(OFFER)) {
    const long = (element.textContent?.length ?? 0) > LONGEST_OFFER;
    if (!long && element.querySelector(CALL) && !element.querySelector('h1')) element.remove();
  }
}
