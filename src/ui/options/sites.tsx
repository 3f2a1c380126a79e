import { useState } from 'preact/hooks';
import { ALL_SITES, isCovered, patternOf, siteOf } from '../../store/sites.ts';
import { words } from '../../words.ts';
import type { Choices, Site } from './choices.ts';
import type { Run } from './options.tsx';
import { Section } from './section.tsx';

interface Props {
  sites: readonly Site[];
  choices: Choices;
  run: Run;
}

/** The sites whose pages are checked unasked. */
export function Sites({ sites, choices, run }: Props) {
  const [problem, setProblem] = useState('');
  const allow = (pattern: string) => {
    setProblem('');
    return run(async () =>
      (await choices.allow(pattern)) ? words('siteAdded', nameOf(pattern)) : words('siteRefused'),
    );
  };
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const pattern = patternOf(String(new FormData(form).get('site')));
    if (pattern === null) {
      form.querySelector('input')?.focus();
      return setProblem(words('siteUnknown'));
    }
    form.reset();
    return allow(pattern);
  };
  return (
    <Section title="sitesTitle" note="sitesHint">
      <p class="note">{words('sitesWhy')}</p>
      {sites.length === 0 && <p class="empty">{words('sitesNone')}</p>}
      {sites.length > 0 && (
        <ul class="sites">
          {sites.map(site => (
            <SiteRow
              key={site.pattern}
              site={site}
              others={sites.filter(other => other !== site && other.granted).map(({ pattern }) => pattern)}
              choices={choices}
              run={run}
              onAllow={allow}
            />
          ))}
        </ul>
      )}
      <form class="site-form" onSubmit={add} noValidate>
        <label for="site">{words('siteLabel')}</label>
        <input
          id="site"
          name="site"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          placeholder="news.example"
          aria-describedby="site-problem"
          aria-invalid={problem !== ''}
        />
        <button type="submit" class="primary">
          {words('siteAdd')}
        </button>
        {sites.every(({ pattern }) => pattern !== ALL_SITES) && (
          <button type="button" class="secondary" onClick={() => allow(ALL_SITES)}>
            {words('siteAddAll')}
          </button>
        )}
        <p id="site-problem" class="problem" role="alert">
          {problem}
        </p>
      </form>
    </Section>
  );
}

function SiteRow({
  site: { pattern, granted },
  others,
  choices,
  run,
  onAllow,
}: { site: Site; others: string[]; onAllow(pattern: string): void } & Pick<Props, 'choices' | 'run'>) {
  const name = nameOf(pattern);
  const remove = () =>
    run(async () => {
      await choices.revoke(pattern);
      return words(isCovered(pattern, others) ? 'siteStillCovered' : 'siteRemoved', name);
    });
  return (
    <li class="site-row">
      <span class="site-name">
        <bdi>{name}</bdi>
        {!granted && <span class="problem"> {words('siteNotGranted')}</span>}
      </span>
      {!granted && (
        <button type="button" class="secondary" onClick={() => onAllow(pattern)}>
          {words('siteAllowAgain')}
          <span class="unseen"> {name}</span>
        </button>
      )}
      <button type="button" class="secondary" onClick={remove}>
        {words('siteRemove')}
        <span class="unseen"> {name}</span>
      </button>
    </li>
  );
}

function nameOf(pattern: string): string {
  return siteOf(pattern) ?? words('siteAll');
}
