/** Builds the extension into `dist`, to be loaded unpacked. */
import { ReportFileError } from '../src/core/corpus/markdown.ts';
import { buildExtension } from './extension.ts';

try {
  const { reports } = await buildExtension('dist');
  console.log(`Built dist/chrome and dist/firefox with ${reports.length} reports.`);
} catch (error) {
  if (!(error instanceof ReportFileError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
