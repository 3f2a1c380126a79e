import { check } from '../../src/core/check.ts';
import { type Corpus, indexCorpus } from '../../src/core/corpus/index.ts';
import type { Pack } from '../../src/core/corpus/report.ts';
import type { Check } from '../../src/core/result.ts';
import type { Story } from '../accuracy/cases.ts';
import { type Baseline, fuzzyScan, wordIndex } from './baselines.ts';
import { verifyGold } from './gold.ts';
import { type Work, WrongResult } from './measure.ts';
import { bareSentences, longPage, pageOf, proseOf, quotingPage, statementsOf } from './pages.ts';

/** A piece of our work and something simple to hold it against. */
export interface Contest {
  name: string;
  ours: Work;
  baseline: Baseline;
}

/** Makes the bundled reports ready to be searched. */
export function indexing(pack: Pack): Contest {
  const ours: Work<Corpus> = {
    run: () => indexCorpus(pack),
    verify: ({ reports }) => {
      const read = reports.filter(({ index }) => index.passages.length > 0);
      if (read.length !== pack.reports.length) throw new WrongResult('a report without a passage');
    },
  };
  return { name: `index ${pack.reports.length} reports`, ours, baseline: wordIndex(textsOf(pack)) };
}

/** Checks each of the bundled reports in turn, as if it were the page. */
export function bundledReports(pack: Pack): Contest {
  const corpus = indexCorpus(pack);
  const pages = pack.reports.map(report => [report.id, pageOf(report)] as const);
  const ours: Work<Map<string, Check>> = {
    run: () => new Map(pages.map(([id, page]) => [id, check(page, corpus)])),
    verify: verifyGold,
  };
  const quotations = [...ours.run().values()].flatMap(each => each.quotations.map(({ text }) => text));
  return {
    name: `check ${pages.length} pages, ${quotations.length} quotations in all`,
    ours,
    baseline: fuzzyScan(textsOf(pack), quotations),
  };
}

/** Checks a page of many quotations, about half of them words that the corpus prints. */
export function manyQuotations(pack: Pack, stories: Story[]): Contest {
  const corpus = indexCorpus(pack);
  const carried = bareSentences(textsOf(pack));
  const quoted = [...carried, ...statementsOf(stories)].slice(0, 200);
  const page = quotingPage(quoted);
  const ours: Work<Check> = {
    run: () => check(page, corpus),
    verify({ quotations }) {
      const wrong = quoted.find((sentence, i) => {
        const { text, verdict } = quotations[i] ?? {};
        return text !== sentence || (verdict === 'only-here') === carried.includes(sentence);
      });
      if (wrong !== undefined) throw new WrongResult(`not found, or misjudged: ${wrong}`);
    },
  };
  const baseline = fuzzyScan(textsOf(pack), quoted);
  return { name: `check a page of ${quoted.length} quotations`, ours, baseline };
}

/** Characters: an archive, or a page that never ends. */
const LONG = 5_000_000;

/** Checks a very long page: one report in the middle of prose about other things. */
export function veryLongPage(pack: Pack, stories: Story[]): Contest {
  const [first, ...others] = pack.reports;
  if (!first) throw new WrongResult('no reports');
  const corpus = indexCorpus({ ...pack, reports: others });
  const short = pageOf(first);
  const expected = answersOf(check(short, corpus));
  const page = longPage(short, proseOf(stories), LONG);
  const ours: Work<Check> = {
    run: () => check(page, corpus),
    verify(result) {
      if (answersOf(result) !== expected) throw new WrongResult('prose around a report changes its check');
    },
  };
  return { name: `check a page of ${LONG / 1e6} MB`, ours, baseline: wordIndex([page.text]) };
}

function answersOf({ quotations }: Check): string {
  return JSON.stringify(quotations.map(({ text, speaker, verdict }) => [text, speaker, verdict]));
}

function textsOf(pack: Pack): string[] {
  return pack.reports.map(({ text }) => text);
}
