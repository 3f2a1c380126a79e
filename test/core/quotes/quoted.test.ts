import { describe, expect, it } from 'vitest';
import { readingOf } from '../build.ts';

const CAST = 'US special envoy Steve Hale met Ruritanian President Ivo Petrov in Wenlow on Monday.';
const WORDS = '“We covered almost all the other issues”';
const [HALE, PETROV] = ['Steve Hale', 'Ivo Petrov'];

function speakerIn(paragraph: string): string | null | undefined {
  return readingOf(CAST, paragraph).quotations[0]?.speaker;
}

describe('words that the speaker quotes are those of', () => {
  it.each([
    ['whom he quotes first', `Quoting Petrov, Hale said ${WORDS}.`],
    ['whom he quotes then', `${WORDS}, Hale said, quoting Petrov.`],
    ['whom he quotes between', `Hale, quoting Ivo Petrov, said ${WORDS}.`],
    ['whom he quotes alone', `Hale quoted Petrov: ${WORDS}.`],
    ['whom he mimics', `Mimicking Petrov, Hale said ${WORDS}.`],
    ['whom he interprets for', `Interpreting for Petrov, Hale said ${WORDS}.`],
    ['whom he cites', `Citing Petrov, Hale said ${WORDS}.`],
    ['whom he cites with a title', `${WORDS}, Hale said, citing Ruritanian President Ivo Petrov.`],
    ['whose they are', `The words ${WORDS} are Petrov’s, not Hale’s.`],
    ['whose they are, in front', `The words are Petrov’s: ${WORDS}.`],
    ['whose own words they are', `${WORDS} were Ivo Petrov’s own words.`],
    ['whom he cites with what he is', `${WORDS}, Hale said, citing neurosurgeon Ivo Petrov.`],
    ['whose words it is in, behind', `${WORDS}, Hale said, in Petrov’s words.`],
    ['whose line he repeats', `Hale repeated Petrov’s line ${WORDS}.`],
    ['whose words he reads out', `Hale read out Petrov’s message: ${WORDS}.`],
    ['whose claim he dismisses', `Hale dismissed Petrov’s bold claim that ${WORDS}.`],
    ['whose remark he is asked about', `Asked about Petrov’s remark that ${WORDS}, Hale smiled.`],
    ['whose claim it is', `Petrov’s claim that ${WORDS} angered Hale.`],
    ['whose words he uses', `${WORDS}, Hale said, using Petrov’s words.`],
    ['whose words he borrows', `Borrowing Petrov’s phrase, Hale said ${WORDS}.`],
    ['whose words they are', `In Petrov’s words, Hale said, ${WORDS}.`],
    ['in whose words it is', `In the words of Petrov, Hale said, ${WORDS}.`],
    ['who put it so', `As Petrov put it, Hale said, ${WORDS}.`],
    ['whose letter he reads', `Reading out Petrov’s letter, Hale said ${WORDS}.`],
    ['whose message it was', `Petrov’s message, Hale said, was ${WORDS}.`],
    ['whose answer it was', `Hale said Petrov’s answer was ${WORDS}.`],
    ['who told him', `Repeating what Petrov had told him, Hale said ${WORDS}.`],
    ['who told him, behind', `${WORDS}, Hale said Petrov told him.`],
    ['whom he recalls', `${WORDS}, Hale recalled Petrov saying.`],
    ['whose statement he notes', `Hale noted the statement of President Petrov that ${WORDS}.`],
    [
      'whose remark he welcomes, with an office behind',
      `Hale welcomed the remark of Ivo Petrov, President of Ruritania, that ${WORDS}.`,
    ],
    ['whose words he reads', `Hale read out, slowly, the words of President Petrov: ${WORDS}.`],
    ['who had said it', `Hale read aloud to them what President Petrov had said in Wenlow: ${WORDS}.`],
  ])('%s', (_, paragraph) => {
    expect(speakerIn(paragraph)).toBe(PETROV);
  });

  it.each([
    ['somebody who told him', `Hale said he was told ${WORDS}.`],
    ['somebody whom he heard', `Hale said he had heard ${WORDS}.`],
    ['somebody who wrote a post', `Hale retweeted a post that said ${WORDS}.`],
    ['somebody who wrote a message', `Hale shared a message saying ${WORDS}.`],
  ])('%s', (_, paragraph) => {
    const [quotation] = readingOf(CAST, paragraph).quotations;
    expect(quotation).toMatchObject({ speaker: null, facts: { others: [HALE] } });
  });
});

it('knows that whom the speaker quotes is somebody else', () => {
  const [quotation] = readingOf(CAST, `Hale, citing the admiral, said ${WORDS}.`).quotations;
  expect(quotation).toMatchObject({ speaker: 'the admiral', facts: { others: [HALE] } });
});

it('gives words to whom the speaker quotes by office', () => {
  expect(speakerIn(`${WORDS}, Hale said, quoting the Ruritanian president.`)).toBe(
    'the Ruritanian president',
  );
});

