import { useState } from 'preact/hooks';
import type { Check } from '../../core/result.ts';
import { type MessageKey, words } from '../../words.ts';
import { BYTE_ORDER_MARK, toCsv } from '../export/csv.ts';
import { download, fileName } from '../export/download.ts';
import { toJson } from '../export/json.ts';
import { toMarkdown } from '../export/markdown.ts';

interface Format {
  name: MessageKey;
  hint: MessageKey;
  ending: string;
  type: string;
  make(check: Check): string;
  /** What a file of it begins with. */
  head?: string;
}

const FORMATS: readonly Format[] = [
  {
    name: 'formatMarkdown',
    hint: 'formatMarkdownHint',
    ending: 'md',
    type: 'text/markdown',
    make: toMarkdown,
  },
  {
    name: 'formatCsv',
    hint: 'formatCsvHint',
    ending: 'csv',
    type: 'text/csv',
    make: toCsv,
    head: BYTE_ORDER_MARK,
  },
  { name: 'formatJson', hint: 'formatJsonHint', ending: 'json', type: 'application/json', make: toJson },
];

/** Ways to take a check along: to the clipboard, to a file, to paper. */
export function Save({ check, onPrint }: { check: Check; onPrint(): void }) {
  const [said, setSaid] = useState('');
  const copy = async ({ make, name }: Format) => {
    try {
      await navigator.clipboard.writeText(make(check));
      setSaid(words('copied', words(name)));
    } catch (error) {
      console.error(error);
      setSaid(words('notCopied'));
    }
  };
  const save = ({ make, name, type, ending, head = '' }: Format) => {
    download(`${fileName(check.article.site)}.${ending}`, type, head + make(check));
    setSaid(words('saved', words(name)));
  };
  return (
    <>
      <ul class="formats">
        {FORMATS.map(format => (
          <li key={format.ending} class="format">
            <h2>{words(format.name)}</h2>
            <p class="note">{words(format.hint)}</p>
            <div class="buttons">
              <Action label="copy" of={format.name} onClick={() => copy(format)} />
              <Action label="download" of={format.name} onClick={() => save(format)} />
            </div>
          </li>
        ))}
        <li class="format">
          <h2>{words('paper')}</h2>
          <p class="note">{words('paperHint')}</p>
          <div class="buttons">
            <button type="button" class="secondary" onClick={onPrint}>
              {words('print')}
            </button>
          </div>
        </li>
      </ul>
      <p class="said" role="status">
        {said}
      </p>
    </>
  );
}

/** A button whose name, heard without the heading above it, says what it acts on. */
function Action({ label, of, onClick }: { label: MessageKey; of: MessageKey; onClick(): void }) {
  return (
    <button type="button" class="secondary" onClick={onClick}>
      {words(label)}
      <span class="unseen"> {words(of)}</span>
    </button>
  );
}
