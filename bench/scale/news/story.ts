import { type Random, seededRandom } from '../../../test/browser/rig/sites/random.ts';
import { capital, makePerson, type Person } from './people.ts';
import { SentenceWriter } from './sentences.ts';
import { newsTexts, share, Vocabulary } from './vocabulary.ts';

/** Something that was said. */
export interface Statement {
  id: string;
  speaker: Person;
  /** As printed: capitals at the start of sentences, commas and full stops behind the words. */
  words: string[];
}

/** An event: what all its reports share. */
export interface Story {
  number: number;
  /** Words and names that belong to it. */
  matter: string[];
  people: Person[];
  /** In the order in which they were made. */
  statements: Statement[];
}

/** What writes the stories of one seed. */
export interface Desk {
  seed: string;
  vocabulary: Vocabulary;
  writer: SentenceWriter;
  /** Whole statements that are made on any occasion. */
  stock: string[][];
  /** A few words that everybody says. */
  phrases: string[];
}

const STOCK_STATEMENTS = 40;
/** Share of the stories in which one of them is made. */
const WITH_STOCK = 0.25;
/** Share of the statements that hold a phrase that everybody says. */
const WITH_PHRASE = 0.1;

const PHRASES = `at the end of the day|we are where we are|lessons will be learned|make no mistake|
  the ball is in their court|a step in the right direction|too little too late|back to the drawing board|
  on the right side of history|there is no silver bullet|nothing is off the table|at this moment in time|
  a race against time|business as usual|the elephant in the room|a level playing field`.split(/\s*\|\s*/);

/** Readies what all stories of a seed have in common. */
export function openDesk(seed: string): Desk {
  const texts = newsTexts();
  const vocabulary = new Vocabulary(texts);
  const writer = new SentenceWriter(texts, vocabulary);
  const random = seededRandom(`stock ${seed}`);
  const matter = drawMatter(random, vocabulary, 0);
  const stock = Array.from({ length: STOCK_STATEMENTS }, () => printed([writer.write(random, matter)]));
  return { seed, vocabulary, writer, stock, phrases: PHRASES };
}

/** Made in every story; a report carries about half of them. */
const STATEMENTS = 24;

/** The story of a number; the same for every size of the corpus. */
export function makeStory(desk: Desk, number: number): Story {
  const random = seededRandom(`${number} story ${desk.seed}`);
  const matter = drawMatter(random, desk.vocabulary, 60);
  const people = castOf(random);
  const statements = Array.from({ length: STATEMENTS }, (_, i) => ({
    id: `${number}-${i}`,
    speaker: people[Math.floor(people.length * share(random) ** 1.5)] as Person,
    words: wordsOfStatement(desk, random, matter),
  }));
  const [first] = statements;
  if (first && share(random) < WITH_STOCK) first.words = random.pick(desk.stock);
  return { number, matter, people, statements };
}

/** Four to seven people, no two of one surname. */
function castOf(random: Random): Person[] {
  const people: Person[] = [];
  const count = 4 + random.number(4);
  while (people.length < count) {
    const person = makePerson(random);
    if (people.every(({ last }) => last !== person.last)) people.push(person);
  }
  return people;
}

/** Words that are rare elsewhere, and three places. */
function drawMatter(random: Random, vocabulary: Vocabulary, from: number): string[] {
  const words = Array.from({ length: 50 }, () => vocabulary.draw(random, from));
  return [...words, ...words.slice(0, 3).map(capital)];
}

function wordsOfStatement({ writer, phrases }: Desk, random: Random, matter: string[]): string[] {
  const words = writer.write(random, matter);
  if (share(random) < WITH_PHRASE) words.push('and', ...random.pick(phrases).split(' '));
  return printed(random.number(3) === 0 ? [words, writer.write(random, matter)] : [words]);
}

/** Sentences as they are printed, as one row of words. */
export function printed(sentences: string[][]): string[] {
  return sentences.flatMap(words =>
    words.map((word, i) => (i === 0 ? capital(word) : word) + (i === words.length - 1 ? '.' : '')),
  );
}
