import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/core/check.ts';
import { indexCorpus } from '../../src/core/corpus/index.ts';
import type { Report } from '../../src/core/corpus/report.ts';
import { articleOf, packOf, reportOf } from './build.ts';
import { isPrinted, printedWords, STATEMENTS, VOCABULARY } from './statements.ts';

const SAID = '“We will not sell the ferry to the mainland council this year,” Marco Rubio said.';
const TURN = 'RUBIO: We will not sell the ferry to the mainland council this year.';

const transcript = (...paragraphs: string[]) =>
  reportOf('transcript', ['Marco Rubio met the press.', ...paragraphs].join('\n'), { kind: 'transcript' });

function judge(page: string, ...reports: Report[]) {
  const { quotations, omitted } = check(articleOf(page), indexCorpus(packOf(...reports)));
  return { ...quotations[0], omitted };
}

describe('the words of a transcript', () => {
  it.each([
    ['labelled', TURN],
    ['with a bystander', `Q: Will you sell it?\n${TURN}\nQ: Never?`],
    ['in mid-turn', `RUBIO: Thank you.\nLet me say this. ${TURN.slice(7)} Thank you.`],
    ['under a full name', TURN.replace('RUBIO', 'SECRETARY MARCO RUBIO (STATE)')],
  ])('are the speaker’s own, and corroborate: %s', (_, text) => {
    expect(judge(SAID, transcript(text))).toMatchObject({
      verdict: 'corroborated',
      outlets: [{ kind: 'transcript', relation: 'same', quoted: true, speaker: 'Marco Rubio', changes: [] }],
    });
  });

  it('of a speech without labels corroborate, too', () => {
    const speech = reportOf('speech', TURN.slice(7), { kind: 'transcript' });
    expect(judge(SAID, speech)).toMatchObject({
      verdict: 'corroborated',
      outlets: [{ quoted: true, speaker: null }],
    });
  });

  it('are narration in a report', () => {
    expect(judge(SAID, reportOf('report', TURN))).toMatchObject({
      verdict: 'partly',
      outlets: [{ quoted: false }],
    });
  });

  it('are found across the paragraphs of one turn, and not across turns', () => {
    const page =
      '“We will not sell the ferry this year. The council may ask again in the spring,” Marco Rubio said.';
    const [first, second] = [
      'RUBIO: We will not sell the ferry this year.',
      'The council may ask again in the spring.',
    ];
    expect(judge(page, transcript(first, second)).verdict).toBe('corroborated');
    expect(judge(page, transcript(first, `Q: ${second}`)).verdict).toBe('partly');
  });

  it('are another’s where the label names another', () => {
    expect(judge(SAID, transcript(TURN.replace('RUBIO', 'WITKOFF'))).verdict).toBe('differs');
    expect(judge(SAID, transcript(TURN.replace('RUBIO', 'Q'))).verdict).toBe('differs');
  });

  it('are not the speaker’s where the speaker only quotes them', () => {
    const text =
      'RUBIO: He told me “we will not sell the ferry to the mainland council this year” and hung up.';
    expect(judge(SAID, transcript(text))).toMatchObject({
      verdict: 'differs',
      outlets: [{ changes: expect.arrayContaining(['speaker']) }],
    });
  });

  it('are cut so that their meaning turns no more than those of a report', () => {
    const page = '“We will sell the ferry to the mainland council this year,” Marco Rubio said.';
    const text = 'RUBIO: It is not true that we will sell the ferry to the mainland council this year.';
    expect(judge(page, transcript(text))).toMatchObject({
      verdict: 'differs',
      outlets: [{ relation: 'reworded' }],
    });
  });
});

