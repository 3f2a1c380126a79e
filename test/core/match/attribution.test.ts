import { describe, expect, it } from 'vitest';
import { check } from '../../../src/core/check.ts';
import { articleOf, checkOne, corpusOf } from '../build.ts';

const WORDS = 'the harbour will close for ships this winter';
const REPORT = [
  'Steve Marsh, the US envoy, met Ruritanian President Bo Petrov and Ada Hale, the Freedonian chancellor.',
  `“${WORDS},” Marsh said.`,
].join('\n');

/** The verdict on the words that a page gives to somebody and the outlet to Steve Marsh. */
function verdictFor(page: string): string | null | undefined {
  const article = articleOf(['Steve Marsh, the US envoy, came by train.', page.replace('W', `“${WORDS}”`)]);
  return check(article, corpusOf(REPORT)).quotations[0]?.verdict;
}

describe('who is only described is not the one named where', () => {
  it.each([
    ['somebody else holds the office', 'W the Ruritanian president said.'],
    ['somebody else is such a leader', 'W said the Ruritanian leader.'],
    ['he is known to hold another office', 'W the pope said.'],
    ['he is of another nation', 'W a Freedonian diplomat said.'],
    ['what he is said to be is a woman', 'W a woman in the crowd said.'],
    ['it is somebody beside him', 'W a critic of Marsh said.'],
    ['it is several beside him', 'W critics of Marsh said.'],
    ['it is an aide to him', 'W a former aide to Marsh said.'],
    ['it is his family', 'W the Marsh family said.'],
    ['it is the camp of another', 'W the Petrov camp said.'],
    ['it is the lawyers of another', 'W the Petrov lawyers said.'],
    ['it is his own', 'W Marsh’s spokesman said.'],
    ['it is his own, before the words', 'Mr. Marsh’s lawyer said: W.'],
    ['it is the owner meant by “his”', 'Marsh left. W his spokesman said.'],
    ['it is the wife of the office’s holder', 'W the envoy’s wife said.'],
    ['it is a bot that imitates him', 'A bot imitating Marsh said: W.'],
    ['it is a man who poses as him', 'W a man posing as Steve Marsh said.'],
    ['it is an actor who plays him', 'W said the actor playing Marsh.'],
    ['it is somebody who pretends', 'Someone pretending to be Marsh wrote: W.'],
  ])('%s', (_, page) => {
    expect(verdictFor(page)).toBe('differs');
  });
});

describe('who is only described may be the one named where', () => {
  it.each([
    ['he holds the office', 'W the envoy said.'],
    ['he may be that, too', 'W the diplomat said.'],
    ['he was that once', 'W the former senator said.'],
    ['he is of that nation', 'W an American official said.'],
    ['he is an envoy of somebody’s', 'W Petrov’s envoy said.'],
    ['nobody is named', 'W an official said.'],
  ])('%s', (_, page) => {
    expect(verdictFor(page)).toBe('corroborated');
  });
});

describe('who hears the words does not speak them', () => {
  it.each([
    'Marsh was told: W.',
    'Marsh was told by his aides that W.',
    'W Marsh was told.',
    'Marsh heard W.',
    'W Marsh heard.',
    'Marsh overheard someone say W.',
    'They told Marsh: W.',
    'W they told Marsh.',
    'A heckler shouted at Marsh: W.',
  ])('%s', page => {
    expect(verdictFor(page)).toBe('differs');
  });

  it.each(['W Marsh was quoted as saying.', 'Marsh, who was told to wait, said: W.', 'Marsh told Hale: W.'])(
    'but here: %s',
    page => {
      expect(verdictFor(page)).toBe('corroborated');
    },
  );
});

describe('a title may be another’s', () => {
  it.each(['W Mrs Marsh said.', 'W said Ms. Marsh.', 'Frau Marsh said: W.'])('%s', page => {
    expect(verdictFor(page)).toBe('differs');
  });

  it.each(['W Mr Marsh said.', 'Herr Marsh said: W.'])('or not: %s', page => {
    expect(verdictFor(page)).toBe('corroborated');
  });

  it('is a man’s where the outlet calls him “he” and his first name tells nothing', () => {
    const report = `Azimel Marsh came. He smiled. “${WORDS},” he said.`;
    const said = (title: string) =>
      check(articleOf(`“${WORDS},” ${title} Marsh said.`), corpusOf(report)).quotations[0]?.verdict;
    expect([said('Mrs'), said('Mr')]).toEqual(['differs', 'corroborated']);
  });
});

describe('a name behind its owner', () => {
  it('is who speaks', () => {
    const page = articleOf(`“${WORDS},” Mr. Marsh’s lawyer Boris Smith said.`);
    expect(check(page, corpusOf(REPORT)).quotations[0]).toMatchObject({
      speaker: 'Boris Smith',
      verdict: 'differs',
    });
  });
});

describe('a few words from another mouth', () => {
  const report = 'Steve Marsh spoke. Marsh said the harbour “is ready to do its share.” Ada Hale left.';
  const verdict = (page: string) => check(articleOf(page), corpusOf(report)).quotations[0]?.verdict;

  it('are more than chance where the same is said of them in front', () => {
    expect(verdict('The harbour “is ready to do its share,” Ada Hale said.')).toBe('differs');
  });

  it('may be chance where it is not', () => {
    expect(verdict('The council “is ready to do its share,” Ada Hale said.')).not.toBe('differs');
  });
});

it('an official of one country is no secretary of another, by whatever words the text goes on', () => {
  const words = '“The harbour will close for ships this winter”';
  const report = `${words}, US Secretary of State Mara Rush said.`;
  const page = (nation: string) => `A senior ${nation} official was direct. ${words}, the official said.`;
  expect(checkOne(page('US'), report).verdict).toBe('corroborated');
  expect(checkOne(page('Ukrainian'), report)).toMatchObject({
    verdict: 'differs',
    outlets: [{ changes: ['speaker'] }],
  });
});

it('an article in front of the marks is taken for quoted where the page has it inside', () => {
  const page = 'Ada Person called it “a very loud lighthouse”.';
  expect(checkOne(page, 'Ada Person called it a “very loud lighthouse”.').verdict).toBe('corroborated');
});
