import { toColumns } from '../table.ts';
import type { AccuracyResult, PeerResult } from './index.ts';
import type { Count } from './score.ts';

/** Prints the accuracy on one part of the benchmark: ours beside the peers, then ours by alteration. */
export function printAccuracy(result: AccuracyResult): string {
  const { split, stories, ours } = result;
  const { expected, found, invented } = ours.quotations;
  return [
    `Accuracy on ${split}: ${stories} stories, ${expected} quotations`,
    '',
    toColumns([
      ['', 'same from', 'reworded from', 'verdicts', 'relations', 'false corroborations'],
      ['crossquote', '', '', inFull(ours.verdicts), inFull(ours.relations), String(ours.falseCorroborations)],
      ...result.peers.map(peerRow),
    ]),
    '',
    'A peer has the thresholds that give it the most right verdicts, and our quotations and speakers.',
    '',
    toColumns([
      ['what only crossquote does', 'right'],
      ['quotations found', inFull({ right: found, total: expected })],
      ['quotations invented', String(invented)],
      ['speakers', inFull(ours.speakers)],
      ['changes named', inFull(ours.changes)],
      ['narration told from quotation', inFull(ours.narrated)],
    ]),
    '',
    toColumns([
      ['crossquote by alteration', 'verdicts', 'relations'],
      ...result.alterations.map(({ alteration, verdicts, relations }) => [
        alteration,
        inShort(verdicts),
        inShort(relations),
      ]),
    ]),
    '',
  ].join('\n');
}

function peerRow({ name, chosenOn, thresholds, verdicts, relations, falseCorroborations }: PeerResult) {
  return [
    `${name}, best on ${chosenOn}`,
    thresholds.same > 1 ? 'never' : thresholds.same.toFixed(2),
    thresholds.reworded > 1 ? 'never' : thresholds.reworded.toFixed(2),
    inFull(verdicts),
    inFull(relations),
    String(falseCorroborations),
  ];
}

function inFull({ right, total }: Count): string {
  return total === 0 ? '–' : `${inShort({ right, total })}  ${((100 * right) / total).toFixed(1)} %`;
}

function inShort({ right, total }: Count): string {
  return `${right}/${total}`;
}
