import type { OutletFinding } from '../../src/core/result.ts';
import type { LabelledQuotation } from './cases.ts';
import type { PageAnswers, Pair } from './pairing.ts';
import { type Faults, faultsOf, isFalseCorroboration } from './score.ts';

/** Everything an editor would not accept, page by page, with what was expected and why. */
export function listMisses(pages: PageAnswers[]): string {
  const lines = pages.flatMap(({ title, pairs, invented }) => {
    const missed = pairs.flatMap(describe);
    const extra = invented.map(({ text }) => `  INVENTED “${text}”`);
    return missed.length + extra.length > 0 ? [title, ...missed, ...extra, ''] : [];
  });
  return lines.length > 0 ? lines.join('\n') : 'No misses.\n';
}

function describe(pair: Pair): string[] {
  const { label, got } = pair;
  const faults = faultsOf(pair);
  const details = got === null ? ['not found'] : detailsOf(label, faults, pair);
  if (details.length === 0) return [];
  const alarm = isFalseCorroboration(pair) ? 'FALSE CORROBORATION ' : '';
  return [
    `  ${alarm}“${label.text}” (${label.alteration})`,
    ...details.map(line => `    ${line}`),
    `    why: ${label.why}`,
    '',
  ];
}

function detailsOf(label: LabelledQuotation, faults: Faults, { got }: Pair): string[] {
  if (got === null) return [];
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
  // A wrong verdict can follow from relations an editor accepts; show them too.
  if (faults.verdict && reports.size === 0) {
    lines.push(...got.outlets.map(finding => `${finding.report}: ${inWords(finding)}`));
  }
  return lines;
}

function expected(label: LabelledQuotation, id: string): string {
  const changes = label.changes[id] ?? [];
  const notes = [...changes, ...(label.narrated.includes(id) ? ['as narration'] : [])];
  return either(label.relations[id] ?? []) + (notes.length > 0 ? ` (${notes.join(', ')})` : '');
}

function inWords({ relation, changes, quoted, speaker }: OutletFinding): string {
  const notes = [...changes, ...(quoted ? [`by ${speaker ?? 'nobody'}`] : ['as narration'])];
  return `${relation} (${notes.join(', ')})`;
}

function either(answers: readonly (string | null)[]): string {
  return answers.map(String).join(' or ');
}
