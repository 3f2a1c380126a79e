import { words } from '../../words.ts';
import { ShortcutList } from '../components/shortcut-list.tsx';
import type { Shortcut } from '../shortcuts.ts';
import { Meanings } from './meanings.tsx';
import { Permissions } from './permissions.tsx';
import { Picture } from './picture.tsx';

interface Props {
  /** What the manifest asks for. */
  permissions: readonly string[];
  /** Those that are set. */
  shortcuts: readonly Shortcut[];
  /** Whether the button is on the toolbar; null: unknown. */
  pinned: boolean | null;
}

/** What a reader should know once: what it does, how, what it means, and what becomes of their data. */
export function Welcome({ permissions, shortcuts, pinned }: Props) {
  return (
    <main class="welcome">
      <header class="hero">
        <p class="brand">
          <img src="/icons/icon-48.png" width="24" height="24" alt="" /> {words('extensionName')}
        </p>
        <h1>{words('welcomeTitle')}</h1>
        <p class="lead">{words('welcomeLead')}</p>
        <p class="buttons">
          <a class="primary" href="/ui/try.html">
            {words('welcomeTry')}
          </a>
          <a class="secondary" href="/ui/options.html">
            {words('welcomeSettings')}
          </a>
        </p>
      </header>
      <Picture />
      <section class="how">
        <h2>{words('howTitle')}</h2>
        <ol>
          <li>
            {words('howButton')}
            {pinned !== null && (
              <span class={pinned ? 'pinned' : 'unpinned'} role="status">
                {words(pinned ? 'howPinned' : 'howPin')}
              </span>
            )}
          </li>
          <li>{words('howColours')}</li>
          <li>{words('howLook')}</li>
        </ol>
        {shortcuts.length > 0 && (
          <>
            <h3>{words('shortcutsTitle')}</h3>
            <ShortcutList shortcuts={shortcuts} />
          </>
        )}
      </section>
      <Meanings />
      <section>
        <h2>{words('privacyTitle')}</h2>
        <ul class="points">
          <li>{words('privacyNone')}</li>
          <li>{words('privacySession')}</li>
          <li>{words('privacyDevice')}</li>
          <li>{words('privacyLinks')}</li>
        </ul>
      </section>
      <Permissions asked={permissions} />
    </main>
  );
}
