import { words } from '../../words.ts';
import type { Shortcut } from '../shortcuts.ts';

/** What each keyboard shortcut does, and which it is. */
export function ShortcutList({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  return (
    <dl class="shortcuts">
      {shortcuts.map(({ what, keys }) => (
        <div key={what}>
          <dt>{what || words('shortcutOpen')}</dt>
          <dd>{keys === '' ? words('shortcutNone') : <kbd>{keys}</kbd>}</dd>
        </div>
      ))}
    </dl>
  );
}
