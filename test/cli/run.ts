import { execFile } from 'node:child_process';

/** How a command ended, and what it printed. */
export interface Run {
  code: number;
  out: string;
  err: string;
}

/** Runs a command of `src/cli` as `npm run` does, with its output in a pipe. */
export function runCommand(script: string, ...args: string[]): Promise<Run> {
  return new Promise(resolve => {
    const command = ['--import', 'tsx', script, ...args];
    const env = { ...process.env, FORCE_COLOR: '1' };
    execFile(process.execPath, command, { env }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}