describe('a transcript among outlets', () => {
  const same = reportOf('a-same', SAID);
  const changed = reportOf('a-changed', SAID.replace('not sell', 'sell'));

  it('comes first, whatever it has', () => {
    const kinds = (...reports: Report[]) => judge(SAID, ...reports).outlets?.map(({ kind }) => kind);
    expect(kinds(same, transcript(TURN))).toEqual(['transcript', 'report']);
    expect(kinds(same, transcript(TURN.replace('not sell', 'never lend')))).toEqual(['transcript', 'report']);
  });

  it('refutes a changed quotation that outlets print as the page does', () => {
    const page = SAID.replace('not sell', 'sell');
    expect(judge(page, changed).verdict).toBe('corroborated');
    expect(judge(page, changed, transcript(TURN))).toMatchObject({
      verdict: 'differs',
      outlets: [{ kind: 'transcript', changes: ['negation'] }, { kind: 'report' }],
    });
  });

  it('refutes a speaker that outlets name as the page does', () => {
    const theirs = transcript(TURN.replace('RUBIO', 'WITKOFF'));
    expect(judge(SAID, same).verdict).toBe('corroborated');
    expect(judge(SAID, same, theirs).verdict).toBe('differs');
  });

  it('does not refute by few or like words of somebody else', () => {
    const page = 'Marco Rubio spoke of a “national humiliation” at the port.';
    const phrase = reportOf('phrase', page);
    expect(judge(page, phrase, transcript('WITKOFF: It is a national humiliation for us all.')).verdict).toBe(
      'corroborated',
    );
    const like = transcript(
      'WITKOFF: We will surely never sell that ferry to the council of the mainland this year.',
    );
    expect(judge(SAID, same, like).verdict).toBe('corroborated');
  });

  it('corroborates what outlets have changed', () => {
    expect(judge(SAID, changed).verdict).toBe('differs');
    expect(judge(SAID, changed, transcript(TURN)).verdict).toBe('corroborated');
  });

  it('holds against a quotation to which something was added', () => {
    const page = SAID.replace(' this year', ' this year or ever');
    const outlet = reportOf('outlet', page);
    expect(judge(page, outlet).verdict).toBe('corroborated');
    expect(judge(page, outlet, transcript(TURN))).toMatchObject({
      verdict: 'partly',
      outlets: [{ kind: 'transcript', relation: 'part' }, { relation: 'same' }],
    });
  });

  it('is no copy of those that print it', () => {
    const around =
      'He spoke for an hour about the harbour, the crane, the winter and the price of coal on the island. '.repeat(
        3,
      );
    const page = `${around}${SAID} ${around}`;
    const source = reportOf('t', `${around}${SAID} ${around}`, { kind: 'transcript' });
    expect(judge(page, source).outlets?.[0]).not.toHaveProperty('copyOf');
  });

  it('leaves nothing out: it takes outlets to choose what matters', () => {
    const page = articleOf([SAID, 'The ferry to the mainland council was not sold this year.']);
    const lines = ['RUBIO: The old crane will be painted green by the end of May.', TURN];
    const crane = '“The old crane will be painted green by the end of May,” Marco Rubio said.';
    const [a, b] = [reportOf('a', `${crane}\n${SAID}`), reportOf('b', `${SAID}\nLater: ${crane}`)];
    const omitted = (...reports: Report[]) => check(page, indexCorpus(packOf(...reports))).omitted.length;
    expect(omitted(a, b)).toBe(1);
    expect(omitted(a, transcript(...lines))).toBe(0);
  });
});

describe('a word that the page and an outlet have changed', () => {
  const changes: ((word: string, other: string) => string)[] = [
    (_, other) => other,
    word => `not ${word}`,
    (word, other) => `${word} ${other}`,
    () => '',
  ];

  it('is never corroborated where a transcript has what was said', () => {
    fc.assert(
      fc.property(
        // In fewer words, the same utterance cannot be told from another one.
        fc.constantFrom(...STATEMENTS.filter(({ text }) => printedWords(text).length >= 10)),
        fc.nat(),
        fc.constantFrom(...changes),
        fc.constantFrom(...VOCABULARY),
        (statement, choice, change, other) => {
          const { text, speaker } = statement;
          const words = printedWords(text);
          // At an end, a word may be left out.
          const inner = change === changes[3] ? words.slice(1, -1) : words;
          const word = inner[choice % Math.max(inner.length, 1)];
          fc.pre(word !== undefined && !text.includes('…'));
          const changed = `${text.slice(0, word?.start)}${change(word?.word ?? '', other)}${text.slice(word?.end)}`;
          fc.pre(!isPrinted(changed));
          const page = `“${changed},” ${speaker} said.`;
          const label = speaker.toUpperCase();
          const had = reportOf('t', `${label}: Thank you.\n${text}.\nQ: Thank you.`, { kind: 'transcript' });
          const result = judge(page, reportOf('outlet', page), had);
          expect([result.verdict, changed, result.outlets]).not.toContain('corroborated');
        },
      ),
      { numRuns: 150 },
    );
  });
});
