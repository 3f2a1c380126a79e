const POPUP = '/ui/popup.html';

/** Address of the popup for one tab, within the extension. It says which tab before the browser could answer that. */
export function popupFor(tabId: number): string {
  return `${POPUP}?tab=${tabId}`;
}

/**
 * The tab that the popup was set for.
 *
 * @param search query of the popup's address
 * @returns null where it names none, as the popup of a page that was not checked
 */
export function tabNamedIn(search: string): number | null {
  const named = new URLSearchParams(search).get('tab');
  return named === null ? null : Number(named);
}
