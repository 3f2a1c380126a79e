/** The process that holds the largest corpus, of which the smaller ones are the beginning, and checks pages. */
import { serve } from '../apart.ts';
import { measureChecks } from './measure.ts';

export type Order = { sizes: readonly number[] };
export type Answer = Awaited<ReturnType<typeof measureChecks>>;

serve<Order, Answer>(({ sizes }) => measureChecks(sizes));
