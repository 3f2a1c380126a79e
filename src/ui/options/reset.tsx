import { useState } from 'preact/hooks';
import { words } from '../../words.ts';
import type { Choices } from './choices.ts';
import type { Run } from './options.tsx';

/** Takes all choices back, after a second press. */
export function Reset({ choices, run }: { choices: Choices; run: Run }) {
  const [sure, setSure] = useState(false);
  const reset = () => {
    setSure(false);
    return run(async () => {
      await choices.reset();
      return words('resetDone');
    });
  };
  return (
    <section>
      <h2>{words('resetTitle')}</h2>
      <p class="note">{words('resetHint')}</p>
      {sure ? (
        <div class="buttons">
          <button type="button" class="danger" onClick={reset}>
            {words('resetSure')}
          </button>
          <button type="button" class="secondary" onClick={() => setSure(false)}>
            {words('cancel')}
          </button>
        </div>
      ) : (
        <button type="button" class="secondary" onClick={() => setSure(true)}>
          {words('resetButton')}
        </button>
      )}
    </section>
  );
}
