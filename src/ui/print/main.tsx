import { render } from 'preact';
import { browser } from '../../browser.ts';
import { readVisit } from '../../store/visits.ts';
import { words } from '../../words.ts';
import { followTheme } from '../theme.ts';
import { Gone, Print } from './print.tsx';

/** Lays the check of the tab that the address names out for paper, and opens the browser's print dialog. */
async function start(root: HTMLElement): Promise<void> {
  const tabId = Number(new URLSearchParams(location.search).get('tab'));
  const visit = await readVisit(browser, tabId);
  if (visit === null) {
    render(<Gone />, root);
    return;
  }
  document.title = `${visit.check.article.title} – ${words('extensionName')}`;
  render(<Print check={visit.check} onPrint={() => window.print()} />, root);
  window.print();
}

document.documentElement.lang = words('language');
document.title = words('extensionName');
await Promise.all([followTheme(browser, document.documentElement), start(document.body)]);
