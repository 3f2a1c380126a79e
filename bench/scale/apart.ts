import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Megabytes that the objects of one process may take. */
const MOST_MEMORY = 8000;

/** Where modules lie that are run apart; what they import from libraries is found from there. */
const FOLDER = 'dist/bench';

/** By their source, the modules that were bundled. */
const bundles = new Map<string, Promise<string>>();

/**
 * A process of its own, so that its memory is its own and only that of what it measures. It runs what the bundler makes of
 * the sources, as the browsers do: the names that are kept where TypeScript is run directly cost up to as much again.
 */
export class Apart<Order extends object, Answer> {
  private readonly process: ChildProcess;

  private constructor(bundle: string) {
    this.process = fork(bundle, {
      execArgv: ['--expose-gc', `--max-old-space-size=${MOST_MEMORY}`],
    });
  }

  /** @param module calls {@link serve} */
  static async start<Order extends object, Answer>(module: URL): Promise<Apart<Order, Answer>> {
    const source = fileURLToPath(module);
    const bundle = bundles.get(source) ?? bundled(source);
    bundles.set(source, bundle);
    return new Apart(await bundle);
  }

  /** @throws Error where the process ends instead; it has said why on stderr */
  async order(order: Order): Promise<Answer> {
    const waiting = new AbortController();
    const { signal } = waiting;
    const answered = once(this.process, 'message', { signal });
    const ended = once(this.process, 'exit', { signal }).then(([code]) => {
      throw new Error(`A process of the bench ended with ${code}`);
    });
    this.process.send(order);
    try {
      const [answer] = await Promise.race([answered, ended]);
      return answer as Answer;
    } finally {
      // The one that is no longer waited for ends in an error that means nothing.
      for (const promise of [answered, ended]) promise.catch(() => undefined);
      waiting.abort();
    }
  }

  end(): void {
    this.process.kill();
  }
}

async function bundled(source: string): Promise<string> {
  const name = basename(source, '.ts');
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: source,
      outDir: join(FOLDER, name),
      // Of each source one file, under its own name, by which a profile knows it.
      rolldownOptions: {
        output: { preserveModules: true, preserveModulesRoot: '.', entryFileNames: '[name].js' },
      },
    },
  });
  return join(FOLDER, name, relative('.', source).replace(/\.ts$/, '.js'));
}

/** Carries out what the process that started this one orders, one after the other. */
export function serve<Order, Answer>(carryOut: (order: Order) => Answer | Promise<Answer>): void {
  process.on('message', async (order: Order) => {
    process.send?.(await carryOut(order));
  });
}

/** Bytes of all that is still in use. Only in a process {@link Apart}. */
export async function liveBytes(): Promise<number> {
  if (!globalThis.gc) throw new Error('This process was not started with --expose-gc');
  // What a finished call held is let go a moment later, and some of it by the second collection.
  for (let time = 0; time < 2; time++) {
    await new Promise(resolve => setImmediate(resolve));
    globalThis.gc();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
