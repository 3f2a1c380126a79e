import { words } from '../../words.ts';
import type { Choices, Shortcut } from './choices.ts';
import type { Run } from './options.tsx';

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
    <section>
      <h2>{words('shortcutsTitle')}</h2>
      <dl class="shortcuts">
        {shortcuts.map(({ what, keys }) => (
          <div key={what}>
            <dt>{what || words('shortcutOpen')}</dt>
            <dd>{keys === '' ? words('shortcutNone') : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="secondary" onClick={open}>
        {words('shortcutsChange')}
      </button>
    </section>
  );
}
