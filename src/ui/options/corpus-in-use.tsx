import type { Pack, Report } from '../../core/corpus/report.ts';
import { webAddress } from '../../core/passage-link.ts';
import { countWords, words } from '../../words.ts';

/** The reports that pages are compared with. */
export function CorpusInUse({ corpus }: { corpus: Pack | null }) {
  return (
    <section>
      <h2>{words('corpusTitle')}</h2>
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
    </section>
  );
}

function ReportRow({ report: { outlet, title, url, published, language } }: { report: Report }) {
  const href = webAddress(url);
  const name = title ?? outlet;
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

function dayOf(date: string): string {
  return new Intl.DateTimeFormat(words('language'), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  );
}
