import { useState } from 'preact/hooks';
import { words } from '../../../words.ts';
import type { Run } from '../options.tsx';
import type { Keeper } from './keeper.ts';
import { NameForm } from './name-form.tsx';

/** Makes a corpus of the reader's own, empty at first. */
export function MakeCorpus({ keeper, run }: { keeper: Keeper; run: Run }) {
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <button type="button" class="secondary" onClick={() => setOpen(true)}>
        {words('makeCorpus')}
      </button>
    );
  }
  return (
    <NameForm
      name=""
      submit="makeCorpus"
      onCancel={() => setOpen(false)}
      onName={name => {
        setOpen(false);
        return run(async () => {
          await keeper.create(name);
          return words('corpusMade', name);
        });
      }}
    />
  );
}