describe('words are the speaker’s own', () => {
  it.each([
    ['when he agrees', `Echoing Petrov, Hale said ${WORDS}.`],
    ['when he speaks to', `Addressing Petrov, Hale said ${WORDS}.`],
    ['when he quotes figures', `Quoting figures from the palace, Hale said ${WORDS}.`],
    ['when he quotes figures of somebody', `Quoting Petrov’s figures, Hale said ${WORDS}.`],
    ['when he cites figures of somebody', `Hale said, citing Petrov’s figures: ${WORDS}.`],
    ['when he cites figures that somebody gave', `Citing figures Petrov gave him, Hale said ${WORDS}.`],
    ['when he repeats his own line', `Hale repeated his line ${WORDS}.`],
    ['when somebody dismisses his claim', `Petrov dismissed Hale’s claim that ${WORDS}.`],
    ['when he answers a claim', `Hale answered Petrov’s claim: ${WORDS}.`],
    ['when he answers a claim with these words', `Hale answered Petrov’s claim with the words ${WORDS}.`],
    ['when he cites a paper', `${WORDS}, Hale said, citing the Lantern.`],
    ['when he is cited', `${WORDS}, Lantern Radio reported, citing Hale.`],
    ['when he is put so', `As Hale put it, ${WORDS}.`],
    ['when he is quoted', `${WORDS}, the Lantern reported, quoting Hale.`],
    ['when it is his message', `Hale’s message was ${WORDS}.`],
    ['when somebody told him more', `${WORDS}, Hale said Petrov told him the talks went well.`],
    ['when somebody agreed', `${WORDS}, Hale said Petrov had agreed.`],
    ['when he says what somebody agreed', `Hale said that Petrov had agreed ${WORDS}.`],
    ['when he tells what somebody agreed to', `Petrov agreed to ${WORDS}, says Hale.`],
    ['when it is his post', `But Hale’s post, in which he wrote that Petrov could leave ${WORDS}.`],
    ['when he issues a message', `Hale posted a message saying ${WORDS}.`],
    ['when he reads out a statement', `Hale read a statement saying ${WORDS}.`],
    ['when he shares a stage', `Hale shared a stage with Petrov and said ${WORDS}.`],
  ])('%s', (_, paragraph) => {
    expect(speakerIn(paragraph)).toBe(HALE);
  });
});

describe('who speaks is', () => {
  it.each([
    ['who told him', `${WORDS}, Hale was told by Petrov.`, PETROV],
    ['who is mocked for it', `Hale mocked Petrov for saying ${WORDS}.`, PETROV],
    ['who is listened to', `Hale listened to Petrov say ${WORDS}.`, PETROV],
    ['who is met and says', `Hale spoke after Petrov, who said ${WORDS}.`, PETROV],
    ['who it was', `It was Petrov, not Hale, who said ${WORDS}.`, PETROV],
    ['who speaks after somebody', `Hale, who spoke after Petrov, said ${WORDS}.`, HALE],
    ['who praises somebody for other things', `Hale thanked Petrov, saying ${WORDS}.`, HALE],
    ['who speaks beside him', `${WORDS}, Petrov, speaking beside Hale, said.`, PETROV],
    ['who is new', `Hale smiled when critics said ${WORDS}.`, null],
    ['who is new and without a name', `After Hale spoke, an aide to Hale said ${WORDS}.`, 'an aide to Hale'],
    ['who writes to him', `In a letter to Hale, a neighbour wrote ${WORDS}.`, 'a neighbour'],
    ['a body, not who smiles at it', `Hale smiled when the council said ${WORDS}.`, 'the council'],
    ['who says what a body announced', `Hale said that the council announced ${WORDS}.`, HALE],
    ['who says it, whoever is there', `People in Wenlow were surprised when Hale said ${WORDS}.`, HALE],
    ['who thanks somebody and says it', `Hale met Petrov and said ${WORDS}.`, HALE],
    [
      'who praises somebody and says it',
      `Hale praised Petrov for agreeing to talks and said ${WORDS}.`,
      HALE,
    ],
    ['who asks something and says it', `Hale asked Petrov to stop, and told CNN ${WORDS}.`, HALE],
    ['who is said to have risen and says it', `Hale said Petrov rose and said ${WORDS}.`, PETROV],
    ['who rejects a claim and says it', `Hale rejected Petrov’s claim and said ${WORDS}.`, HALE],
    ['who mentions nobody but says it', `Hale did not mention Petrov but said ${WORDS}.`, HALE],
    ['who names nobody but says it', `Hale did not name Petrov but said ${WORDS}.`, HALE],
    ['who lets somebody speak and says it', `Hale let Petrov finish and then said ${WORDS}.`, HALE],
    ['who is watched as he rises and says it', `Hale watched as Petrov rose and said ${WORDS}.`, PETROV],
    ['who arrives with somebody and says it', `When Hale arrived, Petrov rose and said ${WORDS}.`, PETROV],
    ['who says it after somebody leaves', `Petrov left before Hale said ${WORDS}.`, HALE],
    [
      'who says it before somebody, with an office',
      `Petrov left after envoy Steve Hale said ${WORDS}.`,
      HALE,
    ],
    ['who is somebody’s rival', `${WORDS}, Hale’s rival Ivo Petrov said.`, PETROV],
    ['whose message to another it is', `Hale’s message to Petrov: ${WORDS}.`, HALE],
    [
      'who leads a body, stands beside somebody and says it',
      `Hale arrived. Petrov, the head of the Harbour Board, stood next to him and said ${WORDS}.`,
      PETROV,
    ],
    ['who agrees', `Hale smiled when Petrov agreed that ${WORDS}.`, PETROV],
    ['nobody where something is agreed to', `Petrov agreed to language ${WORDS}.`, null],
    ['to whom it seems so', `To Petrov the deal was ${WORDS}.`, PETROV],
    [
      'to whom it seems so, behind another',
      `Hale left; to Mr Petrov, the president, it was a ${WORDS}.`,
      PETROV,
    ],
    ['whose verdict it is, however given', `Petrov’s verdict, typed in capitals for Hale: ${WORDS}.`, PETROV],
    ['never whom it is told', `Hale met Petrov. ${WORDS}, he told Hale.`, null],
  ])('%s', (_, paragraph, speaker) => {
    expect(speakerIn(paragraph)).toBe(speaker);
  });
});
