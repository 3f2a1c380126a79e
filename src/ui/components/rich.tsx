import type { ComponentChild } from 'preact';
import { type MessageKey, words } from '../../words.ts';

/** Stands in a message for an element; no message holds it. */
const SLOT = '\uFFFC';

/** A message whose `$1` is an element, wherever the language puts it. */
export function Rich({ of, children }: { of: MessageKey; children: ComponentChild }) {
  const [before, after] = words(of, SLOT).split(SLOT);
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}
