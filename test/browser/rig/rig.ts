import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';

export type BrowserName = 'chromium' | 'firefox';

export const browserNames: BrowserName[] = ['chromium', 'firefox'];

/** Keys by their names in `KeyboardEvent.key`. */
export type Key =
  | 'Escape'
  | 'Tab'
  | 'Enter'
  | 'ArrowLeft'
  | 'ArrowUp'
  | 'ArrowRight'
  | 'ArrowDown'
  | 'Home'
  | 'End';

/** How a reader may have set up their system; Firefox knows no `more-contrast` apart from `forced-colours`. */
export type Display = 'forced-colours' | 'more-contrast' | 'dark';

/** A document in the browser: a tab's page, the extension's popup or its panel. */
export interface View {
  /**
   * Calls `fn` inside the document, in its own world, and hands back what it returns as JSON would.
   * The function travels as source text: it sees its arguments and the document's globals, nothing else. In the
   * popup and the panel it counts as the reader's doing.
   */
  evaluate<A extends unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Presses a key where the focus is. */
  pressKey(key: Key, options?: { shift: boolean }): Promise<void>;
  /** What of the document is in view, as PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** A tab; the last one opened is the one in front. */
export interface Tab extends View {
  /** Resolves once the new document has loaded. */
  goto(url: string): Promise<void>;
  /** Presses the extension's toolbar button for this tab; does not wait for what comes of it. */
  pressButton(): Promise<void>;
  /** The popup once it is open and loaded. */
  popup(): Promise<View>;
  /** The side panel once it is open and loaded. */
  panel(): Promise<View>;
  /** Whether a popup is open now. */
  hasPopup(): Promise<boolean>;
  /** Text on the toolbar button while this tab is in front; empty for none. */
  badge(): Promise<string>;
  /** Moves the mouse, in CSS pixels of the view; it comes from elsewhere and rests there. */
  movePointer(x: number, y: number): Promise<void>;
  /** Presses and releases the mouse where it rests. */
  clickPointer(): Promise<void>;
  /** Chooses files for a file input, as the browser's own dialog does. */
  setFiles(selector: string, paths: string[]): Promise<void>;
  /**
   * Calls `fn` with the closed shadow root of the last element of the document, as no script of the page could.
   * Null where there is none.
   */
  evaluateInClosedRoot<R>(fn: (root: ShadowRoot) => R): Promise<R | null>;
  /** Shows the page as on a system that is set so; null: as it is. */
  display(how: Display | null): Promise<void>;
  /** What the extension hears when one of its shortcuts is pressed in this tab, one step behind the browser. */
  pressShortcut(command: string): Promise<void>;
  /** What the extension hears when its menu item is chosen over selected text, one step behind the browser. */
  chooseMenuItem(item: string, selectionText: string): Promise<void>;
}

/** A request seen leaving the browser, or trying to. */
export interface SeenRequest {
  url: string;
  /** Origin of the page or extension that asked; null where the browser itself or its user did. */
  initiator: string | null;
}

export interface LaunchOptions {
  name: BrowserName;
  /** Folder of the unpacked build for this browser. */
  extension: string;
  /** Whether the windows are to be seen, by somebody free to go anywhere. Default: unseen, without network. */
  headed?: boolean;
  /** Whether the page that greets a new reader stays open. Default: only where the windows are to be seen. */
  welcome?: boolean;
  /** For tests only: match patterns of the hosts that `grantHosts` can grant. */
  grantable?: string[];
  /** Device pixels per CSS pixel where the windows are not to be seen. Default: 1. */
  scale?: number;
}

/** A real browser with the extension loaded, driven the same way whichever it is. */
export interface BrowserUnderTest {
  readonly name: BrowserName;
  /** Opens a new tab in front; resolves once `url` has loaded. */
  open(url: string): Promise<Tab>;
  /** Opens a page of the extension in a new tab in front, by its path in the build. */
  openOwn(path: string): Promise<Tab>;
  /** Addresses of all tabs. */
  openAddresses(): Promise<string[]>;
  /**
   * The tab in front, whose page has asked to be printed as it opened and whose address ends so. The dialog
   * for it, where there is one unseen, is cancelled.
   */
  printedTab(end: string): Promise<Tab>;
  /** Content of a file that was downloaded, by its name; waits for it. */
  downloaded(name: string): Promise<string>;
  /** The text that was copied last. */
  clipboard(): Promise<string>;
  /**
   * For tests only: grants hosts that were named as grantable, as if the reader had said yes to the browser's
   * question. No driver can answer that in both browsers.
   */
  grantHosts(patterns: string[]): Promise<void>;
  /** Takes such grants back, as the browser's own page of the extension does. */
  withdrawHosts(patterns: string[]): Promise<void>;
  /** Ends the service worker or event page as the browser does with an idle one. */
  killBackground(): Promise<void>;
  /** Installs the extension anew from its folder over the one that runs, as an update does. */
  updateExtension(): Promise<void>;
  removeExtension(): Promise<void>;
  /** Errors of the extension that nobody caught so far: in pages, in the background, in its own pages. */
  faults(): Promise<string[]>;
  /** Resolves when the browser has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /**
   * Ends the browser unless somebody else did, removes its profile, and tells every request it saw since it
   * was launched.
   */
  close(): Promise<SeenRequest[]>;
}

/** Starts a browser with a profile of its own and loads the extension. */
export function launch(options: LaunchOptions): Promise<BrowserUnderTest> {
  return options.name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

/** Presses the button and waits for the popup. */
export async function openPopup(tab: Tab): Promise<View> {
  await tab.pressButton();
  return tab.popup();
}
