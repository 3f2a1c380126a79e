import { NOTHING, type PageCopy, type Readable, withoutNames } from '../core/reader/page-copy.ts';
import { Composer, type Composition } from './composer.ts';
import { Contexts } from './context.ts';
import { chooseDensest } from './densest.ts';
import { flatWalk, hasShadowRoots, isNextText } from './flat.ts';
import type { Metadata } from './metadata.ts';
import { TEXT_NODE, type Walk } from './nodes.ts';
import { offersIn } from './offers.ts';
import { runningPart } from './part.ts';
import { type Snapshot, takeFlatSnapshot, takePartialSnapshot, takeSnapshot } from './snapshot.ts';

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
 * Work on a live page that stops wherever Readability is to choose from a copy of it, and goes on with what was chosen.
 * So the choice can be made elsewhere, and take its time.
 */
export type Asking<T> = Generator<PageCopy, T, Readable>;

/**
 * Finds the best candidate: Readability's, unless that is nothing or plainly too little.
 *
 * @param outline what the document says of itself (see `takeOutline`)
 */
export function* findArticle(document: Document, outline: Document, metadata: Metadata): Asking<Candidate> {
  const offers = metadata.paywalled ? offersIn(document) : new Set<Element>();
  const part = runningPart(document);
  const found = part && (yield* findInPart(takePartialSnapshot(outline, part, offers), metadata));
  return found ?? (yield* findInPage(document, takeSnapshot(document, offers), metadata));
}

/** Null where the part alone does not tell. */
function* findInPart(snapshot: Snapshot, metadata: Metadata): Asking<Candidate | null> {
  const candidate = yield* readable(snapshot);
  return isPlenty(candidate) && !isTooLittle(candidate, snapshot, metadata) ? candidate : null;
}

function* findInPage(document: Document, snapshot: Snapshot, metadata: Metadata): Asking<Candidate> {
  const isEnough = (it: Candidate) => isPlenty(it) && !isTooLittle(it, snapshot, metadata);
  let best = yield* readable(snapshot);
  if (isEnough(best)) return best;
  if (!isPlenty(best)) {
    best = fuller(best, yield* readable({ ...snapshot, copy: withoutNames(snapshot.copy) }));
  }
  if (hasShadowRoots(document)) {
    best = fuller(best, yield* readable(takeFlatSnapshot(document), true));
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

function findDensest(document: Document, metadata: Metadata): Candidate {
  const [title = ''] = metadata.titles;
  const [wary, bold] = [false, true].map(bold => {
    return { title, ...compose(flatWalk(document), chooseDensest(document, bold, title)) };
  }) as [Candidate, Candidate];
  const isWary = metadata.paywalled || wary.prose * FAR_MORE >= bold.prose;
  return isWary && isArticle(wary, metadata) ? wary : bold;
}

/** @param leaps see `compose` */
function* readable({ copy, isTooLong, texts, walk }: Snapshot, leaps = false): Asking<Candidate> {
  const { title, chosen } = isTooLong ? NOTHING : yield copy;
  const choice = new Set(chosen.flatMap(place => texts[place] ?? []));
  return { title, ...compose(walk(), choice, leaps) };
}

/**
 * Readability only chooses the text. Blocks, line breaks and quotations are read from the page itself, which
 * Readability's copy no longer resembles.
 *
 * @param chosen the text nodes that make up the article
 * @param leaps whether the walk may leave the order in which the nodes stand in the document
 */
function compose(walk: Walk, chosen: ReadonlySet<Text>, leaps = true): Composition {
  const composer = new Composer();
  const contexts = new Contexts();
  let left = chosen.size;
  let before: Text | null = null;
  for (let node = walk.nextNode(); node && left > 0; node = walk.nextNode()) {
    if (node.nodeType !== TEXT_NODE) {
      composer.enter(node as Element);
      continue;
    }
    const text = node as Text;
    if (!chosen.has(text)) {
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
