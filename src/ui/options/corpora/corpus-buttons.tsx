import type { CorpusInfo } from '../../../store/corpora.ts';
import { type MessageKey, words } from '../../../words.ts';
import type { Opened } from './corpus-row.tsx';

interface Props {
  corpus: CorpusInfo;
  opened: Opened;
  onOpen(what: Opened): void;
  onExport(): void;
  onUpdate(url: string): void;
  onRemove(): void;
}

/** What can be done with a corpus; the one that comes with the extension is read-only. */
export function CorpusButtons({ corpus, opened, onOpen, onExport, onUpdate, onRemove }: Props) {
  const { name, origin } = corpus;
  const isOurs = origin.type === 'bundled';
  const button = (label: MessageKey, onClick: () => void, more: object = {}) => (
    <button type="button" class="secondary" onClick={onClick} {...more}>
      {words(label)}
      <span class="unseen"> {name}</span>
    </button>
  );
  return (
    <div class="buttons">
      {button('corpusReports', () => onOpen(opened === 'reports' ? null : 'reports'), {
        'aria-expanded': opened === 'reports',
      })}
      {!isOurs && button('rename', () => onOpen('name'), { 'data-rename': '' })}
      {button('export', onExport)}
      {origin.type === 'address' && button('lookForUpdates', () => onUpdate(origin.url))}
      {!isOurs && button('remove', onRemove)}
    </div>
  );
}
