/**
 * Loads the page script and its styles into a page of the extension, as the background injects them into others:
 * a browser injects into no page of an extension.
 */
export async function loadPageScript(document: Document): Promise<void> {
  const styles = document.createElement('link');
  styles.rel = 'stylesheet';
  styles.href = '/page.css';
  const script = document.createElement('script');
  script.src = '/page.js';
  const loaded = new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error('The page script was not loaded.')));
  });
  document.head.append(styles, script);
  await loaded;
}
