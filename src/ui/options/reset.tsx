import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { words } from '../../words.ts';
import type { Choices } from './choices.ts';
import type { Keeper } from './corpora/keeper.ts';
import type { Run } from './options.tsx';
import { Section } from './section.tsx';

/** Takes all choices back, after a second press. */
export function Reset({ choices, keeper, run }: { choices: Choices; keeper: Keeper; run: Run }) {
  const [sure, setSure] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  // What was pressed has gone: the keyboard goes on with what came in its place, on the harmless side.
  useLayoutEffect(() => {
    if (asked.current) button.current?.focus();
    asked.current = true;
  }, [sure]);
  const reset = () => {
    setSure(false);
    return run(async () => {
      await choices.reset();
      await keeper.switchAllOn();
      return words('resetDone');
    });
  };
  return (
    <Section title="resetTitle" note="resetHint">
      {sure ? (
        <div class="buttons">
          <button type="button" class="danger" onClick={reset}>
            {words('resetSure')}
          </button>
          <button ref={button} type="button" class="secondary" onClick={() => setSure(false)}>
            {words('cancel')}
          </button>
        </div>
      ) : (
        <button ref={button} type="button" class="secondary" onClick={() => setSure(true)}>
          {words('resetButton')}
        </button>
      )}
    </Section>
  );
}
