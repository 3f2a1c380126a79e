import { passageLink } from '../../core/passage-link.ts';
import { type Check, type OutletFinding, type ReportName, reportKey } from '../../core/result.ts';
import { CHANGE_WORDS, RELATION_WORDS } from '../../vocabulary.ts';
import { listWords, words } from '../../words.ts';
import { changesIn, corpusOf, standingOf } from '../digest.ts';
import { Diff } from './diff.tsx';
import { Marked, type Stretch } from './marked.tsx';
import { Rich } from './rich.tsx';
import { VerdictIcon } from './verdict-icon.tsx';

interface Props {
  finding: OutletFinding;
  /** All that carry something of the quotation: one may be a copy of another. */
  siblings: readonly OutletFinding[];
  check: Pick<Check, 'corpora'>;
  /** Whether the sentences around the passage are shown. */
  context?: boolean | undefined;
  /** What a search found in the outlet's name. */
  found?: readonly Stretch[] | undefined;
}

/** What one outlet carries of a quotation: how, by whom, its words, and the way to its report. */
export function Outlet({ finding, siblings, check, context = false, found }: Props) {
  const { outlet, relation, quoted, changes, speaker } = finding;
  const standing = standingOf(finding);
  return (
    <li class={`outlet ${standing}`}>
      <div class="outlet-head">
        <bdi class="outlet-name">
          <Marked text={outlet} found={found} />
        </bdi>
        <ReportLink of={finding} />
      </div>
      <CorpusNote of={finding} check={check} />
      <p class="outlet-relation">
        <VerdictIcon verdict={standing} />
        <span>
          {words(RELATION_WORDS[relation])} · {words(quoted ? 'asQuotation' : 'asNarration')}
        </span>
      </p>
      {changes.length > 0 && (
        <p class="outlet-changes">
          {words('changed', listWords(changesIn([finding]).map(change => words(CHANGE_WORDS[change]))))}
        </p>
      )}
      {changes.includes('speaker') && speaker !== null && (
        <p class="outlet-speaker">
          <Rich of="givenTo">
            <bdi>{speaker}</bdi>
          </Rich>
        </p>
      )}
      {finding.kind === 'transcript' && <p class="transcript-has">{words('transcriptHas')}</p>}
      <Passage finding={finding} context={context} />
      <CopyNote of={finding.copyOf} siblings={siblings} />
      {finding.ownSite && <p class="outlet-copy">{words('ofOwnSite')}</p>}
    </li>
  );
}

/** Says from which corpus a report is, where several are on. */
export function CorpusNote({ of, check }: { of: ReportName; check: Pick<Check, 'corpora'> }) {
  const name = corpusOf(check, of);
  return name === null ? null : (
    <p class="outlet-corpus">
      <Rich of="fromCorpus">
        <bdi>{name}</bdi>
      </Rich>
    </p>
  );
}

/** The words that a transcript has, in place of all others: they are the speaker's own. */
export function TranscriptWords({ finding }: { finding: OutletFinding }) {
  return (
    <div class={`transcript ${standingOf(finding)}`}>
      <p class="transcript-has">{words('transcriptHas')}</p>
      <Passage finding={finding} context={false} />
    </div>
  );
}

/** Opens the report at the passage. */
export function ReportLink({
  of: { outlet, url, passage },
}: {
  of: Pick<OutletFinding, 'outlet' | 'url' | 'passage'>;
}) {
  const href = passageLink(url, passage);
  if (href === null) return null;
  return (
    <a class="report-link" href={href} target="_blank" rel="noopener noreferrer">
      {words('openReport')}
      <span class="unseen"> {words('inNewTab', outlet)}</span>
    </a>
  );
}

/** Says whose text an outlet has copied, where it has. */
export function CopyNote({
  of: copyOf,
  siblings,
}: {
  of: string | undefined;
  siblings: readonly Pick<OutletFinding, 'corpus' | 'report' | 'outlet'>[];
}) {
  if (copyOf === undefined) return null;
  const original = siblings.find(sibling => reportKey(sibling) === copyOf)?.outlet;
  return (
    <p class="outlet-copy">
      {original === undefined ? (
        words('copyOfArticle')
      ) : (
        <Rich of="copyOfOutlet">
          <bdi>{original}</bdi>
        </Rich>
      )}
    </p>
  );
}

/** The outlet's words: as printed where nothing differs, else with the differences marked. */
function Passage({ finding, context }: { finding: OutletFinding; context: boolean }) {
  const { passage, diff, before, after } = finding;
  const differs = diff.some(([side]) => side !== '=');
  return (
    <blockquote class="passage" dir="auto">
      {context && before !== '' && <span class="context">{before}</span>}
      <span class="words">{differs ? <Diff pieces={diff} /> : passage}</span>
      {context && after !== '' && <span class="context">{after}</span>}
    </blockquote>
  );
}
