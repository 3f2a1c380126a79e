import { useEffect, useRef, useState } from 'preact/hooks';
import { isName } from '../../core/corpus/pack.ts';
import { plain } from '../../core/text/plain.ts';
import { type MessageKey, words } from '../../words.ts';
import type { Desk, Target } from './desk.ts';
import type { Draft, Field } from './draft.ts';
import { Choice, Line } from './fields.tsx';
import { problemsIn, readForm } from './read-form.ts';
import { ReportFields } from './report-fields.tsx';

interface Props {
  desk: Desk;
  /** Gives what the reader is told where nothing could be stored; then the form stays. */
  onSave(draft: Draft, target: Target): Promise<MessageKey | null>;
  onCancel(): void;
}

/** A field of the form, the name of a new corpus among them. */
type Named = Field | 'name';

/** What to do about a field that cannot be kept as it is. */
const PROBLEMS: Record<Named, MessageKey> = {
  outlet: 'problemOutlet',
  title: 'problemTitle',
  url: 'problemUrl',
  published: 'problemPublished',
  text: 'problemText',
  name: 'problemName',
};

/** Stands in the list of corpora for one that is yet to be made. */
const NEW = '';

/** What was recognised of the article, to be looked at, corrected and added. */
export function AddForm({ desk, onSave, onCancel }: Props) {
  const { draft, corpora, held } = desk;
  const [target, setTarget] = useState(corpora[0]?.id ?? NEW);
  const { problems, failure, save } = useSaving(desk, target, onSave);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const problemOf = (field: Named) => (problems.includes(field) ? words(PROBLEMS[field]) : '');
  const updates = held.has(target);
  return (
    <form class="add-form" onSubmit={save} noValidate>
      <h1 ref={title} tabIndex={-1}>
        {words(updates ? 'addUpdateTitle' : 'addTitle')}
      </h1>
      <p class="note">{words('addHint')}</p>
      <ReportFields draft={draft} problemOf={problemOf} />
      <Where desk={desk} target={target} problem={problemOf('name')} onTarget={setTarget} />
      <p class="problem" role="alert">
        {failure && words(failure)}
      </p>
      <div class="buttons">
        <button type="submit" class="primary">
          {words(updates ? 'addUpdate' : 'addSubmit')}
        </button>
        <button type="button" class="secondary" onClick={onCancel}>
          {words('cancel')}
        </button>
      </div>
    </form>
  );
}

/** Reads the form as it is sent, says what is wrong in it, or hands it on. */
function useSaving({ draft, corpora }: Desk, target: string, onSave: Props['onSave']) {
  const [problems, setProblems] = useState<readonly Named[]>([]);
  const [failure, setFailure] = useState<MessageKey | null>(null);
  const busy = useRef(false);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy.current) return;
    const form = event.currentTarget as HTMLFormElement;
    const read = readForm(form, draft);
    const corpus = corpora.find(({ id }) => id === target);
    const name = plain(String(new FormData(form).get('name') ?? ''));
    const wrong: Named[] = [...problemsIn(form, read), ...(corpus || isName(name) ? [] : ['name' as const])];
    setProblems(wrong);
    const [first] = wrong;
    if (first) return form.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
    busy.current = true;
    setFailure(await onSave(read, corpus ?? { name }));
    busy.current = false;
  };
  return { problems, failure, save };
}

interface WhereProps {
  desk: Desk;
  target: string;
  /** What is wrong with the name of a new corpus. */
  problem: string;
  onTarget(target: string): void;
}

/** The corpus that the report goes into. */
function Where({ desk: { corpora, held }, target, problem, onTarget }: WhereProps) {
  const corpus = corpora.find(({ id }) => id === target);
  const choices = corpora.map(({ id, name }): [string, string] => [id, name]);
  return (
    <>
      {corpora.length > 0 && (
        <Choice
          name="corpus"
          label="fieldCorpus"
          value={target}
          choices={[...choices, [NEW, words('newCorpus')]]}
          onChange={onTarget}
        />
      )}
      {!corpus && <Line name="name" label="fieldNewCorpus" value={words('ownCorpus')} problem={problem} />}
      <p class="note" role="status">
        {corpus && held.has(corpus.id) && words('addUpdates', corpus.name)}
      </p>
    </>
  );
}
