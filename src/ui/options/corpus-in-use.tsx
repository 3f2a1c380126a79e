import type { Pack, Report } from '../../core/corpus/report.ts';
import { webAddress } from '../../core/passage-link.ts';
import { countWords, words } from '../../words.ts';
import { Section } from './section.tsx';

/** The reports that pages are compared with. */
export function CorpusInUse({ corpus }: { corpus: Pack | null }) {
  return (
    <Section title="corpusTitle">
      {corpus === null ? (
        <p class="problem">{words('corpusUnusable')}</p>
      ) : (
        <>
          <p class="note">
            <bdi>{corpus.name}</bdi> · {countWords('reports', corpus.reports.length)}
          </p>
          <ul class="reports">
            {corpus.reports.map(report => (
              <ReportRow key={report.id} report={report} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function ReportRow({ report: { outlet, title, url, published, language } }: { report: Report }) {
  const href = webAddress(url);
  const name = title ?? addressShown(url);
  return (
    <li class="report-row">
      <bdi class="outlet-name">{outlet}</bdi>
      {href === null ? (
        <bdi lang={language}>{name}</bdi>
      ) : (
        <a href={href} target="_blank" rel="noopener noreferrer" lang={language} dir="auto">
          {name}
        </a>
      )}
      {published !== null && <time dateTime={published}>{dayOf(published)}</time>}
    </li>
  );
}

/** Where a report has no title, its address says best what it is about. */
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

function dayOf(date: string): string {
  return new Intl.DateTimeFormat(words('language'), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  );
}
