import { builtin } from './builtin.ts';

const OFFER = ['paywall', 'regwall', 'subscri', 'offer', 'login', 'signin']
  .flatMap(name => [`[class*="${name}" i]`, `[id*="${name}" i]`])
  .join();
/** What an offer asks its reader to do. */
const CALL = 'button, form, input, a[href*="subscri" i], a[href*="login" i], a[href*="signin" i]';
/** What is longer is the article itself, in an element named after its paywall. In UTF-16 code units. */
const LONGEST_OFFER = 2_000;

/** What a page offers those who have not paid, which may be longer than what it lets them read. */
export function offersIn(document: Document): Set<Element> {
  const named = builtin(document, 'querySelectorAll').call(document, OFFER);
  return new Set([...named].filter(isOffer));
}

function isOffer(element: Element): boolean {
  const isLong = (builtin(element, 'textContent')?.length ?? 0) > LONGEST_OFFER;
  const find = builtin(element, 'querySelector');
  return !isLong && find.call(element, CALL) !== null && find.call(element, 'h1') === null;
}
