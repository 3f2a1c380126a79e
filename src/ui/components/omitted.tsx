import { type Check, type OmittedStatement, reportKey } from '../../core/result.ts';
import { countWords, words } from '../../words.ts';
import { CopyNote, CorpusNote, ReportLink } from './outlet.tsx';
import { Rich } from './rich.tsx';

/** What other outlets carry and the article does not, with each outlet's wording. */
export function Omitted({ check, open = false }: { check: Check; open?: boolean }) {
  const statements = check.omitted;
  if (statements.length === 0) return <p class="note">{words('omittedNone')}</p>;
  return (
    <>
      <p class="note">{words('omittedHint')}</p>
      <ol class="quotations">
        {statements.map(statement => (
          <Statement
            key={`${statement.outlets.slice(0, 1).map(reportKey)} ${statement.text}`}
            statement={statement}
            check={check}
            open={open}
          />
        ))}
      </ol>
    </>
  );
}

function Statement({
  statement: { text, speaker, outlets },
  check,
  open,
}: {
  statement: OmittedStatement;
  check: Check;
  open: boolean;
}) {
  const names = new Set(outlets.map(({ outlet }) => outlet));
  return (
    <li class="quotation omitted-statement">
      <p class="quote-text" dir="auto">
        <Rich of="quotedText">{text}</Rich>
      </p>
      {speaker !== null && (
        <p class="speaker" dir="auto">
          {speaker}
        </p>
      )}
      <details open={open}>
        <summary>{countWords('omittedOutlets', names.size)}</summary>
        <ul class="outlets">
          {outlets.map(carrier => (
            <li key={`${reportKey(carrier)} ${carrier.passage}`} class="outlet">
              <div class="outlet-head">
                <bdi class="outlet-name">{carrier.outlet}</bdi>
                <ReportLink of={carrier} />
              </div>
              <CorpusNote of={carrier} check={check} />
              <blockquote class="passage" dir="auto">
                {carrier.passage}
              </blockquote>
              <CopyNote of={carrier.copyOf} siblings={outlets} />
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
