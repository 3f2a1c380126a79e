import { useEffect, useRef, useState } from 'preact/hooks';
import { webAddress } from '../../../core/passage-link.ts';
import type { CorpusInfo } from '../../../store/corpora.ts';
import { words } from '../../../words.ts';
import { ImportList } from './import-list.tsx';
import type { Import, Imports } from './imports.ts';

interface Props {
  importer: Imports;
  imports: readonly Import[];
  corpora: readonly CorpusInfo[];
}

/** The ways to import a pack: from a file that is chosen or dropped anywhere on the page, and from an address. */
export function ImportPack({ importer, imports, corpora }: Props) {
  const file = useRef<HTMLInputElement>(null);
  const importFiles = (files: Iterable<File>) => {
    for (const each of files) void importer.importFile(each);
  };
  const dragged = useDroppedFiles(importFiles);
  return (
    <>
      <input
        ref={file}
        class="pack-file"
        type="file"
        accept=".json,application/json"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          importFiles([...(currentTarget.files ?? [])]);
          // The same file can be chosen again, after it was put right.
          currentTarget.value = '';
        }}
      />
      <button type="button" class="secondary" onClick={() => file.current?.click()}>
        {words('importFile')}
      </button>
      <AddressForm importer={importer} corpora={corpora} />
      <ImportList imports={imports} />
      {dragged && <div class="drop-here">{words('dropHere')}</div>}
    </>
  );
}

/**
 * Takes files that are dropped anywhere: beside its target, a browser would open them in place of the page.
 *
 * @returns whether files are being dragged over the page
 */
function useDroppedFiles(onFiles: (files: Iterable<File>) => void): boolean {
  const [dragged, setDragged] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const life = new AbortController();
    const listen = (name: 'dragover' | 'dragleave' | 'drop', hear: (event: DragEvent) => void) =>
      addEventListener(
        name,
        event => {
          if (!event.dataTransfer?.types.includes('Files')) return;
          event.preventDefault();
          hear(event);
        },
        { signal: life.signal },
      );
    listen('dragover', () => setDragged(true));
    // Also told where the pointer only goes from one element to the next; then it has somewhere to go to.
    listen('dragleave', ({ relatedTarget }) => setDragged(relatedTarget !== null));
    listen('drop', ({ dataTransfer }) => {
      setDragged(false);
      take.current(dataTransfer?.files ?? []);
    });
    return () => life.abort();
  }, []);
  return dragged;
}

function AddressForm({ importer, corpora }: Omit<Props, 'imports'>) {
  const [problem, setProblem] = useState('');
  const fetchIt = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const url = webAddress(String(new FormData(form).get('address')).trim());
    setProblem(url === null ? words('addressUnknown') : '');
    if (url === null) return form.querySelector('input')?.focus();
    const known = corpora.find(({ origin }) => origin.type === 'address' && origin.url === url) ?? null;
    void importer.importAddress(url, known);
    form.reset();
  };
  return (
    <form class="site-form" onSubmit={fetchIt} noValidate>
      <label for="pack-address">{words('addressLabel')}</label>
      <input
        id="pack-address"
        name="address"
        type="url"
        autoComplete="off"
        spellcheck={false}
        placeholder="https://news.example/pack.json"
        aria-describedby="pack-address-note pack-address-problem"
        aria-invalid={problem !== ''}
      />
      <button type="submit" class="secondary">
        {words('addressFetch')}
      </button>
      <p id="pack-address-problem" class="problem" role="alert">
        {problem}
      </p>
      <p id="pack-address-note" class="note">
        {words('addressHint')}
      </p>
    </form>
  );
}
