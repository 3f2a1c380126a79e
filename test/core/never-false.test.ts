import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { check } from '../../src/core/check.ts';
import type { CheckedQuotation } from '../../src/core/result.ts';
import { articleOf, bundled } from './build.ts';
import { GOVERNED } from './governed.ts';
import { checkAll, isPrinted, printedWords, STATEMENTS, VOCABULARY } from './statements.ts';

// Hundreds of quotations in each test.
vi.setConfig({ testTimeout: 60_000 });

/** The one mistake this program must not make: to call words the same that an outlet does not carry. */
function expectNone(relations: string[], quotations: CheckedQuotation[]) {
  const wrong = quotations.flatMap(({ text, verdict, outlets }) =>
    outlets
      .filter(({ relation }) => relations.includes(relation) || verdict === 'corroborated')
      .map(({ report, relation, passage }) => `${text}\n  ${relation} in ${report}: ${passage}`),
  );
  expect(wrong).toEqual([]);
}

function said(texts: string[], speaker: string): CheckedQuotation[] {
  return checkAll(texts.map(text => ({ text, speaker })));
}

/** What is printed in place of a word; null to leave it as it is. */
type Change = (word: string, i: number, last: number) => string | null;

/** The text with something done to one word, for every word in turn. */
function mutants(text: string, change: Change): string[] {
  const words = printedWords(text);
  return words
    .flatMap(({ word, start, end }, i) => {
      const changed = change(word, i, words.length - 1);
      return changed === null || changed === word
        ? []
        : [`${text.slice(0, start)}${changed}${text.slice(end)}`];
    })
    .map(mutant => mutant.replace(/\s{2,}/g, ' ').trim())
    .filter(mutant => !isPrinted(mutant));
}

/** Another number, another form of the word. */
function inflect(word: string): string {
  if (/^\d+$/.test(word)) return String(Number(word) + 1);
  return /s$/.test(word) ? word.slice(0, -1) : `${word}s`;
}

/** Words whose place an editor's bracket may take. */
const POINTING = new Set(
  'i we you he she it they them us this that these those my your his her their our its a the what who which there'.split(
    ' ',
  ),
);

const otherWord = fc.constantFrom(...VOCABULARY);
const negation = fc.constantFrom('not', 'never', 'no');

describe('one changed word', () => {
  it.each(STATEMENTS)('is never the same: $text', ({ text, speaker }) => {
    fc.assert(
      fc.property(otherWord, negation, (other, not) => {
        const changed = [
          ...mutants(text, () => other),
          ...mutants(text, inflect),
          ...mutants(text, word => `${not} ${word}`),
        ];
        expectNone(['same'], said(changed, speaker));
      }),
      { numRuns: 1 },
    );
  });

  it.each(STATEMENTS)('is never the same where it was taken out: $text', ({ text, speaker }) => {
    // A word at an end, or beside an ellipsis, may be cut honestly.
    const parts = text.split(' … ').map(part => mutants(part, (_, i, last) => (i % last === 0 ? null : '')));
    const shorter = parts.flatMap((part, i) =>
      part.map(changed => text.split(' … ').with(i, changed).join(' … ')),
    );
    expectNone(['same'], said(shorter, speaker));
  });

  it.each(STATEMENTS)('is never hidden by a bracket: $text', ({ text, speaker }) => {
    fc.assert(
      fc.property(otherWord, other => {
        const hidden = mutants(text, word => (POINTING.has(word.toLowerCase()) ? null : `[${other}]`));
        // Beside an ellipsis it adds a word, and the ellipsis stands for the one left out.
        const isHonest = (text: string) => /\] …|… \[/.test(text);
        expectNone(
          ['same'],
          said(
            hidden.filter(text => !isHonest(text)),
            speaker,
          ),
        );
      }),
      { numRuns: 1 },
    );
  });
});

describe('a cut that leaves a governing word outside', () => {
  const ELLIPSES = [' … ', ' ... ', ' […] '];

  /** Every beginning, end, stretch and elision of a statement that keeps governed words, but not their governor. */
  function turningCuts({ statement, ...row }: (typeof GOVERNED)[number]): string[] {
    const words = printedWords(statement);
    const indexOf = (word: string) => words.findIndex(printed => printed.word === word);
    const governor = indexOf(row.governor);
    const governed = row.governed.map(indexOf);
    expect([governor, ...governed]).not.toContain(-1);

    const slice = (from: number, to: number) => statement.slice(words[from]?.start, words[to]?.end);
    const turns = (isKept: (i: number) => boolean) => !isKept(governor) && governed.some(isKept);
    const cuts: string[] = [];
    words.forEach((_, i) => {
      for (let j = i; j < words.length; j++) {
        if (turns(k => i <= k && k <= j)) cuts.push(slice(i, j));
        const isInside = i > 0 && j < words.length - 1;
        if (isInside && turns(k => k < i || k > j)) {
          const ellipsis = ELLIPSES[(i + j) % ELLIPSES.length];
          cuts.push(slice(0, i - 1) + ellipsis + slice(j + 1, words.length - 1));
        }
      }
    });
    return cuts;
  }

  it.each(GOVERNED)('is never the same nor a part: $governor → $governed', row => {
    const cuts = turningCuts(row);
    expect(cuts).not.toEqual([]);
    expectNone(['same', 'part'], said(cuts, row.speaker));
  });

  it.each(GOVERNED)('is not mended by $governor in what the page tells beside it', row => {
    const paragraphs = turningCuts(row).map(
      cut => `The word ${row.governor} was heard when ${row.speaker} said “${cut}”.`,
    );
    expectNone(['same', 'part'], check(articleOf(paragraphs), bundled).quotations);
  });
});
