import { passageLink } from '../../core/passage-link.ts';
import { ARTICLE, type OutletFinding } from '../../core/result.ts';
import { CHANGE_WORDS, RELATION_WORDS } from '../../vocabulary.ts';
import { listWords, words } from '../../words.ts';
import { changesIn } from '../digest.ts';
import { Diff } from './diff.tsx';
import { Rich } from './rich.tsx';

/** What one outlet carries of a quotation: how, by whom, its words, and the way to its report. */
export function Outlet({ finding }: { finding: OutletFinding }) {
  const { outlet, relation, quoted, changes, speaker } = finding;
  return (
    <li class="outlet">
      <div class="outlet-head">
        <bdi class="outlet-name">{outlet}</bdi>
        <ReportLink of={finding} />
      </div>
      <p class="outlet-relation">
        {words(RELATION_WORDS[relation])} · {words(quoted ? 'asQuotation' : 'asNarration')}
      </p>
      {finding.copyOf !== undefined && (
        <p class="outlet-copy">{words(finding.copyOf === ARTICLE ? 'copyOfArticle' : 'copyOfOutlet')}</p>
      )}
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
      <Passage finding={finding} />
    </li>
  );
}

/** Opens the report at the passage. */
function ReportLink({ of: { outlet, url, passage } }: { of: OutletFinding }) {
  const href = passageLink(url, passage);
  if (href === null) return null;
  return (
    <a class="report-link" href={href} target="_blank" rel="noopener noreferrer">
      {words('openReport')}
      <span class="unseen"> {words('inNewTab', outlet)}</span>
    </a>
  );
}

/** The outlet's words: as printed where nothing differs, else with the differences marked. */
function Passage({ finding: { passage, diff } }: { finding: OutletFinding }) {
  const differs = diff.some(([side]) => side !== '=');
  return (
    <blockquote class="passage" dir="auto">
      {differs ? <Diff pieces={diff} /> : passage}
    </blockquote>
  );
}
