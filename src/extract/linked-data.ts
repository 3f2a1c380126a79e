/** What a page's JSON-LD (schema.org) says of it. Every value is the page's own and may be any string. */
export interface LinkedData {
  /** What the page says it is: an article, a live blog, or something that is none; null if it says neither. */
  kind: 'article' | 'live' | 'other' | null;
  headline: string | null;
  url: string | null;
  outlet: string | null;
  published: string | null;
  /** Whether the page says that not all of it may be read without paying. */
  paywalled: boolean;
}

type Thing = Record<string, unknown>;

const ARTICLE = /(?:Article|Report|BlogPosting|^Review)$/;
const LIVE = /^LiveBlogPosting$/;
/** A page of one of these that holds no article besides is about goods or about other pages. */
const OTHER = /^(?:Product|ProductGroup|CollectionPage|SearchResultsPage)$/;

/** In UTF-16 code units: more than any page needs, a day's live blog among them. */
const LONGEST = 2_000_000;
/** Things looked at, and how deep they may lie in each other. */
const MOST = 200;
const DEEPEST = 4;

/** Reads all JSON-LD of a page; what is broken is passed over. */
export function readLinkedData(page: Document): LinkedData {
  const things: Thing[] = [];
  for (const { textContent } of page.querySelectorAll('script[type="application/ld+json" i]')) {
    collect(parse(textContent ?? ''), things, 0);
  }
  const live = things.find(thing => isA(thing, LIVE));
  const article = live ?? things.find(thing => isA(thing, ARTICLE));
  const other = things.some(thing => isA(thing, OTHER));
  return {
    kind: live ? 'live' : article ? 'article' : other ? 'other' : null,
    headline: text(article?.headline),
    url: text(article?.url) ?? text(article?.mainEntityOfPage, '@id'),
    outlet: text(article?.publisher, 'name'),
    published: text(article?.datePublished),
    paywalled: [article?.isAccessibleForFree]
      .flat()
      .some(free => free === false || /^false$/i.test(text(free) ?? '')),
  };
}

function parse(json: string): unknown {
  if (json.length > LONGEST) return null;
  try {
    return JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}

/** The things that a page is about: at the top, in lists and graphs, and the main one of a page. */
function collect(value: unknown, things: Thing[], depth: number): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST || things.length >= MOST) return;
  if (Array.isArray(value)) {
    for (const part of value) collect(part, things, depth + 1);
    return;
  }
  const thing = value as Thing;
  things.push(thing);
  collect(thing['@graph'], things, depth + 1);
  collect(thing.mainEntity, things, depth + 1);
}

function isA(thing: Thing, type: RegExp): boolean {
  return [thing['@type']].flat().some(name => typeof name === 'string' && type.test(name));
}

/** The first string among a value or a list of values, or under `key` in an object among them. */
function text(value: unknown, key?: string): string | null {
  for (const part of [value].flat()) {
    if (typeof part === 'string') return part;
    if (key && typeof part === 'object' && part !== null) return text((part as Thing)[key]);
  }
  return null;
}
