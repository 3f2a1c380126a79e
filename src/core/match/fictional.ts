import type { Reading } from '../quotes/reading.ts';

/** How many paragraphs at each end of a text may say of all of it what it is. */
const ENDS = 4;
/** Longest such paragraph, in UTF-16 code units. */
const NOTICE = 240;

/** Few texts have one of these words in such a place. */
const MAY_BE =
  /satir|parod|spoof|fiction|made up|made-up|invented|fabricated|hoax|humou?r|April Fool|joke|not real|retracted/i;

const WHOLE =
  '(?:this|the (?:above|following|preceding)(?: (?:article|story|text|interview|piece|report|post|conversation))?|th(?:is|e) (?:article|story|post|piece|page|interview|report|column|text|conversation)|what (?:follows|you (?:have just )?read)|(?:(?:all|the) )?(?:the )?(?:quotes|quotations|statements|people|characters|names)(?: (?:and|or) [a-z]+)? (?:in|on) this (?:article|story|piece|page|post|report|site))';
const KIND =
  "(?:satire|satirical|parody|spoof|hoax|fiction|fictional|fictitious|made up|invented|fabricated|not real|retracted|humou?r piece|humorous|April Fool(?:s|’s|s’|'s|s')?(?: Day)?(?: (?:joke|prank|hoax))?)";
/** “This article is satire.”, “Disclaimer: The following is a work of fiction.”, “All quotes in this story are made up.” */
const SAYS_SO = new RegExp(
  `(?:^|[.:!] |^[^.“”"]{0,40}\\bthat )${WHOLE} (?:is|was|are|were|has been|have been) (?!not (?!real))(?:[a-z-]+ ){0,3}?${KIND}(?: (?:article|story|site|website|piece|post|page|column|interview|joke|work))?(?=[.!;)]|$| and | –|,? (?:intended|meant|written|published|for) )`,
  'i',
);
/** “The Daily Mole is a satirical website.” */
const SITE_SAYS_SO =
  /(?:^|[.!] )(?:\p{Lu}[\p{L}’'.-]*,? ){1,5}is an? (?:\p{Ll}+ ){0,2}(?:satir(?:e|ical)|parody|humou?r|spoof|fake news)(?: (?:and|or) \p{Ll}+)? (?:news )?(?:web ?site|site|page|magazine|publication|newspaper|outlet|blog|account)(?=[.,!]|$)/u;
/** A label. */
const LABEL = /^\W*(?:satire|parody|spoof|fiction|humou?r|satire\/humou?r)\W*$/i;

const known = new WeakMap<Reading, boolean>();

/** Whether a text says of itself, at its head or its end, that all of it is satire, fiction or the like. */
export function isFictional(reading: Reading): boolean {
  let answer = known.get(reading);
  if (answer === undefined) {
    answer = ends(reading.text).some(isNotice);
    known.set(reading, answer);
  }
  return answer;
}

function isNotice(paragraph: string): boolean {
  if (paragraph.length > NOTICE || !MAY_BE.test(paragraph)) return false;
  return LABEL.test(paragraph) || SAYS_SO.test(paragraph) || SITE_SAYS_SO.test(paragraph);
}

/** The first and the last paragraphs of a text. */
function ends(text: string): string[] {
  const found: string[] = [];
  for (let i = 0, start = 0; i < ENDS && start < text.length; i++) {
    const end = text.indexOf('\n', start);
    found.push(text.slice(start, end === -1 ? text.length : end));
    if (end === -1) return found;
    start = end + 1;
  }
  for (let i = 0, end = text.length; i < ENDS && end > 0; i++) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    found.push(text.slice(start, end));
    end = start - 1;
  }
  return found;
}
