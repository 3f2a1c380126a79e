import { words } from '../../../words.ts';
import { Rich } from '../../components/rich.tsx';
import type { Import, Told } from './imports.ts';

/** The imports that run, with the way to stop each, and how those ended that were begun before. */
export function ImportList({ imports }: { imports: readonly Import[] }) {
  return (
    <>
      <ul class="imports">
        {imports.map(each => each.told === null && <Running key={each.key} of={each} />)}
      </ul>
      <div class="imports" aria-live="polite">
        {imports.map(each => each.told !== null && <Ended key={each.key} told={each.told} />)}
      </div>
    </>
  );
}

/** Comes into view only where it takes long enough to be read. */
function Running({ of: { key, name, progress, stop } }: { of: Import }) {
  return (
    <li class="running">
      <label for={`import-${key}`}>
        <bdi>{words('importing', name)}</bdi>
      </label>
      <progress id={`import-${key}`} {...(progress && { value: progress.done, max: progress.all })} />
      <button type="button" class="secondary" onClick={stop}>
        {words('cancel')}
        <span class="unseen"> {words('importing', name)}</span>
      </button>
    </li>
  );
}

function Ended({ told: { says, name, more, failed, detail } }: { told: Told }) {
  return (
    <div class="ended">
      <p class={failed ? 'problem' : ''}>
        <Rich of={says} more={more}>
          <bdi>{name}</bdi>
        </Rich>
      </p>
      {detail !== '' && (
        <p class="detail" lang="en">
          {detail}
        </p>
      )}
    </div>
  );
}
