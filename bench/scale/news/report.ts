import type { Report } from '../../../src/core/corpus/report.ts';
import { type Random, seededRandom } from '../../../test/browser/rig/sites/random.ts';
import { drawAlteration, IN_REPORTS } from './alterations.ts';
import { capital, OUTLETS, type Outlet, outletOf } from './people.ts';
import { type Paragraph, type Quoted, Reporter, withMarks } from './reporter.ts';
import { type Desk, makeStory, type Statement, type Story } from './story.ts';
import { share } from './vocabulary.ts';

/** A report, and what its paragraphs quote. */
export interface WrittenReport {
  report: Report;
  quoted: Quoted[];
}

/** A story with all its reports. */
export interface CoveredStory {
  story: Story;
  reports: WrittenReport[];
}

const FEWEST_REPORTS = 6;
const MOST_REPORTS = 14;
/** Share of the reports that print the agency's text behind an opening of their own, and that print half of it. */
const COPIES = 0.2;
const HALF_COPIES = 0.2;
/** Statements that a report quotes. */
const QUOTED = 12;

/** How many reports tell the story of a number. */
export function countReports({ seed }: Desk, number: number): number {
  const random = seededRandom(`${number} outlets ${seed}`);
  return FEWEST_REPORTS + random.number(MOST_REPORTS - FEWEST_REPORTS + 1);
}

/** The story of a number as 6 to 14 outlets tell it. */
export function coverStory(desk: Desk, number: number): CoveredStory {
  const story = makeStory(desk, number);
  const random = seededRandom(`${number} coverage ${desk.seed}`);
  const wire = ownText(desk, story, random, QUOTED);
  // A step that shares no factor with the number of outlets: no outlet tells a story twice.
  const first = random.number(OUTLETS);
  const reports = Array.from({ length: countReports(desk, number) }, (_, i) => {
    const outlet = outletOf((first + i * 37) % OUTLETS);
    const paragraphs = textOf(desk, story, random, wire);
    return { report: toReport(story, i, outlet, paragraphs), quoted: quotedIn(paragraphs) };
  });
  return { story, reports };
}

function textOf(desk: Desk, story: Story, random: Random, wire: Paragraph[]): Paragraph[] {
  const chance = share(random);
  if (chance < COPIES) return [new Reporter(desk, story, random, true).narrate(2), ...wire];
  if (chance >= COPIES + HALF_COPIES) return ownText(desk, story, random, QUOTED);
  const from = random.number(Math.floor(wire.length / 2));
  const half = wire.slice(from, from + Math.ceil(wire.length / 2));
  return [...ownText(desk, story, random, QUOTED / 2), ...half];
}

/** A text of about a thousand words for twelve quotations. */
function ownText(desk: Desk, story: Story, random: Random, quotations: number): Paragraph[] {
  const reporter = new Reporter(desk, story, random, true);
  const paragraphs = [reporter.narrate(2)];
  for (const statement of some(story.statements, quotations, random)) {
    paragraphs.push(reporter.quote(statement, drawAlteration(random, IN_REPORTS)));
    paragraphs.push(reporter.narrate(2 + random.number(4)));
  }
  return paragraphs;
}

/** So many of some statements by chance, in their order. */
function some(statements: readonly Statement[], count: number, random: Random): Statement[] {
  const left = [...statements];
  while (left.length > count) left.splice(random.number(left.length), 1);
  return left;
}

function quotedIn(paragraphs: Paragraph[]): Quoted[] {
  return paragraphs.flatMap(({ quotation }) => quotation ?? []);
}

function toReport(story: Story, index: number, outlet: Outlet, paragraphs: Paragraph[]): Report {
  const { number, matter } = story;
  const id = `story-${number}-${index}`;
  return {
    id,
    outlet: outlet.name,
    site: outlet.site,
    url: `https://${outlet.site}/${id}`,
    language: 'en',
    kind: 'report',
    title: capital(matter.slice(0, 6).join(' ')),
    published: new Date(Date.UTC(2024, 0, 1) + number * 3_600_000).toISOString(),
    added: null,
    text: withMarks(paragraphs.map(({ text }) => text).join('\n'), outlet.marks),
  };
}
