import { describe, expect, it } from 'vitest';
import { readingOf } from '../build.ts';

/** Introduces the people of these tests, so that a surname is enough. */
const CAST =
  'The mayor, Maud Ferreira, met the harbour master Joris Brandt. US special envoy Steve Hale came with Secretary of State Mara Rush. Ruritanian President Ivo Petrov stayed at home.';

/** Who speaks each quotation of some paragraphs, after the cast was introduced. */
function speakersIn(...paragraphs: string[]): (string | null)[] {
  return readingOf(CAST, ...paragraphs).quotations.map(({ speaker }) => speaker);
}

const [FERREIRA, BRANDT, HALE, RUSH, PETROV] = [
  'Maud Ferreira',
  'Joris Brandt',
  'Steve Hale',
  'Mara Rush',
  'Ivo Petrov',
];

describe('a cue after the quotation', () => {
  it.each([
    ['said', '“We will stay here,” Ferreira said.', FERREIRA],
    ['inverted', '“We will stay here,” said Ferreira.', FERREIRA],
    ['inverted, with an apposition', '“We will stay here,” said Joris Brandt, who drives the crane.', BRANDT],
    [
      'inverted, with an office before',
      '“We will stay here,” said the harbour master, Joris Brandt.',
      BRANDT,
    ],
    ['with an apposition between', '“We will stay here,” Hale, the envoy to the islands, said.', HALE],
    ['with an adverb', '“We will stay here,” Brandt later said.', BRANDT],
    ['told an outlet', '“We will stay here,” Hale told CNN’s State of the Union.', HALE],
    ['told a person', '“We will stay here,” Hale told Brandt.', HALE],
    ['said of a person', '“We will stay here,” Hale said of Brandt.', HALE],
    ['according to', '“We will stay here,” according to Rush.', RUSH],
    ['with a title', '“We will stay here,” Mr. Brandt said.', BRANDT],
    [
      'with a full name and initials',
      '“We will stay here,” said A. K. Lindqvist of the U.S. Gull Society.',
      'A. K. Lindqvist',
    ],
    ['with what the office is of', '“We will stay here,” Secretary of State Rush told CNN.', RUSH],
    ['with a place', '“We will stay here,” Mayor of Lyria Joris Brandt said.', BRANDT],
    ['with an office in lower case', '“We will stay here,” US secretary of state Mara Rush said.', RUSH],
    [
      'with a name behind what the office is of',
      '“We will stay here,” the US secretary of state, Mara Rush, said.',
      RUSH,
    ],
    [
      'with a body before the office',
      '“We will stay here,” Bank of Lyria governor Joris Brandt said.',
      BRANDT,
    ],
    ['as somebody put it', '“We will stay here,” as Secretary of State Mara Rush put it.', RUSH],
    ['after a question', '“Will we stay here?” Rush asked.', RUSH],
    ['after a full stop', '“We will stay here.” Rush said.', RUSH],
    ['after an ellipsis', '“We will stay here …” Rush said.', RUSH],
    ['in the present', '“We will stay here,” says Rush.', RUSH],
    ['promised', '“We will stay here,” Rush promised.', RUSH],
  ])('%s', (_, paragraph, speaker) => {
    expect(speakersIn(paragraph)).toEqual([speaker]);
  });
});

describe('words that one says of another', () => {
  it.each([
    ['recalled', 'Hale recalled Rush saying “we will stay here”.'],
    ['accused of', 'Hale accused Rush of saying “we will stay here”.'],
  ])('are the other’s: %s', (_, sentence) => {
    expect(speakersIn(sentence)).toEqual([RUSH]);
  });
});

describe('a pronoun in front of its name', () => {
  it.each([
    ['set off', '“We will stay here,” he, Rush, said.'],
    ['with a cue of its own', '“We will stay here,” he said to the Dispatch, Rush insisted.'],
  ])('%s', (_, sentence) => {
    expect(speakersIn('Brandt spoke first. He left.', sentence)).toEqual([RUSH]);
  });
});

