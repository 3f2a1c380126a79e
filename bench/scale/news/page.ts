import type { Article } from '../../../src/core/article.ts';
import { type Random, seededRandom } from '../../../test/browser/rig/sites/random.ts';
import { toArticle } from '../../article.ts';
import { type Alteration, drawAlteration, ON_PAGES } from './alterations.ts';
import { type CoveredStory, coverStory } from './report.ts';
import { type Quoted, Reporter } from './reporter.ts';
import { type Desk, makeStory, type Statement, type Story } from './story.ts';

/** Where a quotation on a page comes from. */
export interface Origin {
  /** As printed, without the comma or full stop at its end. */
  words: string;
  alteration: Alteration;
  /** Id of the statement; null for one that was never made. */
  statement: string | null;
  /** Ids of the reports that print the statement in full, unaltered and under the speaker's name. */
  printedBy: string[];
}

/** A page to be checked. */
export interface NewsPage {
  article: Article;
  /** In reading order. */
  origins: Origin[];
}

/** Quotations on a page, by what they come from: its story, a story before it, nowhere, and everybody's mouth. */
const OF_STORY = 22;
const OF_OTHERS = 8;
const INVENTED = 8;
const STOCK = 2;

/** A page of 40 quotations about a story, some words of other stories among them. */
export function writePage(desk: Desk, number: number): NewsPage {
  const random = seededRandom(`${number} page ${desk.seed}`);
  const covered = coverStory(desk, number);
  const told = chosen(covered.story.statements, OF_STORY, random);
  const recalled = Array.from({ length: OF_OTHERS }, () => statementBefore(desk, number, random));
  const invented = makeStory({ ...desk, seed: `${desk.seed} invented` }, number).statements.slice(
    0,
    INVENTED,
  );
  const stock = chosen(desk.stock, STOCK, random).map((words, i) => ({
    id: `stock-${i}`,
    speaker: random.pick(covered.story.people),
    words,
  }));
  const statements = [
    ...told,
    ...recalled.map(({ statement }) => statement),
    ...invented.map(statement => ({ ...statement, id: `invented-${statement.id}` })),
    ...stock,
  ];
  const sources = [covered, ...recalled.map(({ source }) => source)];
  return compose(desk, covered.story, shuffled(statements, random), sources, random);
}

function compose(
  desk: Desk,
  story: Story,
  statements: Statement[],
  sources: CoveredStory[],
  random: Random,
): NewsPage {
  const reporter = new Reporter(desk, story, random, false);
  const paragraphs = [reporter.narrate(2)];
  for (const [i, statement] of statements.entries()) {
    paragraphs.push(reporter.quote(statement, drawAlteration(random, ON_PAGES)));
    if (i % 3 === 0) paragraphs.push(reporter.narrate(1));
  }
  const article = toArticle({
    title: story.matter.slice(0, 5).join(' '),
    url: `https://page-${story.number}.example/`,
    site: `page-${story.number}.example`,
    language: 'en',
    paragraphs: paragraphs.map(({ text }) => text),
  });
  const quoted = paragraphs.flatMap(({ quotation }) => quotation ?? []);
  return { article, origins: quoted.map(each => originOf(each, sources)) };
}

function originOf({ statement, alteration, words }: Quoted, sources: CoveredStory[]): Origin {
  const printedBy = sources
    .flatMap(({ reports }) => reports)
    .filter(({ quoted }) =>
      quoted.some(each => each.statement.id === statement.id && each.alteration === 'none'),
    )
    .map(({ report }) => report.id);
  const known = sources.some(({ story }) => story.statements.some(({ id }) => id === statement.id));
  return { words, alteration, statement: known ? statement.id : null, printedBy: [...new Set(printedBy)] };
}

/** A statement of one of the ten stories before, or for the first story of its own. */
function statementBefore(
  desk: Desk,
  number: number,
  random: Random,
): { statement: Statement; source: CoveredStory } {
  const source = coverStory(desk, Math.max(0, number - 1 - random.number(10)));
  return { statement: random.pick(source.story.statements), source };
}

function chosen<T>(all: readonly T[], count: number, random: Random): T[] {
  return shuffled(all, random).slice(0, count);
}

function shuffled<T>(all: readonly T[], random: Random): T[] {
  const left = [...all];
  return all.map(() => left.splice(random.number(left.length), 1)[0] as T);
}
