import { words } from '../../words.ts';

/** After the reader has turned Crossquote off on the page: what that means, and the way back. */
export function TurnedOff({ onAgain }: { onAgain(): void }) {
  return (
    <section class="failure">
      <h1>{words('turnedOff')}</h1>
      <p>{words('turnedOffHint')}</p>
      <button type="button" class="primary" onClick={onAgain}>
        {words('checkPage')}
      </button>
    </section>
  );
}
