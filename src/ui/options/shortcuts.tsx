import { words } from '../../words.ts';
import { ShortcutList } from '../components/shortcut-list.tsx';
import type { Shortcut } from '../shortcuts.ts';
import type { Choices } from './choices.ts';
import type { Run } from './options.tsx';
import { Section } from './section.tsx';

interface Props {
  shortcuts: readonly Shortcut[];
  choices: Choices;
  run: Run;
}

/** The keyboard shortcuts as the browser has them, and the way to its page for them. */
export function Shortcuts({ shortcuts, choices, run }: Props) {
  const open = () =>
    run(async () => {
      await choices.openShortcuts();
      return '';
    });
  return (
    <Section title="shortcutsTitle">
      <ShortcutList shortcuts={shortcuts} />
      <button type="button" class="secondary" onClick={open}>
        {words('shortcutsChange')}
      </button>
    </Section>
  );
}
