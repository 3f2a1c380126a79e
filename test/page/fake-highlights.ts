import { vi } from 'vitest';

/** What jsdom lacks of the CSS Custom Highlight API. */
export class FakeHighlight extends Set<Range> {
  priority = 0;
}

/** Puts an empty registry in the place of `CSS.highlights`, and gives it back. */
export function fakeHighlights(): Map<string, FakeHighlight> {
  const highlights = new Map<string, FakeHighlight>();
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('Highlight', FakeHighlight);
  return highlights;
}

/** The words painted under each name. */
export function painted(highlights: Map<string, FakeHighlight>): Record<string, string[]> {
  return Object.fromEntries([...highlights].map(([name, ranges]) => [name, [...ranges].map(String)]));
}
