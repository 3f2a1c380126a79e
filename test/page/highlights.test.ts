// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HIGHLIGHT_NAMES, Highlights } from '../../src/page/highlights.ts';
import { FakeHighlight, fakeHighlights, fakeHighlightsIn, painted } from './fake-highlights.ts';

let registry: ReturnType<typeof fakeHighlights>;

beforeEach(() => {
  document.body.innerHTML = '<p>One</p><p>Two</p>';
  registry = fakeHighlights();
});

afterEach(() => vi.unstubAllGlobals());

function range(index: number): Range {
  const range = new Range();
  range.selectNodeContents(document.querySelectorAll('p')[index] as Element);
  return range;
}

describe('highlights', () => {
  it('paint ranges under the name of their verdict, in place of earlier ones', () => {
    const highlights = new Highlights();
    highlights.show('differs', [range(0), range(1)]);
    highlights.show('partly', [range(1)]);
    highlights.show('differs', [range(0)]);
    expect(painted(registry)).toEqual({ 'crossquote-differs': ['One'], 'crossquote-partly': ['Two'] });
  });

  it('leave no empty highlight', () => {
    const highlights = new Highlights();
    highlights.show('differs', [range(0)]);
    highlights.show('differs', []);
    highlights.show('partly', []);
    expect(registry.size).toBe(0);
    expect(highlights.isEmpty).toBe(true);
  });

  it('lie on each other so that what differs is seen, and the flash above all', () => {
    const highlights = new Highlights();
    for (const paint of ['flash', 'differs', 'corroborated', 'partly', 'only-here'] as const) {
      highlights.show(paint, [range(0)]);
    }
    const byPriority = [...registry].sort(([, a], [, b]) => b.priority - a.priority).map(([name]) => name);
    expect(byPriority).toEqual([...HIGHLIGHT_NAMES].reverse());
    expect(byPriority.slice(0, 2)).toEqual(['crossquote-flash', 'crossquote-differs']);
  });

  it('are set again when the page has cleared or replaced them', () => {
    const highlights = new Highlights();
    highlights.show('differs', [range(0)]);
    highlights.show('partly', [range(1)]);
    registry.delete('crossquote-differs');
    registry.set('crossquote-partly', new FakeHighlight());
    highlights.restore();
    expect(painted(registry)).toEqual({ 'crossquote-differs': ['One'], 'crossquote-partly': ['Two'] });
  });

  it('go one by one or all at once, and leave those of the page alone', () => {
    const highlights = new Highlights();
    registry.set('search', new FakeHighlight());
    highlights.show('differs', [range(0)]);
    highlights.show('partly', [range(0)]);
    highlights.show('flash', [range(1)]);
    highlights.drop('flash');
    expect([...registry.keys()]).toEqual(['search', 'crossquote-differs', 'crossquote-partly']);
    highlights.clear();
    expect([...registry.keys()]).toEqual(['search']);
  });

  it('of an orphan go when a newer page script starts, whose own the orphan then leaves alone', () => {
    const orphan = new Highlights();
    orphan.show('differs', [range(0)]);
    orphan.show('only-here', [range(0)]);
    const newer = new Highlights();
    expect(registry.size).toBe(0);
    newer.show('differs', [range(1)]);
    orphan.clear();
    expect(painted(registry)).toEqual({ 'crossquote-differs': ['Two'] });
  });

  it('lie in the registry of the frame whose words they paint, and go from there', () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const framed = frame.contentDocument as Document;
    const inFrame = fakeHighlightsIn(framed);
    framed.body.innerHTML = '<p>Three</p>';
    const there = framed.createRange();
    there.selectNodeContents(framed.body);

    const highlights = new Highlights();
    highlights.show('differs', [range(0), there]);
    expect(painted(registry)).toEqual({ 'crossquote-differs': ['One'] });
    expect(painted(inFrame)).toEqual({ 'crossquote-differs': ['Three'] });
    expect(new Set(highlights.removals.map(({ of }) => of))).toEqual(new Set([registry, inFrame]));
    expect(highlights.removals).toContainEqual({
      of: inFrame,
      method: 'delete',
      given: ['crossquote-differs'],
    });
    inFrame.clear();
    highlights.restore();
    expect(painted(inFrame)).toEqual({ 'crossquote-differs': ['Three'] });
    highlights.clear();
    expect([registry.size, inFrame.size]).toEqual([0, 0]);
  });

  it('leave out words in a frame that is gone', () => {
    const there = document.implementation.createHTMLDocument().createRange();
    const highlights = new Highlights();
    highlights.show('differs', [there, range(1)]);
    expect(painted(registry)).toEqual({ 'crossquote-differs': ['Two'] });
  });
});
