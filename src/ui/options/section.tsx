import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { type MessageKey, words } from '../../words.ts';

interface Props {
  title: MessageKey;
  /** What the reader should know before they choose. */
  note?: MessageKey;
  /** Where all that is in it is one choice. */
  role?: 'group' | 'radiogroup';
  children: ComponentChildren;
}

/** A part of the options page: its controls are read aloud with its title and note. */
export function Section({ title, note, role, children }: Props) {
  const id = useId();
  const [titleId, noteId] = [`${id}-title`, `${id}-note`];
  const names = { 'aria-labelledby': titleId, 'aria-describedby': note && noteId };
  return (
    <section aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>{words(title)}</h2>
        {note && (
          <p class="note" id={noteId}>
            {words(note)}
          </p>
        )}
      </header>
      {role ? (
        <div class="choices" role={role} {...names}>
          {children}
        </div>
      ) : (
        children
      )}
    </section>
  );
}
