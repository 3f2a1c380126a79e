import { useMemo, useState } from 'preact/hooks';
import type { Undo } from '../../../store/corpus-changes.ts';
import { words } from '../../../words.ts';
import type { Run } from '../options.tsx';
import { Section } from '../section.tsx';
import { CorpusRow } from './corpus-row.tsx';
import { ImportPack } from './import-pack.tsx';
import type { Import } from './imports.ts';
import type { Keeper, Listed } from './keeper.ts';
import { MakeCorpus } from './make-corpus.tsx';
import { type Removal, Removals } from './removals.tsx';

interface Props {
  corpora: Listed;
  keeper: Keeper;
  run: Run;
}

/** The corpora that pages are compared with, and the ways to more of them. */
export function Corpora({ corpora, keeper, run }: Props) {
  const [removals, setRemovals] = useState<readonly Removal[]>([]);
  const [imports, setImports] = useState<readonly Import[]>([]);
  const importer = useMemo(() => keeper.imports(setImports), [keeper]);
  const removed = (name: string, undo: Undo) => setRemovals(now => [...now, { name, undo }]);
  if (typeof corpora === 'string') {
    return (
      <Section title="corpusTitle">
        <p class="problem">{words(corpora)}</p>
      </Section>
    );
  }
  return (
    <>
      <Section title="corpusTitle" note="corporaHint">
        {corpora.every(({ on }) => !on) && <p class="problem">{words('corporaOff')}</p>}
        <ul class="corpora">
          {corpora.map(corpus => (
            <CorpusRow
              key={corpus.id}
              corpus={corpus}
              keeper={keeper}
              run={run}
              onRemoved={undo => removed(corpus.name, undo)}
              onUpdate={url => void importer.importAddress(url, corpus)}
            />
          ))}
        </ul>
        <Removals
          removals={removals}
          onUndo={removal =>
            run(async () => {
              await keeper.undo(removal.undo);
              setRemovals(now => now.filter(other => other !== removal));
              return words('putBack', removal.name);
            })
          }
        />
        <MakeCorpus keeper={keeper} run={run} />
      </Section>
      <Section title="importTitle" note="importHint">
        <ImportPack importer={importer} imports={imports} corpora={corpora} />
      </Section>
    </>
  );
}
