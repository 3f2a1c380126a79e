/**
 * Loads the page script, its styles and its cards into a page of the extension, as the background injects them into others:
 * a browser injects into no page of an extension.
 */
export async function loadPageScript(document: Document): Promise<void> {
  const styles = document.createElement('link');
  styles.rel = 'stylesheet';
  styles.href = '/page.css';
  document.head.append(styles);
  await loadScript(document, '/page.js');
  await loadScript(document, '/card.js');
}

async function loadScript(document: Document, address: string): Promise<void> {
  const script = document.createElement('script');
  script.src = address;
  const loaded = new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`${address} was not loaded.`)));
  });
  document.head.append(script);
  await loaded;
}