describe('a cue before the quotation', () => {
  it.each([
    ['said that', 'Ferreira said that “we will stay here”.', FERREIRA],
    ['a colon', 'Ferreira said: “We will stay here.”', FERREIRA],
    ['a name and a colon', 'Ferreira: “We will stay here.”', FERREIRA],
    ['a comma', 'Asked again, Ferreira said, “We will stay here.”', FERREIRA],
    ['according to', 'According to Brandt, “we will stay here”.', BRANDT],
    ['according to an office', 'According to the mayor, “we will stay here”.', FERREIRA],
    ['in passive', 'The plan was described by Hale as “a very loud lighthouse”.', HALE],
    ['called', 'Hale called the plan “a very loud lighthouse”.', HALE],
    ['a participle', 'Rush struck a cautious note, warning that “we will stay here”.', RUSH],
    ['a relative clause between', 'Rush, who also came, cautioned that “we will stay here”.', RUSH],
    ['an apposition between', 'The mayor of the town, Maud Ferreira, called it “remarkable”.', FERREIRA],
    ['an introduction', 'Standing beside Brandt, Ferreira said “we will stay here”.', FERREIRA],
    [
      'an introduction and a pronoun',
      'Ferreira came. Standing beside Brandt, she said “we will stay here”.',
      FERREIRA,
    ],
    ['two phrases', 'Hale called it “remarkable” and the ladder “a poem”.', HALE, HALE],
    ['a letter', 'In a letter to the council, Brandt wrote: “We will stay here.”', BRANDT],
  ])('%s', (_, paragraph, ...speakers) => {
    expect(speakersIn(paragraph)).toEqual(speakers);
  });
});

describe('a quotation without a cue of its own', () => {
  it.each([
    ['after an attribution', ['“We will stay,” Hale said. “We always did.”'], [HALE, HALE]],
    ['around an attribution', ['“We will,” Hale said, “stay here for years.”'], [HALE, HALE]],
    [
      'around one with points in it',
      ['“We will,” said Mr. A. K. Lindqvist of the U.S. Club, “stay.”'],
      ['A. K. Lindqvist', 'A. K. Lindqvist'],
    ],
    ['before the one that has it', ['“We will stay.” “We always did,” Hale said.'], [HALE, HALE]],
    [
      'alone after a sentence about somebody',
      ['Brandt looked at the plan again. “The ladder is far too short.”'],
      [BRANDT],
    ],
    [
      'alone in the next paragraph',
      ['Brandt looked at the plan again.', '“The ladder is far too short.”'],
      [BRANDT],
    ],
    [
      'going on in the next paragraph',
      ['Brandt said: “We wrote once.', '“We wrote twice.”'],
      [BRANDT, BRANDT],
    ],
    [
      'going on before the attribution',
      ['“We wrote once.', '“We wrote twice,” Brandt said.'],
      [BRANDT, BRANDT],
    ],
  ])('%s', (_, paragraphs, speakers) => {
    expect(speakersIn(...paragraphs)).toEqual(speakers);
  });
});

