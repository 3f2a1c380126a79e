import type { Candidate, Explanation } from '../core/explain.ts';
import { plain, showDiff } from './print.ts';

/** Writes out how every quotation came by its verdict: candidates, alignments, changes, rule. */
export function toExplanation(explanations: Explanation[]): string {
  return explanations.map(explainOne).join('\n\n');
}

function explainOne({ quotation, candidates, rule, maybeTranslated }: Explanation): string {
  const { text, kind, speaker, verdict } = quotation;
  return [
    `“${plain(text)}”`,
    `  ${kind}, ${speaker === null ? 'nobody named' : `by ${plain(speaker)}`}`,
    candidates.length === 0 ? '  no passage shares enough words' : `  candidates: ${candidates.length}`,
    ...candidates.flatMap(explainCandidate),
    ...(maybeTranslated ? ['  the wordings differ throughout: it may have been translated twice'] : []),
    `  verdict: ${verdict ?? 'none'}, because of the first line that holds: ${rule}`,
  ].join('\n');
}

function explainCandidate({ report, text, finding, similarity }: Candidate): string[] {
  if (finding === null) return [`  - ${report}: too little in common with “${shortened(plain(text))}”`];
  const { relation, changes, quoted, speaker } = finding;
  const by = quoted ? `quoted${speaker === null ? '' : `, ${plain(speaker)}`}` : 'narration';
  const how = changes.length > 0 ? ` (${changes.join(', ')})` : '';
  return [
    `  - ${report}: ${relation}${how}, ${by}, similarity ${(similarity ?? 0).toFixed(2)}`,
    `      ${showDiff(finding.diff)}`,
  ];
}

/** Characters of a passage that are enough to know it by. */
const SHORT = 70;

function shortened(text: string): string {
  return text.length > SHORT ? `${text.slice(0, SHORT)}…` : text;
}
