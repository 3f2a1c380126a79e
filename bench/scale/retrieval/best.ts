import type { RetrievalResult } from './contest.ts';

/**
 * The best that each retriever did: of its ways that find as much as ours, the fastest; where none does, the one
 * that finds most.
 *
 * @param results at one size of the corpus, ours first
 */
export function bestWays(results: readonly RetrievalResult[]): RetrievalResult[] {
  const [ours] = results;
  if (!ours) return [];
  return [...new Set(results.map(({ name }) => name))].map(name => {
    const ways = results.filter(result => result.name === name);
    const most = Math.max(...ways.map(({ recall }) => recall));
    const good = ways.filter(({ recall }) => recall >= Math.min(most, ours.recall));
    return good.reduce((best, way) => (way.query.median < best.query.median ? way : best));
  });
}
