/**
 * Functions that run in Firefox's own browser window, about the extension's popup and its panel: no driver
 * reaches those. They travel there as source text, so each is complete in itself and takes and gives plain
 * data only.
 */

/** Where the extension shows a page of its own outside of tabs. */
export type Place = 'popup' | 'panel';

/** An element that shows a document of another process. */
interface BrowserElement extends Element {
  currentURI: { spec: string } | null;
  browsingContext: {
    currentWindowGlobal: {
      drawSnapshot(area: null, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
  messageManager: {
    addMessageListener(name: string, listener: (message: FrameMessage) => void): void;
    loadFrameScript(address: string, delayed: boolean): void;
  };
}

interface FrameMessage {
  data: { value?: string; error?: string };
}

interface Popup extends HTMLElement {
  state: string;
  hidePopup(): void;
}

declare global {
  interface Window {
    /** Finds the element that shows the extension's page in a place. */
    findOwn?: (place: Place) => BrowserElement | null;
  }
}

declare const SidebarController: { isOpen: boolean; hide(): void };

/** To be called before all others. */
export function makeFinder(): void {
  window.findOwn = place => {
    if (place === 'popup') return document.querySelector('.webextension-popup-browser');
    const sidebar = document.querySelector<HTMLIFrameElement>('#sidebar');
    return sidebar?.contentDocument?.querySelector('#webext-panels-browser') ?? null;
  };
}

/** Whether the extension shows a page of its own in a place. */
export function isOpen(place: Place): boolean {
  const browser = window.findOwn?.(place);
  const shown =
    place === 'popup' ? browser?.closest<Popup>('panel')?.state === 'open' : SidebarController.isOpen;
  return shown && browser?.currentURI?.spec.startsWith('moz-extension:') === true;
}

/** Gives the page of a place the focus, as a reader who presses something there does. */
export function focusOn(place: Place): void {
  (window.findOwn?.(place) as HTMLElement | null | undefined)?.focus();
}

export function hide(place: Place): void {
  if (place === 'panel') SidebarController.hide();
  else window.findOwn?.('popup')?.closest<Popup>('panel')?.hidePopup();
}

/**
 * Runs `code`, an expression, with the page of a place as its global, as if the reader had just pressed
 * something there; the page's own content security policy does not hold for it. Gives the expression's value,
 * a promise of JSON or of nothing.
 */
export function evaluateIn(place: Place, code: string): Promise<string | undefined> {
  const browser = window.findOwn?.(place);
  if (!browser) throw new Error(`No ${place} is open`);
  const name = `crossquote-rig:${Math.random()}`;
  const script = `(async () => {
    try {
      const scope = new Components.utils.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      const pressed = content.windowUtils.setHandlingUserInput(true);
      let answer;
      try {
        answer = Components.utils.evalInSandbox(${JSON.stringify(code)}, scope);
      } finally {
        pressed.destruct();
      }
      sendAsyncMessage(${JSON.stringify(name)}, { value: await answer });
    } catch (error) {
      sendAsyncMessage(${JSON.stringify(name)}, { error: String(error) });
    }
  })();`;
  return new Promise((resolve, reject) => {
    browser
      .closest('panel')
      ?.addEventListener('popuphidden', () => reject(new Error('The popup closed')), { once: true });
    browser.messageManager.addMessageListener(name, ({ data }) => {
      if (data.error === undefined) resolve(data.value);
      else reject(new Error(data.error));
    });
    browser.messageManager.loadFrameScript(
      `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
      false,
    );
  });
}

/** Presses and releases a key in the page of a place, the shift key with it or not. */
export function pressIn(place: Place, key: string, shift: boolean): void {
  const browser = window.findOwn?.(place);
  if (!browser) throw new Error(`No ${place} is open`);
  const script = `{
    const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    tip.beginInputTransactionForTests(content);
    const event = key => new content.KeyboardEvent('', { key, code: key, bubbles: true });
    const shift = ${shift} && new content.KeyboardEvent('', { key: 'Shift', code: 'ShiftLeft' });
    if (shift) tip.keydown(shift);
    const pressed = content.windowUtils.setHandlingUserInput(true);
    tip.keydown(event(${JSON.stringify(key)}));
    tip.keyup(event(${JSON.stringify(key)}));
    pressed.destruct();
    if (shift) tip.keyup(shift);
  }`;
  browser.messageManager.loadFrameScript(
    `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`,
    false,
  );
}

/** What is in view in a place, as a `data:` address of a PNG. */
export async function snapshot(place: Place, background: string): Promise<string> {
  const browser = window.findOwn?.(place);
  if (!browser) throw new Error(`No ${place} is open`);
  const bitmap = await browser.browsingContext.currentWindowGlobal.drawSnapshot(
    null,
    window.devicePixelRatio,
    background,
  );
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement;
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  return canvas.toDataURL();
}
