import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { isName, LIMITS } from '../../../core/corpus/pack.ts';
import { plain } from '../../../core/text/plain.ts';
import { type MessageKey, words } from '../../../words.ts';

interface Props {
  /** What stands in the field at first. */
  name: string;
  submit: MessageKey;
  onName(name: string): void;
  onCancel(): void;
}

/** Asks for the name of a corpus. */
export function NameForm({ name, submit, onName, onCancel }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = plain(field.current?.value ?? '');
    if (isName(typed)) return onName(typed);
    setProblem(words('problemName'));
    field.current?.focus();
  };
  return (
    <form class="site-form" onSubmit={send} noValidate>
      <label for={id}>{words('corpusName')}</label>
      <input
        ref={field}
        id={id}
        type="text"
        dir="auto"
        autoComplete="off"
        defaultValue={name}
        maxLength={LIMITS.line}
        aria-describedby={`${id}-problem`}
        aria-invalid={problem !== ''}
      />
      <button type="submit" class="primary">
        {words(submit)}
      </button>
      <button type="button" class="secondary" onClick={onCancel}>
        {words('cancel')}
      </button>
      <p id={`${id}-problem`} class="problem" role="alert">
        {problem}
      </p>
    </form>
  );
}
