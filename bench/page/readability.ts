import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Name under which the script below leaves Readability in the world it is run in. */
const GLOBAL = 'BenchReadability';

/** Readability alone as one classic script, made for browsers as our page script is. */
export async function bundleReadability(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@mozilla/readability'));
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: { entry, formats: ['iife'], name: GLOBAL },
    },
  });
  const [first] = [output].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('Readability was not bundled');
  return chunk.code;
}

/**
 * An expression that parses the document as Readability's manual says, a copy of it, and gives the text that
 * it holds to be the article; null for none.
 *
 * @param mark name of a mark (`performance.mark`) that is set in the task that parses
 */
export function parseExpression(mark: string): string {
  return `(() => {
    performance.mark(${JSON.stringify(mark)});
    return new ${GLOBAL}.Readability(document.cloneNode(true)).parse()?.textContent ?? null;
  })()`;
}
