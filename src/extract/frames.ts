import { builtin } from './builtin.ts';
import { isHidden } from './densest.ts';
import { flatWalk } from './flat.ts';

/** As its attributes have it: too small to read an article in. */
const TINY = 100;
/** Frames in frames are looked into so deep, … */
const DEEPEST = 3;
/** … and so many at all. Each costs as much as a page. */
const MANY = 20;

/**
 * The documents in a document's frames and in the frames of those, as far as it may look into them: those of its own
 * origin. The outer ones first.
 */
export function framesIn(document: Document): Document[] {
  const found: Document[] = [];
  let level = [document];
  for (let depth = 0; depth < DEEPEST && found.length < MANY; depth++) {
    level = level.flatMap(framesOf).slice(0, MANY - found.length);
    found.push(...level);
  }
  return found;
}

/** Whether a frame still shows a document. Firefox forbids every touch of what was in a frame that is gone. */
export function isThere(document: Document): boolean {
  try {
    return builtin(document, 'defaultView') !== null;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return false;
  }
}

function framesOf(document: Document): Document[] {
  if (!builtin(document, 'body')) return [];
  const documents: Document[] = [];
  const walk = flatWalk(document, isHidden);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const frame = node as HTMLIFrameElement;
    if (!['iframe', 'frame'].includes(frame.localName) || isTiny(frame)) continue;
    if (frame.contentDocument) documents.push(frame.contentDocument);
  }
  return documents;
}

function isTiny(frame: Element): boolean {
  return ['width', 'height'].some(side => Number(frame.getAttribute(side) ?? TINY) < TINY);
}
