/**
 * Functions that run in Firefox's own browser window, with the browser's rights. They travel there as
 * source text, so each is complete in itself and takes and gives plain data only.
 */

interface FrameMessage {
  data: { value?: string; error?: string };
}

/** An element that shows a document of another process. */
interface BrowserElement extends Element {
  browsingContext: { forcedColorsOverride: string; prefersColorSchemeOverride: string };
  messageManager: {
    addMessageListener(name: string, listener: (message: FrameMessage) => void): void;
    loadFrameScript(address: string, delayed: boolean): void;
  };
}

interface ExtensionInternals {
  tabManager: { addActiveTabPermission(tab: unknown): void };
  emit(event: string, ...values: unknown[]): void;
  manifest: { commands: Record<string, unknown> };
  backgroundState: string;
  terminateBackground(options: { ignoreDevToolsAttached: boolean }): Promise<void>;
}

interface ToolbarButton {
  triggerAction(window: Window): Promise<void>;
  action: { getContextData(tab: unknown): { badgeText?: string } };
}

interface Principal {
  isSystemPrincipal: boolean;
  originNoSuffix: string;
}

interface Channel {
  URI: { spec: string };
  loadInfo?: { triggeringPrincipal: Principal };
}

/** What the browser's console shows of a script that failed, or was warned of. */
interface ScriptError {
  errorMessage: string;
  sourceName: string;
  flags: number;
}

declare const ChromeUtils: {
  importESModule(address: string): {
    ExtensionParent: {
      apiManager: { global: { browserActionFor(extension: ExtensionInternals): ToolbarButton } };
    };
    ExtensionPermissions: Record<
      'add' | 'remove',
      (id: string, what: { permissions: string[]; origins: string[] }, from: unknown) => Promise<void>
    >;
  };
};
declare const WebExtensionPolicy: {
  getByID(id: string): { extension: ExtensionInternals; getURL(path: string): string };
};
declare const gBrowser: {
  getTabDialogBox(browser: BrowserElement): {
    getTabDialogManager(): { hasDialogs: boolean };
    abortAllDialogs(): void;
  };
  selectedBrowser: BrowserElement;
  selectedTab: unknown;
  addTab(address: string, options: { triggeringPrincipal: unknown }): unknown;
};
declare const Ci: { nsIHttpChannel: unknown; nsIScriptError: { new (): ScriptError; warningFlag: number } };
declare const Services: {
  console: { registerListener(listener: { observe(message: unknown): void }): void };
  scriptSecurityManager: { getSystemPrincipal(): unknown };
  obs: {
    addObserver(
      observer: { observe(subject: { QueryInterface(type: unknown): Channel }): void },
      topic: string,
    ): void;
  };
};
declare global {
  interface Window {
    seenRequests?: { url: string; initiator: string | null }[];
    seenFaults?: string[];
  }
}

/** Notes every request of the whole browser from now on, with who asked for it. */
export function recordRequests(): void {
  const seen: { url: string; initiator: string | null }[] = [];
  window.seenRequests = seen;
  const observer = {
    observe(subject: { QueryInterface(type: unknown): Channel }) {
      const channel = subject.QueryInterface(Ci.nsIHttpChannel);
      const principal = channel.loadInfo?.triggeringPrincipal;
      const initiator = !principal || principal.isSystemPrincipal ? null : principal.originNoSuffix;
      seen.push({ url: channel.URI.spec, initiator });
    },
  };
  Services.obs.addObserver(observer, 'http-on-opening-request');
}

export function seenRequests(): { url: string; initiator: string | null }[] {
  return window.seenRequests ?? [];
}

/** Opens a page of the extension in a tab in front, where no page of the web may lead. Gives its address. */
export function openOwnTab(id: string, path: string): string {
  const address = WebExtensionPolicy.getByID(id).getURL(path);
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  gBrowser.selectedTab = gBrowser.addTab(address, { triggeringPrincipal });
  return address;
}

