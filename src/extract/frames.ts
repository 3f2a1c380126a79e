import { isHidden } from './densest.ts';
import { flatWalk } from './flat.ts';

/** As its attributes have it: too small to read an article in. */
const TINY = 100;

/** The documents in a document's frames, as far as it may look into them: those of its own origin. */
export function framesOf(document: Document): Document[] {
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
