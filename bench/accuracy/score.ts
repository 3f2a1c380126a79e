import type { OutletFinding } from '../../src/core/result.ts';
import type { LabelledQuotation } from './cases.ts';
import type { PageAnswers, Pair } from './pairing.ts';

export interface Count {
  right: number;
  total: number;
}

/** How many answers an editor accepts. What was not found is wrong in all that is asked of it. */
export interface Score {
  quotations: { expected: number; found: number; invented: number };
  /** Of all labelled quotations. */
  verdicts: Count;
  speakers: Count;
  /** Of every outlet of every quotation that must have a verdict. */
  relations: Count;
  /** Of the relations whose changes are labelled: all of these are among the changes named. */
  changes: Count;
  /** Of the outlets that have the words as narration only: it is said of them. */
  narrated: Count;
  /** Quotations said to be corroborated that an editor says are not: the one unforgivable mistake. */
  falseCorroborations: number;
}

/** What is wrong with the answer for one quotation; empty where an editor accepts all of it. */
export interface Faults {
  verdict: boolean;
  speaker: boolean;
  /** Ids of the reports whose relation is wrong. */
  relations: string[];
  /** Ids of the reports for which a labelled change is not named. */
  changes: string[];
  /** Ids of the reports that only narrate the words and are not said to. */
  narrated: string[];
}

/** Where no verdict is an acceptable answer, an editor asks nothing of the outlets either. */
export function isRelationAsked(label: LabelledQuotation): boolean {
  return !label.verdict.includes(null);
}

export function faultsOf({ label, got }: Pair): Faults {
  const asked = isRelationAsked(label);
  const findings = new Map(got?.outlets.map(finding => [finding.report, finding]));
  const wrongly = (
    reports: string[],
    isRight: (finding: OutletFinding | undefined, id: string) => boolean,
  ) => (asked ? reports.filter(id => got === null || !isRight(findings.get(id), id)) : []);
  return {
    verdict: got === null || !label.verdict.includes(got.verdict),
    speaker: got === null || !label.speaker.includes(got.speaker),
    relations: wrongly(Object.keys(label.relations), (finding, id) =>
      (label.relations[id] ?? []).includes(finding?.relation ?? 'absent'),
    ),
    changes: wrongly(Object.keys(label.changes), (finding, id) =>
      (label.changes[id] ?? []).every(change => finding?.changes.includes(change)),
    ),
    narrated: wrongly(label.narrated, finding => finding?.quoted === false),
  };
}

export function isFalseCorroboration({ label, got }: Pair): boolean {
  return got?.verdict === 'corroborated' && !label.verdict.includes('corroborated');
}

/** Adds up the answers for some pages. */
export function scoreOf(pages: PageAnswers[]): Score {
  const pairs = pages.flatMap(page => page.pairs);
  const faults = pairs.map(faultsOf);
  const asked = pairs.map(({ label }) => label).filter(isRelationAsked);
  const over = (totalOf: (label: LabelledQuotation) => number, wrongOf: (fault: Faults) => number): Count => {
    const total = sum(asked.map(totalOf));
    return { right: total - sum(faults.map(wrongOf)), total };
  };
  const each = (isWrong: (fault: Faults) => boolean): Count => ({
    right: faults.filter(fault => !isWrong(fault)).length,
    total: pairs.length,
  });
  return {
    quotations: {
      expected: pairs.length,
      found: pairs.filter(({ got }) => got !== null).length,
      invented: sum(pages.map(({ invented }) => invented.length)),
    },
    verdicts: each(fault => fault.verdict),
    speakers: each(fault => fault.speaker),
    relations: over(
      label => Object.keys(label.relations).length,
      fault => fault.relations.length,
    ),
    changes: over(
      label => Object.keys(label.changes).length,
      fault => fault.changes.length,
    ),
    narrated: over(
      label => label.narrated.length,
      fault => fault.narrated.length,
    ),
    falseCorroborations: pairs.filter(isFalseCorroboration).length,
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
