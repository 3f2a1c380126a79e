import { builtin } from './builtin.ts';
import { attempt } from './unreadable.ts';

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
        if (name === 'script' && !isLinkedData(element)) continue;
        const copied = head.appendChild(copy.importNode(element, true));
        // Its words alone: a picture in it may be called like a property of the copy.
        if (copied.localName === 'h1') copied.replaceChildren(copied.textContent ?? '');
      }
    }
    return copy;
  });
}

/** Whether an element is a script that says in JSON-LD what the page is. */
export function isLinkedData(element: Element): boolean {
  return /ld\+json/i.test(element.getAttribute('type') ?? '');
}
