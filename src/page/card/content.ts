import { passageLink } from '../../core/passage-link.ts';
import {
  type Check,
  type CheckedQuotation,
  isDifferent,
  type OutletFinding,
  reportKey,
} from '../../core/result.ts';
import type { SelectionResult } from '../../messages.ts';
import { reasonOf } from '../../reason.ts';
import { RELATION_WORDS, VERDICT_WORDS } from '../../vocabulary.ts';
import { type MessageKey, words } from '../../words.ts';
import { diffNodes } from './diff.ts';
import { element } from './dom.ts';

/** What the card tells, beside the quotation's own findings. */
export interface About {
  corpus: Check['corpus'];
  /** Language of the quotation, as a primary subtag. */
  language: string | null;
  /** Which of how many: “3 of 14”; empty where it is none of several. */
  position: string;
  /** Whether the card repeats the quotation: where the page does not show which words it is about. */
  quoting: boolean;
}

/** Id of the element that says in a word or two what the card is about. */
export const TITLE = 'title';

/** The card of a quotation: its verdict, who said it, who carries what of it. */
export function quotationContent(quotation: CheckedQuotation, about: About): HTMLElement[] {
  const { verdict, speaker, outlets, text } = quotation;
  const lang = about.language ?? '';
  const title = verdict === null ? '' : words(VERDICT_WORDS[verdict]);
  const told = outlets.find(finding => decides(finding, quotation));
  return [
    header(title, verdict ?? '', about.position),
    ...optional('p', 'reason', reasonFor(quotation, about)),
    ...(about.quoting
      ? [element('p', { className: 'quote', dir: 'auto', lang }, words('quotedText', text))]
      : []),
    ...(speaker === null ? [] : [element('p', { className: 'speaker', dir: 'auto' }, speaker)]),
    element(
      'ul',
      {},
      ...outlets.map(finding =>
        element('li', {}, ...outletContent(finding, outlets, finding === told, lang)),
      ),
    ),
  ];
}

/** The card of a selection: which words of it were judged and what was found about them, or why nothing was. */
export function selectionContent(result: SelectionResult): HTMLElement[] {
  if (result.state === 'judged') {
    const { quotation, corpus, language } = result;
    return quotationContent(quotation, { corpus, language, position: '', quoting: true });
  }
  const { title, hint } = NOTES[result.state === 'failed' ? result.failure : result.state];
  return [header(words(title), 'note', ''), ...optional('p', 'reason', hint ? words(hint) : '')];
}

/** Why nothing was found about a selection, and what the reader can do about it. */
const NOTES: Record<
  'too-much' | 'too-little' | 'language' | 'corpus' | 'no-corpus' | 'unexpected',
  { title: MessageKey; hint?: MessageKey }
> = {
  'too-much': { title: 'tooMuch', hint: 'tooMuchHint' },
  'too-little': { title: 'tooLittle', hint: 'tooLittleHint' },
  language: { title: 'headlineLanguage' },
  corpus: { title: 'corpusUnusable', hint: 'corpusUnusableHint' },
  'no-corpus': { title: 'noCorpus', hint: 'noCorpusHint' },
  unexpected: { title: 'unexpected', hint: 'unexpectedHint' },
};

/** What is heard of a quotation by a reader who has jumped to it. */
export function announcement({ verdict, text, speaker }: CheckedQuotation, position: string): string {
  const title = verdict === null ? '' : words(VERDICT_WORDS[verdict]);
  return [position, title, words('quotedText', text), speaker ?? ''].filter(part => part !== '').join(' · ');
}

function reasonFor(quotation: CheckedQuotation, { corpus }: About): string {
  const reason = reasonOf(quotation, corpus);
  return quotation.verdict === 'differs' && reason !== '' ? words('changed', reason) : reason;
}

function header(title: string, kind: string, position: string): HTMLElement {
  return element(
    // No `header`: those who hear the page would take that for the page's own.
    'div',
    { className: 'head' },
    element('strong', { id: TITLE, className: kind }, title),
    ...optional('span', 'position', position),
  );
}

function optional(tag: 'p' | 'span', className: string, text: string): HTMLElement[] {
  return text === '' ? [] : [element(tag, { className }, text)];
}

/** Whether an outlet is the one whose words show best why the verdict is what it is. */
function decides(finding: OutletFinding, { verdict, outlets }: CheckedQuotation): boolean {
  if (verdict !== 'differs') return finding === outlets[0];
  return isDifferent(finding);
}

/** @param told whether its words are shown, where they are others than the quotation's */
function outletContent(
  finding: OutletFinding,
  all: readonly OutletFinding[],
  told: boolean,
  lang: string,
): HTMLElement[] {
  const { relation, quoted, changes, speaker, copyOf, ownSite, diff } = finding;
  const how = [words(RELATION_WORDS[relation]), words(quoted ? 'asQuotation' : 'asNarration')];
  if (changes.includes('speaker') && speaker !== null) how.push(words('givenTo', speaker));
  const original = all.find(other => reportKey(other) === copyOf);
  if (original) how.push(words('copyOfOutlet', original.outlet));
  else if (copyOf !== undefined) how.push(words('copyOfArticle'));
  else if (ownSite) how.push(words('ofOwnSite'));
  const differs = diff.some(([side]) => side !== '=');
  const isTranscript = finding.kind === 'transcript';
  return [
    reportLink(finding),
    element('span', { className: 'how', dir: 'auto' }, how.join(' · ')),
    ...(isTranscript ? [element('p', { className: 'transcript' }, words('transcriptHas'))] : []),
    ...(isTranscript || (told && differs)
      ? [element('blockquote', { dir: 'auto', lang }, ...diffNodes(diff))]
      : []),
  ];
}

/** The outlet's name, which opens its report at the passage where it has an address. */
function reportLink({ outlet, url, passage }: OutletFinding): HTMLElement {
  const href = passageLink(url, passage);
  const name = element('bdi', {}, outlet);
  if (href === null) return element('span', { className: 'outlet' }, name);
  return element(
    'a',
    { className: 'outlet', href, target: '_blank', rel: 'noopener noreferrer' },
    name,
    element('span', { className: 'unseen' }, ` ${words('opensReport')}`),
  );
}
