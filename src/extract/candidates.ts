import { Composer, type Composition } from './composer.ts';
import { Contexts } from './context.ts';
import { chooseDensest } from './densest.ts';
import { flatWalk, hasShadowRoots, isNextText } from './flat.ts';
import type { Metadata } from './metadata.ts';
import { nodeWalker, TEXT_NODE, type Walk } from './nodes.ts';
import { runningPart } from './part.ts';
import { chooseText, forgetNames } from './readable.ts';
import {
  removeOffers,
  type Snapshot,
  takeFlatSnapshot,
  takePartialSnapshot,
  takeSnapshot,
} from './snapshot.ts';

/** What may be the article of a document. */
export interface Candidate extends Composition {
  /** Empty where none was found. */
  title: string;
}

// In UTF-16 code units of running text. The measure is kind: a short brief taken for no article leaves the
// reader with nothing, a form or an error page taken for an article only says "no quotations".
const FEWEST = 140;
const FEWEST_DECLARED = 40;
/** On a page that says it is an article, but not where. */
const FEWEST_SOMEWHERE = 80;
/** With less, names may have led Readability astray. The same measure as its own. */
const PLENTY = 500;
/** How many times as much running text the page holds where Readability's choice is plainly too little. */
const FAR_MORE = 3;

/** From so many links on, each with less running text to it than a report has, a page only leads to others. */
const FEWEST_HEADLINES = 4;
const REPORT = 400;

/** Whether this is an article: enough running text, and no list of links to others. */
export function isArticle(candidate: Candidate, { kind }: Metadata): boolean {
  const { prose, declaredProse, headlines } = candidate;
  if (kind === 'other') return false;
  if (kind === null && headlines >= FEWEST_HEADLINES && prose < headlines * REPORT) return false;
  return prose >= (kind ? FEWEST_SOMEWHERE : FEWEST) || declaredProse >= FEWEST_DECLARED;
}

/**
 * Finds the best candidate: Readability's, unless that is nothing or plainly too little.
 *
 * @param outline what the document says of itself (see `takeOutline`); used up by this
 */
export function findArticle(document: Document, outline: Document, metadata: Metadata): Candidate {
  const part = runningPart(document);
  const found = part && findInPart(document, takePartialSnapshot(outline, part), metadata);
  return found ?? findInPage(document, metadata);
}

/** Null where the part alone does not tell. */
function findInPart(document: Document, snapshot: Snapshot, metadata: Metadata): Candidate | null {
  if (metadata.paywalled) removeOffers(snapshot);
  const candidate = readable(document, snapshot, false);
  return isPlenty(candidate) && !isTooLittle(candidate, snapshot, metadata) ? candidate : null;
}

function findInPage(document: Document, metadata: Metadata): Candidate {
  const snapshot = takeSnapshot(document);
  if (metadata.paywalled) removeOffers(snapshot);
  const isEnough = (it: Candidate) => isPlenty(it) && !isTooLittle(it, snapshot, metadata);
  let best = readable(document, snapshot, false);
  if (isEnough(best)) return best;
  if (!isPlenty(best)) best = fuller(best, readable(document, nameless(document, metadata), false));
  if (hasShadowRoots(document)) {
    best = fuller(best, readable(document, takeFlatSnapshot(document), true));
    if (isPlenty(best)) return best;
  }
  if (isEnough(best)) return best;
  const densest = findDensest(document, metadata);
  const isFallen = !isArticle(best, metadata);
  return isArticle(densest, metadata) && (isFallen || densest.prose >= 2 * best.prose) ? densest : best;
}

function isPlenty({ prose, declaredProse }: Candidate): boolean {
  return prose >= PLENTY || declaredProse >= FEWEST_DECLARED;
}

/** A long text of a page that says it is an article may yet be one of its parts: a post of a live blog, say. */
function isTooLittle({ text, prose, declaredProse }: Candidate, page: Snapshot, { kind }: Metadata): boolean {
  if (page.prose < FAR_MORE * text.length) return false;
  return prose < PLENTY || kind === 'live' || (kind === 'article' && declaredProse * 2 < prose);
}

function fuller(one: Candidate, other: Candidate): Candidate {
  return other.prose > one.prose ? other : one;
}

function nameless(document: Document, { paywalled }: Metadata): Snapshot {
  const snapshot = takeSnapshot(document);
  if (paywalled) removeOffers(snapshot);
  forgetNames(snapshot);
  return snapshot;
}

function findDensest(document: Document, metadata: Metadata): Candidate {
  const [title = ''] = metadata.titles;
  const [wary, bold] = [false, true].map(bold => {
    const chosen = chooseDensest(document, bold, title);
    return { title, ...compose(flatWalk(document), { size: chosen.size, holds: node => chosen.has(node) }) };
  }) as [Candidate, Candidate];
  const isWary = metadata.paywalled || wary.prose * FAR_MORE >= bold.prose;
  return isWary && isArticle(wary, metadata) ? wary : bold;
}

/** @param flat whether the snapshot is one of the page as it is rendered */
function readable(document: Document, snapshot: Snapshot, flat: boolean): Candidate {
  const { title, chosen } = chooseText(snapshot);
  const walk = flat ? flatWalk(document) : nodeWalker(document, snapshot.root);
  return { title, ...compose(walk, { size: chosen.size, holds: (_, place) => chosen.has(place) }, flat) };
}

/** The text nodes that make up an article. */
interface Choice {
  size: number;
  /** @param place of the node among all text nodes that are walked */
  holds(node: Text, place: number): boolean;
}

/**
 * Readability only chooses the text. Blocks, line breaks and quotations are read from the page itself, which
 * Readability's copy no longer resembles.
 *
 * @param leaps whether the walk may leave the order in which the nodes stand in the document
 */
function compose(walk: Walk, choice: Choice, leaps = true): Composition {
  const composer = new Composer();
  const contexts = new Contexts();
  let left = choice.size;
  let place = 0;
  let before: Text | null = null;
  for (let node = walk.nextNode(); node && left > 0; node = walk.nextNode()) {
    if (node.nodeType !== TEXT_NODE) {
      composer.enter(node as Element);
      continue;
    }
    const text = node as Text;
    if (!choice.holds(text, place++)) {
      composer.skip(text);
      continue;
    }
    left -= 1;
    const context = contexts.of(text);
    if (context.isLeftOut) {
      composer.skip(text);
      continue;
    }
    if (leaps && /\S/.test(text.data)) {
      if (before && !isNextText(before, text)) composer.leap();
      before = text;
    }
    composer.write(text, context);
  }
  return composer.finish();
}
