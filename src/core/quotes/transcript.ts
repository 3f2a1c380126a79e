import type { Block } from '../article.ts';
import { type FoundQuotation, findQuotations, type QuotedText, type Turn } from './find.ts';
import { namesIn } from './names.ts';
import type { People } from './people.ts';

/** Longest label of a turn, in UTF-16 code units. */
const LONGEST = 60;
/** What stands before the text of a turn: a label and its colon, or the bare Q of a press conference. */
const LABEL = new RegExp(`^(?:([^:\\n]{1,${LONGEST}}):|(Q|A)\\.|(Q)) +(?=\\S)`);
/** “Q:”, “Answer:” */
const ROLE = /^(?:q|question|a|answer)$/i;
/** Small words inside a label that is otherwise capitalised. */
const SMALL =
  /^(?:of|the|and|for|von|van|der|den|de|del|della|di|da|dos|du|la|le|las|los|bin|ibn|al|el|ben|ter)$/;
const IN_CAPITALS = /^(?:Mc|Mac|O[’'])?[\p{Lu}.’'-]+$/u;
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}.’'-]*$/u;
/** “(Applause.)”, “[Crosstalk]”: a paragraph that nobody speaks. */
const DIRECTION = /^(?:\([^()]*\)|\[[^[\]]*\])[.!]?$/;

/** Paragraphs of one turn that are one passage at most: what is quoted across more of them is rare. */
const RUN = 8;

/** A paragraph's label, where it begins with what may be one. */
interface Opening {
  label: string;
  /** Length of the label with all that parts it from the text. */
  length: number;
}

/**
 * The turns of a transcript, a paragraph each: what stands behind a speaker's label (“RUBIO: …”, “Q: …”), and the
 * paragraphs after it up to the next label. What comes before the first label is spoken by nobody. In a text
 * without any label, a speech or an official text, every paragraph is spoken, without saying by whom.
 */
export function turnsOf(text: string, blocks: readonly Block[]): Turn[] {
  const openings = blocks.map(block =>
    openingOf(text.slice(block.start, Math.min(block.end, block.start + LONGEST + 8))),
  );
  const isLabel = labelsAmong(openings.flatMap(opening => opening?.label ?? []));
  const labelled = openings.map(opening => (opening && isLabel(opening.label) ? opening : null));
  const any = labelled.some(opening => opening !== null);
  const turns: Turn[] = [];
  let label: string | null = null;
  let run = 0;
  blocks.forEach((block, index) => {
    const opening = labelled[index] ?? null;
    if (opening) label = opening.label;
    if ((any && label === null) || DIRECTION.test(text.slice(block.start, block.end))) return;
    const start = block.start + (opening?.length ?? 0);
    const previous = turns.at(-1);
    run = opening || !previous ? 0 : run + 1;
    if (previous && previous.block === index - 1) previous.continues = run % RUN !== 0;
    turns.push({ start, end: block.end, block: index, label, continues: false });
  });
  return turns;
}

function openingOf(text: string): Opening | null {
  const match = LABEL.exec(text);
  if (!match) return null;
  const label = match[1] ?? match[2] ?? match[3] ?? '';
  return { label, length: match[0].length };
}

/**
 * Tells labels from words that happen to stand before a colon (“Look: we …”): they are in capitals, or stand for
 * question and answer, or are capitalised and come again (“Marco Rubio: …” and later “Rubio: …”).
 */
function labelsAmong(openings: readonly string[]): (label: string) => boolean {
  const counts = new Map<string, number>();
  for (const label of openings) counts.set(lastWordOf(label), (counts.get(lastWordOf(label)) ?? 0) + 1);
  return label => {
    const words = wordsIn(label);
    if (words.length === 0 || words.length > 6) return false;
    if (ROLE.test(label) || words.every(word => IN_CAPITALS.test(word))) return true;
    const isName =
      words.every(word => CAPITALISED.test(word) || SMALL.test(word)) && CAPITALISED.test(words[0] ?? '');
    return isName && (counts.get(lastWordOf(label)) ?? 0) > 1;
  };
}

/** The words of a label without what is said of the speaker behind the name: “(CNN)”, “, mayor of Hull”. */
function wordsIn(label: string): string[] {
  const [name = ''] = label.replace(/\s*[([][^)\]]*[)\]]/g, '').split(',');
  return name.trim().split(/\s+/).filter(Boolean);
}

function lastWordOf(label: string): string {
  return (wordsIn(label).at(-1) ?? '').toLowerCase();
}

/** A transcript's quotations: every turn, and what its speaker quotes in it. */
export function findSpoken(source: QuotedText, turns: readonly Turn[]): FoundQuotation[] {
  const quoted = findQuotations(source);
  let at = 0;
  return turns.flatMap(({ start, end, block, continues }) => {
    const found: FoundQuotation[] = [{ start, end, outer: { start, end }, block, nested: false, continues }];
    for (let next = quoted[at]; next && next.block <= block; next = quoted[++at])
      if (next.outer.start >= start) found.push({ ...next, nested: true, continues: false });
    return found;
  });
}

/**
 * Who speaks the quotations of {@link findSpoken}: of a turn, whom its label names. Whom a speaker quotes is left
 * open.
 */
export function speakersOf(
  found: readonly FoundQuotation[],
  turns: readonly Turn[],
  people: People,
): (string | null)[] {
  const labels = new Map(turns.map(({ block, label }) => [block, label]));
  const known = new Map<string, string | null>();
  return found.map(({ block, nested }) => {
    const label = labels.get(block) ?? null;
    if (nested || label === null) return null;
    const speaker = known.get(label) ?? speakerOf(label, people);
    known.set(label, speaker);
    return speaker;
  });
}

/**
 * The speaker that a label names. Who asks stays what the label says: somebody else than who is asked. Who answers
 * is not said by “A:”, and “THE PRESIDENT” only described.
 */
function speakerOf(label: string, people: People): string | null {
  if (/^(?:a|answer)$/i.test(label)) return null;
  const plain = plainLabel(wordsIn(label).join(' '));
  const [name] = namesIn(plain);
  if (name) return people.personOf(name);
  return /^The /.test(plain) ? plain.toLowerCase() : plain;
}

/** “MARCO RUBIO” as a text prints the name: “Marco Rubio”. Of the same length. */
function plainLabel(label: string): string {
  const plain = label.replace(/\p{Lu}{2,}/gu, word => word.charAt(0) + word.slice(1).toLowerCase());
  return plain.length === label.length ? plain : label;
}

/** The text of a transcript with its labels' names as texts print them: the same offsets, and no name in capitals. */
export function withPlainLabels({ text, blocks }: QuotedText, turns: readonly Turn[]): string {
  let plain = '';
  let end = 0;
  for (const { block, start } of turns) {
    const from = blocks[block]?.start ?? start;
    plain += text.slice(end, from) + plainLabel(text.slice(from, start));
    end = start;
  }
  return plain + text.slice(end);
}
