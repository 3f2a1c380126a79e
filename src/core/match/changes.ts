import type { Reading } from '../quotes/reading.ts';
import { type Change, sortChanges } from '../result.ts';
import { isContent, NEGATIONS } from '../text/lexicon.ts';
import { isNumber } from '../text/numbers.ts';
import type { Hunk } from './hunks.ts';

/** What kinds of difference some hunks hold. */
export function changesIn(hunks: Hunk[], article: Reading, report: Reading): Change[] {
  const changes = new Set<Change>();
  for (const hunk of hunks) {
    if (!hunk.common) for (const change of changesOf(hunk, article, report)) changes.add(change);
  }
  return sortChanges(changes);
}

function changesOf(hunk: Hunk, article: Reading, report: Reading): Change[] {
  const here = describe(hunk.quotation, article);
  const there = describe(hunk.passage, report);
  const changes: Change[] = [];
  if (here.negations !== there.negations) changes.push('negation');
  if (differ(here.numbers, there.numbers)) changes.push('number');
  if (here.names.length > 0 && there.names.length > 0 && differ(here.names, there.names))
    changes.push('name');
  const [left, right] = [here.other, there.other];
  if (left > 0 && right > 0) changes.push('wording');
  else if (left > 0) changes.push(hunk.passage.length > 0 ? 'wording' : 'addition');
  else if (right > 0) changes.push(hunk.quotation.length > 0 ? 'wording' : 'omission');
  // A lone name or number on one side is more, or less, text; what it changes is named beside it.
  else if (hunk.passage.length === 0 && here.negations === 0) changes.push('addition');
  else if (hunk.quotation.length === 0 && there.negations === 0) changes.push('omission');
  return changes;
}

interface Description {
  negations: number;
  numbers: string[];
  names: string[];
  /** How many words are none of these. */
  other: number;
}

function describe(words: number[], reading: Reading): Description {
  const description: Description = { negations: 0, numbers: [], names: [], other: 0 };
  for (const word of words) {
    const key = reading.words[word]?.key ?? '';
    if (NEGATIONS.has(key)) description.negations++;
    else if (isNumber(key)) description.numbers.push(key);
    else if (isName(word, reading)) description.names.push(key);
    else if (key !== "'s") description.other++;
  }
  return description;
}

/** A word of matter printed with a capital although no sentence begins there, in a text not all capitals. */
function isName(index: number, reading: Reading): boolean {
  const word = reading.words[index];
  if (!word || !isContent(word.key)) return false;
  const printed = reading.text.slice(word.start, word.end);
  if (!/^\p{Lu}/u.test(printed)) return false;
  const before = reading.text.slice(Math.max(0, word.start - 2), word.start);
  return (
    !/(?:^|[.!?…:\n"“‘'«„(]\s?)$/.test(before) && !(printed.length > 4 && printed === printed.toUpperCase())
  );
}

function differ(a: string[], b: string[]): boolean {
  return [...a].sort().join(' ') !== [...b].sort().join(' ');
}
