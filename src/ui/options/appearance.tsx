import type { Preferences } from '../../store/preferences.ts';
import { type MessageKey, words } from '../../words.ts';
import type { Choices } from './choices.ts';
import type { Run } from './options.tsx';
import { Section } from './section.tsx';

type Theme = Preferences['theme'];

const THEMES: Array<[Theme, MessageKey]> = [
  ['system', 'themeSystem'],
  ['light', 'themeLight'],
  ['dark', 'themeDark'],
];

/** The colours of the extension's own pages. */
export function Appearance({ theme, choices, run }: { theme: Theme; choices: Choices; run: Run }) {
  const choose = (next: Theme) =>
    run(async () => {
      await choices.change({ theme: next });
      return words('optionsStored');
    });
  return (
    <Section title="themeTitle" note="themeHint" role="radiogroup">
      {THEMES.map(([value, label]) => (
        <label key={value} class="choice">
          <input type="radio" name="theme" checked={theme === value} onChange={() => choose(value)} />
          {words(label)}
        </label>
      ))}
    </Section>
  );
}
