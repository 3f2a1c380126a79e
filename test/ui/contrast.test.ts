import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Theme = 'light' | 'dark';

const css = readFileSync('src/ui/tokens.css', 'utf8').split('@media')[0] ?? '';
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** WCAG 2's relative luminance of `#rrggbb`, 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(start => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: Theme, one: string, other: string): number {
  const [darker = 0, lighter = 0] = [one, other]
    .map(name => luminance(colours.get(name)?.[theme] ?? '#000000'))
    .sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const verdicts = ['differs', 'partly', 'only-here', 'corroborated'];
const texts = ['ink', 'ink-soft', 'link', ...verdicts];

describe.each<Theme>(['light', 'dark'])('the %s theme', theme => {
  it.each(texts.flatMap(text => ['paper', 'surface'].map(ground => [text, ground] as const)))(
    'keeps text readable: %s on %s',
    (text, ground) => {
      expect(contrast(theme, text, ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(verdicts)('keeps all text readable on the tint of %s', verdict => {
    for (const text of ['ink', 'ink-soft', verdict]) {
      expect(contrast(theme, text, `${verdict}-tint`), text).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('keeps signs visible', () => {
    expect(contrast(theme, 'line-strong', 'paper')).toBeGreaterThanOrEqual(3);
  });
});
