import { machineLine } from '../machine.ts';
import { inMilliseconds } from '../speed/print.ts';
import { toColumns } from '../table.ts';
import type { BuildFigures } from './checks/build.ts';
import type { ChecksResult } from './checks/measure.ts';
import type { Profile } from './checks/profile.ts';
import type { Fidelity } from './fidelity.ts';
import type { ScaleResult } from './index.ts';
import type { RetrievalResult } from './retrieval/contest.ts';

/** Prints how large corpora are borne as tables, and what the figures were taken on. */
export function printScale({ recall, scale }: ScaleResult): string {
  const { machine, fidelity, builds, retrieval } = scale;
  return [
    `Large corpora on ${machineLine(machine)}`,
    '',
    printChecks(scale),
    '',
    printProfile(scale),
    '',
    printBuilds(builds),
    '',
    printFidelity(fidelity, recall),
    '',
    printRetrieval(retrieval),
    '',
    'Medians, with the quartiles, in milliseconds. Every result is verified.',
    '',
  ].join('\n');
}

function printChecks({ checks, onePass, words }: ChecksResult): string {
  const steps = ['whole', 'article', 'shortlist', 'reports', 'matching'] as const;
  const table = toColumns([
    ['check of 40 quotations', ...steps, 'reports read', 'runs'],
    ...checks.flatMap(({ reports, read, ...figures }) =>
      (['cold', 'warm'] as const).map(how => [
        `${reports} reports, ${how}`,
        ...steps.map(step => inMilliseconds(figures[how][step])),
        read.toFixed(0),
        String(figures[how].whole.runs),
      ]),
    ),
  ]);
  const pass = `A page has ${words.toFixed(0)} words; a plain index of them takes ${inMilliseconds(onePass)}.`;
  return `${table}\n\n${pass}`;
}

function printProfile({ profile: { reports, cold, warm } }: ChecksResult): string {
  const files = [...new Set([...cold, ...warm].map(({ file }) => file))];
  const shareOf = (profile: Profile, file: string) => {
    const { share } = profile.find(each => each.file === file) ?? {};
    return share === undefined ? '' : `${(100 * share).toFixed(0)} %`;
  };
  return toColumns([
    [`where the time goes at ${reports} reports`, 'cold', 'warm'],
    ...files.map(file => [file, shareOf(cold, file), shareOf(warm, file)]),
  ]);
}

function printBuilds(builds: readonly BuildFigures[]): string {
  return toColumns([
    ['index', 'build', 'MB/s', 'bytes', 'of the text', 'load', 'runs'],
    ...builds.map(({ reports, build, indexBytes, textBytes, load }) => [
      `${reports} reports`,
      inMilliseconds(build),
      (textBytes / 1000 / build.median).toFixed(1),
      inMegabytes(indexBytes),
      (indexBytes / textBytes).toFixed(2),
      inMilliseconds(load),
      String(build.runs),
    ]),
  ]);
}

function printFidelity(fidelity: readonly Fidelity[], recall: number): string {
  const table = toColumns([
    [
      'against the exhaustive comparison',
      'pages',
      'quotations',
      'carried',
      'read',
      'found',
      'other verdicts',
    ],
    ...fidelity.map(({ reports, ...counts }) => [
      `${reports} reports`,
      ...(['pages', 'quotations', 'carried', 'byChance', 'read', 'found', 'otherVerdicts'] as const).map(
        key => String(counts[key]),
      ),
    ]),
  ]);
  return `${table}\n\nRecall: ${recall.toFixed(4)}`;
}

function printRetrieval(retrieval: readonly RetrievalResult[]): string {
  return toColumns([
    ['looking up one quotation', 'reports', 'asked', 'time', 'recall', 'named', 'build', 'memory', 'runs'],
    ...retrieval.map(({ name, reports, way, query, recall, found, build, bytes }) => [
      name,
      String(reports),
      way,
      inMilliseconds(query),
      recall.toFixed(4),
      found.toFixed(1),
      inMilliseconds(build),
      inMegabytes(bytes),
      String(query.runs),
    ]),
  ]);
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