describe('pronouns and offices', () => {
  it.each([
    ['he', ['Hale spoke first. “We will stay,” he said.'], [HALE]],
    [
      'she, not he',
      ['Ferreira met Brandt. “We will stay,” she said.', 'Brandt left. “We will go,” he said.'],
      [FERREIRA, BRANDT],
    ],
    [
      'he, after his own quotation',
      ['“We will stay,” Hale said. It was late. “We always did,” he added.'],
      [HALE, HALE],
    ],
    ['he who said so', ['Petrov was friendly, Hale said. “We will stay,” he said.'], [HALE]],
    ['he who told CNN so', ['Petrov was friendly, Hale told CNN. “We will stay,” he said.'], [HALE]],
    ['he who said so, the verb first', ['Petrov was friendly, said Hale. “We will stay,” he said.'], [HALE]],
    ['he who said so between', ['Petrov, Hale said, was friendly. “We will stay,” he said.'], [HALE]],
    ['he who is the subject', ['Petrov, who met Hale, spoke. “We will stay,” he said.'], [PETROV]],
    [
      'he who says it with somebody',
      ['Petrov left, and Hale smiled at Rush. “We will stay,” he said.'],
      [PETROV],
    ],
    ['the envoy', ['Hale spoke first. “We will stay,” the envoy said.'], [HALE]],
    ['the mayor', ['“We will stay,” the mayor said.'], [FERREIRA]],
    ['the Ruritanian president', ['“We will stay,” said the Ruritanian president.'], [PETROV]],
    ['the Ruritanian leader', ['“We will stay,” the Ruritanian leader said.'], [PETROV]],
    [
      'an office that another head does not hold',
      ['Petrov spoke first. “We will stay,” the chancellor said.'],
      ['the chancellor'],
    ],
    ['an office that nobody holds', ['Hale spoke first. “We will stay,” the bishop said.'], ['the bishop']],
    [
      'the leader of a country',
      ['Hale met US President Bo Marsh. Ruritania’s leader: “We will stay.”'],
      [PETROV],
    ],
    [
      'a leader of an unknown country',
      ['US President Bo Marsh left. “We will stay,” Sylvania’s leader said.'],
      ['Sylvania’s leader'],
    ],
    [
      'he who is her guest',
      ['Hale spoke. Ferreira smiled. Her guest was tired. “We will stay,” he said.'],
      ['her guest'],
    ],
    [
      'she who has a guest',
      ['Hale spoke. Ferreira smiled. Her guest was tired. “We will stay,” she said.'],
      [FERREIRA],
    ],
    [
      'who is as old as that',
      ['Hale spoke first. The 68-year-old, who met Petrov, added: “We will stay.”'],
      ['the 68-year-old'],
    ],
    ['the driver', ['Hale rode along. “We will stay,” said the driver.'], ['the driver']],
    [
      'she who is a relative of who writes',
      ['Hale spoke first. My grandmother had a rule. “We will stay,” she used to say.'],
      ['my grandmother'],
    ],
    [
      'the official whom the text has described',
      ['A senior Ruritanian official was direct. Hale left.', '“We will stay,” the official said.'],
      ['a senior Ruritanian official'],
    ],
    ['somebody by their party', ['“We will stay,” one senior Republican said.'], ['one senior Republican']],
    [
      'whom such a word only stands in front of',
      ['Another post credits Ruritanian President Ivo Petrov with “a very loud lighthouse”.'],
      [PETROV],
    ],
    ['somebody by their country', ['“We will stay,” said a Lyrian.'], ['a Lyrian']],
    [
      'somebody by their party who speaks of an office',
      ['A senior Tory said the mayor must not be “bounced into it by them”.'],
      ['a senior Tory'],
    ],
    [
      'a secretary of something else',
      ['Rush spoke first. “We will stay,” the foreign secretary said.'],
      ['the foreign secretary'],
    ],
    [
      'a president of another country',
      ['“We will stay,” the Sylvanian president said.'],
      ['the Sylvanian president'],
    ],
  ])('%s', (_, paragraphs, speakers) => {
    expect(speakersIn(...paragraphs)).toEqual(speakers);
  });
});

describe('several speakers', () => {
  it('in one paragraph each keep their words', () => {
    expect(speakersIn('“We will stay,” Hale said. “We will go,” Rush replied.')).toEqual([HALE, RUSH]);
  });

  it('in one sentence each keep their words', () => {
    expect(speakersIn('Hale said “we will stay” while Rush said “we will go”.')).toEqual([HALE, RUSH]);
  });

  it('keep apart from the one that a quotation quotes', () => {
    expect(speakersIn('“Petrov told me ‘we will never go home’ and left,” Hale said.')).toEqual([HALE, null]);
  });
});

describe('nobody speaks', () => {
  it.each([
    ['a scare quote', 'Brandt left. Most of the town’s “art” is rust.'],
    ['a title', 'Brandt read “The Crane That Would Not Go Away” aloud to nobody.'],
    ['a sign', 'There is a “no parking” sign on the jib.'],
    ['many people', 'Critics have called it “a very loud lighthouse”.'],
    ['a proverb', 'It is what people call “a very loud lighthouse”.'],
    ['a quotation first of all', '“We will stay here.” The sea was calm.'],
    ['a broadcast', 'Steve Brandt smiled on CNN’s “State of the Union,” where he spoke.'],
    ['a broadcast on which somebody speaks', 'Steve Brandt said so on “Meet the Press”.'],
    [
      'a word of which somebody speaks',
      'Steve Brandt said that the phrase “a loud lighthouse” meant nothing.',
    ],
    ['what somebody tells', 'By Steve Brandt’s account they promised “a very loud lighthouse”.'],
    ['what is his', 'Steve Brandt came. I have his account: “a very loud lighthouse”.'],
  ])('%s', (_, paragraph) => {
    expect(readingOf(paragraph).quotations.map(({ speaker }) => speaker)).toEqual([null]);
  });

  it('for another person’s team', () => {
    const [speaker] = speakersIn('The talks, which Petrov’s team called “productive”, went on.');
    expect([null, "Ivo Petrov's team"]).toContain(speaker);
  });
});
