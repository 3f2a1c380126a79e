import type { ComponentChild } from 'preact';
import { type MessageKey, words } from '../../words.ts';

/** Stands in a message for an element; no message holds it. */
const SLOT = '\uFFFC';

interface Props {
  of: MessageKey;
  /** The element. */
  children: ComponentChild;
  /** `$2`… */
  more?: readonly string[];
}

/** A message whose `$1` is an element, wherever the language puts it; one that has no `$1` does without. */
export function Rich({ of, children, more = [] }: Props) {
  const [before, after] = words(of, SLOT, ...more).split(SLOT);
  if (after === undefined) return before;
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}
