import { useState } from 'preact/hooks';
import { type Check, type CheckedQuotation, type OutletFinding, reportKey } from '../../core/result.ts';
import { reasonOf } from '../../reason.ts';
import { VERDICT_WORDS } from '../../vocabulary.ts';
import { countWords, words } from '../../words.ts';
import type { Listed } from '../digest.ts';
import { usePainted } from '../use-painted.ts';
import { Marked, type Stretch } from './marked.tsx';
import { Outlet, TranscriptWords } from './outlet.tsx';
import { Rich } from './rich.tsx';
import { VerdictIcon } from './verdict-icon.tsx';

/** Where a search found what was looked for, in the texts of one quotation. */
export interface Found {
  text: Stretch[];
  speaker: Stretch[];
  /** By the outlet's name. */
  outlets: Map<string, Stretch[]>;
}

interface Props {
  listed: Listed;
  check: Check;
  /** Shows the quotation with this index on the page. False: it is not there any more. */
  onReveal(index: number): Promise<boolean>;
  /** Whether the sentences around each passage are shown. */
  context?: boolean;
  found?: Found | undefined;
}

/** One quotation of the article with its verdict; opened, every outlet that carries something of it. */
export function Quotation({ listed, check, onReveal, context, found }: Props) {
  const [lost, setLost] = useState(false);
  const painted = usePainted();
  const { index, quotation } = listed;
  // The words of a transcript come first.
  const [first] = quotation.outlets;
  return (
    <li class={`quotation ${quotation.verdict ?? 'not-judged'}`}>
      <VerdictLine quotation={quotation} check={check} />
      <button
        type="button"
        class="quote"
        title={words('showOnPage')}
        onClick={async () => setLost(!(await onReveal(index)))}
      >
        <QuoteText quotation={quotation} check={check} found={found} />
        <LocateIcon />
      </button>
      <p class="lost" role="status">
        {lost && words('notOnPage')}
      </p>
      {first?.kind === 'transcript' && <TranscriptWords finding={first} />}
      {first && (
        <details>
          <summary>{countWords('otherReports', quotation.outlets.length)}</summary>
          {painted && <Outlets of={quotation} check={check} context={context} found={found} />}
        </details>
      )}
    </li>
  );
}

/** The quoted words and who is said to have spoken them. */
export function QuoteText({
  quotation: { text, speaker },
  check,
  found,
}: {
  quotation: CheckedQuotation;
  check: Check;
  found?: Found | undefined;
}) {
  return (
    <>
      <span class="quote-text" dir="auto" lang={check.article.language ?? undefined}>
        <Rich of="quotedText">
          <Marked text={text} found={found?.text} />
        </Rich>
      </span>
      {speaker !== null && (
        <span class="speaker" dir="auto">
          <Marked text={speaker} found={found?.speaker} />
        </span>
      )}
    </>
  );
}

function LocateIcon() {
  return (
    <svg class="locate" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="4" />
      <path d="M8 1v4M8 11v4M1 8h4M11 8h4" />
    </svg>
  );
}

/** The verdict on a quotation with its reason, in one line. */
export function VerdictLine({ quotation, check }: { quotation: CheckedQuotation; check: Check }) {
  const { verdict } = quotation;
  if (verdict === null) return null;
  const reason = reasonOf(quotation, check.corpus);
  return (
    <p class="verdict">
      <VerdictIcon verdict={verdict} />
      <span>
        <strong>{words(VERDICT_WORDS[verdict])}</strong>
        {reason !== '' && <span class="reason"> · {reason}</span>}
      </span>
    </p>
  );
}

/** What each outlet carries of a quotation, with the marks explained. */
export function Outlets({
  of: { outlets },
  check,
  context,
  found,
}: {
  of: CheckedQuotation;
  check: Check;
  context?: boolean | undefined;
  found?: Found | undefined;
}) {
  return (
    <>
      <Legend of={outlets} />
      <ul class="outlets">
        {outlets.map(finding => (
          <Outlet
            key={reportKey(finding)}
            finding={finding}
            siblings={outlets}
            check={check}
            context={context}
            found={found?.outlets.get(finding.outlet)}
          />
        ))}
      </ul>
    </>
  );
}

/** Explains the marks that the outlets' passages hold; those who hear a passage are told at each mark. */
export function Legend({ of: outlets }: { of: readonly OutletFinding[] }) {
  const sides = new Set(outlets.flatMap(({ diff }) => diff.map(([side]) => side)));
  if (!sides.has('-') && !sides.has('+')) return null;
  return (
    <p class="legend" aria-hidden="true">
      {sides.has('-') && (
        <span>
          <del /> {words('onlyInArticle')}
        </span>
      )}{' '}
      {sides.has('+') && (
        <span>
          <ins /> {words('onlyInReport')}
        </span>
      )}
    </p>
  );
}
