import type { CorpusInfo } from '../../../store/corpora.ts';
import { countWords, words } from '../../../words.ts';
import { dayOf } from './day.ts';

/** A corpus by its name, with the switch for it, what it holds and where it is from. */
export function CorpusFacts({ corpus, onSwitch }: { corpus: CorpusInfo; onSwitch(on: boolean): void }) {
  const { id, name, origin, on, reports, size } = corpus;
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          checked={on}
          aria-describedby={`about-${id}`}
          onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
        />
        <bdi class="corpus-name">{name}</bdi>
      </label>
      <p class="note" id={`about-${id}`}>
        {[originWords(origin), countWords('reports', reports), countWords('characters', size)].join(' · ')}
      </p>
      {origin.type === 'address' && <p class="note fingerprint">{words('fingerprint', origin.sha256)}</p>}
    </>
  );
}

function originWords(origin: CorpusInfo['origin']): string {
  switch (origin.type) {
    case 'bundled':
      return words('originBundled');
    case 'own':
      return words('originOwn');
    case 'file':
      return words('originFile');
    case 'address':
      return words('originAddress', new URL(origin.url).host, dayOf(origin.looked));
  }
}
