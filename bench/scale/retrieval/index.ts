import { crossquote } from './crossquote.ts';
import { flexSearch } from './flexsearch.ts';
import { fuse } from './fuse.ts';
import { miniSearch } from './minisearch.ts';
import { orama } from './orama.ts';
import type { Retriever } from './retriever.ts';

/** Ours first. */
export const RETRIEVERS: readonly Retriever[] = [crossquote, miniSearch, flexSearch, orama, fuse];
