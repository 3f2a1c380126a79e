import { vi } from 'vitest';
import { builtin } from '../../src/extract/builtin.ts';

/** What jsdom lacks of the CSS Custom Highlight API. */
export class FakeHighlight extends Set<Range> {
  priority = 0;
}

/** Puts an empty registry in the place of `CSS.highlights`, and gives it back. */
export function fakeHighlights(): Map<string, FakeHighlight> {
  const highlights = fakeHighlightsIn(document);
  vi.stubGlobal('CSS', { highlights });
  return highlights;
}

/** The same for one document alone: that of a frame, say. */
export function fakeHighlightsIn(document: Document): Map<string, FakeHighlight> {
  const highlights = new Map<string, FakeHighlight>();
  Object.assign(builtin(document, 'defaultView') ?? {}, { CSS: { highlights }, Highlight: FakeHighlight });
  return highlights;
}

/** The words painted under each name. */
export function painted(highlights: Map<string, FakeHighlight>): Record<string, string[]> {
  return Object.fromEntries([...highlights].map(([name, ranges]) => [name, [...ranges].map(String)]));
}
