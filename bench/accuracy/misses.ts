import type { CheckedQuotation, OutletFinding } from '../../src/core/result.ts';
import type { LabelledQuotation } from './cases.ts';
import type { PageAnswers, Pair } from './pairing.ts';
import { type Faults, faultsOf, isFalseCorroboration } from './score.ts';

/** An answer that an editor would not accept. Plain data. */
export interface Miss {
  page: string;
  quotation: string;
  alteration: string;
  falseCorroboration: boolean;
  /** What was expected and what was said instead, a line each. */
  details: string[];
  /** The editor's reason. */
  why: string;
}

/** Everything an editor would not accept, in the order of the pages. */
export function missesIn(pages: PageAnswers[]): Miss[] {
  return pages.flatMap(({ title, pairs, invented }) => [
    ...pairs.map(pair => toMiss(title, pair)).filter(({ details }) => details.length > 0),
    ...invented.map(found => inventedMiss(title, found)),
  ]);
}

function toMiss(page: string, pair: Pair): Miss {
  const { label, got } = pair;
  return {
    page,
    quotation: label.text,
    alteration: label.alteration,
    falseCorroboration: isFalseCorroboration(pair),
    details: got === null ? ['not found'] : detailsOf(label, got, faultsOf(pair)),
    why: label.why,
  };
}

function inventedMiss(page: string, { text, verdict }: CheckedQuotation): Miss {
  const details = [`found (${verdict}), and the page quotes no such words`];
  const why = 'Only what is labelled is a quotation.';
  return { page, quotation: text, alteration: 'invented', falseCorroboration: false, details, why };
}

function detailsOf(label: LabelledQuotation, got: CheckedQuotation, faults: Faults): string[] {
  const findings = new Map(got.outlets.map(finding => [finding.report, finding]));
  const lines: string[] = [];
  if (faults.verdict)
    lines.push(`verdict: expected ${either(label.verdict)}, got ${got.verdict} (${got.kind})`);
  if (faults.speaker) lines.push(`speaker: expected ${either(label.speaker)}, got ${got.speaker}`);
  const reports = new Set([...faults.relations, ...faults.changes, ...faults.narrated]);
  for (const id of reports) {
    const finding = findings.get(id);
    lines.push(`${id}: expected ${expected(label, id)}, got ${finding ? inWords(finding) : 'absent'}`);
    if (finding) lines.push(`  its passage: ${finding.passage}`);
  }
  // A wrong verdict can follow from relations that are all accepted: then they explain it.
  if (faults.verdict && reports.size === 0) {
    lines.push(...got.outlets.map(finding => `${finding.report}: ${inWords(finding)}`));
  }
  return lines;
}

function expected(label: LabelledQuotation, id: string): string {
  const notes = [...(label.changes[id] ?? []), ...(label.narrated.includes(id) ? ['as narration'] : [])];
  return either(label.relations[id] ?? []) + (notes.length > 0 ? ` (${notes.join(', ')})` : '');
}

function inWords({ relation, changes, quoted, speaker }: OutletFinding): string {
  const notes = [...changes, quoted ? `by ${speaker ?? 'nobody'}` : 'as narration'];
  return `${relation} (${notes.join(', ')})`;
}

function either(answers: readonly (string | null)[]): string {
  return answers.map(String).join(' or ');
}

/** Prints misses under the titles of their pages. */
export function listMisses(misses: Miss[]): string {
  if (misses.length === 0) return 'No misses.';
  return misses
    .flatMap(({ page, quotation, alteration, falseCorroboration, details, why }, i) => [
      ...(page === misses[i - 1]?.page ? [] : [page, '']),
      `  ${falseCorroboration ? 'FALSE CORROBORATION ' : ''}“${quotation}” (${alteration})`,
      ...details.map(line => `    ${line}`),
      `    why: ${why}`,
      '',
    ])
    .join('\n');
}
