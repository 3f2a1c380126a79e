import type { Article } from '../../core/article.ts';
import type { Report } from '../../core/corpus/report.ts';
import { type CorpusInfo, createCorpus, listCorpora, readReports } from '../../store/corpora.ts';
import { addReport, removeCorpus, removeReport, type Undo, undo } from '../../store/corpus-changes.ts';
import { QuotaExceeded } from '../../store/corpus-errors.ts';
import { type Draft, draftOf, problemsOf, reportOf } from './draft.ts';
import { AddForm } from './form.tsx';

/** What is loaded once the reader adds or removes a report: until then, the popup does without all of it. */
export { AddForm, QuotaExceeded, removeReport, undo };

/** What the form starts with. */
export interface Desk {
  draft: Draft;
  /** The corpora that take reports; the one to add to is the first. */
  corpora: CorpusInfo[];
  /** The report of the same page, by the id of the corpus that has it. */
  held: ReadonlyMap<string, Report>;
}

/** Where a report goes: into a corpus that is there, or into a new one of this name. */
export type Target = Pick<CorpusInfo, 'id' | 'name'> | { name: string };

/** What came of adding a report. */
export interface Added {
  corpus: Pick<CorpusInfo, 'id' | 'name'>;
  /** The report's id there. */
  report: string;
  how: 'added' | 'updated';
  undo: Undo;
}

/**
 * Lays out what was recognised of an article.
 *
 * @param known ids under which corpora are known to have it
 */
export async function openDesk(article: Article, known: readonly string[]): Promise<Desk> {
  const corpora = (await listCorpora()).filter(takesReports);
  const fresh = draftOf(article);
  const ids = problemsOf(fresh).length === 0 ? [...known, reportOf(fresh, null).id] : known;
  const held = new Map<string, Report>();
  for (const { id } of corpora) {
    const [report] = await readReports(id, ids);
    if (report) held.set(id, report);
  }
  corpora.sort((a, b) => Number(held.has(b.id)) - Number(held.has(a.id)) || rank(a) - rank(b));
  const [first] = corpora;
  return { draft: draftOf(article, (first && held.get(first.id)) ?? null), corpora, held };
}

/** One that comes from elsewhere again and again would lose what was added. */
function takesReports({ origin }: CorpusInfo): boolean {
  return origin.type === 'own' || origin.type === 'file';
}

function rank({ origin }: CorpusInfo): number {
  return origin.type === 'own' ? 0 : 1;
}

/**
 * Adds a report, or updates the one of the same page.
 *
 * @param now ISO 8601 date-time
 * @throws QuotaExceeded; then nothing is stored
 */
export async function add(draft: Draft, target: Target, { held }: Desk, now: string): Promise<Added> {
  const corpus = 'id' in target ? target : await createCorpus(target.name);
  const before = held.get(corpus.id);
  try {
    const report = reportOf(draft, before?.added ?? now);
    // It stays the same report at another address.
    const change = await addReport(corpus.id, before ? { ...report, id: before.id } : report);
    if (change.of !== 'report') throw new Error('Adding a report gave an undo of something else.');
    const how = change.before === null ? 'added' : 'updated';
    return { corpus: { id: corpus.id, name: corpus.name }, report: change.id, how, undo: change };
  } catch (error) {
    if (!('id' in target)) await removeCorpus(corpus.id);
    throw error;
  }
}
