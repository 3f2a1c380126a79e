import { useEffect, useRef } from 'preact/hooks';
import type { Undo } from '../../../store/corpus-changes.ts';
import { words } from '../../../words.ts';

/** Something that was removed, and can be put back for as long as the page is open. */
export interface Removal {
  name: string;
  undo: Undo;
}

/** What was removed, the latest last. */
export function Removals({
  removals,
  onUndo,
}: {
  removals: readonly Removal[];
  onUndo(removal: Removal): void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const count = useRef(removals.length);
  // The button that was pressed has gone with its row: the keyboard goes on with the way back.
  useEffect(() => {
    if (removals.length > count.current)
      list.current?.querySelector<HTMLElement>('li:last-child button')?.focus();
    count.current = removals.length;
  }, [removals]);
  return (
    <ul ref={list} class="removals">
      {removals.map(removal => (
        <li key={removal.undo} class="removal">
          <bdi>{words('removed', removal.name)}</bdi>
          <button type="button" class="secondary" onClick={() => onUndo(removal)}>
            {words('undo')}
            <span class="unseen"> {words('removed', removal.name)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