/** Notes every error from now on that a script of an extension threw and nobody caught. */
export function recordFaults(): void {
  const seen: string[] = [];
  window.seenFaults = seen;
  Services.console.registerListener({
    observe(message) {
      if (!(message instanceof Ci.nsIScriptError)) return;
      const { errorMessage, sourceName, flags } = message;
      const isWarning = (flags & Ci.nsIScriptError.warningFlag) !== 0;
      // The browser's own word for a page that went while the extension's answer was on its way.
      const isFarewell = errorMessage.startsWith('Promise rejected after context unloaded');
      const isOurs = sourceName.startsWith('moz-extension:') && !isWarning && !isFarewell;
      if (isOurs) seen.push(errorMessage);
    },
  });
}

export function seenFaults(): string[] {
  return window.seenFaults ?? [];
}

/** Grants hosts, or takes them back, as the browser does once the reader has answered. */
export async function changeHosts(id: string, how: 'add' | 'remove', origins: string[]): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionPermissions[how](id, { permissions: [], origins }, extension);
}

/** Presses the extension's toolbar button for the tab in front. */
export async function pressToolbarButton(id: string): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}

/** Text on the toolbar button for the tab in front. */
export function badgeText(id: string): string {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  const button = ExtensionParent.apiManager.global.browserActionFor(extension);
  return button.action.getContextData(gBrowser.selectedTab).badgeText ?? '';
}

/** Ends the event page as the browser does with an idle one. */
export async function terminateBackground(id: string): Promise<void> {
  await WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true });
}

/** Runs `code`, an expression, with the browser's rights beside the page of the tab in front. Gives JSON. */
export function evaluateInTab(code: string): Promise<string> {
  const { messageManager } = gBrowser.selectedBrowser;
  const name = `crossquote-rig:${Math.random()}`;
  const script = `try {
    sendAsyncMessage(${JSON.stringify(name)}, { value: JSON.stringify(${code}) ?? 'null' });
  } catch (error) {
    sendAsyncMessage(${JSON.stringify(name)}, { error: String(error) });
  }`;
  return new Promise((resolve, reject) => {
    messageManager.addMessageListener(name, ({ data }) => {
      if (data.value !== undefined) resolve(data.value);
      else reject(new Error(data.error));
    });
    const address = `data:application/javascript;charset=utf-8,${encodeURIComponent(script)}`;
    messageManager.loadFrameScript(address, false);
  });
}

/** Does what the browser does when the keys of an extension's shortcut are pressed. */
export function pressExtensionKey(id: string, command: string): void {
  const keyset = document.querySelector(`keyset[id^="ext-keyset-id-"][id*="${id.replace(/\W/g, '_')}"]`);
  const commands: string[] = JSON.parse(
    JSON.stringify(Object.keys(WebExtensionPolicy.getByID(id).extension.manifest.commands)),
  );
  const key = keyset?.querySelectorAll('key')[commands.indexOf(command)];
  if (!key) throw new Error(`No key for ${command}`);
  key.dispatchEvent(new Event('command', { bubbles: true }));
}

/** Does what the browser does when an extension's menu item is chosen over selected text. */
export function clickMenuItem(id: string, menuItemId: string, selectionText: string): void {
  const { extension } = WebExtensionPolicy.getByID(id);
  extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
  const info = { menuItemId, selectionText, editable: false, modifiers: [], button: 0 };
  extension.emit('webext-menu-menuitem-click', info, gBrowser.selectedTab);
}

/** Cancels the print dialog over the tab in front. False: there is none yet. */
export function cancelPrinting(): boolean {
  const dialogs = gBrowser.getTabDialogBox(gBrowser.selectedBrowser);
  if (!dialogs.getTabDialogManager().hasDialogs) return false;
  dialogs.abortAllDialogs();
  return true;
}

/** Shows the tab in front as a system does that is set so. */
export function displayAs(how: string | null): void {
  const { browsingContext } = gBrowser.selectedBrowser;
  browsingContext.forcedColorsOverride = how === 'forced-colours' ? 'active' : 'none';
  browsingContext.prefersColorSchemeOverride = how === 'dark' ? 'dark' : 'none';
}
