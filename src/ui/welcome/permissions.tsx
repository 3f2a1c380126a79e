import { type MessageKey, words } from '../../words.ts';

/** Why each permission is asked for, under the name that browsers give it. */
const REASONS: Record<string, MessageKey> = {
  activeTab: 'permissionActiveTab',
  contextMenus: 'permissionContextMenus',
  scripting: 'permissionScripting',
  sidePanel: 'permissionSidePanel',
  storage: 'permissionStorage',
  unlimitedStorage: 'permissionUnlimitedStorage',
};

/** Every permission of the manifest with the reason for it, and the one that is asked for only later. */
export function Permissions({ asked }: { asked: readonly string[] }) {
  const rows: [string, MessageKey | undefined][] = asked.map(name => [name, REASONS[name]]);
  return (
    <section>
      <h2>{words('permissionsTitle')}</h2>
      <dl class="permissions">
        {[...rows, ['*://*/*', 'permissionHosts'] as const].map(([name, reason]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{reason && words(reason)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
