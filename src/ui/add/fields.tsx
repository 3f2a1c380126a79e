import type { ComponentChild } from 'preact';
import { useId, useState } from 'preact/hooks';
import { countWords, type MessageKey, words } from '../../words.ts';

interface FieldProps {
  name: string;
  label: MessageKey;
  /** What the field starts with; it keeps by itself what the reader makes of it. */
  value: string;
  /** What is wrong with it; empty where nothing is. */
  problem: string;
}

/** A field of one line. */
export function Line({ name, label, value, problem, inputMode = 'text' }: LineProps) {
  const { ids, ...names } = useNames(problem);
  return (
    <Labelled label={label} problem={problem} ids={ids}>
      <input
        {...names}
        id={ids.field}
        name={name}
        type="text"
        inputMode={inputMode}
        dir="auto"
        autoComplete="off"
        defaultValue={value}
      />
    </Labelled>
  );
}

interface LineProps extends FieldProps {
  inputMode?: 'text' | 'url';
}

/** A field for a day, as `YYYY-MM-DD`. */
export function Day({ name, label, value, problem }: FieldProps) {
  const { ids, ...names } = useNames(problem);
  return (
    <Labelled label={label} problem={problem} ids={ids}>
      <input {...names} id={ids.field} name={name} type="date" defaultValue={value} />
    </Labelled>
  );
}

/** A field of many lines, with its length in words. */
export function TextField({ name, label, value, problem }: FieldProps) {
  const { ids, ...names } = useNames(problem);
  const [count, setCount] = useState(() => wordsIn(value));
  return (
    <Labelled label={label} note={countWords('textWords', count)} problem={problem} ids={ids}>
      <textarea
        {...names}
        id={ids.field}
        name={name}
        rows={6}
        dir="auto"
        spellcheck={false}
        defaultValue={value}
        onInput={({ currentTarget }) => setCount(wordsIn(currentTarget.value))}
      />
    </Labelled>
  );
}

interface ChoiceProps extends Omit<FieldProps, 'problem'> {
  hint?: MessageKey;
  choices: readonly [value: string, name: string][];
  onChange?(value: string): void;
}

/** One of several. */
export function Choice({ name, label, hint, value, choices, onChange }: ChoiceProps) {
  const { ids, ...names } = useNames('');
  return (
    <Labelled label={label} note={hint && words(hint)} problem="" ids={ids}>
      <select
        {...names}
        id={ids.field}
        name={name}
        onChange={({ currentTarget }) => onChange?.(currentTarget.value)}
      >
        {choices.map(([code, shown]) => (
          <option key={code} value={code} selected={code === value} dir="auto">
            {shown}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

interface Ids {
  field: string;
  note: string;
  problem: string;
}

/** Ids for a field and what explains it, and the attributes that tie them together. */
function useNames(problem: string) {
  const id = useId();
  const ids: Ids = { field: id, note: `${id}-note`, problem: `${id}-problem` };
  return {
    ids,
    'aria-describedby': `${ids.note} ${ids.problem}`,
    'aria-invalid': problem !== '',
  };
}

interface LabelledProps {
  label: MessageKey;
  note?: string | undefined;
  problem: string;
  ids: Ids;
  children: ComponentChild;
}

function Labelled({ label, note, problem, ids, children }: LabelledProps) {
  return (
    <div class="form-field">
      <label for={ids.field}>{words(label)}</label>
      {children}
      <p class="note" id={ids.note}>
        {note}
      </p>
      <p class="problem" id={ids.problem}>
        {problem}
      </p>
    </div>
  );
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
