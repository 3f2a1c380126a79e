import type { CDPSession } from 'puppeteer-core';
import type { Site } from '../../test/browser/rig/sites/sites.ts';
import { WrongResult } from '../speed/measure.ts';
import { withoutSpace } from './one-check.ts';
import { parseExpression } from './readability.ts';
import { inFreshTab, type Lab, traceOf, withDevtools } from './tabs.ts';
import { cpuOfTaskWith } from './trace.ts';

const PARSE = 'crossquote-bench:parse';

/**
 * Lets Readability alone parse a page in a fresh tab, in a world of its own such as page scripts have.
 *
 * @returns how long the main thread ran for copying the document and parsing the copy, in milliseconds;
 *   loading Readability is not counted
 * @throws {WrongResult} where Readability finds no article
 */
export function timeParse(lab: Lab, site: Site): Promise<number> {
  return inFreshTab(lab, lab.pages.site(site.name), tab =>
    withDevtools(tab, async session => {
      const world = await makeWorld(session);
      await evaluate(session, world, lab.readability);
      let text: unknown;
      const events = await traceOf(tab, async () => {
        text = await evaluate(session, world, parseExpression(PARSE));
        // The answer comes before the task is over, and only what is over is in the trace.
        await evaluate(session, world, 'null');
      });
      verifyParsed(text, site);
      return cpuOfTaskWith(events, PARSE);
    }),
  );
}

async function makeWorld(session: CDPSession): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'Readability',
  });
  return executionContextId;
}

async function evaluate(session: CDPSession, world: number, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId: world,
    returnByValue: true,
  });
  if (exceptionDetails)
    throw new WrongResult(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** Readability keeps the numbers of footnotes: where one stands in a quotation, another quotation must do. */
function verifyParsed(text: unknown, { name, quotations }: Site): void {
  const parsed = typeof text === 'string' ? withoutSpace(text) : '';
  const holds = quotations.some(quotation => parsed.includes(withoutSpace(quotation)));
  if (!holds) throw new WrongResult(`${name}: Readability misses all quotations`);
}
