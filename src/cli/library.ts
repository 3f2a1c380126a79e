/** What others can use of Crossquote on files, from Node. See docs/library.md. */
export { CommandError } from './errors.ts';
export { readPack } from './files.ts';
export { readPage } from './page.ts';
export { type Bad, type Inputs, readReports } from './reports.ts';
