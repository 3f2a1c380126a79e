import { useEffect, useState } from 'preact/hooks';
import type { browser } from '../../browser.ts';
import { allowSite, automaticSites, revokeSite } from '../../store/automatic-sites.ts';
import { onPreferences } from '../../store/preferences.ts';
import { isCovered, siteOf } from '../../store/sites.ts';
import { words } from '../../words.ts';

interface Props {
  api: Pick<typeof browser, 'permissions' | 'storage'>;
  /** Match pattern of the site in front. */
  pattern: string;
}

/** Whether the site in front is checked unasked, and the way to change that. */
export function AlwaysCheck({ api, pattern }: Props) {
  const [sites, setSites] = useState<string[] | null>(null);
  const [refused, setRefused] = useState(false);
  const read = () => automaticSites(api).then(setSites, console.error);
  useEffect(() => {
    read();
    return onPreferences(api, read);
  }, []);
  if (sites === null) return null;

  const site = siteOf(pattern) ?? '';
  const chosen = sites.includes(pattern);
  if (!chosen && isCovered(pattern, sites)) return <p class="always">{words('alwaysCovered', site)}</p>;
  const change = async (wanted: boolean) => {
    try {
      // At once, or the browser does not ask. Where it does, this popup may not see the answer.
      const done = wanted ? allowSite(api, pattern) : revokeSite(api, pattern).then(() => true);
      setRefused(!(await done));
    } catch (error) {
      console.error(error);
      setRefused(true);
    }
    await read();
  };
  return (
    <>
      <label class="always">
        <input
          type="checkbox"
          checked={chosen}
          onChange={({ currentTarget }) => void change(currentTarget.checked)}
        />
        <bdi>{words('alwaysCheck', site)}</bdi>
      </label>
      <p class="problem" role="alert">
        {refused && words('alwaysRefused')}
      </p>
    </>
  );
}
