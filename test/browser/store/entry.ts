import { createCorpus, listCorpora } from '../../../src/store/corpora.ts';
import { addReport } from '../../../src/store/corpus-changes.ts';
import { withDatabase } from '../../../src/store/database.ts';
import { importPack } from '../../../src/store/import-pack.ts';

const store = {
  createCorpus,
  listCorpora,
  addReport,
  importPack,
  /** How many reports are stored, whichever corpus they belong to. */
  countReports: () => withDatabase(db => db.count('reports')),
};

export type Store = typeof store;

Object.assign(globalThis, { store });
