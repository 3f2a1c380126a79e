import { type Profiler, Session } from 'node:inspector/promises';

/** Where processor time goes: share of all of it by source file, the most first. */
export type Profile = { file: string; share: number }[];

/** Microseconds between two samples. */
const INTERVAL = 200;
/** Smaller shares are summed up. */
const LEAST = 0.02;

/** Samples what runs during some work. */
export async function profile(work: () => void): Promise<Profile> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
    await session.post('Profiler.start');
    work();
    const { profile } = await session.post('Profiler.stop');
    return toShares(profile);
  } finally {
    session.disconnect();
  }
}

function toShares({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Profile {
  const fileOf = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const times = new Map<string, number>();
  samples.forEach((id, i) => {
    const file = fileOf.get(id) ?? '';
    times.set(file, (times.get(file) ?? 0) + (timeDeltas[i] ?? 0));
  });
  times.delete('(idle)');
  times.delete(PROFILER);
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  const shares = [...times].map(([file, time]) => ({ file, share: time / all }));
  const large = shares.filter(({ share }) => share >= LEAST).sort((a, b) => b.share - a.share);
  const rest = 1 - large.reduce((sum, { share }) => sum + share, 0);
  return [...large, { file: 'all others', share: rest }];
}

/** Starting and stopping the profiler, which is not what is asked about. */
const PROFILER = '(profiler)';

/** A source file by its path from `src`; what is no file of ours by what it is. */
function nameOf({ functionName, url }: Profiler.Profile['nodes'][number]['callFrame']): string {
  const [, own] = /\/src\/(.*?)(?:\.[jt]s)?$/.exec(url) ?? [];
  const [, library] = /\/node_modules\/([^/]+)/.exec(url) ?? [];
  if (own ?? library) return own ? `${own}.ts` : (library ?? '');
  if (functionName === 'dispatch') return PROFILER;
  return functionName.startsWith('(') ? functionName : 'the language’s own functions';
}
