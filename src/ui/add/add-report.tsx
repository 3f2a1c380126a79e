import { useEffect, useRef } from 'preact/hooks';
import type { Check } from '../../core/result.ts';
import { type MessageKey, words } from '../../words.ts';
import { type Held, heldIn } from './held.ts';
import { FRESH, type Step, type Tools, useAdding } from './use-adding.ts';

/** Id of the line that stands where no form is open, as a place to go to. */
export const ADD_LINE = 'add';

interface Props extends Tools {
  /** Those that the page was checked against: one of them may hold it. */
  corpora: Check['corpora'];
}

/** The way from a page to a report in a corpus of the reader's own, and back. */
export function AddReport({ corpora, ...tools }: Props) {
  const { step, open, cancel, save, remove, takeBack } = useAdding(tools);
  const held = heldIn(corpora);
  if (step.state === 'form') {
    const { AddForm } = step.loaded;
    const onSave: Parameters<typeof AddForm>[0]['onSave'] = (draft, target) => save(step, draft, target);
    return <AddForm desk={step.desk} onSave={onSave} onCancel={cancel} />;
  }
  return <Line step={step} held={held} onOpen={() => open(held)} onRemove={remove} onUndo={takeBack} />;
}

type Shown = Exclude<Step, { state: 'form' }>;
type Done = Extract<Step, { state: 'done' }>;

interface LineProps {
  step: Shown;
  held: Held | null;
  onOpen(): void;
  onRemove(held: Held): void;
  onUndo(change: Done['undo']): void;
}

/** Where the report stands, in one line, and what can be done about it. */
function Line({ step, held, onOpen, onRemove, onUndo }: LineProps) {
  const line = useRef<HTMLDivElement>(null);
  // What was pressed has gone: the keyboard, and who listens, go on with what came of it.
  useEffect(() => {
    if (step !== FRESH) line.current?.focus();
  }, [step]);
  const there = holderOf(step, held);
  return (
    <div ref={line} id={ADD_LINE} class="add-line" tabIndex={-1}>
      <p>{told(step, held)}</p>
      {step.state === 'done' ? (
        <Action label="undo" onClick={() => onUndo(step.undo)} />
      ) : (
        <Action label={held ? 'addAgain' : 'addReport'} onClick={onOpen} />
      )}
      {there && <Action label="addRemove" onClick={() => onRemove(there)} />}
    </div>
  );
}

/** Where the report is now. */
function holderOf(step: Shown, held: Held | null): Held | null {
  if (step.state !== 'done') return held;
  return step.how === 'removed' ? null : step.held;
}

const DONE = { added: 'addedTo', updated: 'updatedIn', removed: 'removedFrom' } as const;

function told(step: Shown, held: Held | null): string {
  switch (step.state) {
    case 'failed':
      return words(step.why);
    case 'done':
      return words(DONE[step.how], step.held.corpus.name);
    case 'start':
      if (step.undone) return words('undone');
      return held ? words('heldIn', held.corpus.name) : '';
  }
}

function Action({ label, onClick }: { label: MessageKey; onClick(): void }) {
  return (
    <button type="button" class="plain" onClick={onClick}>
      {words(label)}
    </button>
  );
}
