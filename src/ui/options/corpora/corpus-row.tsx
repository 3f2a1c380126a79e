import { useRef, useState } from 'preact/hooks';
import type { CorpusInfo } from '../../../store/corpora.ts';
import type { Undo } from '../../../store/corpus-changes.ts';
import { words } from '../../../words.ts';
import type { Run } from '../options.tsx';
import { CorpusButtons } from './corpus-buttons.tsx';
import { CorpusFacts } from './corpus-facts.tsx';
import type { Keeper } from './keeper.ts';
import { NameForm } from './name-form.tsx';
import { ReportList } from './report-list.tsx';

interface Props {
  corpus: CorpusInfo;
  keeper: Keeper;
  run: Run;
  onRemoved(undo: Undo): void;
  /** Looks for updates at the address; called at once when the reader presses that. */
  onUpdate(url: string): void;
}

/** What is open below a corpus. */
export type Opened = 'reports' | 'name' | null;

/** One corpus: whether it is on, what it is, and what can be done with it. */
export function CorpusRow({ corpus, keeper, run, onRemoved, onUpdate }: Props) {
  const { id, name } = corpus;
  const [opened, setOpened] = useState<Opened>(null);
  const row = useRef<HTMLLIElement>(null);
  const stored = (work: () => Promise<void>) =>
    run(async () => {
      await work();
      return words('optionsStored');
    });
  const close = () => {
    setOpened(null);
    row.current?.querySelector<HTMLElement>('[data-rename]')?.focus();
  };
  const rename = (next: string) => {
    close();
    return stored(() => keeper.rename(id, next));
  };
  const remove = () =>
    run(async () => {
      onRemoved(await keeper.remove(id));
      return words('removed', name);
    });
  const save = () =>
    run(async () => {
      await keeper.export(id);
      return words('saved', name);
    });
  return (
    <li ref={row} class="corpus-row">
      <CorpusFacts corpus={corpus} onSwitch={on => stored(() => keeper.switch(id, on))} />
      <CorpusButtons
        corpus={corpus}
        opened={opened}
        onOpen={setOpened}
        onExport={save}
        onUpdate={onUpdate}
        onRemove={remove}
      />
      {opened === 'name' && <NameForm name={name} submit="save" onName={rename} onCancel={close} />}
      {opened === 'reports' && <ReportList corpus={corpus} keeper={keeper} run={run} />}
    </li>
  );
}
