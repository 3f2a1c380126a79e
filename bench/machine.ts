import { arch, cpus, loadavg, platform } from 'node:os';

/** What times were taken on. */
export interface Machine {
  processor: string;
  cores: number;
  platform: string;
  node: string;
  /** Processes that waited for a core in the minute before; above `cores` the times say little. */
  load: number;
}

export function describeMachine(): Machine {
  const [first, ...others] = cpus();
  return {
    processor: first?.model.trim() ?? 'unknown',
    cores: 1 + others.length,
    platform: `${platform()} ${arch()}`,
    node: process.version,
    load: loadavg()[0] ?? 0,
  };
}

/** A machine on one line. */
export function machineLine({ processor, cores, load, platform, node }: Machine): string {
  return `${processor} (${cores} cores, load ${load.toFixed(1)}), ${platform}, Node ${node}`;
}
