import type { Report } from '../../../core/corpus/report.ts';
import { webAddress } from '../../../core/passage-link.ts';
import { words } from '../../../words.ts';
import { dayOf } from './day.ts';

/** One report of a corpus, and the way to take it out; null where the corpus is read-only. */
export function ReportRow({ report, onRemove }: { report: Report; onRemove: (() => void) | null }) {
  const { outlet, url, published, language, kind } = report;
  const href = webAddress(url);
  const name = nameOfReport(report);
  return (
    <li class="report-row">
      <div class="report-facts">
        <p>
          <bdi class="outlet-name">{outlet}</bdi>
          {kind === 'transcript' && <span class="note"> · {words('kindTranscript')}</span>}
        </p>
        {href === null ? (
          <bdi lang={language}>{name}</bdi>
        ) : (
          <a href={href} target="_blank" rel="noopener noreferrer" lang={language} dir="auto">
            {name}
          </a>
        )}
        {published !== null && <time dateTime={published}>{dayOf(published)}</time>}
      </div>
      {onRemove && (
        <button type="button" class="secondary" onClick={onRemove}>
          {words('remove')}
          <span class="unseen"> {name}</span>
        </button>
      )}
    </li>
  );
}

/** Where a report has no title, its address says best what it is about. */
export function nameOfReport({ title, url }: Report): string {
  return title ?? addressShown(url);
}

function addressShown(url: string): string {
  const { host, pathname } = new URL(url);
  const address = host.replace(/^www\./, '') + pathname;
  try {
    return decodeURI(address);
  } catch (error) {
    // A % that stands for itself, or for a letter of no Unicode text.
    if (!(error instanceof URIError)) throw error;
    return address;
  }
}
