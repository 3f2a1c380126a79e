import type { ComponentChild } from 'preact';
import type { Verdict } from '../../core/result.ts';

/** Told apart by outline and filling, so that no colour is needed. Drawn on a grid of 16. */
const SHAPES: Record<Exclude<Verdict, null> | 'null', ComponentChild> = {
  differs: (
    <>
      <path class="solid" d="M8 .5 15.5 8 8 15.5.5 8z" />
      <path class="cut" d="M4.9 6.6h6.2M4.9 9.4h6.2M9.7 4.4l-3.4 7.2" />
    </>
  ),
  partly: (
    <>
      <circle class="open" cx="8" cy="8" r="6" />
      <path class="solid" d="M8 2a6 6 0 0 0 0 12z" />
    </>
  ),
  'only-here': <circle class="open dotted" cx="8" cy="8" r="6" />,
  corroborated: (
    <>
      <circle class="solid" cx="8" cy="8" r="7" />
      <path class="cut" d="M4.9 6.6h6.2M4.9 9.4h6.2" />
    </>
  ),
  null: <path class="open" d="M4 8h8" />,
};

/** The sign of a verdict; the words beside it say the same, so it is hidden from screen readers. */
export function VerdictIcon({ verdict }: { verdict: Verdict }) {
  return (
    <svg class="verdict-icon" viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[verdict ?? 'null']}
    </svg>
  );
}
